//! What is shown of a role and of a rule.

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{
    Effect, FieldList, GrantId, Name, Pattern, Policy, Role, Rule, RuleId, Scope, paths,
};
use crate::ops::lookup;
use crate::store::View;

/// A role in a list.
#[derive(Clone, Debug, Serialize)]
pub struct RoleView {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it came with the store.
    pub built_in: bool,
    /// The roles whose rules it has as well.
    pub inherits: Vec<String>,
    /// Number of its own rules.
    pub rules: usize,
}

impl RoleView {
    /// The view of a role.
    pub(super) fn new(view: &View<'_>, policy: &Policy, role: &Role) -> Self {
        Self {
            name: role.name.to_string(),
            description: role.description.clone(),
            built_in: role.built_in,
            inherits: names(view, role.inherits.iter().filter_map(|id| policy.roles.get(id))),
            rules: role.rules.len(),
        }
    }
}

/// A role with all that it means.
#[derive(Clone, Debug, Serialize)]
pub struct RoleDetail {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it came with the store.
    pub built_in: bool,
    /// The roles whose rules it has as well.
    pub inherits: Vec<String>,
    /// The roles that have its rules as well.
    pub inherited_by: Vec<String>,
    /// Its own rules and the inherited ones.
    pub rules: Vec<RuleView>,
    /// Who holds it, as far as that is in view.
    pub holders: Vec<HolderView>,
}

/// A rule of a role.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// Its number, such as `R-7`.
    pub id: RuleId,
    /// Whether it gives or takes.
    pub effect: Effect,
    /// Of which permissions.
    pub permission: Pattern,
    /// On which records.
    pub scope: Scope,
    /// On which fields; nothing is all.
    pub fields: Option<FieldList>,
    /// Which of them show only masked.
    pub masks: Option<FieldList>,
    /// On records for which this holds; nothing is all.
    pub condition: Option<String>,
    /// The role whose rule it is, if it is inherited.
    pub inherited_from: Option<String>,
}

impl RuleView {
    /// The view of a rule, inherited from a role or not.
    pub(in crate::ops) fn new(rule: &Rule, from: Option<&Name>) -> Self {
        Self {
            id: rule.id,
            effect: rule.effect,
            permission: rule.pattern.clone(),
            scope: rule.scope,
            fields: rule.fields.clone(),
            masks: rule.masks.clone(),
            condition: (!rule.condition.is_always()).then(|| rule.condition.to_string()),
            inherited_from: from.map(ToString::to_string),
        }
    }

    /// The rules of a role: its own, then those that it inherits.
    pub(super) fn of(policy: &Policy, role: &Role) -> Vec<Self> {
        let mut inherited: Vec<&Role> = paths(policy, role.id)
            .into_keys()
            .filter(|id| *id != role.id)
            .filter_map(|id| policy.roles.get(&id))
            .collect();
        inherited.sort_by(|a, b| a.name.cmp(&b.name));
        let own = role.rules.iter().map(|rule| Self::new(rule, None));
        let others = inherited
            .into_iter()
            .flat_map(|role| role.rules.iter().map(|rule| Self::new(rule, Some(&role.name))));
        own.chain(others).collect()
    }
}

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RuleOutcome {
    /// It is new.
    Added,
    /// It was there with other fields or masks.
    Changed,
    /// It was there as it is.
    Unchanged,
    /// It is gone.
    Removed,
}

/// What a change of a rule answers.
#[derive(Clone, Debug, Serialize)]
pub struct RuleSet {
    /// The role.
    pub role: String,
    /// What became of the rule.
    pub outcome: RuleOutcome,
    /// The rule.
    #[serde(flatten)]
    pub rule: RuleView,
    /// The rule as one would type it.
    pub text: String,
    /// Sensitive permissions that match the pattern and are still not given: they must be
    /// named in full.
    pub not_given: Vec<String>,
}

/// Who holds a role by a grant.
#[derive(Clone, Debug, Serialize)]
pub struct HolderView {
    /// The user, or `team:` and the team.
    pub subject: String,
    /// The grant.
    pub grant: GrantId,
    /// Since when.
    pub from: Option<Timestamp>,
    /// Until when.
    pub until: Option<Timestamp>,
}

/// The names of those roles that are in view, in order.
pub(super) fn names<'r>(view: &View<'_>, roles: impl Iterator<Item = &'r Role>) -> Vec<String> {
    let mut names: Vec<_> = roles
        .filter(|role| lookup::sees_role(view, role))
        .map(|role| role.name.to_string())
        .collect();
    names.sort();
    names
}
