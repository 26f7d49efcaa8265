//! What rules look at.

use jiff::Timestamp;

use super::About;
use crate::domain::{
    Catalogue, Grant, Held, Policy, Subject, User, held_now, is_full_administrator,
};

/// The state of a store at one instant.
#[derive(Debug)]
pub struct Facts<'f> {
    /// Every user, team, role and grant.
    pub policy: &'f Policy,
    /// The permissions that exist.
    pub catalogue: &'f Catalogue,
    /// The instant.
    pub now: Timestamp,
    /// A grant that ends before this instant ends soon.
    pub soon: Timestamp,
    /// More full administrators than this are many.
    pub most_administrators: usize,
}

impl Facts<'_> {
    /// What the user holds now.
    pub(super) fn held(&self, user: &User) -> Vec<Held> {
        held_now(self.policy, user, self.now)
    }

    /// Whether the user is a full administrator now.
    pub(super) fn is_full_administrator(&self, user: &User) -> bool {
        is_full_administrator(&self.held(user))
    }

    /// Users who act, or will.
    pub(super) fn users(&self) -> impl Iterator<Item = &User> {
        self.policy.users.values().filter(|user| !user.suspended && !user.window.is_over(self.now))
    }

    /// To whom a grant gives.
    pub(super) fn subject(&self, grant: &Grant) -> About {
        match grant.subject {
            Subject::User(user) => About::User(user),
            Subject::Team(team) => About::Team(team),
        }
    }

    /// A thing as people write it.
    pub(super) fn name(&self, about: About) -> String {
        let policy = self.policy;
        let name = match about {
            About::Store => None,
            About::User(id) => policy.users.get(&id).map(|user| user.name.to_string()),
            About::Team(id) => policy.teams.get(&id).map(|team| format!("team:{}", team.name)),
            About::Role(id) => policy.roles.get(&id).map(|role| role.name.to_string()),
            About::Grant(id) => Some(id.to_string()),
        };
        name.unwrap_or_default()
    }
}
