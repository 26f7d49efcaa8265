//! What an entry of the audit says (rule A1).

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::types::Value as Sql;
use serde_json::Value;

use super::audit_chain::{Digests, Entry, FORMAT};
use super::audit_sets::{IdSet, SetKind};
use super::codec;
use crate::authz::{Assumed, Rights};
use crate::domain::{Policy, RuleId, TeamId, User, UserId};
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
    /// The permissions that were needed, where they are others than the operation's own.
    pub permissions: Vec<String>,
    /// The rules that decided, such as `R-7`.
    pub rules: Vec<String>,
    /// How many records: `read`, `created`, `updated`, …
    pub counts: BTreeMap<&'static str, u64>,
    /// Filter, columns, digest of what left, and the like.
    pub details: BTreeMap<&'static str, Value>,
    /// Records that are too many for a change each.
    pub(super) sets: BTreeMap<(SetKind, &'static str), IdSet>,
}

impl Trail {
    /// The trail of something about this.
    #[must_use]
    pub fn about(target: Option<String>) -> Self {
        Self { target, ..Self::default() }
    }

    /// Names rules that decided.
    pub fn decided_by(&mut self, rules: impl IntoIterator<Item = RuleId>) {
        for rule in rules {
            let rule = rule.to_string();
            if !self.rules.contains(&rule) {
                self.rules.push(rule);
            }
        }
    }

    /// Names the rules that decided, where the operation named none.
    pub fn rules_unless_named(&mut self, rules: impl IntoIterator<Item = RuleId>) {
        if self.rules.is_empty() {
            self.decided_by(rules);
        }
    }

    /// The numbers of records that an import created or an export took; push them one by one.
    pub fn set(&mut self, kind: SetKind, resource: &'static str) -> &mut IdSet {
        self.sets.entry((kind, resource)).or_default()
    }
}

/// An entry that is ready to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    at: Timestamp,
    actor: Option<Person>,
    caller: Option<Person>,
    account: String,
    uid: u32,
    login_uid: Option<u32>,
    host: String,
    mode: Mode,
    assumed: Assumed,
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
    team_name: Option<String>,
}

impl Person {
    fn new(policy: &Policy, user: &User) -> Self {
        let team = user.team.and_then(|team| policy.teams.get(&team));
        Self {
            id: user.id,
            name: user.name.to_string(),
            team: user.team,
            team_name: team.map(|team| team.name.to_string()),
        }
    }
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
            login_uid: env.account.login_uid(),
            host: env.host.clone(),
            mode,
            assumed: Assumed::default(),
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
        if !trail.permissions.is_empty() {
            self.permission = Some(trail.permissions.join(" "));
        }
        self.trail = trail;
        self
    }

    /// Says how it ended, and why. What was not kept made no records and took none.
    #[must_use]
    pub fn ending(mut self, outcome: Outcome, reason: Option<&str>) -> Self {
        self.outcome = outcome;
        self.reason = reason.map(str::to_owned);
        if outcome != Outcome::Allowed {
            self.trail.sets.clear();
        }
        self
    }

    /// Names the rule that refused.
    #[must_use]
    pub fn decided_by(mut self, rule: Option<RuleId>) -> Self {
        if rule.is_some() {
            self.trail.rules.clear();
        }
        self.trail.decided_by(rule);
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
        self.actor = Some(Person::new(rights.policy(), rights.actor()));
        self.caller = Some(Person::new(rights.policy(), rights.caller()));
        self
    }

    /// Names a caller who could not become an actor.
    #[must_use]
    pub fn called_by(mut self, policy: &Policy, caller: Option<&User>) -> Self {
        self.caller = caller.map(|user| Person::new(policy, user));
        self
    }

    /// Adds what the run asked for: `--as` and `--roles`.
    #[must_use]
    pub fn assuming(mut self, assumed: &Assumed) -> Self {
        self.assumed = assumed.clone();
        self
    }

    /// What is kept beside the chain, to be sealed and written with it.
    pub(super) fn split(self) -> (Self, Words, BTreeMap<(SetKind, &'static str), IdSet>) {
        let Self { mut trail, .. } = self;
        let Assumed { user, roles } = &self.assumed;
        if let Some(user) = user {
            trail.details.insert("as", user.to_string().into());
        }
        if let Some(roles) = roles {
            trail.details.insert("roles", serde_json::json!(roles));
        }
        let words = Words {
            target: trail.target.take(),
            details: serde_json::json!(trail.details).to_string(),
        };
        let sets = std::mem::take(&mut trail.sets);
        (Self { trail, ..self }, words, sets)
    }

    /// The columns that the hash covers, in their order.
    pub(super) fn columns(&self, seq: i64, previous: [u8; 32], digests: &Digests) -> Entry {
        let json = |value: Value| Sql::from(value.to_string());
        let [actor_id, actor, actor_team_id, actor_team] = columns_of(self.actor.as_ref());
        let [caller_id, caller, caller_team_id, caller_team] = columns_of(self.caller.as_ref());
        Entry([
            seq.into(),
            FORMAT.into(),
            previous.to_vec().into(),
            codec::micros(self.at).into(),
            actor_id,
            actor,
            actor_team_id,
            actor_team,
            caller_id,
            caller,
            caller_team_id,
            caller_team,
            self.account.clone().into(),
            i64::from(self.uid).into(),
            self.login_uid.map(i64::from).into(),
            self.host.clone().into(),
            self.mode.as_str().to_owned().into(),
            env!("CARGO_PKG_VERSION").to_owned().into(),
            self.operation.to_owned().into(),
            self.permission.clone().into(),
            self.outcome.as_str().to_owned().into(),
            self.reason.clone().into(),
            json(self.trail.rules.clone().into()),
            json(serde_json::json!(self.trail.counts)),
            digests.words.to_vec().into(),
            digests.changes.to_vec().into(),
            digests.sets.to_vec().into(),
        ])
    }
}

fn columns_of(person: Option<&Person>) -> [Sql; 4] {
    [
        person.map(|person| person.id.0).into(),
        person.map(|person| person.name.clone()).into(),
        person.and_then(|person| person.team).map(|team| team.0).into(),
        person.and_then(|person| person.team_name.clone()).into(),
    ]
}

/// What people typed: it may name someone, so it is bound to the entry by a salted commitment
/// and can be erased (rule A2).
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub(super) target: Option<String>,
    pub(super) details: String,
}
