//! What the commands that write rules have in common.

use clap::Args;
use rolegate::domain::{Pattern, Scope};
use rolegate::ops::phrase::listed;
use rolegate::ops::roles::{RuleOutcome, RuleSet, RuleText};

/// On which fields and records a rule is.
#[derive(Debug, Args)]
pub struct Narrowing {
    /// Only these fields and classes such as @personal
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    fields: Vec<String>,
    /// Only records for which this holds (can be repeated; all must hold)
    ///
    /// There is no `or`: status=warm,cold lists values. rolegate-model(7) has the grammar, under
    /// C1.
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

/// What setting a rule did.
pub fn sentence(done: &RuleSet) -> String {
    let (id, role, text) = (done.rule.id, &done.role, &done.text);
    let mut sentence = match done.outcome {
        RuleOutcome::Added => format!("Added rule {id} to `{role}`: {text}."),
        RuleOutcome::Changed => format!("Changed rule {id} of `{role}`: {text}."),
        RuleOutcome::Unchanged => format!("`{role}` has this rule already, as {id}: {text}."),
        RuleOutcome::Removed => format!("Took rule {id} from `{role}`: {text}."),
    };
    if !done.not_given.is_empty() {
        sentence += &format!(
            "\nThis does not give {}: sensitive permissions are named in full.",
            listed(&done.not_given)
        );
    }
    sentence
}
