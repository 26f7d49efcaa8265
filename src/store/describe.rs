//! What the audit says of a changed row: its fields as text, before and after.

use rusqlite::Connection;

use super::{Event, Result, Writing};
use crate::authz::Operation;

/// A field of a row as the audit shows it.
pub(super) type Described = (&'static str, Option<String>);

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Keeps that a record was made, and with what.
    pub(super) fn made(
        &mut self,
        resource: &str,
        record: &str,
        fields: &[Described],
    ) -> Result<()> {
        self.happened(resource, record, Event::Created)?;
        for (field, value) in fields {
            self.changed(resource, record, field, None, value.as_deref())?;
        }
        Ok(())
    }

    /// Keeps that a record went, and what it was.
    pub(super) fn went(
        &mut self,
        resource: &str,
        record: &str,
        fields: &[Described],
    ) -> Result<()> {
        self.happened(resource, record, Event::Removed)?;
        for (field, value) in fields {
            self.changed(resource, record, field, value.as_deref(), None)?;
        }
        Ok(())
    }

    /// Keeps which fields of a record differ.
    pub(super) fn differs(
        &mut self,
        resource: &str,
        record: &str,
        before: &[Described],
        after: &[Described],
    ) -> Result<()> {
        for ((field, old), (_, new)) in before.iter().zip(after) {
            self.changed(resource, record, field, old.as_deref(), new.as_deref())?;
        }
        Ok(())
    }

    /// The name of a user, team or role.
    pub(super) fn name_of(&self, table: &'static str, id: i64) -> Result<String> {
        name_of(self.conn(), table, id)
    }
}

fn name_of(conn: &Connection, table: &'static str, id: i64) -> Result<String> {
    let mut statement = conn.prepare_cached(&format!("SELECT name FROM {table} WHERE id = ?1"))?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}
