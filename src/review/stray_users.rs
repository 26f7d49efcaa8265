//! Users who hold nothing, and users without a team.

use super::{About, Facts, Finding, Severity};
use crate::domain::reaches;

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for user in facts.users() {
        let finding = |rule, message: &str, cure| Finding {
            rule,
            severity: Severity::Low,
            subject: About::User(user.id),
            message: message.to_owned(),
            names: Vec::new(),
            users: Vec::new(),
            evidence: Vec::new(),
            cure: Some(cure),
        };
        let holds =
            facts.policy.grants.values().any(|grant| {
                !grant.window.is_over(facts.now) && reaches(facts.policy, grant, user)
            });
        if !holds {
            let cure = format!("rolegate grants add {} --role ROLE", user.name);
            findings.push(finding("user-without-role", "holds no role and no rule", cure));
        }
        // A full administrator reaches everything without a team.
        if user.team.is_none() && !facts.is_full_administrator(user) {
            let message = "is in no team: rights at team and subtree reach only what they own";
            let cure = format!("rolegate users edit {} --team TEAM", user.name);
            findings.push(finding("user-without-team", message, cure));
        }
    }
    findings
}
