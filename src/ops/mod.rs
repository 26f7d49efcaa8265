//! Use cases, one file per noun; [`Session`] runs them through the gate.

pub mod audit;
mod belongings;
pub mod completions;
pub mod customers;
mod edit;
mod error;
mod gate;
pub mod grants;
mod init;
mod lookup;
mod moment;
mod operation;
mod page;
pub mod permissions;
pub mod phrase;
mod progress;
pub mod questions;
pub mod review;
pub mod roles;
mod session;
pub mod settings;
pub mod teams;
pub mod users;
mod warnings;

pub use crate::authz::{Action, Assumed};
pub use crate::exchange::{FileError, Mapping, Source, Target};
pub use crate::store::StoreError;
pub use edit::Edit;
pub use error::{ErrorKind, OpError, Result};
pub use init::{Init, Initialised, RoleSet};
pub use operation::{Change, Query};
pub use page::{Page, PageOf};
pub use progress::Progress;
pub use session::{Done, Session};
