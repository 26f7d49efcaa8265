//! What the audit holds of one record.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::{Result, View, audit_sets, codec};
use crate::domain::{CustomerId, UserId};

/// A change of a record, with the entry that it belongs to.
#[derive(Debug)]
pub struct PastChange {
    /// Number of the entry.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Whose rights counted.
    pub actor: Option<String>,
    /// The same, by number.
    pub actor_id: Option<UserId>,
    /// Who called.
    pub caller: Option<String>,
    /// The same, by number.
    pub caller_id: Option<UserId>,
    /// The command.
    pub operation: String,
    /// What happened.
    pub event: String,
    /// The field, for a change.
    pub field: Option<String>,
    /// Its content before.
    pub before: Option<String>,
    /// Its content after.
    pub after: Option<String>,
}

impl View<'_> {
    /// The number of the entry that last gave each name to a user, team or role, by adding or
    /// renaming it, or each number to a grant.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn named(&self) -> Result<BTreeMap<(String, String), i64>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT resource, after, max(seq) FROM audit_values
              WHERE resource IN ('users', 'teams', 'roles') AND field = 'name' AND after IS NOT NULL
              GROUP BY resource, after
             UNION ALL
             SELECT resource, record, max(seq) FROM audit_values
              WHERE resource = 'grants' AND event = 'created' GROUP BY record",
        )?;
        let rows = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// To whom a grant was given, as an entry knew it, and the entry that says so.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn grantee(&self, grant: &str, entry: i64) -> Result<Option<(String, i64)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT coalesce(after, before), seq FROM audit_values
              WHERE resource = 'grants' AND record = ?1 AND field = 'subject' AND seq <= ?2
                AND coalesce(after, before) IS NOT NULL
              ORDER BY seq DESC LIMIT 1",
        )?;
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        Ok(statement.query_row(params![grant, entry], row).optional()?)
    }

    /// The number of the entry that last took a thing away.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn removal(&self, resource: &str, record: &str) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT max(seq) FROM audit_values
              WHERE resource = ?1 AND record = ?2 AND event = 'removed'",
        )?;
        Ok(statement.query_row([resource, record], |row| row.get(0))?)
    }

    /// All that happened to a customer, oldest first. Values are as they were: who shows them
    /// must ask what the reader may see (rule K3).
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn changes_of_customer(&self, id: CustomerId) -> Result<Vec<PastChange>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT a.seq, a.at, a.actor, a.actor_id, a.caller, a.caller_id, a.operation, v.n, v.event, v.field, v.before, v.after, NULL AS runs
               FROM audit_values v CROSS JOIN audit a ON a.seq = v.seq
              WHERE v.resource = 'customers' AND v.record = ?1
             UNION ALL
             SELECT a.seq, a.at, a.actor, a.actor_id, a.caller, a.caller_id, a.operation, 0, 'created', NULL, NULL, NULL, s.runs
               FROM audit_sets s CROSS JOIN audit a ON a.seq = s.seq
              WHERE s.kind = 'created' AND s.resource = 'customers' AND ?2 BETWEEN s.lowest AND s.highest
              ORDER BY 1, 8",
        )?;
        let mut rows = statement.query(params![id.to_string(), id.0])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let runs: Option<Vec<u8>> = row.get("runs")?;
            if runs.is_some_and(|runs| !audit_sets::has(&runs, id.0)) {
                continue;
            }
            changes.push(PastChange {
                seq: row.get("seq")?,
                at: codec::some_instant(row, "at")?,
                actor: row.get("actor")?,
                actor_id: row.get::<_, Option<i64>>("actor_id")?.map(UserId),
                caller: row.get("caller")?,
                caller_id: row.get::<_, Option<i64>>("caller_id")?.map(UserId),
                operation: row.get("operation")?,
                event: row.get("event")?,
                field: row.get("field")?,
                before: row.get("before")?,
                after: row.get("after")?,
            });
        }
        Ok(changes)
    }
}
