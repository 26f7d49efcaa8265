//! Where a customer belongs: its owner and team, as they are named and as they default.

use std::str::FromStr;

use crate::domain::{BadName, Name, TeamId, UserId};
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

/// An owner, and the team that a record takes from them unless another is named (rule R1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ops) struct Place {
    pub(in crate::ops) owner: Option<UserId>,
    pub(in crate::ops) team: Option<TeamId>,
}

impl Place {
    /// What falls to the actor.
    pub(in crate::ops) fn of_actor(view: &View<'_>) -> Self {
        let actor = view.rights().actor();
        Self { owner: Some(actor.id), team: actor.team }
    }

    /// The pool of the actor's team.
    pub(in crate::ops) fn pool_of_actor(view: &View<'_>) -> Self {
        Self { owner: None, ..Self::of_actor(view) }
    }

    /// What falls to a user whom the actor may know of: a user without a team takes a record
    /// into the actor's.
    pub(in crate::ops) fn of_user(view: &View<'_>, name: &Name) -> Result<Self> {
        let actor = view.rights().actor();
        if *name == actor.name {
            return Ok(Self::of_actor(view));
        }
        // A slice suffices to find the user; all are needed to propose another name.
        let user = match lookup::user(view, &view.slice(&[name])?, name) {
            Ok(user) => user,
            Err(_) => lookup::user(view, &view.policy()?, name)?,
        };
        Ok(Self { owner: Some(user.id), team: user.team.or(actor.team) })
    }

    /// The owner that is named.
    pub(in crate::ops) fn named(view: &View<'_>, owner: &OwnerName) -> Result<Self> {
        match owner {
            OwnerName::Pool => Ok(Self::pool_of_actor(view)),
            OwnerName::User(name) => Self::of_user(view, name),
        }
    }

    /// The same with a team that the actor may know of.
    pub(in crate::ops) fn in_team(self, view: &View<'_>, team: Option<&Name>) -> Result<Self> {
        match team {
            None => Ok(self),
            Some(name) => {
                Ok(Self { team: Some(lookup::team(view, &view.policy()?, name)?.id), ..self })
            }
        }
    }
}
