//! The chain of entries: each hash covers an entry and the hash before it (rule A3).

use std::fmt::Write;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use sha2::{Digest, Sha256};

use super::audit_entry::{Draft, Words};
use super::audit_values::{Journal, Salt, salt};
use super::{Result, StoreError};

/// The version of the format; it stands in every entry.
pub(super) const FORMAT: i64 = 1;

/// Columns that the hash covers, in the order in which it covers them. Target and details
/// are covered through `words`, values through `changes`, sets of records through `sets`.
pub(super) const HASHED: [&str; 27] = [
    "seq",
    "format",
    "previous",
    "at",
    "actor_id",
    "actor",
    "actor_team_id",
    "actor_team",
    "caller_id",
    "caller",
    "caller_team_id",
    "caller_team",
    "account",
    "uid",
    "login_uid",
    "host",
    "mode",
    "version",
    "operation",
    "permission",
    "outcome",
    "reason",
    "rules",
    "counts",
    "words",
    "changes",
    "sets",
];

/// A SHA-256.
pub(super) type Hash = [u8; 32];

/// What an entry says of all that is kept beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digests {
    pub(super) words: Hash,
    pub(super) changes: Hash,
    pub(super) sets: Hash,
}

/// The columns that the hash covers.
#[derive(Clone, Debug)]
pub(super) struct Entry(pub(super) [Value; HASHED.len()]);

impl Entry {
    pub(super) fn hash(&self) -> Hash {
        entry_hash(self.0.iter().map(ValueRef::from))
    }
}

/// The last entry of the chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) hash: Hash,
}

impl Head {
    /// The head of a chain without entries.
    pub(super) const START: Self = Self { seq: 0, at: i64::MIN, hash: [0; 32] };

    /// Reads it.
    pub(super) fn load(conn: &Connection) -> Result<Self> {
        let mut statement =
            conn.prepare_cached("SELECT seq, at, hash FROM audit ORDER BY seq DESC LIMIT 1")?;
        let head = statement
            .query_row([], |row| Ok(Self { seq: row.get(0)?, at: row.get(1)?, hash: row.get(2)? }))
            .optional()
            .map_err(|error| match error.into() {
                StoreError::Damaged(why) => {
                    StoreError::Damaged(format!("the end of the audit cannot be read: {why}"))
                }
                other => other,
            })?;
        Ok(head.unwrap_or(Self::START))
    }
}

/// Begins a hash of this purpose; no text hashed for one purpose fits another.
pub(super) fn hash_for(purpose: &str) -> Sha256 {
    let mut hash = Sha256::new();
    part(&mut hash, ValueRef::Text(purpose.as_bytes()));
    hash
}

/// Adds one part to a hash: a mark for its type, its length, its bytes. So neither `NULL` and
/// empty, nor a number and its digits, nor two ways of cutting a text, hash alike.
pub(super) fn part(hash: &mut Sha256, value: ValueRef<'_>) {
    let mut add = |mark: u8, bytes: &[u8]| {
        hash.update([mark]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    match value {
        ValueRef::Null => add(0, &[]),
        ValueRef::Integer(number) => add(1, &number.to_be_bytes()),
        ValueRef::Text(text) => add(2, text),
        ValueRef::Blob(bytes) => add(3, bytes),
        // No column holds one; whoever puts one there is found.
        ValueRef::Real(number) => add(4, &number.to_be_bytes()),
    }
}

/// A text, or nothing, as a part of a hash.
pub(super) fn text(text: Option<&str>) -> ValueRef<'_> {
    text.map_or(ValueRef::Null, |text| ValueRef::Text(text.as_bytes()))
}

/// The hash of an entry.
pub(super) fn entry_hash<'v>(columns: impl Iterator<Item = ValueRef<'v>>) -> Hash {
    let mut hash = hash_for("rolegate entry 1");
    columns.for_each(|column| part(&mut hash, column));
    hash.finalize().into()
}

/// The hash of the entry in a row that begins with the columns of [`HASHED`].
pub(super) fn row_hash(row: &Row<'_>) -> rusqlite::Result<Hash> {
    let mut hash = hash_for("rolegate entry 1");
    for column in 0..HASHED.len() {
        part(&mut hash, row.get_ref(column)?);
    }
    Ok(hash.finalize().into())
}

