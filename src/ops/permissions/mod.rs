//! The catalogue of permissions: what there is to allow, and what is switched off.

mod define;
mod disable;
mod edit;
mod enable;
mod list;
mod remove;
mod show;
mod view;

pub use define::{DefinePermission, Defined};
pub use disable::{DisablePermission, Switched};
pub use edit::EditPermission;
pub use enable::EnablePermission;
pub use list::ListPermissions;
pub use remove::RemovePermission;
pub use show::ShowPermission;
pub use view::{PermissionDetail, PermissionView, SwitchView};
