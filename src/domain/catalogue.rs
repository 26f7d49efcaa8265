//! Which permissions there are, which are sensitive, and which are switched off.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Name, Pattern, Permission};

/// What is known of a permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionSpec {
    /// Matched by an allow only by its full name or by `*:*` (rule D3).
    pub sensitive: bool,
    /// Whether it came with the program.
    pub built_in: bool,
    /// What it permits.
    pub description: String,
}

/// An action or a whole resource that is taken away from everybody (rule D10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// What is off.
    pub pattern: Pattern,
    /// Why.
    pub reason: String,
    /// Who switched it off; `None` if that user is gone.
    pub by: Option<Name>,
    /// When.
    pub at: Timestamp,
}

/// The permissions that exist, and the switches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Every permission.
    pub permissions: BTreeMap<Permission, PermissionSpec>,
    /// Every switch.
    pub switches: Vec<Switch>,
}

impl Catalogue {
    /// Whether the permission is sensitive. An unknown one counts as sensitive.
    #[must_use]
    pub fn is_sensitive(&self, permission: &Permission) -> bool {
        self.permissions.get(permission).is_none_or(|spec| spec.sensitive)
    }

    /// The switch that takes the permission away, if one does.
    #[must_use]
    pub fn switched_off(&self, permission: &Permission) -> Option<&Switch> {
        self.switches.iter().find(|switch| switch.pattern.matches(permission))
    }

    /// Whether some permission belongs to the pattern.
    #[must_use]
    pub fn knows(&self, pattern: &Pattern) -> bool {
        self.permissions.keys().any(|permission| pattern.matches(permission))
    }

    /// The permissions that come with the program.
    #[must_use]
    pub fn built_in() -> Self {
        let permissions = BUILT_IN
            .iter()
            .flat_map(|(resource, actions)| {
                actions.iter().map(|(action, description)| {
                    let sensitive = action.ends_with('!');
                    let spec = PermissionSpec {
                        sensitive,
                        built_in: true,
                        description: (*description).to_owned(),
                    };
                    (Permission::new(resource, action.trim_end_matches('!')), spec)
                })
            })
            .collect();
        Self { permissions, switches: Vec::new() }
    }
}

/// Whether records of the resource have an owner and a team; the others are reached by
/// scope `all` only (rule D9).
#[must_use]
pub fn has_owner(resource: &str) -> bool {
    matches!(resource, "customers" | "users" | "grants" | "audit")
}

/// Whether rules on the resource may name fields, masks and conditions (rule C2).
#[must_use]
pub fn has_fields(resource: &str) -> bool {
    resource == "customers"
}

/// Actions of a resource, each with what it permits.
type Actions = &'static [(&'static str, &'static str)];

/// Resource, and its actions; `!` marks a sensitive one.
const BUILT_IN: &[(&str, Actions)] = &[
    (
        "customers",
        &[
            ("view", "list and open customers"),
            ("create", "add customers"),
            ("edit", "change fields of customers"),
            ("delete", "remove and restore customers"),
            ("assign", "change owner and team of customers"),
            ("import", "run an import; each row needs its own right"),
            ("export!", "take customers away in a file"),
        ],
    ),
    (
        "users",
        &[
            ("view", "see users and what they may do"),
            ("create", "add users"),
            ("edit", "change display name, name and validity of users"),
            ("move!", "move users between teams"),
            ("map!", "say which operating-system account stands for a user"),
            ("suspend", "suspend and resume users"),
            ("delete", "remove users"),
            ("impersonate!", "act as another user with --as"),
        ],
    ),
    (
        "teams",
        &[
            ("view", "see teams"),
            ("create", "add teams"),
            ("edit", "change teams and their place in the tree"),
            ("delete", "remove teams"),
        ],
    ),
    (
        "roles",
        &[
            ("view", "see roles and their rules"),
            ("create", "add roles"),
            ("edit", "change roles, rules and inheritance"),
            ("delete", "remove roles"),
        ],
    ),
    (
        "permissions",
        &[
            ("view", "see the catalogue of permissions"),
            ("create", "define permissions"),
            ("edit", "change descriptions of defined permissions"),
            ("delete", "remove defined permissions"),
            ("switch!", "switch permissions off and on for everybody"),
        ],
    ),
    (
        "grants",
        &[
            ("view", "see who holds what"),
            ("create", "give roles and rules that one could use oneself, and extend them"),
            ("revoke", "take roles and rules back"),
        ],
    ),
    ("reviews", &[("run", "run permission reviews")]),
    (
        "audit",
        &[("view", "read the audit"), ("verify", "check that the audit was not tampered with")],
    ),
    ("settings", &[("view", "see settings"), ("edit!", "change settings")]),
];
