//! Names of users and teams by their numbers.

use rusqlite::OptionalExtension;

use super::{Result, View};

impl View<'_> {
    /// The name of a user; nothing for one who is gone.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn user_name(&self, id: i64) -> Result<Option<String>> {
        self.name("SELECT name FROM users WHERE id = ?1", id)
    }

    /// The name of a team.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn team_name(&self, id: i64) -> Result<Option<String>> {
        self.name("SELECT name FROM teams WHERE id = ?1", id)
    }

    fn name(&self, sql: &str, id: i64) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row([id], |row| row.get(0)).optional()?)
    }
}
