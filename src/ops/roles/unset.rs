//! `roles unset`.

use super::{RuleOutcome, RuleSet, RuleView};
use crate::authz::{Action, Operation};
use crate::domain::{Effect, Gift, Grant, Name, Pattern, Policy, Role, Rule, RuleId, Scope, paths};
use crate::ops::grants::Sight;
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{View, Writing};

/// Takes a rule away from a role.
#[derive(Debug)]
pub struct UnsetRule {
    /// The role.
    pub role: Name,
    /// Which rule.
    pub which: Which,
}

/// Which rule of a role.
#[derive(Debug)]
pub enum Which {
    /// The one with this number.
    Numbered(RuleId),
    /// The one that says this.
    Saying {
        /// Whether it gives or takes.
        effect: Effect,
        /// Of which permissions.
        pattern: Pattern,
        /// On which records, if there are several.
        scope: Option<Scope>,
    },
}

impl Which {
    fn is(&self, rule: &Rule) -> bool {
        match self {
            Self::Numbered(id) => rule.id == *id,
            Self::Saying { effect, pattern, scope } => {
                rule.effect == *effect
                    && rule.pattern == *pattern
                    && scope.is_none_or(|scope| rule.scope == scope)
            }
        }
    }
}

impl std::fmt::Display for Which {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Numbered(id) => write!(f, "{id}"),
            Self::Saying { effect, pattern, scope } => {
                write!(f, "{effect} {pattern}")?;
                scope.map_or(Ok(()), |scope| write!(f, " --scope {scope}"))
            }
        }
    }
}

impl Operation for UnsetRule {
    const ACTION: Action = Action::UnsetRule;
}

impl Change for UnsetRule {
    type View = RuleSet;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RuleSet> {
        let policy = w.policy()?;
        let role = lookup::role(w, &policy, &self.role)?;
        let found: Vec<_> = role.rules.iter().filter(|rule| self.which.is(rule)).collect();
        let rule = match found.as_slice() {
            [rule] => *rule,
            [] => return Err(self.none(w, &policy, &role)),
            several => {
                let ids: Vec<_> = several.iter().map(|rule| rule.id.to_string()).collect();
                return Err(OpError::conflict(
                    format!("`{}` has several such rules: {}", role.name, ids.join(", ")),
                    "name one by its number",
                ));
            }
        };
        w.delete_rule(&role.name, rule)?;
        Ok(RuleSet {
            role: role.name.to_string(),
            outcome: RuleOutcome::Removed,
            rule: RuleView::new(rule, None),
            text: rule.to_string(),
            not_given: Vec::new(),
        })
    }
}

impl UnsetRule {
    /// The error for a role without such a rule. If it inherits one, or if the rule with this
    /// number stands elsewhere, that is said as far as it is in view.
    fn none(&self, view: &View<'_>, policy: &Policy, role: &Role) -> OpError {
        let has = |role: &&Role| {
            lookup::sees_role(view, role) && role.rules.iter().any(|rule| self.which.is(rule))
        };
        let which = &self.which;
        let inherited = paths(policy, role.id).into_keys();
        if let Some(junior) = inherited.filter_map(|id| policy.roles.get(&id)).find(has) {
            return OpError::conflict(
                format!("`{}` has the rule `{which}` from `{}`", role.name, junior.name),
                format!(
                    "take it from `{}`, or end the inheritance: `rolegate roles uninherit`",
                    junior.name
                ),
            );
        }
        let Which::Numbered(id) = which else { return not_found(which) };
        if let Some(other) = policy.roles.values().find(has) {
            return OpError::Conflict {
                why: format!("{id} is not a rule of `{}` but of `{}`", role.name, other.name),
                hint: None,
            };
        }
        let sight = Sight::of(view, policy);
        let gives = |grant: &&Grant| match &grant.gift {
            Gift::Rule(rule) => rule.id == *id && sight.sees(grant),
            Gift::Role(_) => false,
        };
        match policy.grants.values().find(gives) {
            Some(grant) => OpError::conflict(
                format!("{id} is not a rule of `{}` but of {}", role.name, grant.id),
                format!("`rolegate grants revoke {}` takes it away", grant.id),
            ),
            None => not_found(which),
        }
    }
}

fn not_found(which: &Which) -> OpError {
    OpError::NotFound { noun: "rule", name: which.to_string(), near: Vec::new() }
}
