//! The rules of a review. A later one is a line here and a file beside it.

use super::{
    Facts, Finding, administrators, export, grants, stray_users, unused_roles, wide_rights,
};

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// The names of its findings.
    pub names: &'static [&'static str],
    /// What it looks for.
    pub about: &'static str,
    /// Looks for it.
    pub find: fn(&Facts<'_>) -> Vec<Finding>,
}

/// Every rule, in the order in which findings of the same severity are shown.
pub const RULES: &[Rule] = &[
    Rule {
        names: &["single-administrator", "many-administrators"],
        about: "only one lasting full administrator, or more of them than review.max-administrators",
        find: administrators::find,
    },
    Rule {
        names: &["wide-right"],
        about: "wildcards, and changes of all customers, held by others than full administrators",
        find: wide_rights::find,
    },
    Rule {
        names: &["export-holder"],
        about: "who may take data away, and by which path",
        find: export::find,
    },
    Rule {
        names: &["expired-grant", "expiring-grant"],
        about: "grants that have ended, or end within review.expiring-days",
        find: grants::find,
    },
    Rule {
        names: &["user-without-role", "user-without-team"],
        about: "users who hold nothing, or are in no team",
        find: stray_users::find,
    },
    Rule {
        names: &["unused-role"],
        about: "roles that nobody holds, directly or by inheritance",
        find: unused_roles::find,
    },
];

/// What every rule finds, the most severe first.
#[must_use]
pub fn run(facts: &Facts<'_>) -> Vec<Finding> {
    let mut findings: Vec<_> = RULES.iter().flat_map(|rule| (rule.find)(facts)).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = RULES.iter().flat_map(|rule| rule.names).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
