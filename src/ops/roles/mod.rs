//! Roles: named sets of rules that inherit each other.

mod add;
mod clone;
mod edit;
mod inherit;
mod list;
mod remove;
mod rule;
mod set_rule;
mod show;
mod uninherit;
mod unset;
mod view;

pub use add::AddRole;
pub use clone::CloneRole;
pub use edit::EditRole;
pub use inherit::{InheritRole, Inheritance};
pub use list::ListRoles;
pub use remove::{RemoveRole, Removed};
pub use rule::RuleText;
pub use set_rule::{AllowRule, DenyRule};
pub use show::ShowRole;
pub use uninherit::UninheritRole;
pub use unset::{UnsetRule, Which};
pub use view::{HolderView, RoleDetail, RoleView, RuleOutcome, RuleSet, RuleView};

pub(super) use rule::known;
