//! Which findings the runner may read: only those about what is in their view (rule K1).

use crate::authz::placed;
use crate::domain::{Permission, Placed, Policy, Reach, Subject};
use crate::ops::lookup;
use crate::review::{About, Finding};
use crate::store::View;

/// The runner, and what there is to know.
pub(super) struct Sight<'v> {
    view: &'v View<'v>,
    policy: &'v Policy,
    grants: Reach,
}

impl<'v> Sight<'v> {
    pub(super) fn new(view: &'v View<'v>, policy: &'v Policy) -> Self {
        let grants = view.rights().reach(&Permission::new("grants", "view"));
        Self { view, policy, grants }
    }

    /// Whether everything that the finding names is in view.
    pub(super) fn holds(&self, finding: &Finding) -> bool {
        std::iter::once(&finding.subject).chain(&finding.names).all(|about| self.sees(*about))
    }

    /// Whether the runner may know of it, and of what it holds (rule K2).
    pub(super) fn sees(&self, about: About) -> bool {
        let policy = self.policy;
        match about {
            About::Store => true,
            About::User(id) => policy.users.get(&id).is_some_and(|user| {
                lookup::sees_user(self.view, user) && self.grants.holds(&placed(user))
            }),
            About::Team(id) => policy.teams.get(&id).is_some_and(|team| {
                let place = Placed { owner: None, team: Some(id) };
                lookup::sees_team(self.view, team) && self.grants.holds(&place)
            }),
            About::Role(id) => {
                policy.roles.get(&id).is_some_and(|role| lookup::sees_role(self.view, role))
            }
            About::Grant(id) => policy.grants.get(&id).is_some_and(|grant| match grant.subject {
                Subject::User(user) => self.sees(About::User(user)),
                Subject::Team(team) => self.sees(About::Team(team)),
            }),
        }
    }

    /// A thing as people write it.
    pub(super) fn name(&self, about: About) -> String {
        let policy = self.policy;
        let name = match about {
            About::Store => Some("store".to_owned()),
            About::User(id) => policy.users.get(&id).map(|user| user.name.to_string()),
            About::Team(id) => policy.teams.get(&id).map(|team| format!("team:{}", team.name)),
            About::Role(id) => policy.roles.get(&id).map(|role| format!("role:{}", role.name)),
            About::Grant(id) => Some(id.to_string()),
        };
        name.unwrap_or_default()
    }
}
