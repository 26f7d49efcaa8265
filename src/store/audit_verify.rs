//! Proves that the audit was not tampered with (rule A3), in one pass and in little memory.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Rows};
use sha2::{Digest, Sha256};

use super::audit_chain::{HASHED, Hash, Head, hex, part, row_hash, words_commitment};
use super::{Result, StoreError, View, audit_sets, audit_values, migrate};

/// What a verification found.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// How many entries are in order.
    pub entries: u64,
    /// The hash of the last of them; `None` if there is none.
    pub head: Option<String>,
    /// The first thing that is not in order.
    pub fault: Option<Fault>,
}

/// Something that was tampered with.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The first bad entry; `None` if it is not an entry.
    pub entry: Option<i64>,
    /// What is wrong.
    pub what: String,
}

impl View<'_> {
    /// Proves the whole audit.
    ///
    /// # Errors
    /// The store cannot be read to the end; the error says up to which entry it was.
    pub fn verify_audit(&self) -> Result<Verdict> {
        let mut entries = self.conn.prepare(&format!(
            "SELECT {}, target, details, salt, hash FROM audit ORDER BY seq",
            HASHED.join(", ")
        ))?;
        let mut values = self.conn.prepare(&format!(
            "SELECT seq, {}, n, salt, before, after FROM audit_values ORDER BY seq, n",
            audit_values::CHANGE.join(", ")
        ))?;
        let mut sets = self.conn.prepare(&format!(
            "SELECT seq, {} FROM audit_sets ORDER BY seq, kind, resource",
            audit_sets::SET.join(", ")
        ))?;
        let mut pass = Pass {
            entries: entries.query([])?,
            values: Side {
                rows: values.query([])?,
                name: "a change",
                covered: audit_values::CHANGE.len(),
            },
            sets: Side {
                rows: sets.query([])?,
                name: "a set of records",
                covered: audit_sets::SET.len(),
            },
            last: Head::START,
        };
        let fault = pass.run().map_err(|error| match error {
            StoreError::Damaged(why) => StoreError::Damaged(format!(
                "the audit cannot be read after entry {}: {why}",
                pass.last.seq
            )),
            other => other,
        })?;
        let last = pass.last;
        let fault = match fault {
            None => guards(self.conn)?.map(|what| Fault { entry: None, what }),
            found => found,
        };
        Ok(Verdict {
            entries: last.seq.unsigned_abs(),
            head: (last.seq > 0).then(|| hex(&last.hash)),
            fault,
        })
    }
}

/// Places of columns in a row of an entry; the first are those of [`HASHED`].
mod at {
    use super::HASHED;

    pub(super) const SEQ: usize = 0;
    pub(super) const PREVIOUS: usize = 2;
    pub(super) const AT: usize = 3;
    pub(super) const WORDS: usize = HASHED.len() - 3;
    pub(super) const CHANGES: usize = HASHED.len() - 2;
    pub(super) const SETS: usize = HASHED.len() - 1;
    pub(super) const TARGET: usize = HASHED.len();
    pub(super) const DETAILS: usize = HASHED.len() + 1;
    pub(super) const SALT: usize = HASHED.len() + 2;
    pub(super) const HASH: usize = HASHED.len() + 3;
}

/// One pass over the entries and what is kept beside them.
struct Pass<'c> {
    entries: Rows<'c>,
    values: Side<'c>,
    sets: Side<'c>,
    /// The last entry that is in order.
    last: Head,
}

impl Pass<'_> {
    fn run(&mut self) -> Result<Option<Fault>> {
        self.values.rows.advance()?;
        self.sets.rows.advance()?;
        while let Some(row) = self.entries.next()? {
            let expected = self.last.seq + 1;
            let seq: i64 = row.get(at::SEQ)?;
            let wrong = if seq == expected {
                match judge(row, &self.last)? {
                    None => beside(row, &mut self.values, &mut self.sets)?,
                    wrong => wrong,
                }
            } else {
                Some("it is missing".to_owned())
            };
            if let Some(what) = wrong {
                return Ok(Some(Fault { entry: Some(expected), what }));
            }
            self.last = Head { seq, at: row.get(at::AT)?, hash: row.get(at::HASH)? };
        }
        for side in [&mut self.values, &mut self.sets] {
            if let Some(stray) = side.seq()? {
                let what = format!("{} belongs to an entry that does not exist", side.name);
                return Ok(Some(Fault { entry: Some(stray), what }));
            }
        }
        Ok(None)
    }
}

