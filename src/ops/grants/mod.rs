//! Grants: roles and single rules given to users and teams.

mod add;
mod extend;
mod list;
mod revoke;
mod show;
mod sight;
mod subject;
mod view;

pub use add::{AddGrant, Gives};
pub use extend::{ExtendGrant, ExtendedGrant};
pub use list::{Ended, ListGrants};
pub use revoke::{RevokeGrant, Revoked, WhichGrant};
pub use show::ShowGrant;
pub use view::{GrantStatus, GrantView};

pub(super) use sight::Sight;
pub(super) use subject::{placed_subject, subject_named};
