//! SQL that reads the audit, always through a reach.

use std::ops::ControlFlow;

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::audit_find::{self, EntriesWanted};
use super::filter::Sql;
use super::{Result, View, audit_sets, codec};
use crate::domain::{CustomerId, Reach, UserId};

/// An entry as it stands.
#[derive(Clone, Debug)]
pub struct StoredEntry {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Whose rights counted.
    pub actor_id: Option<UserId>,
    /// Their name then.
    pub actor: Option<String>,
    /// Their team then.
    pub actor_team: Option<String>,
    /// Who called.
    pub caller_id: Option<UserId>,
    /// Their name then.
    pub caller: Option<String>,
    /// Their team then.
    pub caller_team: Option<String>,
    /// The operating-system account.
    pub account: String,
    /// Its number.
    pub uid: i64,
    /// The number of the account that logged in.
    pub login_uid: Option<i64>,
    /// The machine.
    pub host: String,
    /// What protected the store.
    pub mode: String,
    /// The version of the program.
    pub version: String,
    /// The command.
    pub operation: String,
    /// What it needed.
    pub permission: Option<String>,
    /// How it ended.
    pub outcome: String,
    /// Why it ended so.
    pub reason: Option<String>,
    /// Rules that decided, as JSON.
    pub rules: String,
    /// Numbers of records, as JSON.
    pub counts: String,
    /// What it was about; `None` also if it was erased.
    pub target: Option<String>,
    /// Filter, columns and the like, as JSON; `None` if they were erased.
    pub details: Option<String>,
    /// The hash of the entry.
    pub hash: Vec<u8>,
}

impl StoredEntry {
    /// Whom the caller named with `--as` and could not become: nobody acted.
    #[must_use]
    pub fn failed_as(&self) -> Option<String> {
        let details = self.details.as_ref().filter(|_| self.actor_id.is_none())?;
        let details: serde_json::Value = serde_json::from_str(details).ok()?;
        details.get("as")?.as_str().map(str::to_owned)
    }
}

/// A change of an entry.
#[derive(Clone, Debug)]
pub struct StoredChange {
    /// Its number in the entry.
    pub n: i64,
    /// Kind of the record.
    pub resource: String,
    /// The record.
    pub record: String,
    /// What happened.
    pub event: String,
    /// The field.
    pub field: Option<String>,
    /// Its content before.
    pub before: Option<String>,
    /// Its content after.
    pub after: Option<String>,
}

/// A set of records of an entry.
#[derive(Clone, Debug)]
pub struct StoredSet {
    /// What happened to them.
    pub kind: String,
    /// What they are.
    pub resource: String,
    /// How many.
    pub count: i64,
}

