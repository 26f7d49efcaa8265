//! What the actor may know of grants.

use super::{GrantView, placed_subject, subject};
use crate::domain::{Grant, GrantId, Permission, Policy, Reach, Subject};
use crate::ops::{Result, audit, lookup};
use crate::store::View;

/// The grants in view: the actor's own, and those whose subject is in view and in reach of
/// `grants:view`.
pub(in crate::ops) struct Sight<'v, 's, 'p> {
    view: &'v View<'s>,
    policy: &'p Policy,
    reach: Reach,
}

impl<'v, 's, 'p> Sight<'v, 's, 'p> {
    /// What the actor may know.
    pub(in crate::ops) fn of(view: &'v View<'s>, policy: &'p Policy) -> Self {
        let reach = view.rights().reach(&Permission::new("grants", "view"));
        Self { view, policy, reach }
    }

    /// Whether the grant is in view.
    pub(in crate::ops) fn sees(&self, grant: &Grant) -> bool {
        self.sees_of(grant.subject)
    }

    /// Whether grants to the subject are in view.
    pub(in crate::ops) fn sees_of(&self, subject: Subject) -> bool {
        let known = match subject {
            Subject::User(id) => {
                self.policy.users.get(&id).is_some_and(|user| lookup::sees_user(self.view, user))
            }
            Subject::Team(id) => {
                self.policy.teams.get(&id).is_some_and(|team| lookup::sees_team(self.view, team))
            }
        };
        let own = subject == Subject::User(self.view.rights().actor().id);
        own || known && self.reach.holds(&placed_subject(self.policy, subject))
    }

    /// The name of the grant's subject, if it is in view.
    pub(in crate::ops) fn subject(&self, grant: &Grant) -> Option<String> {
        self.sees(grant).then(|| subject::name(self.policy, grant.subject))
    }

    /// The grant with this number, if it is in view; otherwise it is not found (rule K1).
    pub(in crate::ops) fn find(&self, id: GrantId) -> Result<&'p Grant> {
        self.policy
            .grants
            .get(&id)
            .filter(|grant| self.sees(grant))
            .ok_or_else(|| audit::gone(self.view, id))
    }

    /// What is shown of the grant.
    pub(super) fn show(&self, grant: &Grant) -> GrantView {
        GrantView::new(self.view, self.policy, grant)
    }
}
