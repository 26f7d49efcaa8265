//! `review run`.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::sight::Sight;
use crate::authz::{Action, Operation};
use crate::ops::{Query, Result};
use crate::review::{About, Facts, Finding, Severity};
use crate::store::Reading;

/// Holds the present state against every rule.
#[derive(Debug)]
pub struct RunReview;

/// What a review found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// When it looked.
    pub at: Timestamp,
    /// The findings, the most severe first.
    pub findings: Vec<FindingView>,
}

/// Something that a rule holds against the present state.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// How bad it is.
    pub severity: Severity,
    /// The name of the rule.
    pub rule: &'static str,
    /// What it is about: a user, `team:north`, `role:support`, or `store`.
    pub subject: String,
    /// What is the matter.
    pub message: String,
    /// Users whom it touches, as far as they are in view.
    pub users: Vec<String>,
    /// Numbers of grants and rules that prove it.
    pub evidence: Vec<String>,
    /// The command that mends it, with words in capitals for what is to be chosen.
    pub cure: Option<String>,
    /// The same for the same thing on every run.
    pub fingerprint: String,
}

impl Report {
    /// How many findings there are of each severity.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Severity, u64> {
        self.findings.iter().fold(BTreeMap::new(), |mut counts, finding| {
            *counts.entry(finding.severity).or_default() += 1;
            counts
        })
    }

    /// The worst severity of a finding.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.severity).max()
    }
}

impl Operation for RunReview {
    const ACTION: Action = Action::RunReview;
}

impl Query for RunReview {
    type View = Report;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Report> {
        let policy = r.policy()?;
        let settings = r.settings()?;
        let days = SignedDuration::from_hours(24 * settings.number("review.expiring-days"));
        let findings = crate::review::run(&Facts {
            policy: &policy,
            catalogue: r.rights().catalogue(),
            now: r.now(),
            soon: r.now().saturating_add(days).unwrap_or(Timestamp::MAX),
            most_administrators: usize::try_from(settings.number("review.max-administrators"))
                .unwrap_or(usize::MAX),
        });
        let sight = Sight::new(r, &policy);
        let findings = findings.iter().filter(|finding| sight.holds(finding));
        let findings = findings.map(|finding| view(&sight, finding)).collect();
        let report = Report { at: r.now(), findings };
        for (severity, count) in report.counts() {
            r.trail.counts.insert(severity.as_str(), count);
        }
        Ok(report)
    }
}

fn view(sight: &Sight<'_>, finding: &Finding) -> FindingView {
    let users = finding.users.iter().map(|user| About::User(*user));
    FindingView {
        severity: finding.severity,
        rule: finding.rule,
        subject: sight.name(finding.subject),
        message: finding.message.clone(),
        users: users.filter(|user| sight.sees(*user)).map(|user| sight.name(user)).collect(),
        evidence: finding.evidence.clone(),
        cure: finding.cure.clone(),
        fingerprint: finding.fingerprint(),
    }
}
