//! Who may take data away, and by which path.

use super::{About, Facts, Finding, Severity};
use crate::domain::{Arm, GrantId, Permission, Reach, Scope, Standpoint, Switch, User};

pub(super) fn find(facts: &Facts<'_>) -> Vec<Finding> {
    let exports: Vec<_> =
        facts.catalogue.permissions.keys().filter(|p| p.action == "export").collect();
    let mut findings = Vec::new();
    for user in facts.users() {
        let held = facts.held(user);
        let from = Standpoint::of(facts.policy, user);
        for permission in &exports {
            let sensitive = facts.catalogue.is_sensitive(permission);
            let off = facts.catalogue.switched_off(permission);
            // A right that is switched off is still held, and comes back with the switch.
            let reach = Reach::new(permission, sensitive, None, &held, &from);
            if let Some(scope) = reach.widest() {
                findings.push(finding(facts, user, &reach, off, scope));
            }
        }
    }
    findings
}

fn finding(
    facts: &Facts<'_>,
    user: &User,
    reach: &Reach,
    off: Option<&Switch>,
    scope: Scope,
) -> Finding {
    let severity = match scope {
        // That full administrators can is what they are; how many there are is another rule.
        _ if facts.is_full_administrator(user) => Severity::Info,
        Scope::All => Severity::High,
        Scope::Subtree | Scope::Team => Severity::Medium,
        Scope::Own => Severity::Low,
    };
    let mut evidence = Vec::new();
    let mut names = Vec::new();
    let mut ways = Vec::new();
    for arm in reach.allows() {
        evidence.extend(arm.path.grant.map(|grant| grant.to_string()));
        evidence.push(arm.rule.id.to_string());
        names.extend(arm.path.grant.map(About::Grant));
        names.extend(arm.path.roles.iter().copied().map(About::Role));
        names.extend(team(facts, arm.path.grant));
        ways.push(way(facts, arm));
    }
    let permission = reach.permission();
    let may = match off {
        None => format!("may use {permission} with reach {scope}"),
        Some(_) => format!("holds {permission}, which is switched off now, with reach {scope}"),
    };
    Finding {
        rule: "export-holder",
        severity,
        subject: About::User(user.id),
        message: format!("{may}: {}", ways.join("; ")),
        names,
        users: Vec::new(),
        evidence,
        cure: cure(permission, off, severity, reach.allows()),
    }
}

/// The path of an allow: the grant, the team it was given to, the roles, the rule.
fn way(facts: &Facts<'_>, arm: &Arm) -> String {
    let mut steps: Vec<String> = Vec::new();
    steps.extend(arm.path.grant.map(|grant| grant.to_string()));
    steps.extend(team(facts, arm.path.grant).map(|team| facts.name(team)));
    steps.extend(arm.path.roles.iter().map(|role| facts.name(About::Role(*role))));
    steps.push(arm.rule.id.to_string());
    steps.join(" > ")
}

fn team(facts: &Facts<'_>, grant: Option<GrantId>) -> Option<About> {
    let grant = facts.policy.grants.get(&grant?)?;
    Some(facts.subject(grant)).filter(|about| matches!(about, About::Team(_)))
}

fn cure(
    permission: &Permission,
    off: Option<&Switch>,
    severity: Severity,
    allows: &[Arm],
) -> Option<String> {
    match allows {
        _ if severity == Severity::Info => None,
        [arm] => Some(match arm.path.grant {
            Some(grant) => format!("rolegate grants revoke {grant}"),
            None => format!("rolegate roles unset everyone {}", arm.rule.id),
        }),
        _ if off.is_some() => None,
        _ => Some(format!("rolegate permissions disable {permission} --reason TEXT")),
    }
}
