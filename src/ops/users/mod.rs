//! Users: people who may have rights.

mod add;
mod list;
mod view;

pub use add::AddUser;
pub use list::ListUsers;
pub use view::UserView;
