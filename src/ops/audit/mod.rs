//! The audit: who did what, when, and with which outcome.

mod gone;
mod list;
mod people;
mod show;
mod sight;
mod verify;
mod view;

pub use crate::store::Outcome;
pub(super) use gone::gone;
pub use list::ListAudit;
pub use show::{EntryDetail, ShowAudit};
pub use verify::{Verified, VerifyAudit};
pub use view::{ChangeLine, EntryLine, EntryView, SetLine};
