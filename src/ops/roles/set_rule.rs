//! `roles allow` and `roles deny`.

use super::rule::{RuleText, left_out, replaces};
use super::{RuleOutcome, RuleSet, RuleView};
use crate::authz::{Action, Operation};
use crate::domain::{Effect, Name};
use crate::ops::{Change, Result, lookup};
use crate::store::Writing;

/// Gives a role a rule that allows, or changes the fields and masks of the one that has the
/// same permission, scope and condition.
#[derive(Debug)]
pub struct AllowRule {
    /// The role.
    pub role: Name,
    /// The rule.
    pub rule: RuleText,
}

/// Gives a role a rule that denies, or changes the fields of the one that has the same
/// permission, scope and condition.
#[derive(Debug)]
pub struct DenyRule {
    /// The role.
    pub role: Name,
    /// The rule.
    pub rule: RuleText,
}

impl Operation for AllowRule {
    const ACTION: Action = Action::AllowRule;
}

impl Operation for DenyRule {
    const ACTION: Action = Action::DenyRule;
}

impl Change for AllowRule {
    type View = RuleSet;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RuleSet> {
        set(w, Effect::Allow, &self.role, &self.rule)
    }
}

impl Change for DenyRule {
    type View = RuleSet;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RuleSet> {
        set(w, Effect::Deny, &self.role, &self.rule)
    }
}

fn set<O: Operation + ?Sized>(
    w: &mut Writing<'_, O>,
    effect: Effect,
    role: &Name,
    text: &RuleText,
) -> Result<RuleSet> {
    let policy = w.policy()?;
    let role = lookup::role(w, &policy, role)?;
    let new = text.read(w, effect)?;
    let old = role.rules.iter().find(|old| replaces(old, &new));
    let (id, outcome) = match old {
        Some(old) => {
            w.update_rule(&role.name, old, &new)?;
            let same = **old == new.numbered(old.id);
            (old.id, if same { RuleOutcome::Unchanged } else { RuleOutcome::Changed })
        }
        None => (w.insert_rule(Some((role.id, role.name.as_str())), &new)?, RuleOutcome::Added),
    };
    Ok(RuleSet {
        role: role.name.to_string(),
        outcome,
        rule: RuleView::new(&new.numbered(id), None),
        text: new.describe(),
        not_given: left_out(w, &new),
    })
}
