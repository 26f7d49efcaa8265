//! `grants extend`.

use super::view::GrantView;
use super::{Sight, add, subject};
use crate::authz::{Action, Operation};
use crate::domain::{Grant, GrantId, Window, instant};
use crate::ops::{Change, OpError, Result, moment};
use crate::store::Writing;

/// Lets a grant end at another time.
#[derive(Debug)]
pub struct ExtendGrant {
    /// The grant.
    pub grant: GrantId,
    /// Until when, as it was written; nothing is without end.
    pub until: Option<String>,
    /// Why; it stands in the audit.
    pub reason: Option<String>,
}

impl Operation for ExtendGrant {
    const ACTION: Action = Action::ExtendGrant;
}

impl Change for ExtendGrant {
    type View = GrantView;

    fn target(&self) -> Option<String> {
        Some(self.grant.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<GrantView> {
        let policy = w.policy()?;
        let grant = Sight::of(w, &policy).find(self.grant)?;
        let rule = subject::demand(w, &policy, grant.subject, "create")?;
        w.trail.decided_by([rule]);
        let until = self.until.as_deref().map(|until| moment::end(w, until)).transpose()?;
        let window = Window { until, ..grant.window };
        moment::in_order(&window)?;
        if let Some(until) = window.until.filter(|_| window.is_over(w.now())) {
            return Err(OpError::Invalid {
                why: format!("it would have ended already, at {}", instant(until)),
                hint: Some(format!("`rolegate grants revoke {}` ends it now", grant.id)),
            });
        }
        // To end sooner is to take back a part of it.
        if !window.covers(&grant.window, w.now()) {
            let rule = subject::demand(w, &policy, grant.subject, "revoke")?;
            w.trail.decided_by([rule]);
        }
        add::no_other(w, &policy, grant.subject, &grant.gift, &window, Some(grant))?;
        w.update_grant_window(grant, window)?;
        if let Some(reason) = self.reason.filter(|text| !text.trim().is_empty()) {
            w.trail.details.insert("reason", reason.into());
        }
        Ok(GrantView::new(w, &policy, &Grant { window, ..grant.clone() }))
    }
}
