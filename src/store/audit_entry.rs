//! Entries of the audit: a chain in which each hash covers the entry and the hash before it
//! (rules A1 and A3).

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, ToSql};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::audit_values::Journal;
use super::{Result, codec};
use crate::authz::Rights;
use crate::domain::{TeamId, UserId};
use crate::env::{Env, Mode};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did what it was asked.
    Allowed,
    /// The actor may not.
    Refused,
    /// It was permitted and could not be done.
    Failed,
    /// It did everything and kept nothing.
    DryRun,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Allowed, Self::Refused, Self::Failed, Self::DryRun];

    /// The word for it in the store.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::DryRun => "dry-run",
        }
    }
}

/// What an operation adds to its entry.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    /// What it was about, as the actor named it.
    pub target: Option<String>,
    /// The rules that decided, such as `R-7`.
    pub rules: Vec<String>,
    /// How many records: `read`, `created`, `updated`, …
    pub counts: BTreeMap<&'static str, u64>,
    /// Filter, columns, digest of what left, and the like.
    pub details: BTreeMap<&'static str, Value>,
}

/// An entry that is ready to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    at: Timestamp,
    actor: Option<Person>,
    caller: Option<Person>,
    account: String,
    uid: u32,
    host: String,
    mode: Mode,
    operation: &'static str,
    permission: Option<String>,
    outcome: Outcome,
    reason: Option<String>,
    trail: Trail,
}

#[derive(Clone, Debug)]
struct Person {
    id: UserId,
    name: String,
    team: Option<TeamId>,
}

impl Draft {
    /// An entry for a run in this world.
    #[must_use]
    pub fn new(env: &Env, mode: Mode, at: Timestamp, operation: &'static str) -> Self {
        Self {
            at,
            actor: None,
            caller: None,
            account: env.account.name().to_owned(),
            uid: env.account.uid(),
            host: env.host.clone(),
            mode,
            operation,
            permission: None,
            outcome: Outcome::Allowed,
            reason: None,
            trail: Trail::default(),
        }
    }

    /// Names the permission that was needed.
    #[must_use]
    pub fn needing(mut self, permission: Option<String>) -> Self {
        self.permission = permission;
        self
    }

    /// Adds what the operation leaves.
    #[must_use]
    pub fn leaving(mut self, trail: Trail) -> Self {
        self.trail = trail;
        self
    }

    /// Says how it ended, and why.
    #[must_use]
    pub fn ending(mut self, outcome: Outcome, reason: Option<&str>) -> Self {
        self.outcome = outcome;
        self.reason = reason.map(str::to_owned);
        self
    }

    /// Moves the entry to a later instant, never to an earlier one.
    #[must_use]
    pub fn not_before(mut self, at: Timestamp) -> Self {
        self.at = self.at.max(at);
        self
    }

    /// Names actor and caller.
    #[must_use]
    pub fn by(mut self, rights: &Rights) -> Self {
        let person = |user: &crate::domain::User| Person {
            id: user.id,
            name: user.name.to_string(),
            team: user.team,
        };
        self.actor = Some(person(rights.actor()));
        self.caller = Some(person(rights.caller()));
        self
    }
}

/// The last entry of the chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) at: i64,
    pub(super) hash: [u8; 32],
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
            .optional()?;
        Ok(head.unwrap_or(Self::START))
    }
}

/// Adds one part to a hash: a mark for presence, the length, the bytes. So neither `NULL`
/// and empty, nor two ways of cutting a text, hash alike.
pub(super) fn part(hash: &mut Sha256, bytes: Option<&[u8]>) {
    match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
}

