//! Which permission each operation needs, and the sealed [`Clearance`] that a positive
//! decision yields. Pure: the facts come from the store, the caller from `env`.

mod action;
mod approval;
mod clearance;
mod judge;
mod rights;

pub use action::{Action, Need, Recorded};
pub use approval::{Approval, approve};
pub use clearance::{Clearance, Operation, clear};
pub use judge::{Admitted, Judge};
pub use rights::{Assumed, Facts, Rights, caller, placed};
