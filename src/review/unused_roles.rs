//! Roles that nobody holds, directly or by inheritance.

use std::collections::BTreeSet;

use super::{About, Facts, Finding, Severity};
use crate::domain::{Gift, Grant, RoleId, paths, reaches};

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    let policy = facts.policy;
    let given = |grant: &&Grant| !grant.window.is_over(facts.now);
    let has_holder = |grant: &&Grant| {
        let over = |user: &crate::domain::User| user.window.is_over(facts.now);
        policy.users.values().any(|user| !over(user) && reaches(policy, grant, user))
    };
    let granted = role_closure(facts, policy.grants.values().filter(given));
    let held = role_closure(facts, policy.grants.values().filter(given).filter(has_holder));
    let finding = |role: &crate::domain::Role| {
        let (why, option) = if granted.contains(&role.id) {
            ("it is given to teams without members only", " --revoke")
        } else {
            ("nobody holds it, directly or by inheritance", "")
        };
        Finding {
            rule: "unused-role",
            severity: if role.built_in { Severity::Info } else { Severity::Low },
            subject: About::Role(role.id),
            message: why.to_owned(),
            names: Vec::new(),
            users: Vec::new(),
            evidence: Vec::new(),
            // A role of the template may yet be wanted.
            cure: (!role.built_in).then(|| format!("rolegate roles remove {}{option}", role.name)),
        }
    };
    policy.roles.values().filter(|role| !held.contains(&role.id)).map(finding).collect()
}

/// The roles that the grants give, what those inherit, and what everybody holds.
fn role_closure<'g>(
    facts: &Facts<'_>,
    grants: impl Iterator<Item = &'g Grant>,
) -> BTreeSet<RoleId> {
    let roles = grants.filter_map(|grant| match &grant.gift {
        Gift::Role(role) => Some(*role),
        Gift::Rule(_) => None,
    });
    roles
        .chain(facts.policy.everyone().map(|role| role.id))
        .flat_map(|role| paths(facts.policy, role).into_keys())
        .collect()
}
