//! The one check of rules as people write them, for roles and for rules granted directly.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use crate::domain::{
    BadCondition, Class, Condition, Effect, Field, FieldList, FieldSet, Kind, NoNames, Operand,
    Pattern, Permission, Reason, Rule, Scope, Term, Words, has_fields, has_owner, parse_condition,
};
use crate::ops::{OpError, Result, lookup};
use crate::store::{NewRule, View};

/// Actions of which a rule may name fields (rule C3).
const WITH_FIELDS: [&str; 4] = ["view", "create", "edit", "export"];
/// Actions of which a rule may show fields masked.
const WITH_MASKS: [&str; 2] = ["view", "export"];

/// A rule as it was written.
#[derive(Clone, Debug)]
pub struct RuleText {
    /// Of which permissions.
    pub pattern: Pattern,
    /// On which records.
    pub scope: Scope,
    /// On which fields and classes; empty is all.
    pub fields: Vec<String>,
    /// Which of them show only masked.
    pub masks: Vec<String>,
    /// Conditions that must all hold.
    pub conditions: Vec<String>,
}

impl RuleText {
    /// The rule, if it could mean something.
    ///
    /// # Errors
    /// It names a permission or field that does not exist, or can have no effect.
    pub(in crate::ops) fn read(&self, view: &View<'_>, effect: Effect) -> Result<NewRule> {
        known(view, &self.pattern)?;
        self.check_scope()?;
        let fields = list(&self.fields)?;
        let masks = list(&self.masks)?;
        let condition = self.condition(view)?;
        let rule = NewRule {
            effect,
            pattern: self.pattern.clone(),
            scope: self.scope,
            fields,
            masks,
            condition,
        };
        self.check_resource(&rule)?;
        self.check_fields(&rule)?;
        self.check_masks(&rule)?;
        check_sight(view, &rule.condition)?;
        Ok(rule)
    }

    /// What has no owner and no team is reached by `all` only (rule D9).
    fn check_scope(&self) -> Result<()> {
        match &self.pattern.resource {
            Some(resource) if self.scope != Scope::All && !has_owner(resource) => {
                Err(OpError::Invalid {
                    why: format!(
                        "`{}` cannot have the scope `{}`: {resource} have no owner and no team",
                        self.pattern, self.scope
                    ),
                    hint: Some("write `--scope all`".to_owned()),
                })
            }
            _ => Ok(()),
        }
    }

    /// Fields, masks and conditions are of one resource (rule C2).
    fn check_resource(&self, rule: &NewRule) -> Result<()> {
        let plain = rule.fields.is_none() && rule.masks.is_none() && rule.condition.is_always();
        let one = self.pattern.resource.as_deref().is_some_and(has_fields);
        if plain || one {
            return Ok(());
        }
        Err(OpError::Invalid {
            why: format!(
                "`{}` cannot have fields, masks or conditions: only rules on customers can",
                self.pattern
            ),
            hint: Some("name the resource, as in `customers:view`".to_owned()),
        })
    }

    fn check_fields(&self, rule: &NewRule) -> Result<()> {
        let Some(fields) = &rule.fields else { return Ok(()) };
        self.demand_action(&WITH_FIELDS, "fields")?;
        let hides = rule.effect == Effect::Deny
            && matches!(self.pattern.action.as_deref(), Some("view" | "export"));
        match fields.set().and(FieldSet::required()).iter().next() {
            Some(field) if hides => Err(OpError::invalid(format!(
                "`{field}` cannot be hidden: whoever sees a customer sees id and name"
            ))),
            _ => Ok(()),
        }
    }

    fn check_masks(&self, rule: &NewRule) -> Result<()> {
        let Some(masks) = &rule.masks else { return Ok(()) };
        if rule.effect == Effect::Deny {
            return Err(OpError::Invalid {
                why: "a deny cannot mask: it hides".to_owned(),
                hint: Some("mask in the rule that allows, or deny with --fields".to_owned()),
            });
        }
        self.demand_action(&WITH_MASKS, "masks")?;
        if let Some(field) = masks.set().and(FieldSet::required()).iter().next() {
            return Err(OpError::invalid(format!(
                "`{field}` cannot be masked: whoever sees a customer sees id and name"
            )));
        }
        let shown = rule.fields.as_ref().map_or_else(FieldSet::usual, FieldList::set);
        // A class masks whatever of it is shown; a field by name must be among the shown.
        for word in words(&self.masks) {
            let meant = FieldList::parse(word).map_err(OpError::invalid)?.set();
            if meant.and(shown).is_empty() {
                return Err(OpError::invalid(format!(
                    "`{word}` cannot be masked: the rule does not show it"
                )));
            }
        }
        Ok(())
    }