impl View<'_> {
    /// Hands over the wanted entries, the newest first, until told to stop.
    ///
    /// # Errors
    /// The store cannot be read, or `each` fails.
    pub fn each_entry<E: From<super::StoreError>>(
        &self,
        wanted: &EntriesWanted<'_>,
        each: &mut dyn FnMut(StoredEntry) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let store = |error: rusqlite::Error| E::from(error.into());
        let mut sql = Sql::default();
        sql.push("SELECT * FROM audit WHERE ");
        audit_find::conditions(self.conn, &mut sql, wanted)?;
        sql.push(" ORDER BY seq DESC");
        let mut statement = self.conn.prepare_cached(&sql.text).map_err(store)?;
        let mut rows = statement.query(params_from_iter(&sql.bound)).map_err(store)?;
        while let Some(row) = rows.next().map_err(store)? {
            if each(entry(row).map_err(store)?)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// How many entries are wanted.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_entries(&self, wanted: &EntriesWanted<'_>) -> Result<usize> {
        let mut sql = Sql::default();
        sql.push("SELECT count(*) FROM audit WHERE ");
        audit_find::conditions(self.conn, &mut sql, wanted)?;
        let mut statement = self.conn.prepare_cached(&sql.text)?;
        let count: i64 = statement.query_row(params_from_iter(&sql.bound), |row| row.get(0))?;
        usize::try_from(count).map_err(|_| codec::bad("a negative count").into())
    }

    /// The entry of that number, if it is in reach.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn entry(&self, seq: i64, reach: &Reach) -> Result<Option<StoredEntry>> {
        let mut sql = Sql::default();
        sql.push(&format!("SELECT * FROM audit WHERE seq = {seq} AND "));
        audit_find::in_reach(&mut sql, reach);
        let mut statement = self.conn.prepare_cached(&sql.text)?;
        Ok(statement.query_row(params_from_iter(&sql.bound), entry).optional()?)
    }

    /// Changes of an entry after the one with number `after`, at most `limit`.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn changes_of_entry(
        &self,
        seq: i64,
        after: i64,
        limit: usize,
    ) -> Result<Vec<StoredChange>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT * FROM audit_values WHERE seq = ?1 AND n > ?2 ORDER BY n LIMIT ?3",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let changes = statement.query_map([seq, after, limit], |row| {
            Ok(StoredChange {
                n: row.get("n")?,
                resource: row.get("resource")?,
                record: row.get("record")?,
                event: row.get("event")?,
                field: row.get("field")?,
                before: row.get("before")?,
                after: row.get("after")?,
            })
        })?;
        Ok(changes.collect::<rusqlite::Result<_>>()?)
    }

    /// What the records of that name are that an entry changed, made or took away.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn resources_changed(&self, seq: i64, record: &str) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT resource FROM audit_values WHERE seq = ?1 AND record = ?2",
        )?;
        let resources = statement.query_map(params![seq, record], |row| row.get(0))?;
        let mut resources: Vec<String> = resources.collect::<rusqlite::Result<_>>()?;
        if let Ok(CustomerId(id)) = record.parse() {
            let sql = "SELECT runs FROM audit_sets WHERE seq = ?1 AND resource = 'customers'";
            let mut statement = self.conn.prepare_cached(sql)?;
            let mut rows = statement.query([seq])?;
            while let Some(row) = rows.next()? {
                let runs: Vec<u8> = row.get("runs")?;
                if audit_sets::has(&runs, id) {
                    resources.push("customers".to_owned());
                }
            }
        }
        Ok(resources)
    }

    /// How many changes an entry has.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_changes(&self, seq: i64) -> Result<usize> {
        let sql = "SELECT coalesce(max(n), 0) FROM audit_values WHERE seq = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let count: i64 = statement.query_row([seq], |row| row.get(0))?;
        usize::try_from(count).map_err(|_| codec::bad("a negative count").into())
    }

    /// Sets of records of an entry.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn sets_of_entry(&self, seq: i64) -> Result<Vec<StoredSet>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, resource, count FROM audit_sets WHERE seq = ?1 ORDER BY kind, resource",
        )?;
        let sets = statement.query_map([seq], |row| {
            Ok(StoredSet { kind: row.get(0)?, resource: row.get(1)?, count: row.get(2)? })
        })?;
        Ok(sets.collect::<rusqlite::Result<_>>()?)
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<StoredEntry> {
    Ok(StoredEntry {
        seq: row.get("seq")?,
        at: codec::some_instant(row, "at")?,
        actor_id: row.get::<_, Option<i64>>("actor_id")?.map(UserId),
        actor: row.get("actor")?,
        actor_team: row.get("actor_team")?,
        caller_id: row.get::<_, Option<i64>>("caller_id")?.map(UserId),
        caller: row.get("caller")?,
        caller_team: row.get("caller_team")?,
        account: row.get("account")?,
        uid: row.get("uid")?,
        login_uid: row.get("login_uid")?,
        host: row.get("host")?,
        mode: row.get("mode")?,
        version: row.get("version")?,
        operation: row.get("operation")?,
        permission: row.get("permission")?,
        outcome: row.get("outcome")?,
        reason: row.get("reason")?,
        rules: row.get("rules")?,
        counts: row.get("counts")?,
        target: row.get("target")?,
        details: row.get("details")?,
        hash: row.get("hash")?,
    })
}