/// The columns of an entry as they are hashed and stored.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) seq: i64,
    pub(super) numbers: [(&'static str, Option<i64>); 6],
    pub(super) texts: [(&'static str, Option<String>); 14],
    pub(super) changes: Vec<u8>,
    pub(super) sets: Vec<u8>,
    pub(super) previous: Vec<u8>,
}

impl Columns {
    /// The hash of the entry.
    pub(super) fn hash(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"rolegate entry 1\0");
        part(&mut hash, Some(&self.previous));
        part(&mut hash, Some(&self.seq.to_be_bytes()));
        for (_, number) in &self.numbers {
            part(&mut hash, number.map(i64::to_be_bytes).as_ref().map(<[u8; 8]>::as_slice));
        }
        for (_, text) in &self.texts {
            part(&mut hash, text.as_ref().map(String::as_bytes));
        }
        part(&mut hash, Some(&self.changes));
        part(&mut hash, Some(&self.sets));
        hash.finalize().into()
    }

    fn new(draft: &Draft, seq: i64, previous: [u8; 32], changes: [u8; 32], sets: [u8; 32]) -> Self {
        let person = |person: &Option<Person>| match person {
            None => (None, None, None),
            Some(p) => (Some(p.id.0), Some(p.name.clone()), p.team.map(|team| team.0)),
        };
        let (actor_id, actor, actor_team) = person(&draft.actor);
        let (caller_id, caller, caller_team) = person(&draft.caller);
        let json = |value: Value| Some(value.to_string());
        Self {
            seq,
            numbers: label(
                NUMBERS,
                [
                    Some(codec::micros(draft.at)),
                    actor_id,
                    actor_team,
                    caller_id,
                    caller_team,
                    Some(i64::from(draft.uid)),
                ],
            ),
            texts: label(
                TEXTS,
                [
                    actor,
                    caller,
                    Some(draft.account.clone()),
                    Some(draft.host.clone()),
                    Some(draft.mode.as_str().to_owned()),
                    Some(env!("CARGO_PKG_VERSION").to_owned()),
                    Some(draft.operation.to_owned()),
                    draft.permission.clone(),
                    draft.trail.target.clone(),
                    Some(draft.outcome.as_str().to_owned()),
                    draft.reason.clone(),
                    json(draft.trail.rules.clone().into()),
                    json(serde_json::json!(draft.trail.counts)),
                    json(serde_json::json!(draft.trail.details)),
                ],
            ),
            changes: changes.to_vec(),
            sets: sets.to_vec(),
            previous: previous.to_vec(),
        }
    }

    /// The entry in a row of `SELECT * FROM audit`, and the hash that stands there.
    pub(super) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<(Self, Vec<u8>)> {
        let mut numbers = NUMBERS.map(|name| (name, None));
        for (name, number) in &mut numbers {
            *number = row.get(*name)?;
        }
        let mut texts = TEXTS.map(|name| (name, None));
        for (name, text) in &mut texts {
            *text = row.get(*name)?;
        }
        let columns = Self {
            seq: row.get("seq")?,
            numbers,
            texts,
            changes: row.get("changes")?,
            sets: row.get("sets")?,
            previous: row.get("previous")?,
        };
        Ok((columns, row.get("hash")?))
    }
}

/// Columns that hold numbers, in the order in which they are hashed.
const NUMBERS: [&str; 6] =
    ["at", "actor_id", "actor_team_id", "caller_id", "caller_team_id", "uid"];

/// Columns that hold texts, in the order in which they are hashed.
const TEXTS: [&str; 14] = [
    "actor",
    "caller",
    "account",
    "host",
    "mode",
    "version",
    "operation",
    "permission",
    "target",
    "outcome",
    "reason",
    "rules",
    "counts",
    "details",
];

/// Puts the names of columns beside their contents.
fn label<T, const N: usize>(names: [&'static str; N], values: [T; N]) -> [(&'static str, T); N] {
    let mut names = names.into_iter();
    values.map(|value| (names.next().unwrap_or_default(), value))
}

/// Writes an entry at the end of the chain and gives its number.
pub(super) fn append(conn: &Connection, draft: &Draft, journal: Journal) -> Result<i64> {
    let head = Head::load(conn)?;
    let (changes, sets) = journal.digests();
    let columns = Columns::new(draft, head.seq + 1, head.hash, changes, sets);
    let mut statement = conn.prepare_cached(
        "INSERT INTO audit (seq, at, actor_id, actor_team_id, caller_id, caller_team_id, uid,
           actor, caller, account, host, mode, version, operation, permission, target, outcome,
           reason, rules, counts, details, changes, sets, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    let hash = columns.hash();
    let numbers = columns.numbers.iter().map(|(_, number)| number as &dyn ToSql);
    let texts = columns.texts.iter().map(|(_, text)| text as &dyn ToSql);
    let blobs = [&columns.changes as &dyn ToSql, &columns.sets, &columns.previous, &hash];
    let values: Vec<&dyn ToSql> = std::iter::once(&columns.seq as &dyn ToSql)
        .chain(numbers)
        .chain(texts)
        .chain(blobs)
        .collect();
    statement.execute(values.as_slice())?;
    Ok(columns.seq)
}
