//! Names of users, teams, roles and grants, if they are in the actor's view (rule K2).

use std::collections::BTreeSet;

use super::explain_view::GrantView;
use crate::domain::{Gift, GrantId, Policy, RoleId, Subject, TeamId, UserId, held_now, reaches};
use crate::ops::{grants, lookup};
use crate::store::View;

/// Names in the actor's view.
pub(super) struct Names<'n> {
    view: &'n View<'n>,
    policy: &'n Policy,
    grants: grants::Sight<'n, 'n, 'n>,
    /// The roles that the actor holds, active or not.
    own: BTreeSet<RoleId>,
}

impl<'n> Names<'n> {
    pub(super) fn new(view: &'n View<'n>, policy: &'n Policy) -> Self {
        let rights = view.rights();
        let held = held_now(rights.policy(), rights.actor(), rights.now());
        let own = held.into_iter().flat_map(|held| held.path.roles).collect();
        Self { view, policy, grants: grants::Sight::of(view, policy), own }
    }

    pub(super) fn user(&self, id: UserId) -> Option<String> {
        let user = self.policy.users.get(&id)?;
        lookup::sees_user(self.view, user).then(|| user.name.to_string())
    }

    pub(super) fn team(&self, id: TeamId) -> Option<String> {
        let team = self.policy.teams.get(&id)?;
        lookup::sees_team(self.view, team).then(|| team.name.to_string())
    }

    pub(super) fn role(&self, id: RoleId) -> Option<String> {
        let role = self.policy.roles.get(&id)?;
        let seen = self.own.contains(&id) || lookup::sees_role(self.view, role);
        seen.then(|| role.name.to_string())
    }

    /// The grant as part of a way: of one out of view only what it is part of, and of one by
    /// which the actor themself holds something, when.
    pub(super) fn grant(&self, id: GrantId) -> Option<GrantView> {
        let grant = self.policy.grants.get(&id)?;
        let seen = self.grants.sees(grant);
        let timed = seen || reaches(self.policy, grant, self.view.rights().actor());
        Some(GrantView {
            id,
            subject: match grant.subject {
                Subject::User(user) => self.user(user),
                Subject::Team(team) => self.team(team).map(|team| format!("team:{team}")),
            },
            from: grant.window.from.filter(|_| timed),
            until: grant.window.until.filter(|_| timed),
            given_by: grant.given_by.filter(|_| seen).and_then(|user| self.user(user)),
            given_at: seen.then_some(grant.given_at),
            reason: grant.reason.clone().filter(|_| seen),
        })
    }

    /// The role that a grant gives.
    pub(super) fn role_of(&self, id: GrantId) -> Option<String> {
        match self.policy.grants.get(&id)?.gift {
            Gift::Role(role) => self.role(role),
            Gift::Rule(_) => None,
        }
    }

    /// Whether the actor may know of the grant.
    pub(super) fn sees_grant(&self, id: GrantId) -> bool {
        self.policy.grants.get(&id).is_some_and(|grant| self.grants.sees(grant))
    }
}
