//! What the commands that write rules have in common.

use clap::Args;
use rolegate::domain::{Pattern, Scope};
use rolegate::ops::roles::{RuleSet, RuleText, RuleView};

/// On which fields and records a rule is.
#[derive(Debug, Args)]
pub struct Narrowing {
    /// Only these fields and classes such as @personal
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    fields: Vec<String>,
    /// Only records for which this holds (can be repeated; all must hold)
    #[arg(long = "where", value_name = "CONDITION")]
    conditions: Vec<String>,
}

impl Narrowing {
    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.conditions.is_empty()
    }

    /// The rule with the rest of its parts.
    pub fn rule(self, pattern: Pattern, scope: Scope, masks: Vec<String>) -> RuleText {
        RuleText { pattern, scope, fields: self.fields, masks, conditions: self.conditions }
    }
}

/// The rule as one would type it.
pub fn text(rule: &RuleView) -> String {
    let mut text = format!("{} {} --scope {}", rule.effect, rule.permission, rule.scope);
    if let Some(fields) = &rule.fields {
        text += &format!(" --fields {fields}");
    }
    if let Some(masks) = &rule.mask {
        text += &format!(" --mask {masks}");
    }
    if let Some(condition) = &rule.condition {
        text += &format!(" --where '{condition}'");
    }
    text
}

/// What setting a rule did.
pub fn sentence(done: &RuleSet) -> String {
    let verb = if done.replaced { "Changed" } else { "Added" };
    let (id, role) = (done.rule.id, &done.role);
    let mut sentence = format!("{verb} rule {id} of `{role}`: {}.", text(&done.rule));
    if !done.not_given.is_empty() {
        sentence += &format!(
            "\nThis does not give {}: sensitive permissions are named in full.",
            done.not_given.join(", ")
        );
    }
    sentence
}
