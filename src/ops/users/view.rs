//! What is shown of a user.

use std::fmt;

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use crate::authz::placed;
use crate::domain::{Gift, Grant, Permission, Policy, Reach, Role, Subject, User, reaches};
use crate::ops::grants::Sight;
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
    /// Roles that they hold now by a grant, as far as they are in view; one that comes through a
    /// team names it, as in `support (team:north)`. Nothing if their grants are not in view.
    pub roles: Option<Vec<HeldRole>>,
    /// Whether they may act.
    pub status: UserStatus,
    /// Since when they may act.
    pub from: Option<Timestamp>,
    /// Until when they may act.
    pub until: Option<Timestamp>,
    /// The operating-system account that stands for them.
    pub account: Option<String>,
}

/// A role that a user holds by a grant. It is written `support`, or `support (team:north)` if
/// it comes through a team.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldRole {
    /// Its name.
    pub role: String,
    /// To whom it was granted, if not to the user: `team:north`, or `a team above` if that team
    /// is out of view.
    pub through: Option<String>,
}

impl fmt::Display for HeldRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.through {
            None => f.write_str(&self.role),
            Some(team) => write!(f, "{} ({team})", self.role),
        }
    }
}

impl Serialize for HeldRole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Shows users as one actor may see them: what is out of their view stays out.
pub(super) struct Viewer<'v> {
    view: &'v View<'v>,
    policy: &'v Policy,
    grants: Reach,
    sight: Sight<'v, 'v, 'v>,
}

impl<'v> Viewer<'v> {
    /// The viewer of this run's actor.
    pub(super) fn new(view: &'v View<'v>, policy: &'v Policy) -> Self {
        let grants = view.rights().reach(&Permission::new("grants", "view"));
        Self { view, policy, grants, sight: Sight::of(view, policy) }
    }

    /// The user as the actor may see them.
    pub(super) fn user(&self, user: &User) -> UserView {
        let team = user.team.and_then(|team| self.policy.teams.get(&team));
        let roles = self.sees_grants(user).then(|| {
            let mut roles: Vec<_> = self
                .roles(user)
                .map(|(role, grant)| HeldRole {
                    role: role.name.to_string(),
                    through: self.through(grant),
                })
                .collect();
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

    /// Whether the actor may see that the user holds the role by a grant.
    pub(super) fn sees_holding(&self, user: &User, role: &Role) -> bool {
        self.sees_grants(user) && self.roles(user).any(|(held, _)| held.id == role.id)
    }

    fn sees_grants(&self, user: &User) -> bool {
        user.id == self.view.rights().actor().id || self.grants.holds(&placed(user))
    }

    /// The roles in view that the user holds now by grants in view; of one's own grants one
    /// knows what they give (rule K2).
    fn roles(&self, user: &User) -> impl Iterator<Item = (&'v Role, &'v Grant)> {
        let (view, policy) = (self.view, self.policy);
        let own = user.id == view.rights().actor().id;
        policy
            .grants
            .values()
            .filter(move |grant| grant.window.contains(view.now()) && reaches(policy, grant, user))
            .filter(move |grant| own || self.sight.sees(grant))
            .filter_map(|grant| match &grant.gift {
                Gift::Role(role) => Some((policy.roles.get(role)?, grant)),
                Gift::Rule(_) => None,
            })
            .filter(|(role, _)| lookup::sees_role(view, role))
    }

    /// The team through which a grant comes.
    fn through(&self, grant: &Grant) -> Option<String> {
        let Subject::Team(team) = grant.subject else { return None };
        let team = self.policy.teams.get(&team).filter(|team| lookup::sees_team(self.view, team));
        Some(team.map_or_else(|| "a team above".to_owned(), |team| format!("team:{}", team.name)))
    }
}
