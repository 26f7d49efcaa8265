//! The first rows of a new store: the catalogue, the roles `administrator` and `everyone`,
//! and the first administrator. The one change that no right permits, because nobody has any
//! yet; all that follows goes through the gate.

use rusqlite::params;

use super::{NewRule, Pending, Result, StoreError, Writing, codec, permissions, roles};
use crate::authz::Operation;
use crate::domain::{Catalogue, EVERYONE, Name};
use crate::env::Account;

impl Pending<'_> {
    /// Plants the first rows.
    ///
    /// # Errors
    /// Somebody is in the store already, or it cannot be written.
    pub fn plant(&self, administrator: &Name, account: &Account) -> Result<()> {
        let conn = self.conn();
        let users: i64 = conn.query_row("SELECT count(*) FROM users", [], |row| row.get(0))?;
        if users > 0 {
            return Err(StoreError::Taken("the store has users already".to_owned()));
        }
        for (permission, spec) in Catalogue::built_in().permissions {
            permissions::insert(conn, &permission, &spec)?;
        }
        let role = |name: &str, description: &str| -> Result<i64> {
            conn.execute(
                "INSERT INTO roles (name, description, built_in) VALUES (?1, ?2, 1)",
                [name, description],
            )?;
            Ok(conn.last_insert_rowid())
        };
        let full = role("administrator", "may do everything")?;
        role(EVERYONE, "held by everybody, without a grant")?;
        conn.execute(
            "INSERT INTO rules (role_id, effect, pattern, scope) VALUES (?1, 'allow', '*:*', 'all')",
            [full],
        )?;
        let now = codec::micros(self.now());
        conn.execute(
            "INSERT INTO users (name, account, uid, created_at) VALUES (?1, ?2, ?3, ?4)",
            params![administrator.as_str(), account.name(), account.uid(), now],
        )?;
        let user = conn.last_insert_rowid();
        conn.execute(
            "INSERT INTO grants (user_id, role_id, reason, given_by, given_at)
             VALUES (?1, ?2, 'made the store', ?1, ?3)",
            params![user, full, now],
        )?;
        Ok(())
    }
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Keeps for the entry what was planted, as if it had been added.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn keep_planted(&mut self) -> Result<()> {
        let planted = self.policy()?;
        for role in planted.roles.values() {
            let name = role.name.as_str();
            self.made("roles", name, &roles::describe(&role.name, role.description.as_deref()))?;
            for rule in &role.rules {
                let text = NewRule::from(rule.as_ref()).describe();
                self.changed("roles", name, &rule.id.to_string(), None, Some(&text))?;
            }
        }
        for user in planted.users.values() {
            let fields = self.describe_user(user)?;
            self.made("users", user.name.as_str(), &fields)?;
        }
        for grant in planted.grants.values() {
            let fields = self.describe_standing(grant)?;
            self.made("grants", &grant.id.to_string(), &fields)?;
        }
        Ok(())
    }
}
