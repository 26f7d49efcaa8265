//! The users and teams that a file may name: those in the actor's view, found once.

use std::collections::HashMap;

use crate::domain::{Permission, Placed, TeamId, UserId};
use crate::ops::{Result, lookup};
use crate::store::View;

/// Names in view. What is out of view is not there (rule K1).
#[derive(Debug)]
pub(super) struct ImportNames {
    users: HashMap<String, (UserId, Option<TeamId>)>,
    teams: HashMap<String, TeamId>,
}

impl ImportNames {
    /// Finds them.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(super) fn load(view: &View<'_>) -> Result<Self> {
        let policy = view.policy()?;
        let actor = view.rights().actor().id;
        let seen = view.rights().reach(&Permission::new("users", "view"));
        let users = policy
            .users
            .values()
            .filter(|user| {
                user.id == actor || seen.holds(&Placed { owner: Some(user.id), team: user.team })
            })
            .map(|user| (user.name.to_string(), (user.id, user.team)))
            .collect();
        let teams = policy
            .teams
            .values()
            .filter(|team| lookup::sees_team(view, team))
            .map(|team| (team.name.to_string(), team.id))
            .collect();
        Ok(Self { users, teams })
    }

    /// The user of that name, and their team.
    ///
    /// # Errors
    /// The words for a user who is not there or not in view.
    pub(super) fn user(&self, name: &str) -> Result<(UserId, Option<TeamId>), String> {
        self.users.get(name).copied().ok_or_else(|| format!("user `{name}` not found"))
    }

    /// The team of that name.
    ///
    /// # Errors
    /// The words for a team that is not there or not in view.
    pub(super) fn team(&self, name: &str) -> Result<TeamId, String> {
        self.teams.get(name).copied().ok_or_else(|| format!("team `{name}` not found"))
    }
}
