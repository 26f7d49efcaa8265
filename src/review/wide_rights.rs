//! Rules that reach further than a task needs, held by others than full administrators:
//! wildcards, and changes of all customers.

use std::sync::Arc;

use super::{About, Facts, Finding, Severity};
use crate::domain::{
    Effect, Gift, Pattern, Permission, Rule, RuleId, Scope, User, UserId, held_ever,
};

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    let holders: Vec<(&User, Vec<RuleId>)> = facts
        .users()
        .filter(|user| !facts.is_full_administrator(user))
        .map(|user| (user, held_ever(facts.policy, user, facts.now)))
        .map(|(user, held)| (user, held.iter().map(|held| held.rule.id).collect()))
        .collect();
    let held_by = |rule: &Rule| -> Vec<UserId> {
        let with = holders.iter().filter(|(_, rules)| rules.contains(&rule.id));
        with.map(|(user, _)| user.id).collect()
    };
    let mut findings = Vec::new();
    for role in facts.policy.roles.values() {
        for rule in &role.rules {
            let cure = format!("rolegate roles unset {} {}", role.name, rule.id);
            findings.extend(finding(rule, held_by(rule), About::Role(role.id), None, cure));
        }
    }
    for grant in facts.policy.grants.values() {
        if let Gift::Rule(rule) = &grant.gift {
            let cure = format!("rolegate grants revoke {}", grant.id);
            let about = facts.subject(grant);
            findings.extend(finding(
                rule,
                held_by(rule),
                about,
                Some(About::Grant(grant.id)),
                cure,
            ));
        }
    }
    findings
}

fn finding(
    rule: &Arc<Rule>,
    users: Vec<UserId>,
    subject: About,
    grant: Option<About>,
    cure: String,
) -> Option<Finding> {
    let (severity, why) = breadth(rule).filter(|_| !users.is_empty())?;
    Some(Finding {
        rule: "wide-right",
        severity,
        subject,
        message: format!("{} gives {} with reach {}: {why}", rule.id, rule.pattern, rule.scope),
        names: grant.into_iter().collect(),
        users,
        evidence: vec![rule.id.to_string()],
        cure: Some(cure),
    })
}

/// How wide an allow is, and why that matters; `None` if it is as narrow as its task.
fn breadth(rule: &Rule) -> Option<(Severity, &'static str)> {
    let pattern = &rule.pattern;
    let all = rule.scope == Scope::All && rule.condition.is_always();
    let found = match pattern.exact() {
        _ if rule.effect == Effect::Deny => return None,
        None if pattern.is_everything() && all => (Severity::Critical, "it is everything"),
        None if all && powerful(pattern) => {
            (Severity::High, "it changes every record, and takes in what is added later")
        }
        None if all => (Severity::Medium, "it takes in permissions that are added later"),
        None => (Severity::Low, "it takes in permissions that are added later"),
        Some(permission) if all && permission.resource == "customers" => {
            match permission.action.as_str() {
                "delete" | "assign" => (Severity::High, "no customer is out of its reach"),
                "edit" => (Severity::Medium, "no customer is out of its reach"),
                _ => return None,
            }
        }
        Some(_) => return None,
    };
    Some(found)
}

/// Whether a wildcard takes in changes of customers, or of who may do what.
fn powerful(pattern: &Pattern) -> bool {
    let changes = [
        ("customers", ["edit", "delete", "assign"]),
        ("users", ["create", "edit", "delete"]),
        ("roles", ["create", "edit", "delete"]),
        ("grants", ["create", "revoke", "revoke"]),
    ];
    changes.iter().any(|(resource, actions)| {
        actions.iter().any(|action| pattern.matches(&Permission::new(resource, action)))
    })
}
