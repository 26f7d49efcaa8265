//! What is shown of a user.

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{Gift, Policy, Subject, User};

/// A user as commands show it.
#[derive(Clone, Debug, Serialize)]
pub struct UserView {
    /// Its name.
    pub name: String,
    /// How people call them.
    pub display_name: Option<String>,
    /// The team they are in.
    pub team: Option<String>,
    /// Roles granted to them directly; those of their team are in `grants list`.
    pub roles: Vec<String>,
    /// `active`, `suspended`, `not yet`, or `ended`.
    pub status: &'static str,
    /// Since when they may act.
    pub from: Option<Timestamp>,
    /// Until when they may act.
    pub until: Option<Timestamp>,
    /// The operating-system account that stands for them.
    pub account: Option<String>,
}

impl UserView {
    /// The view of a user.
    #[must_use]
    pub fn new(policy: &Policy, user: &User, now: Timestamp) -> Self {
        let team = user.team.and_then(|team| policy.teams.get(&team));
        let roles = policy
            .grants
            .values()
            .filter(|grant| grant.subject == Subject::User(user.id) && grant.window.contains(now))
            .filter_map(|grant| match &grant.gift {
                Gift::Role(role) => policy.roles.get(role).map(|role| role.name.to_string()),
                Gift::Rule(_) => None,
            });
        let mut roles: Vec<_> = roles.collect();
        roles.sort();
        roles.dedup();
        let status = match () {
            () if user.suspended => "suspended",
            () if user.window.is_over(now) => "ended",
            () if user.window.is_ahead(now) => "not yet",
            () => "active",
        };
        Self {
            name: user.name.to_string(),
            display_name: user.display_name.clone(),
            team: team.map(|team| team.name.to_string()),
            roles,
            status,
            from: user.window.from,
            until: user.window.until,
            account: user.account.as_ref().map(|(name, _)| name.clone()),
        }
    }
}
