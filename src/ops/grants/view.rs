//! What is shown of a grant.

use jiff::Timestamp;
use serde::Serialize;

use super::subject;
use crate::domain::{Gift, Grant, GrantId, Policy, RuleId, Window};
use crate::ops::lookup;
use crate::store::View;

/// Whether a grant holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GrantStatus {
    /// It does.
    Active,
    /// It will.
    NotYet,
    /// It did.
    Ended,
}

impl GrantStatus {
    fn of(window: &Window, now: Timestamp) -> Self {
        match () {
            () if window.is_over(now) => Self::Ended,
            () if window.is_ahead(now) => Self::NotYet,
            () => Self::Active,
        }
    }
}

/// A grant as commands show it.
#[derive(Clone, Debug, Serialize)]
pub struct GrantView {
    /// Its number, such as `G-12`.
    pub id: GrantId,
    /// The user, or `team:` and the team.
    pub subject: String,
    /// The role that it gives, if it gives one that is in view.
    pub role: Option<String>,
    /// The rule that it gives instead.
    pub rule: Option<String>,
    /// The number of that rule, such as `R-7`.
    pub rule_id: Option<RuleId>,
    /// Whether a team's grant stops at its own members.
    pub direct: bool,
    /// Whether it holds now.
    pub status: GrantStatus,
    /// Since when it holds.
    pub from: Option<Timestamp>,
    /// Until when it holds.
    pub until: Option<Timestamp>,
    /// Why it was given.
    pub reason: Option<String>,
    /// Who gave it, if they are in view.
    pub given_by: Option<String>,
    /// When it was given.
    pub given_at: Timestamp,
}

impl GrantView {
    /// The view of a grant.
    pub(super) fn new(view: &View<'_>, policy: &Policy, grant: &Grant) -> Self {
        let (role, rule) = match &grant.gift {
            Gift::Role(id) => (policy.roles.get(id), None),
            Gift::Rule(rule) => (None, Some(rule)),
        };
        let giver = grant.given_by.and_then(|id| policy.users.get(&id));
        Self {
            id: grant.id,
            subject: subject::name(policy, grant.subject),
            role: role
                .filter(|role| lookup::sees_role(view, role))
                .map(|role| role.name.to_string()),
            rule: rule.map(ToString::to_string),
            rule_id: rule.map(|rule| rule.id),
            direct: grant.direct,
            status: GrantStatus::of(&grant.window, view.now()),
            from: grant.window.from,
            until: grant.window.until,
            reason: grant.reason.clone(),
            given_by: giver
                .filter(|giver| lookup::sees_user(view, giver))
                .map(|giver| giver.name.to_string()),
            given_at: grant.given_at,
        }
    }

    /// What it gives, in a few words.
    #[must_use]
    pub fn gives(&self) -> &str {
        self.role.as_deref().or(self.rule.as_deref()).unwrap_or("a role")
    }
}
