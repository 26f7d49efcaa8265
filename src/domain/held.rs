//! The rules that a user holds, and by which path (rules D1 to D4).

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use jiff::Timestamp;

use super::{Effect, Gift, Grant, GrantId, Policy, RoleId, Rule, Subject, User, Window};

/// One rule that a user holds by one grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The rule.
    pub rule: Arc<Rule>,
    /// How they come to hold it.
    pub path: Path,
    /// When the grant and the user both hold.
    pub window: Window,
}

/// How a user comes to hold a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The grant; `None` for the role `everyone`.
    pub grant: Option<GrantId>,
    /// The granted role, then the inherited ones down to the one with the rule; empty for a
    /// rule that was granted directly.
    pub roles: Vec<RoleId>,
}

/// Every rule that the user holds or will hold: grants that have ended are left out, and a
/// suspended user holds nothing.
#[must_use]
pub fn held_ever(policy: &Policy, user: &User, now: Timestamp) -> Vec<Held> {
    if user.suspended || user.window.is_over(now) {
        return Vec::new();
    }
    let mut held = Vec::new();
    for grant in policy.grants.values().filter(|grant| reaches(policy, grant, user)) {
        let window = grant.window.and(&user.window);
        if !window.is_over(now) {
            held.extend(given(policy, grant, window));
        }
    }
    if let Some(everyone) = policy.everyone() {
        held.extend(rules_of(policy, None, everyone.id, user.window));
    }
    held
}

/// The rules that a grant gives.
#[must_use]
pub fn given(policy: &Policy, grant: &Grant, window: Window) -> Vec<Held> {
    match &grant.gift {
        Gift::Rule(rule) => {
            let path = Path { grant: Some(grant.id), roles: Vec::new() };
            vec![Held { rule: rule.clone(), path, window }]
        }
        Gift::Role(role) => rules_of(policy, Some(grant.id), *role, window),
    }
}

/// The rules that the user holds at this instant.
#[must_use]
pub fn held_now(policy: &Policy, user: &User, now: Timestamp) -> Vec<Held> {
    let mut held = held_ever(policy, user, now);
    held.retain(|held| held.window.contains(now));
    held
}

/// Whether the grant is one of the user's: theirs, their team's, or of a team above unless
/// it is direct.
#[must_use]
pub fn reaches(policy: &Policy, grant: &Grant, user: &User) -> bool {
    match grant.subject {
        Subject::User(id) => id == user.id,
        Subject::Team(team) if grant.direct => user.team == Some(team),
        Subject::Team(team) => policy.line_of(user.team).contains(&team),
    }
}

/// Leaves only those allows that come from the active roles, from what they inherit, or from
/// `everyone`; every deny stays (rule D4).
pub fn narrow(policy: &Policy, held: &mut Vec<Held>, active: &BTreeSet<RoleId>) {
    let active: BTreeSet<RoleId> =
        active.iter().flat_map(|role| paths(policy, *role).into_keys()).collect();
    held.retain(|held| {
        held.rule.effect == Effect::Deny
            || held.path.grant.is_none()
            || held.path.roles.last().is_some_and(|role| active.contains(role))
    });
}

/// The rules of a role and of all that it inherits, as that grant gives them.
#[must_use]
pub fn rules_of(
    policy: &Policy,
    grant: Option<GrantId>,
    role: RoleId,
    window: Window,
) -> Vec<Held> {
    let mut held = Vec::new();
    for (role, roles) in paths(policy, role) {
        for rule in policy.roles.get(&role).into_iter().flat_map(|role| &role.rules) {
            let path = Path { grant, roles: roles.clone() };
            held.push(Held { rule: rule.clone(), path, window });
        }
    }
    held
}

/// The role and all it inherits, each with a shortest path from the role to it.
#[must_use]
pub fn paths(policy: &Policy, role: RoleId) -> BTreeMap<RoleId, Vec<RoleId>> {
    let mut found = BTreeMap::from([(role, vec![role])]);
    let mut front = VecDeque::from([vec![role]]);
    while let Some(path) = front.pop_front() {
        let here = path.last().and_then(|id| policy.roles.get(id));
        for junior in here.into_iter().flat_map(|role| &role.inherits) {
            if !found.contains_key(junior) {
                let longer: Vec<RoleId> = path.iter().copied().chain([*junior]).collect();
                found.insert(*junior, longer.clone());
                front.push_back(longer);
            }
        }
    }
    found
}
