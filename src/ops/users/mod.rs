//! Users: people who may have rights.

mod account;
mod add;
mod edit;
mod list;
mod remove;
mod resume;
mod show;
mod suspend;
mod view;

pub use add::AddUser;
pub use edit::{EditUser, EditedUser};
pub use list::ListUsers;
pub use remove::{RemoveUser, RemovedUser};
pub use resume::ResumeUser;
pub use show::{ShowUser, UserDetail};
pub use suspend::SuspendUser;
pub use view::{HeldRole, UserStatus, UserView};
