//! What an entry changed, bound to it by salted commitments (rule A2).

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::Result;

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It came to be.
    Created,
    /// One field changed.
    Changed,
    /// It went.
    Removed,
    /// It came back.
    Restored,
}

impl Event {
    /// The word for it in the store.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Removed => "removed",
            Self::Restored => "restored",
        }
    }
}

/// One field of one record before and after.
#[derive(Clone, Copy, Debug)]
pub struct FieldChange<'a> {
    /// `customers`, `users`, …
    pub resource: &'a str,
    /// The record, as people name it: `C-000042`, `wang`, `G-12`.
    pub record: &'a str,
    /// What happened.
    pub event: Event,
    /// The field; `None` for an event of the whole record.
    pub field: Option<&'a str>,
    /// Its content before.
    pub before: Option<&'a str>,
    /// Its content after.
    pub after: Option<&'a str>,
}

/// Length of a salt, in bytes.
const SALT: usize = 16;

/// The commitment to a change: SHA-256 over the salt and the length-prefixed parts.
pub(super) fn commitment(salt: &[u8], change: &FieldChange<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"rolegate change 1\0");
    super::audit_entry::part(&mut hash, Some(salt));
    for text in [Some(change.resource), Some(change.record), Some(change.event.as_str())] {
        super::audit_entry::part(&mut hash, text.map(str::as_bytes));
    }
    for text in [change.field, change.before, change.after] {
        super::audit_entry::part(&mut hash, text.map(str::as_bytes));
    }
    hash.finalize().into()
}

/// Keeps the changes of the entry that is being written, as they are made.
#[derive(Debug)]
pub(super) struct Journal {
    seq: i64,
    count: i64,
    changes: Sha256,
    sets: Sha256,
}

impl Journal {
    /// The journal of the entry with this number.
    pub(super) fn new(seq: i64) -> Self {
        Self { seq, count: 0, changes: Sha256::new(), sets: Sha256::new() }
    }

    /// Number of the entry that is being written.
    pub(super) const fn seq(&self) -> i64 {
        self.seq
    }

    /// Keeps one change.
    pub(super) fn keep(&mut self, conn: &Connection, change: &FieldChange<'_>) -> Result<()> {
        let mut salt = [0; SALT];
        getrandom::fill(&mut salt).map_err(|why| std::io::Error::other(why.to_string()))?;
        let commitment = commitment(&salt, change);
        self.count += 1;
        self.changes.update(commitment);
        conn.prepare_cached(
            "INSERT INTO audit_values (seq, n, resource, record, event, field, before, after, salt, commitment)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            self.seq,
            self.count,
            change.resource,
            change.record,
            change.event.as_str(),
            change.field,
            change.before,
            change.after,
            salt,
            commitment,
        ])?;
        Ok(())
    }

    /// The digests of all changes and of all sets.
    pub(super) fn digests(self) -> ([u8; 32], [u8; 32]) {
        (self.changes.finalize().into(), self.sets.finalize().into())
    }
}
