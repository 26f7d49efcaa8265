//! What is shown of the audit.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use super::people::People;
use super::sight::{Details, Sight};
use crate::ops::Result;
use crate::store::{StoredChange, StoredEntry, StoredSet};

/// An entry in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntryLine {
    /// Its number.
    pub entry: i64,
    /// When.
    pub at: Timestamp,
    /// Who, in words: the actor, and the caller if that is another.
    pub by: String,
    /// Whose rights counted; `null` if nobody's did, or if they are out of the reader's view.
    pub actor: Option<String>,
    /// Who called; `null` if no user stands for the account, or if they are out of view.
    pub caller: Option<String>,
    /// The operating-system account, unless the caller is out of view.
    pub account: Option<String>,
    /// The command.
    pub operation: String,
    /// What it needed.
    pub permission: Option<String>,
    /// What it was about, if the reader may know of it.
    pub target: Option<String>,
    /// `allowed`, `refused`, `failed` or `dry-run`.
    pub outcome: String,
    /// Why it was not done, in one word.
    pub reason: Option<String>,
}

impl EntryLine {
    pub(super) fn new(entry: &StoredEntry, people: &People, target: Option<String>) -> Self {
        let by = people.by.clone().unwrap_or_else(|| format!("account {}", entry.account));
        Self {
            entry: entry.seq,
            at: entry.at,
            by,
            actor: people.actor.clone(),
            caller: people.caller.clone(),
            account: people.account.then(|| entry.account.clone()),
            operation: entry.operation.clone(),
            permission: entry.permission.clone(),
            target,
            outcome: entry.outcome.clone(),
            reason: entry.reason.clone(),
        }
    }
}

/// All that is known of an entry, but for its changes.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// What a list shows of it.
    #[serde(flatten)]
    pub line: EntryLine,
    /// The actor's team at that time, if both are in view.
    pub actor_team: Option<String>,
    /// The caller's team at that time, if both are in view.
    pub caller_team: Option<String>,
    /// Number of the operating-system account, unless the caller is out of view.
    pub uid: Option<i64>,
    /// Number of the account that logged in, where the system keeps it.
    pub login_uid: Option<i64>,
    /// The machine, unless the caller is out of view.
    pub host: Option<String>,
    /// `advisory` if the caller could open the store directly, else `enforced`.
    pub mode: String,
    /// The version of the program.
    pub version: String,
    /// Rules that decided.
    pub rules: Value,
    /// How many records were read, created, and so on.
    pub counts: Value,
    /// Filter, columns, digest of a file and the like, as far as the reader may know them.
    pub details: Value,
    /// Many records at once: what an import created, what an export took.
    pub sets: Vec<SetLine>,
    /// The hash of the entry, in hexadecimal digits.
    pub hash: String,
}

/// Many records of one entry.
#[derive(Clone, Debug, Serialize)]
pub struct SetLine {
    /// `created` or `exported`.
    pub kind: String,
    /// What they are.
    pub resource: String,
    /// How many.
    pub count: i64,
}

/// One field of one record, or an event of a whole record.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine {
    /// Its number in the entry.
    pub n: i64,
    /// What the record is.
    pub resource: String,
    /// The record, if the reader may know of it now.
    pub record: Option<String>,
    /// `created`, `changed`, `removed`, `restored`.
    pub event: String,
    /// The field, for a change of one.
    pub field: Option<String>,
    /// Its content before, if the reader may see it now.
    pub before: Option<String>,
    /// Its content after, if the reader may see it now.
    pub after: Option<String>,
}

impl EntryView {
    pub(super) fn new(
        entry: &StoredEntry,
        sets: Vec<StoredSet>,
        sight: &Sight<'_>,
    ) -> Result<Self> {
        let read = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
        let details: Details = entry
            .details
            .as_deref()
            .and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default();
        let set =
            |set: StoredSet| SetLine { kind: set.kind, resource: set.resource, count: set.count };
        let people = People::of(entry, sight)?;
        Ok(Self {
            line: EntryLine::new(entry, &people, sight.target(entry)?),
            uid: people.account.then_some(entry.uid),
            login_uid: entry.login_uid.filter(|_| people.account),
            host: people.account.then(|| entry.host.clone()),
            actor_team: people.actor_team,
            caller_team: people.caller_team,
            mode: entry.mode.clone(),
            version: entry.version.clone(),
            rules: read(&entry.rules),
            counts: read(&entry.counts),
            details: sight.details(entry, details).into(),
            sets: sets.into_iter().map(set).collect(),
            hash: entry.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }
}

impl ChangeLine {
    pub(super) fn new(change: StoredChange, entry: i64, sight: &Sight<'_>) -> Result<Self> {
        let shown = sight.thing(&change.resource, &change.record, entry)?;
        let value = |value: &Option<String>| sight.value(shown, &change, entry, value.as_ref());
        Ok(Self {
            n: change.n,
            before: value(&change.before)?,
            after: value(&change.after)?,
            record: shown.is_known().then_some(change.record),
            resource: change.resource,
            event: change.event,
            field: change.field,
        })
    }
}
