//! `grants revoke`.

use serde::Serialize;

use super::view::GrantView;
use super::{Sight, subject};
use crate::authz::{Action, Operation};
use crate::domain::{Gift, Grant, GrantId, Name, Policy, SubjectName};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{View, Writing};

/// Takes a grant back.
#[derive(Debug)]
pub struct RevokeGrant {
    /// Which.
    pub which: WhichGrant,
    /// Why; it stands in the audit.
    pub reason: Option<String>,
}

/// Which grants are taken back.
#[derive(Debug)]
pub enum WhichGrant {
    /// The one with this number.
    Numbered(GrantId),
    /// All that give the subject the role and have not ended.
    Role(SubjectName, Name),
}

/// What taking grants back answers.
#[derive(Clone, Debug, Serialize)]
pub struct Revoked {
    /// The grants as they were.
    pub grants: Vec<GrantView>,
}

impl Operation for RevokeGrant {
    const ACTION: Action = Action::RevokeGrant;
}

impl Change for RevokeGrant {
    type View = Revoked;

    fn target(&self) -> Option<String> {
        Some(match &self.which {
            WhichGrant::Numbered(id) => id.to_string(),
            WhichGrant::Role(subject, _) => subject.to_string(),
        })
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Revoked> {
        let policy = w.policy()?;
        let grants = self.which.find(w, &policy)?;
        let mut revoked = Vec::new();
        for grant in grants {
            let rule = subject::demand(w, &policy, grant.subject, "revoke")?;
            w.trail.decided_by([rule]);
            revoked.push(GrantView::new(w, &policy, grant));
            w.delete_grant(grant)?;
        }
        if let Some(reason) = self.reason {
            w.trail.details.insert("reason", reason.into());
        }
        Ok(Revoked { grants: revoked })
    }
}

impl WhichGrant {
    fn find<'p>(&self, view: &View<'_>, policy: &'p Policy) -> Result<Vec<&'p Grant>> {
        match self {
            Self::Numbered(id) => Ok(vec![Sight::of(view, policy).find(*id)?]),
            Self::Role(who, role) => {
                let to = subject::find(view, policy, who)?;
                subject::demand(view, policy, to, "revoke")?;
                let role = lookup::role(view, policy, role)?;
                let found: Vec<_> = policy
                    .grants
                    .values()
                    .filter(|grant| grant.subject == to && grant.gift == Gift::Role(role.id))
                    .filter(|grant| !grant.window.is_over(view.now()))
                    .collect();
                if found.is_empty() {
                    return Err(OpError::conflict(
                        format!("no grant gives `{}` to `{who}` itself", role.name),
                        format!("`rolegate explain` says by which way `{who}` may do something"),
                    ));
                }
                Ok(found)
            }
        }
    }
}
