//! Where a customer belongs: its owner and team, as they are named and as they default.

use std::str::FromStr;

use crate::domain::{BadName, Name, Policy, TeamId, UserId};
use crate::ops::{Result, lookup};
use crate::store::View;

/// An owner as it is named: a user, or `none` for the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerName {
    /// Nobody.
    Pool,
    /// A user.
    User(Name),
}

impl FromStr for OwnerName {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        match text {
            "none" => Ok(Self::Pool),
            name => name.parse().map(Self::User),
        }
    }
}

/// The owner that is named, if the actor may know of them.
pub(in crate::ops) fn owner(
    view: &View<'_>,
    policy: &Policy,
    name: &OwnerName,
) -> Result<Option<UserId>> {
    match name {
        OwnerName::Pool => Ok(None),
        OwnerName::User(name) => lookup::user(view, policy, name).map(|user| Some(user.id)),
    }
}

/// The team that a record takes unless one is named: the owner's, else the actor's (rule R1).
pub(in crate::ops) fn default_team(
    view: &View<'_>,
    policy: &Policy,
    owner: Option<UserId>,
) -> Option<TeamId> {
    owner
        .and_then(|owner| policy.users.get(&owner))
        .and_then(|owner| owner.team)
        .or(view.rights().actor().team)
}
