//! What is shown of a user.

use jiff::Timestamp;
use serde::Serialize;

use crate::authz::placed;
use crate::domain::{Gift, Permission, Policy, Reach, Role, Subject, User};
use crate::ops::lookup;
use crate::store::View;

/// Whether a user may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UserStatus {
    /// They may.
    Active,
    /// Switched off by hand.
    Suspended,
    /// Their time has not come.
    NotYet,
    /// Their time is over.
    Ended,
}

impl UserStatus {
    /// The status of a user.
    #[must_use]
    pub fn of(user: &User, now: Timestamp) -> Self {
        match () {
            () if user.suspended => Self::Suspended,
            () if user.window.is_over(now) => Self::Ended,
            () if user.window.is_ahead(now) => Self::NotYet,
            () => Self::Active,
        }
    }
}

/// A user as commands show it.
#[derive(Clone, Debug, Serialize)]
pub struct UserView {
    /// Its name.
    pub name: String,
    /// How people call them.
    pub display_name: Option<String>,
    /// The team they are in, if it is in view.
    pub team: Option<String>,
    /// Roles granted to them directly and now, as far as they are in view; those of their team
    /// are in `grants list`. Nothing if their grants are not in view.
    pub roles: Option<Vec<String>>,
    /// Whether they may act.
    pub status: UserStatus,
    /// Since when they may act.
    pub from: Option<Timestamp>,
    /// Until when they may act.
    pub until: Option<Timestamp>,
    /// The operating-system account that stands for them.
    pub account: Option<String>,
}

/// Shows users as one actor may see them: what is out of their view stays out.
pub(super) struct Viewer<'v> {
    view: &'v View<'v>,
    policy: &'v Policy,
    grants: Reach,
}

impl<'v> Viewer<'v> {
    /// The viewer of this run's actor.
    pub(super) fn new(view: &'v View<'v>, policy: &'v Policy) -> Self {
        let grants = view.rights().reach(&Permission::new("grants", "view"));
        Self { view, policy, grants }
    }

    /// The user as the actor may see them.
    pub(super) fn user(&self, user: &User) -> UserView {
        let team = user.team.and_then(|team| self.policy.teams.get(&team));
        let roles = self.sees_grants(user).then(|| {
            let mut roles: Vec<_> = self.roles(user).map(|role| role.name.to_string()).collect();
            roles.sort();
            roles.dedup();
            roles
        });
        UserView {
            name: user.name.to_string(),
            display_name: user.display_name.clone(),
            team: team
                .filter(|team| lookup::sees_team(self.view, team))
                .map(|team| team.name.to_string()),
            roles,
            status: UserStatus::of(user, self.view.now()),
            from: user.window.from,
            until: user.window.until,
            account: user.account.as_ref().map(|(name, _)| name.clone()),
        }
    }

    /// Whether the actor may see that the role is granted to the user.
    pub(super) fn sees_holding(&self, user: &User, role: &Role) -> bool {
        self.sees_grants(user) && self.roles(user).any(|held| held.id == role.id)
    }

    fn sees_grants(&self, user: &User) -> bool {
        user.id == self.view.rights().actor().id || self.grants.holds(&placed(user))
    }

    /// The roles in view that are granted to the user directly and now.
    fn roles(&self, user: &User) -> impl Iterator<Item = &'v Role> {
        let (view, policy, subject) = (self.view, self.policy, Subject::User(user.id));
        policy
            .grants
            .values()
            .filter(move |grant| grant.subject == subject && grant.window.contains(view.now()))
            .filter_map(|grant| match &grant.gift {
                Gift::Role(role) => policy.roles.get(role),
                Gift::Rule(_) => None,
            })
            .filter(|role| lookup::sees_role(view, role))
    }
}