/// The commitment to what people typed.
pub(super) fn words_commitment(
    salt: ValueRef<'_>,
    target: ValueRef<'_>,
    details: ValueRef<'_>,
) -> Hash {
    let mut hash = hash_for("rolegate words 1");
    [salt, target, details].into_iter().for_each(|value| part(&mut hash, value));
    hash.finalize().into()
}

/// A hash as people read it.
pub(super) fn hex(hash: &Hash) -> String {
    hash.iter().fold(String::with_capacity(64), |mut text, byte| {
        let written = write!(text, "{byte:02x}");
        debug_assert!(written.is_ok(), "a String takes everything");
        text
    })
}

/// Writes an entry at the end of the chain and gives its number.
pub(super) fn append(conn: &Connection, draft: Draft, journal: Journal) -> Result<i64> {
    let head = Head::load(conn)?;
    let seq = head.seq + 1;
    let (draft, Words { target, details }, sets) = draft.split();
    let salt: Salt = salt()?;
    let digests = Digests {
        words: words_commitment(
            ValueRef::Blob(&salt),
            text(target.as_deref()),
            text(Some(&details)),
        ),
        changes: journal.digest(),
        sets: super::audit_sets::write(conn, seq, &sets)?,
    };
    let entry = draft.columns(seq, head.hash, &digests);
    let hash = entry.hash();
    let names = HASHED.join(", ");
    let marks = vec!["?"; HASHED.len() + 4].join(", ");
    let sql = format!("INSERT INTO audit ({names}, target, details, salt, hash) VALUES ({marks})");
    let beside: [&dyn ToSql; 4] = [&target, &details, &salt, &hash];
    let values: Vec<&dyn ToSql> =
        entry.0.iter().map(|value| value as &dyn ToSql).chain(beside).collect();
    conn.prepare_cached(&sql)?.execute(values.as_slice())?;
    Ok(seq)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The format is fixed for ever: these hashes were computed by another program.
    #[test]
    fn a3_the_hash_of_an_entry_is_the_published_one() {
        let mut entry = Entry(HASHED.map(|_| Value::Null));
        for (number, value) in entry.0.iter_mut().enumerate() {
            *value = match (HASHED[number], number) {
                ("previous" | "words" | "changes" | "sets", _) => Value::Blob(vec![7; 32]),
                ("actor_team" | "login_uid", _) => Value::Null,
                ("reason", _) => Value::Text(String::new()),
                (_, 0) => Value::Integer(1),
                (name, _) if name.ends_with("id") || matches!(name, "at" | "format") => {
                    Value::Integer(-2)
                }
                (name, _) => Value::Text(format!("{name} 李")),
            };
        }
        assert_eq!(
            hex(&entry.hash()),
            "18a8adb05ec91b2596aeeae4301587cc3b66262a377216cb06860f8f5738336b"
        );
    }

    #[test]
    fn a2_the_commitment_to_words_is_the_published_one() {
        let words =
            |target| words_commitment(ValueRef::Blob(&[1; 16]), text(target), text(Some("{}")));
        assert_eq!(
            hex(&words(Some("C-000042"))),
            "9aa4dbaee5bccb4afd1827e523edfbaa673a8ec69c05f8bc4bfc031b7cb4aa6f"
        );
        assert_eq!(
            hex(&words(None)),
            "ba4fed672c33199562af6c2baff6a2ec462be673bb768aa5bf2627f90b873c5e"
        );
    }

    #[test]
    fn a3_what_differs_hashes_differently() {
        let hash = |values: &[ValueRef<'_>]| {
            let mut hash = hash_for("test");
            values.iter().for_each(|value| part(&mut hash, *value));
            hex(&hash.finalize().into())
        };
        let nothing = ValueRef::Null;
        let of = |text| ValueRef::Text(str::as_bytes(text));
        let all = [
            hash(&[nothing]),
            hash(&[of("")]),
            hash(&[ValueRef::Blob(&[])]),
            hash(&[nothing, nothing]),
            hash(&[of("1")]),
            hash(&[ValueRef::Integer(1)]),
            hash(&[ValueRef::Integer(0x31)]),
            hash(&[of("ab"), of("c")]),
            hash(&[of("a"), of("bc")]),
            hash(&[of("abc")]),
        ];
        assert_eq!(std::collections::BTreeSet::from(all.clone()).len(), all.len());
    }
}