/// What is wrong with an entry itself, given the one before it.
fn judge(row: &Row<'_>, last: &Head) -> Result<Option<String>> {
    let is = |column: usize, hash: &Hash| -> rusqlite::Result<bool> {
        Ok(row.get_ref(column)? == ValueRef::Blob(hash))
    };
    let words = words_commitment(
        row.get_ref(at::SALT)?,
        row.get_ref(at::TARGET)?,
        row.get_ref(at::DETAILS)?,
    );
    let wrong = if !is(at::HASH, &row_hash(row)?)? {
        "its content does not match its hash"
    } else if !is(at::PREVIOUS, &last.hash)? {
        "it does not follow the entry before it"
    } else if row.get::<_, i64>(at::AT)? < last.at {
        "it is older than the entry before it"
    } else if !is(at::WORDS, &words)? {
        "its target or its details were changed"
    } else {
        return Ok(None);
    };
    Ok(Some(wrong.to_owned()))
}

/// What is wrong with the changes and sets of an entry. Their rows are left behind.
fn beside(row: &Row<'_>, values: &mut Side<'_>, sets: &mut Side<'_>) -> Result<Option<String>> {
    let seq: i64 = row.get(at::SEQ)?;
    let mut count = 0;
    let mut forged = None;
    let changes = values.digest(seq, audit_values::digest(), |row| {
        count += 1;
        // The commitment is the last of the covered columns, after the entry's number.
        let n = audit_values::CHANGE.len() + 1;
        let commitment =
            audit_values::commitment(row.get_ref(n + 1)?, row.get_ref(n + 2)?, row.get_ref(n + 3)?);
        let good = row.get_ref(n - 1)? == ValueRef::Blob(&commitment)
            && row.get_ref(n)? == ValueRef::Integer(count);
        if !good {
            forged.get_or_insert(count);
        }
        Ok(())
    })?;
    let taken = sets.digest(seq, audit_sets::digest(), |_| Ok(()))?;
    Ok(if row.get_ref(at::CHANGES)? != ValueRef::Blob(&changes) {
        Some("its changes are not those that were written".to_owned())
    } else if let Some(n) = forged {
        Some(format!("the values of its change {n} are not those that were written"))
    } else if row.get_ref(at::SETS)? != ValueRef::Blob(&taken) {
        Some("its sets of records are not those that were written".to_owned())
    } else {
        None
    })
}

/// Rows that are kept beside the entries, in the same order.
struct Side<'c> {
    rows: Rows<'c>,
    name: &'static str,
    /// How many columns after the first the digest covers.
    covered: usize,
}

impl Side<'_> {
    /// The entry of the row at hand.
    fn seq(&self) -> Result<Option<i64>> {
        Ok(self.rows.get().map(|row| row.get(0)).transpose()?)
    }

    /// The digest over the columns of all rows of an entry. Rows of no entry count as the
    /// next one's, which then does not fit.
    fn digest(
        &mut self,
        seq: i64,
        mut hash: Sha256,
        mut look: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<Hash> {
        while let Some(row) = self.rows.get() {
            if row.get::<_, i64>(0)? > seq {
                break;
            }
            for column in 1..=self.covered {
                part(&mut hash, row.get_ref(column)?);
            }
            look(row)?;
            self.rows.advance()?;
        }
        Ok(hash.finalize().into())
    }
}

/// What is wrong with the tables and triggers that guard the audit. A trigger elsewhere would
/// change what no entry tells of.
fn guards(conn: &Connection) -> Result<Option<String>> {
    let list = |conn: &Connection| -> Result<Vec<(String, String, Option<String>)>> {
        let mut statement = conn.prepare(
            "SELECT type, name, sql FROM sqlite_schema
             WHERE type = 'trigger' OR tbl_name IN ('audit', 'audit_values', 'audit_sets')
             ORDER BY type, name",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let (found, made) = (list(conn)?, list(&migrate::pattern()?)?);
    let lost = made.iter().find(|part| !found.contains(part));
    let foreign = found.iter().find(|part| !made.contains(part));
    Ok(match (lost, foreign) {
        (Some((kind, name, _)), _) => Some(format!("the {kind} `{name}` is missing or changed")),
        (None, Some((kind, name, _))) => Some(format!("the {kind} `{name}` does not belong here")),
        (None, None) => None,
    })
}
