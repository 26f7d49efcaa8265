//! `grants extend`.

use jiff::Timestamp;
use serde::Serialize;

use super::view::GrantView;
use super::{Sight, add, subject};
use crate::authz::{Action, Operation};
use crate::domain::{Grant, GrantId, Window};
use crate::ops::{Change, Result, moment};
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

/// A grant with another end.
#[derive(Clone, Debug, Serialize)]
pub struct ExtendedGrant {
    /// The grant as it is now.
    #[serde(flatten)]
    pub grant: GrantView,
    /// Its end before.
    pub until_before: Option<Timestamp>,
    /// Whether it ends sooner than before.
    pub shortened: bool,
}

impl Operation for ExtendGrant {
    const ACTION: Action = Action::ExtendGrant;
}

impl Change for ExtendGrant {
    type View = ExtendedGrant;

    fn target(&self) -> Option<String> {
        Some(self.grant.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<ExtendedGrant> {
        let policy = w.policy()?;
        let grant = Sight::of(w, &policy).find(self.grant)?;
        let rule = subject::demand(w, &policy, grant.subject, "create")?;
        w.trail.decided_by([rule]);
        let until = self.until.as_deref().map(|until| moment::end(w, until)).transpose()?;
        let window = Window { until, ..grant.window };
        moment::in_order(&window)?;
        let hint = format!("`rolegate grants revoke {}` ends it now", grant.id);
        moment::not_over(w, &window, Some(hint))?;
        // To end sooner is to take back a part of it.
        let shortened = !window.covers(&grant.window, w.now());
        if shortened {
            let rule = subject::demand(w, &policy, grant.subject, "revoke")?;
            w.trail.decided_by([rule]);
        }
        add::no_other(w, &policy, grant.subject, &grant.gift, &window, Some(grant))?;
        w.update_grant_window(grant, window)?;
        if let Some(reason) = self.reason.filter(|text| !text.trim().is_empty()) {
            w.trail.details.insert("reason", reason.into());
        }
        Ok(ExtendedGrant {
            grant: GrantView::new(w, &policy, &Grant { window, ..grant.clone() }),
            until_before: grant.window.until,
            shortened,
        })
    }
}
