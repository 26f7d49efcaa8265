//! Many records of one entry, as runs of numbers: what an import created, what an export took.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use super::audit_chain::{Hash, hash_for, part};
use super::{Result, StoreError};

/// What happened to the records of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetKind {
    /// They came to be.
    Created,
    /// They left in a file.
    Exported,
}

impl SetKind {
    /// The word for it in the store; the order of the words is the order of the variants.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Exported => "exported",
        }
    }
}

/// A set of record numbers that is kept small while it grows: pairs of "how many are left
/// out" and "how many follow the first", each a number of as few bytes as it needs.
#[derive(Clone, Debug, Default)]
pub struct IdSet {
    runs: Vec<u8>,
    /// The run that still grows.
    open: Option<(u64, u64)>,
    /// The first number that could follow the closed runs.
    next: u64,
    lowest: Option<u64>,
    count: u64,
    /// Numbers that came out of order.
    late: Vec<u64>,
}

impl IdSet {
    /// Adds a record. Ascending numbers cost next to nothing; others are sorted in at the end.
    pub fn push(&mut self, id: i64) {
        let id = id.unsigned_abs();
        match self.open {
            Some((_, last)) if id <= last => self.late.push(id),
            Some((first, last)) if id == last + 1 => {
                self.open = Some((first, id));
                self.count += 1;
            }
            _ => {
                self.close();
                self.open = Some((id, id));
                self.lowest.get_or_insert(id);
                self.count += 1;
            }
        }
    }

    /// Whether there is no record in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lowest.is_none()
    }

    fn close(&mut self) {
        if let Some((first, last)) = self.open.take() {
            write_number(&mut self.runs, first - self.next);
            write_number(&mut self.runs, last - first);
            self.next = last + 1;
        }
    }

    /// The set with every number in its place.
    fn sealed(&self) -> Result<Self> {
        let mut set = self.clone();
        set.close();
        if set.late.is_empty() {
            return Ok(set);
        }
        let mut ids = std::mem::take(&mut set.late);
        for run in runs(&set.runs) {
            let (first, last) = run?;
            ids.extend(first..=last);
        }
        ids.sort_unstable();
        ids.dedup();
        let mut sorted = Self::default();
        ids.into_iter().for_each(|id| sorted.push(id.cast_signed()));
        sorted.close();
        Ok(sorted)
    }
}

/// Writes seven bits at a time, the lowest first; a set high bit says that more follow.
fn write_number(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn read_number(bytes: &mut impl Iterator<Item = u8>) -> Option<u64> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let byte = bytes.next()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// The runs of numbers, each with its first and last.
pub(super) fn runs(bytes: &[u8]) -> impl Iterator<Item = Result<(u64, u64)>> {
    let damaged = || StoreError::Damaged("a set of records of the audit is unreadable".to_owned());
    let mut bytes = bytes.iter().copied().peekable();
    let mut next = 0_u64;
    std::iter::from_fn(move || {
        bytes.peek()?;
        let run = read_number(&mut bytes).zip(read_number(&mut bytes)).and_then(|(skip, more)| {
            let first = next.checked_add(skip)?;
            let last = first.checked_add(more)?;
            next = last.checked_add(1)?;
            Some((first, last))
        });
        if run.is_none() {
            bytes.by_ref().for_each(drop);
        }
        Some(run.ok_or_else(damaged))
    })
}

/// Begins the digest over the sets of an entry.
pub(super) fn digest() -> Sha256 {
    hash_for("rolegate sets 1")
}

/// Columns of a set that the digest covers, in their order.
pub(super) const SET: [&str; 6] = ["kind", "resource", "count", "lowest", "highest", "runs"];

/// Writes the sets of an entry and gives the digest over them.
pub(super) fn write(
    conn: &Connection,
    seq: i64,
    sets: &BTreeMap<(SetKind, &'static str), IdSet>,
) -> Result<Hash> {
    let mut hash = digest();
    for ((kind, resource), set) in sets.iter().filter(|(_, set)| !set.is_empty()) {
        let set = set.sealed()?;
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let count = number(set.count);
        let lowest = number(set.lowest.unwrap_or(0));
        let highest = number(set.next.saturating_sub(1));
        for value in [
            ValueRef::Text(kind.as_str().as_bytes()),
            ValueRef::Text(resource.as_bytes()),
            ValueRef::Integer(count),
            ValueRef::Integer(lowest),
            ValueRef::Integer(highest),
            ValueRef::Blob(&set.runs),
        ] {
            part(&mut hash, value);
        }
        conn.prepare_cached(
            "INSERT INTO audit_sets (seq, kind, resource, count, lowest, highest, runs)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            seq,
            kind.as_str(),
            resource,
            count,
            lowest,
            highest,
            set.runs
        ])?;
    }
    Ok(hash.finalize().into())
}

/// Whether the number is in one of the runs.
pub(super) fn has(bytes: &[u8], id: i64) -> bool {
    let id = id.unsigned_abs();
    runs(bytes).map_while(Result::ok).any(|(first, last)| (first..=last).contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::audit_chain::hex;

    fn ids(set: &IdSet) -> Vec<u64> {
        let set = set.sealed().expect("set");
        runs(&set.runs).flat_map(|run| run.map(|(a, b)| a..=b).expect("run")).collect()
    }

    #[test]
    fn a4_sets_keep_every_number_in_order() {
        let mut set = IdSet::default();
        for id in [1, 2, 3, 7, 1000, 1001, 5, 5, 2, i64::MAX - 1] {
            set.push(id);
        }
        assert_eq!(ids(&set), [1, 2, 3, 5, 7, 1000, 1001, i64::MAX.unsigned_abs() - 1]);
        assert_eq!(ids(&IdSet::default()), [] as [u64; 0]);
    }

    #[test]
    fn a4_a_million_records_in_a_row_are_a_few_bytes() {
        let mut set = IdSet::default();
        (1..=1_000_000).for_each(|id| set.push(id));
        assert_eq!(set.sealed().expect("set").count, 1_000_000);
        assert_eq!(set.sealed().expect("set").runs, [1, 0xbf, 0x84, 0x3d]);
    }

    #[test]
    fn a_number_between_two_runs_is_not_in_the_set() {
        let mut set = IdSet::default();
        [3, 4, 9].into_iter().for_each(|id| set.push(id));
        let runs = set.sealed().expect("set").runs;
        assert_eq!(
            [2, 3, 4, 5, 9, 10].map(|id| has(&runs, id)),
            [false, true, true, false, true, false]
        );
    }

    /// The digest over sets is fixed for ever; computed by another program.
    #[test]
    fn a2_the_digest_of_sets_is_the_published_one() {
        let conn = super::super::migrate::pattern().expect("store");
        let mut trail = crate::store::Trail::default();
        [3, 4, 9].into_iter().for_each(|id| trail.set(SetKind::Exported, "customers").push(id));
        let none = write(&conn, 1, &BTreeMap::new()).expect("digest");
        let some = write(&conn, 1, &trail.sets).expect("digest");
        assert_eq!(hex(&none), "668c824bc22c2e65ad431f18f723290fd402cf23f2f906415d8eabc0beba8ff5");
        assert_eq!(hex(&some), "5b99a1a851b4111b5361f7183cb51de1633b2a543f23bd3583dd940863ddfb41");
    }

    #[test]
    fn broken_runs_are_an_error() {
        for bad in [&[0x80_u8][..], &[1], &[0xff; 30], &[1, 0x80]] {
            assert!(runs(bad).any(|run| run.is_err()), "{bad:?}");
        }
    }
}
