//! The roles that a new store begins with.

use super::{Effect, Scope};

/// A role to be made.
#[derive(Debug)]
pub struct RoleTemplate {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub description: &'static str,
    /// Its rules.
    pub rules: &'static [RuleTemplate],
}

/// A rule to be made; lists and conditions as they are typed.
#[derive(Debug)]
pub struct RuleTemplate {
    /// Whether it gives or takes.
    pub effect: Effect,
    /// Patterns, separated by blanks; each becomes a rule.
    pub patterns: &'static str,
    /// On which records.
    pub scope: Scope,
    /// On which fields.
    pub fields: Option<&'static str>,
    /// Which fields show only their mask.
    pub masks: Option<&'static str>,
    /// On records for which this holds.
    pub condition: Option<&'static str>,
}

/// A set of roles to begin with.
pub type Template = &'static [RoleTemplate];

const fn allow(patterns: &'static str, scope: Scope) -> RuleTemplate {
    RuleTemplate {
        effect: Effect::Allow,
        patterns,
        scope,
        fields: None,
        masks: None,
        condition: None,
    }
}

/// The template `sales`.
pub const SALES: Template = &[
    RoleTemplate {
        name: "sales-manager",
        description: "the customers of one's team and the teams below, whose users and grants it sees; no export, no settings",
        rules: &[
            allow(
                "customers:view customers:create customers:edit customers:delete customers:assign customers:import",
                Scope::Subtree,
            ),
            allow("users:view grants:view", Scope::Subtree),
            allow("teams:view roles:view", Scope::All),
        ],
    },
    RoleTemplate {
        name: "sales-rep",
        description: "one's own customers, and the pool of the team with personal data masked; no export",
        rules: &[
            allow("customers:view customers:create customers:edit", Scope::Own),
            RuleTemplate {
                masks: Some("@personal"),
                condition: Some("owner=none"),
                ..allow("customers:view", Scope::Team)
            },
        ],
    },
    RoleTemplate {
        name: "support",
        description: "all customers with personal data masked and notes hidden",
        rules: &[
            RuleTemplate { masks: Some("@personal"), ..allow("customers:view", Scope::All) },
            RuleTemplate {
                effect: Effect::Deny,
                fields: Some("notes"),
                ..allow("customers:view", Scope::All)
            },
        ],
    },
    RoleTemplate {
        name: "auditor",
        description: "sees users, teams, roles, grants, audit and settings, and of all customers id and name; runs reviews; changes nothing",
        rules: &[
            allow(
                "users:view teams:view roles:view permissions:view grants:view audit:view audit:verify reviews:run settings:view",
                Scope::All,
            ),
            RuleTemplate { fields: Some("id,name"), ..allow("customers:view", Scope::All) },
        ],
    },
];
