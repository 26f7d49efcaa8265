//! How many customers belong to a user or a team, deleted ones too. Numbers only: rows come
//! through a reach.

use super::{Result, View, codec};
use crate::domain::{TeamId, UserId};

impl View<'_> {
    /// How many customers the user owns.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_of_owner(&self, owner: UserId) -> Result<u64> {
        self.count("SELECT count(*) FROM customers WHERE owner_id = ?1", owner.0)
    }

    /// How many customers are in the team.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_of_team(&self, team: TeamId) -> Result<u64> {
        self.count("SELECT count(*) FROM customers WHERE team_id = ?1", team.0)
    }

    fn count(&self, sql: &str, id: i64) -> Result<u64> {
        let count: i64 = self.conn.prepare_cached(sql)?.query_row([id], |row| row.get(0))?;
        u64::try_from(count).map_err(|_| codec::bad("a negative count").into())
    }
}
