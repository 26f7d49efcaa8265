//! SQL that changes roles and rules.

use rusqlite::params;

use super::describe::Described;
use super::{Result, StoreError, Writing};
use crate::authz::Operation;
use crate::domain::{Condition, Effect, FieldList, Name, Pattern, RoleId, Rule, RuleId, Scope};

/// A rule to be added.
#[derive(Clone, Debug)]
pub struct NewRule {
    /// Whether it gives or takes.
    pub effect: Effect,
    /// Of which permissions.
    pub pattern: Pattern,
    /// On which records.
    pub scope: Scope,
    /// On which fields.
    pub fields: Option<FieldList>,
    /// Which fields show only their mask.
    pub masks: Option<FieldList>,
    /// On records for which this holds.
    pub condition: Condition,
}

impl From<&Rule> for NewRule {
    fn from(rule: &Rule) -> Self {
        Self {
            effect: rule.effect,
            pattern: rule.pattern.clone(),
            scope: rule.scope,
            fields: rule.fields.clone(),
            masks: rule.masks.clone(),
            condition: rule.condition.clone(),
        }
    }
}

impl NewRule {
    /// The rule in one line, as the audit shows it.
    #[must_use]
    pub fn describe(&self) -> String {
        let mut text = format!("{} {} --scope {}", self.effect, self.pattern, self.scope);
        for (flag, list) in [("--fields", &self.fields), ("--mask", &self.masks)] {
            if let Some(list) = list {
                text.push_str(&format!(" {flag} {list}"));
            }
        }
        if !self.condition.is_always() {
            text.push_str(&format!(" --where {}", self.condition));
        }
        text
    }
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a role.
    ///
    /// # Errors
    /// The name is taken, or the store cannot be written.
    pub fn insert_role(
        &mut self,
        name: &Name,
        description: Option<&str>,
        built_in: bool,
    ) -> Result<RoleId> {
        let conn = self.policy_conn()?;
        conn.execute(
            "INSERT INTO roles (name, description, built_in) VALUES (?1, ?2, ?3)",
            params![name.as_str(), description, built_in],
        )
        .map_err(|error| match error.to_string().contains("roles.name") {
            true => StoreError::Taken(format!("there is a role `{name}` already")),
            false => error.into(),
        })?;
        let id = RoleId(conn.last_insert_rowid());
        let fields: [Described; 1] = [("description", description.map(str::to_owned))];
        self.made("roles", name.as_str(), &fields)?;
        Ok(id)
    }

    /// Adds a rule to a role, or without one the rule of a grant that is about to be added.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert_rule(&mut self, role: Option<(RoleId, &str)>, rule: &NewRule) -> Result<RuleId> {
        let conn = self.policy_conn()?;
        let condition = (!rule.condition.is_always()).then(|| rule.condition.to_string());
        conn.execute(
            "INSERT INTO rules (role_id, effect, pattern, scope, fields, masks, condition)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                role.map(|(id, _)| id.0),
                rule.effect.as_str(),
                rule.pattern.to_string(),
                rule.scope.as_str(),
                rule.fields.as_ref().map(FieldList::to_string),
                rule.masks.as_ref().map(FieldList::to_string),
                condition,
            ],
        )?;
        let id = RuleId(conn.last_insert_rowid());
        if let Some((_, name)) = role {
            self.changed("roles", name, &id.to_string(), None, Some(&rule.describe()))?;
        }
        Ok(id)
    }
}
