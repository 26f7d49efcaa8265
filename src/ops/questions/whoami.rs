//! `whoami`.

use jiff::Timestamp;
use serde::Serialize;

use crate::authz::{Action, Operation};
use crate::domain::{Condition, Effect, Gift, Held, held_now, is_full_administrator, reaches};
use crate::env::Mode;
use crate::ops::{Query, Result, customers};
use crate::store::{Reading, Wanted};

/// Asks who calls, whose rights count, and what is in reach.
#[derive(Debug)]
pub(in crate::ops) struct WhoAmI {
    /// What protects the store.
    pub(in crate::ops) mode: Mode,
}

/// Who calls, whose rights count, and what is in reach.
#[derive(Debug, Serialize)]
pub struct WhoAmIView {
    /// The operating-system account.
    pub account: String,
    /// Its number.
    pub uid: u32,
    /// The user for whom it stands; `null` if nobody stands for it.
    pub caller: Option<String>,
    /// The user whose rights count.
    pub actor: Option<String>,
    /// The actor's team.
    pub team: Option<String>,
    /// The roles that the actor holds by a grant.
    pub roles: Vec<HeldRole>,
    /// Whether the actor may do everything.
    pub full_administrator: bool,
    /// How many customers the actor may see.
    pub customers_in_view: u64,
    /// What protects the store.
    pub mode: Mode,
}

/// A role that is held by a grant.
#[derive(Debug, Serialize)]
pub struct HeldRole {
    /// Its name.
    pub role: String,
    /// Until when; `null` for no end.
    pub until: Option<Timestamp>,
    /// Whether its rights count in this run.
    pub active: bool,
}

impl WhoAmIView {
    /// What is known of an account for which nobody stands.
    pub(in crate::ops) fn nobody(account: &crate::env::Account, mode: Mode) -> Self {
        Self {
            account: account.name().to_owned(),
            uid: account.uid(),
            caller: None,
            actor: None,
            team: None,
            roles: Vec::new(),
            full_administrator: false,
            customers_in_view: 0,
            mode,
        }
    }
}

impl Operation for WhoAmI {
    const ACTION: Action = Action::WhoAmI;
}

impl Query for WhoAmI {
    type View = WhoAmIView;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<WhoAmIView> {
        let reach = customers::view_reach(r);
        let wanted = Wanted {
            view: &reach,
            within: None,
            filter: &Condition::default(),
            search: None,
            sort: &[],
            after: None,
            deleted: false,
            limit: None,
            fields: None,
        };
        // Who may not see customers at all has none in view, and nothing needs counting.
        let customers_in_view = if reach.is_open() { r.count_customers(&wanted)? } else { 0 };
        let rights = r.rights();
        let (actor, policy) = (rights.actor(), rights.policy());
        let narrowed = held_now(policy, actor, r.now()).len() != rights.held().len();
        let gives = |role| {
            let allow = |held: &&Held| held.rule.effect == Effect::Allow;
            rights.held().iter().filter(allow).any(|held| held.path.roles.contains(&role))
        };
        let roles = policy
            .grants
            .values()
            .filter(|grant| grant.window.contains(r.now()) && reaches(policy, grant, actor));
        let mut roles: Vec<HeldRole> = roles
            .filter_map(|grant| match grant.gift {
                Gift::Role(role) => Some((grant, policy.roles.get(&role)?)),
                Gift::Rule(_) => None,
            })
            .map(|(grant, role)| HeldRole {
                role: role.name.to_string(),
                until: grant.window.until,
                active: !narrowed || gives(role.id),
            })
            .collect();
        // Of several grants of a role the one that lasts longest counts.
        roles.sort_by(|a, b| {
            let lasts = |held: &HeldRole| held.until.unwrap_or(Timestamp::MAX);
            a.role.cmp(&b.role).then(lasts(b).cmp(&lasts(a)))
        });
        roles.dedup_by(|a, b| a.role == b.role);
        let team = actor.team.and_then(|team| policy.teams.get(&team));
        Ok(WhoAmIView {
            account: rights.account().name().to_owned(),
            uid: rights.account().uid(),
            caller: Some(rights.caller().name.to_string()),
            actor: Some(actor.name.to_string()),
            team: team.map(|team| team.name.to_string()),
            roles,
            full_administrator: is_full_administrator(rights.held()),
            customers_in_view,
            mode: self.mode,
        })
    }
}
