//! The number of full administrators: one is a single point of failure, many are too many.

use super::{About, Facts, Finding, Severity};
use crate::domain::{UserId, lasting_administrators};

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    let finding = |rule, severity, users: Vec<UserId>, message: String, cure: &str| Finding {
        rule,
        severity,
        subject: About::Store,
        message,
        names: users.iter().copied().map(About::User).collect(),
        users,
        evidence: Vec::new(),
        cure: Some(cure.to_owned()),
    };
    let mut findings = Vec::new();
    let lasting = lasting_administrators(facts.policy, facts.now);
    if let [_] = lasting.as_slice() {
        findings.push(finding(
            "single-administrator",
            Severity::Medium,
            lasting,
            "only one lasting full administrator: if they are away, nobody can help".to_owned(),
            "rolegate grants add USER --role administrator",
        ));
    }
    let all: Vec<_> = facts
        .users()
        .filter(|user| facts.is_full_administrator(user))
        .map(|user| user.id)
        .collect();
    if all.len() > facts.most_administrators {
        let message = format!(
            "{} full administrators; {} are thought enough",
            all.len(),
            facts.most_administrators
        );
        let cure = "rolegate grants revoke GRANT";
        findings.push(finding("many-administrators", Severity::High, all, message, cure));
    }
    findings
}
