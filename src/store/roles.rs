//! SQL that changes roles and rules.

use rusqlite::params;

use super::describe::Described;
use super::{Result, StoreError, Writing};
use crate::authz::Operation;
use crate::domain::{
    Condition, Effect, FieldList, Name, Pattern, Role, RoleId, Rule, RuleId, Scope,
};

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
    /// The rule as it stands in the store under this number.
    #[must_use]
    pub fn numbered(&self, id: RuleId) -> Rule {
        Rule {
            id,
            effect: self.effect,
            pattern: self.pattern.clone(),
            scope: self.scope,
            fields: self.fields.clone(),
            masks: self.masks.clone(),
            condition: self.condition.clone(),
        }
    }

    /// The rule in one line, as the audit shows it.
    #[must_use]
    pub fn describe(&self) -> String {
        self.numbered(RuleId(0)).to_string()
    }

    fn condition_text(&self) -> Option<String> {
        (!self.condition.is_always()).then(|| self.condition.to_string())
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
        .map_err(|error| taken(error, name))?;
        let id = RoleId(conn.last_insert_rowid());
        self.made("roles", name.as_str(), &describe(name, description))?;
        Ok(id)
    }

    /// Gives a role another name or description.
    ///
    /// # Errors
    /// The name is taken, or the store cannot be written.
    pub fn update_role(
        &mut self,
        before: &Role,
        name: &Name,
        description: Option<&str>,
    ) -> Result<()> {
        self.policy_conn()?
            .execute(
                "UPDATE roles SET name = ?2, description = ?3 WHERE id = ?1",
                params![before.id.0, name.as_str(), description],
            )
            .map_err(|error| taken(error, name))?;
        let old = describe(&before.name, before.description.as_deref());
        self.differs("roles", before.name.as_str(), &old, &describe(name, description))
    }

    /// Takes away a role that nobody holds and no role inherits, with its rules.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_role(&mut self, role: &Role) -> Result<()> {
        for rule in &role.rules {
            self.delete_rule(&role.name, rule)?;
        }
        self.policy_conn()?.execute("DELETE FROM roles WHERE id = ?1", [role.id.0])?;
        let fields = describe(&role.name, role.description.as_deref());
        self.went("roles", role.name.as_str(), &fields)
    }

    /// Adds a rule to a role, or without one the rule of a grant that is about to be added.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert_rule(&mut self, role: Option<(RoleId, &str)>, rule: &NewRule) -> Result<RuleId> {
        let conn = self.policy_conn()?;
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
                rule.condition_text(),
            ],
        )?;
        let id = RuleId(conn.last_insert_rowid());
        if let Some((_, name)) = role {
            self.changed("roles", name, &id.to_string(), None, Some(&rule.describe()))?;
        }
        Ok(id)
    }

    /// Gives a rule of a role other fields and masks; all else about it stays.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn update_rule(&mut self, role: &Name, before: &Rule, after: &NewRule) -> Result<()> {
        self.policy_conn()?.execute(
            "UPDATE rules SET fields = ?2, masks = ?3 WHERE id = ?1",
            params![
                before.id.0,
                after.fields.as_ref().map(FieldList::to_string),
                after.masks.as_ref().map(FieldList::to_string),
            ],
        )?;
        let (old, new) = (NewRule::from(before).describe(), after.describe());
        self.changed("roles", role.as_str(), &before.id.to_string(), Some(&old), Some(&new))
    }

    /// Takes a rule away from a role.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_rule(&mut self, role: &Name, rule: &Rule) -> Result<()> {
        self.policy_conn()?.execute("DELETE FROM rules WHERE id = ?1", [rule.id.0])?;
        let text = NewRule::from(rule).describe();
        self.changed("roles", role.as_str(), &rule.id.to_string(), Some(&text), None)
    }

    /// Lets a role have all that another has.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert_inheritance(&mut self, senior: &Role, junior: &Role) -> Result<()> {
        self.policy_conn()?.execute(
            "INSERT INTO inheritance (role_id, junior_id) VALUES (?1, ?2)",
            [senior.id.0, junior.id.0],
        )?;
        let (senior, junior) = (senior.name.as_str(), junior.name.as_str());
        self.changed("roles", senior, "inherits", None, Some(junior))
    }

    /// Undoes that a role has all that another has.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_inheritance(&mut self, senior: &Role, junior: &Role) -> Result<()> {
        self.policy_conn()?.execute(
            "DELETE FROM inheritance WHERE role_id = ?1 AND junior_id = ?2",
            [senior.id.0, junior.id.0],
        )?;
        let (senior, junior) = (senior.name.as_str(), junior.name.as_str());
        self.changed("roles", senior, "inherits", Some(junior), None)
    }
}

/// What the audit says of a role.
pub(super) fn describe(name: &Name, description: Option<&str>) -> [Described; 2] {
    [("name", Some(name.to_string())), ("description", description.map(str::to_owned))]
}

fn taken(error: rusqlite::Error, name: &Name) -> StoreError {
    match error.to_string().contains("roles.name") {
        true => StoreError::Taken(format!("there is a role `{name}` already")),
        false => error.into(),
    }
}
