//! What an entry changed, bound to it by salted commitments (rule A2).

use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::Result;
use super::audit_chain::{Hash, hash_for, part, text};

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

/// Random bytes that keep a commitment from being guessed; they are erased with the value.
pub(super) type Salt = [u8; 16];

/// A new salt.
pub(super) fn salt() -> Result<Salt> {
    let mut salt = Salt::default();
    getrandom::fill(&mut salt).map_err(|why| std::io::Error::other(why.to_string()))?;
    Ok(salt)
}

/// The commitment to the values of a change.
pub(super) fn commitment(salt: ValueRef<'_>, before: ValueRef<'_>, after: ValueRef<'_>) -> Hash {
    let mut hash = hash_for("rolegate value 1");
    [salt, before, after].into_iter().for_each(|value| part(&mut hash, value));
    hash.finalize().into()
}

/// Begins the digest over the changes of an entry.
pub(super) fn digest() -> Sha256 {
    hash_for("rolegate changes 1")
}

/// Columns of a change that the digest covers, in their order. Values stand behind their
/// commitment, so that they can be erased and all else still be proved.
pub(super) const CHANGE: [&str; 5] = ["resource", "record", "event", "field", "commitment"];

/// Keeps the changes of the entry that is being written, as they are made.
#[derive(Debug)]
pub(super) struct Journal {
    seq: i64,
    count: i64,
    changes: Sha256,
}

impl Journal {
    /// The journal of the entry with this number.
    pub(super) fn new(seq: i64) -> Self {
        Self { seq, count: 0, changes: digest() }
    }

    /// Keeps one change.
    pub(super) fn keep(&mut self, conn: &Connection, change: &FieldChange<'_>) -> Result<()> {
        let salt = salt()?;
        let commitment = commitment(ValueRef::Blob(&salt), text(change.before), text(change.after));
        self.count += 1;
        for value in [
            text(Some(change.resource)),
            text(Some(change.record)),
            text(Some(change.event.as_str())),
            text(change.field),
            ValueRef::Blob(&commitment),
        ] {
            part(&mut self.changes, value);
        }
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

    /// The digest over all changes.
    pub(super) fn digest(self) -> Hash {
        self.changes.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::audit_chain::hex;

    /// The format is fixed for ever: these hashes were computed by another program.
    #[test]
    fn a2_commitment_and_digest_are_the_published_ones() {
        let salt = [2; 16];
        let value = |before, after| commitment(ValueRef::Blob(&salt), text(before), text(after));
        assert_eq!(
            hex(&value(Some("lead"), Some("won"))),
            "2c4454f9564b6c22b398577353e5350f8a9c2bc7fe99e3ec7de3c7ba6873fae3"
        );
        assert_eq!(
            hex(&value(None, None)),
            "fecdeaf7b9d649853e486d70adc3a732b820272e6b883dfde0459e7b0383cbe1"
        );
        let mut changes = digest();
        for value in [
            text(Some("customers")),
            text(Some("C-000042")),
            text(Some("changed")),
            text(Some("status")),
            ValueRef::Blob(&[3; 32]),
        ] {
            part(&mut changes, value);
        }
        assert_eq!(
            hex(&digest().finalize().into()),
            "e6714c2d1c91ac19d78ac6821a0847f2a9dd30934e4a06fc866e4012fd065cbd"
        );
        assert_eq!(
            hex(&changes.finalize().into()),
            "d7eaaeafb13083f5a419be60b3cda613a20193ed50b33faeddd8110be6adff37"
        );
    }
}
