//! SQL that changes grants.

use rusqlite::params;

use super::describe::Described;
use super::{NewRule, Result, Writing, codec};
use crate::authz::Operation;
use crate::domain::{Gift, Grant, GrantId, RoleId, Subject, Window};

/// A grant to be added.
#[derive(Clone, Debug)]
pub struct NewGrant {
    /// To whom.
    pub subject: Subject,
    /// What.
    pub gift: NewGift,
    /// Whether a team's grant stops at its own members.
    pub direct: bool,
    /// When it holds.
    pub window: Window,
    /// Why it is given.
    pub reason: Option<String>,
}

/// What a grant to be added gives.
#[derive(Clone, Debug)]
pub enum NewGift {
    /// A role.
    Role(RoleId),
    /// A single rule.
    Rule(NewRule),
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a grant; the actor is who gives it.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert_grant(&mut self, grant: &NewGrant) -> Result<GrantId> {
        let (role, rule, text) = match &grant.gift {
            NewGift::Role(role) => (Some(role.0), None, None),
            NewGift::Rule(rule) => {
                (None, Some(self.insert_rule(None, rule)?), Some(rule.describe()))
            }
        };
        let (user, team) = match grant.subject {
            Subject::User(user) => (Some(user.0), None),
            Subject::Team(team) => (None, Some(team.0)),
        };
        let (giver, now) = (self.rights().actor().id.0, codec::micros(self.now()));
        let conn = self.policy_conn()?;
        conn.execute(
            "INSERT INTO grants (user_id, team_id, role_id, rule_id, direct, from_at, until_at,
               reason, given_by, given_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                user,
                team,
                role,
                rule.map(|rule| rule.0),
                grant.direct,
                grant.window.from.map(codec::micros),
                grant.window.until.map(codec::micros),
                grant.reason,
                giver,
                now,
            ],
        )?;
        let id = GrantId(conn.last_insert_rowid());
        let gives = self.describe_gift(role, text)?;
        let fields = self.describe_grant(
            grant.subject,
            gives,
            grant.direct,
            &grant.window,
            grant.reason.as_deref(),
        )?;
        self.made("grants", &id.to_string(), &fields)?;
        Ok(id)
    }

    /// Takes a grant away, and its rule with it.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_grant(&mut self, grant: &Grant) -> Result<()> {
        let fields = self.describe_standing(grant)?;
        let conn = self.policy_conn()?;
        conn.execute("DELETE FROM grants WHERE id = ?1", [grant.id.0])?;
        if let Gift::Rule(rule) = &grant.gift {
            conn.execute("DELETE FROM rules WHERE id = ?1", [rule.id.0])?;
        }
        self.went("grants", &grant.id.to_string(), &fields)
    }

    /// Lets a grant hold at another time.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn update_grant_window(&mut self, grant: &Grant, window: Window) -> Result<()> {
        let before = self.describe_standing(grant)?;
        let after = self.describe_standing(&Grant { window, ..grant.clone() })?;
        let conn = self.policy_conn()?;
        conn.execute(
            "UPDATE grants SET from_at = ?2, until_at = ?3 WHERE id = ?1",
            params![grant.id.0, window.from.map(codec::micros), window.until.map(codec::micros)],
        )?;
        self.differs("grants", &grant.id.to_string(), &before, &after)
    }

    /// Lets a grant give another role.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn update_grant_role(&mut self, grant: &Grant, role: RoleId) -> Result<()> {
        let before = self.describe_standing(grant)?;
        let after = self.describe_standing(&Grant { gift: Gift::Role(role), ..grant.clone() })?;
        self.policy_conn()?.execute(
            "UPDATE grants SET role_id = ?2 WHERE id = ?1 AND role_id IS NOT NULL",
            [grant.id.0, role.0],
        )?;
        self.differs("grants", &grant.id.to_string(), &before, &after)
    }

    pub(super) fn describe_standing(&self, grant: &Grant) -> Result<Vec<Described>> {
        let gives = match &grant.gift {
            Gift::Role(role) => self.describe_gift(Some(role.0), None)?,
            Gift::Rule(rule) => self.describe_gift(None, Some(rule.to_string()))?,
        };
        self.describe_grant(
            grant.subject,
            gives,
            grant.direct,
            &grant.window,
            grant.reason.as_deref(),
        )
    }

    fn describe_gift(&self, role: Option<i64>, rule: Option<String>) -> Result<[Described; 2]> {
        let role = role.map(|role| self.name_of("roles", role)).transpose()?;
        Ok([("role", role), ("rule", rule)])
    }

    fn describe_grant(
        &self,
        subject: Subject,
        gives: [Described; 2],
        direct: bool,
        window: &Window,
        reason: Option<&str>,
    ) -> Result<Vec<Described>> {
        let subject = match subject {
            Subject::User(user) => self.name_of("users", user.0)?,
            Subject::Team(team) => format!("team:{}", self.name_of("teams", team.0)?),
        };
        let mut fields = vec![("subject", Some(subject))];
        fields.extend(gives);
        fields.extend([
            ("direct", direct.then(|| "yes".to_owned())),
            ("from", window.from.map(|at| at.to_string())),
            ("until", window.until.map(|at| at.to_string())),
            ("reason", reason.map(str::to_owned)),
        ]);
        Ok(fields)
    }
}