    fn demand_action(&self, actions: &[&str], what: &str) -> Result<()> {
        if self.pattern.action.as_deref().is_some_and(|action| actions.contains(&action)) {
            return Ok(());
        }
        Err(OpError::invalid(format!(
            "`{}` cannot have {what}: only rules on {} can",
            self.pattern,
            actions.join(", ")
        )))
    }

    /// The conditions as one, without repetition.
    fn condition(&self, view: &View<'_>) -> Result<Condition> {
        if self.conditions.is_empty() {
            return Ok(Condition::default());
        }
        let words = RuleWords { zone: view.settings()?.zone() };
        let mut terms = Vec::new();
        for text in &self.conditions {
            for term in parse_condition(text, &words)?.terms() {
                if !terms.contains(term) {
                    terms.push(term.clone());
                }
            }
        }
        Ok(Condition::new(terms))
    }
}

/// Whom a rule matches tells what their fields hold, and a rule reaches further than a narrow
/// view: so conditions are only on what the actor sees of every customer (rule C5). That nobody
/// owns a customer shows to all who see the owner.
fn check_sight(view: &View<'_>, condition: &Condition) -> Result<()> {
    let permission = Permission::new("customers", "view");
    let reach = view.rights().reach(&permission);
    let sees = |term: &Term| {
        let place = matches!(term.field, Field::OWNER | Field::TEAM);
        let empty = place && term.operand == Operand::Nothing;
        reach.shows_on_all(term.field) || (empty && reach.shows_in_reach(term.field))
    };
    match condition.terms().iter().find(|term| !sees(term)) {
        Some(term) => {
            Err(view.rights().denial(&permission, None, Reason::Field(term.field)).into())
        }
        None => Ok(()),
    }
}

/// Whether the second rule stands in the first one's place: permission, scope, effect and
/// condition are the same.
pub(super) fn replaces(old: &Rule, new: &NewRule) -> bool {
    old.effect == new.effect
        && old.pattern == new.pattern
        && old.scope == new.scope
        && old.condition.implied_by(&new.condition)
        && new.condition.implied_by(&old.condition)
}

/// Demands that some permission belongs to the pattern.
///
/// # Errors
/// None does; the hint names one that is close.
pub(in crate::ops) fn known(view: &View<'_>, pattern: &Pattern) -> Result<()> {
    let catalogue = view.rights().catalogue();
    if catalogue.knows(pattern) {
        return Ok(());
    }
    let names: BTreeSet<String> = lookup::permissions(view)
        .flat_map(|permission| match permission.split_once(':') {
            Some((resource, action)) if !pattern.is_exact() => {
                vec![format!("{resource}:*"), format!("*:{action}")]
            }
            _ => vec![permission],
        })
        .collect();
    Err(lookup::unknown("permission", &pattern.to_string(), names.iter()))
}

/// The sensitive permissions that an allow with this pattern seems to give and does not
/// (rule D3).
pub(super) fn left_out(view: &View<'_>, rule: &NewRule) -> Vec<String> {
    if rule.effect == Effect::Deny {
        return Vec::new();
    }
    let left_out = |permission: &&Permission| {
        let sensitive = view.rights().catalogue().is_sensitive(permission);
        rule.pattern.matches(permission) && !rule.pattern.allows(permission, sensitive)
    };
    let permissions = view.rights().catalogue().permissions.keys();
    permissions.filter(left_out).map(ToString::to_string).collect()
}

fn words(list: &[String]) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|item| item.split(',')).map(str::trim).filter(|word| !word.is_empty())
}

/// The list of fields that the words name; nothing if there are no words.
fn list(given: &[String]) -> Result<Option<FieldList>> {
    if given.is_empty() {
        return Ok(None);
    }
    for word in words(given) {
        let known = match word.strip_prefix('@') {
            Some(class) => CLASSES.iter().any(|known| known.as_str() == class),
            None => Field::named(word).is_some(),
        };
        if !known {
            let classes = CLASSES.iter().map(|class| format!("@{}", class.as_str()));
            let names = Field::all().map(|field| field.name().to_owned()).chain(classes);
            return Err(lookup::unknown("field", word, names));
        }
    }
    FieldList::parse(&given.join(",")).map(Some).map_err(OpError::invalid)
}

const CLASSES: [Class; 3] = [Class::Normal, Class::Personal, Class::Sensitive];

/// The words of a rule's condition: days of the store's zone, and no names.
struct RuleWords {
    zone: TimeZone,
}

impl Words for RuleWords {
    fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn number(&self, kind: Kind, name: &str) -> std::result::Result<i64, BadCondition> {
        NoNames.number(kind, name)
    }
}
