//! Teams: a tree, in which a user is in at most one.

mod add;
mod edit;
mod list;
mod rank;
mod remove;
mod show;
mod tree;
mod view;

pub use add::AddTeam;
pub use edit::{EditTeam, EditedTeam};
pub use list::ListTeams;
pub use remove::{RemoveTeam, RemovedTeam};
pub use show::{ShowTeam, TeamDetail};
pub use view::TeamView;
