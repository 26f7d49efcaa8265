//! Grants that have ended and were left behind, and grants that end soon.

use super::{About, Facts, Finding, Severity};
use crate::domain::{Gift, Grant, instant};

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    facts.policy.grants.values().filter_map(|grant| judge(facts, grant)).collect()
}

fn judge(facts: &Facts<'_>, grant: &Grant) -> Option<Finding> {
    let until = grant.window.until?;
    let (rule, severity, verb, cure) = if until <= facts.now {
        ("expired-grant", Severity::Low, "ended", format!("rolegate grants revoke {}", grant.id))
    } else if until <= facts.soon {
        let cure = format!("rolegate grants extend {} --until TIME", grant.id);
        ("expiring-grant", Severity::Info, "ends", cure)
    } else {
        return None;
    };
    let (what, role) = match &grant.gift {
        Gift::Role(role) => (facts.name(About::Role(*role)), Some(About::Role(*role))),
        Gift::Rule(rule) => (format!("{} {} at {}", rule.effect, rule.pattern, rule.scope), None),
    };
    Some(Finding {
        rule,
        severity,
        subject: facts.subject(grant),
        message: format!("{} ({what}) {verb} at {}", grant.id, instant(until)),
        names: [About::Grant(grant.id)].into_iter().chain(role).collect(),
        users: Vec::new(),
        evidence: vec![grant.id.to_string()],
        cure: Some(cure),
    })
}
