//! Transactions as types: what may be done with the database follows from what was decided.
//!
//! [`Pending`] can load the facts of a decision and nothing else. [`Reading`] and [`Writing`]
//! are made from a [`Clearance`] of their own operation. `commit` writes the audit entry from
//! the clearance and the journal; a transaction that is dropped is rolled back.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;

use super::audit_chain::{self, Head};
use super::audit_entry::{Draft, Trail};
use super::audit_values::{Event, FieldChange, Journal};
use super::{Result, Store, policy_all, policy_rows, policy_slice};
use crate::authz::{Approval, Clearance, Facts, Operation, Rights};
use crate::domain::{Name, Policy, UserId};
use crate::env::{Account, Clock};

/// An open transaction; dropped, it rolls back.
struct Tx<'s> {
    store: &'s Store,
    open: bool,
}

impl<'s> Tx<'s> {
    fn begin(store: &'s Store, sql: &str) -> Result<Self> {
        store.conn.execute_batch(sql).map_err(|error| store.name_holder(error.into()))?;
        Ok(Self { store, open: true })
    }

    fn commit(mut self) -> Result<()> {
        self.store.conn.execute_batch("COMMIT")?;
        self.open = false;
        Ok(())
    }

    fn rollback(mut self) -> Result<()> {
        self.open = false;
        self.undo()
    }

    /// Takes back what was done, and lets the connection write again if it could not.
    fn undo(&self) -> Result<()> {
        if !self.store.conn.is_autocommit() {
            self.store.conn.execute_batch("ROLLBACK")?;
        }
        Ok(self.store.conn.execute_batch("PRAGMA query_only = OFF")?)
    }
}

impl Drop for Tx<'_> {
    fn drop(&mut self) {
        if self.open {
            // If even this fails, closing the connection rolls back.
            let _ = self.undo();
        }
    }
}

/// A transaction about which nothing is decided yet.
pub struct Pending<'s> {
    tx: Tx<'s>,
    now: Timestamp,
    head: Head,
}

impl<'s> Pending<'s> {
    /// Takes the write lock.
    ///
    /// # Errors
    /// The store stays busy, or cannot be written.
    pub fn to_write(store: &'s Store, clock: Clock) -> Result<Self> {
        Self::new(Tx::begin(store, "BEGIN IMMEDIATE")?, clock)
    }

    /// Takes a snapshot in which nothing can be written.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn to_read(store: &'s Store, clock: Clock) -> Result<Self> {
        Self::new(Tx::begin(store, "PRAGMA query_only = ON; BEGIN")?, clock)
    }

    /// The time is read once, after the lock or the snapshot is held; it never lies before the
    /// last entry of the audit.
    fn new(tx: Tx<'s>, clock: Clock) -> Result<Self> {
        let head = Head::load(&tx.store.conn)?;
        let last = Timestamp::from_microsecond(head.at).unwrap_or(Timestamp::MIN);
        Ok(Self { tx, now: clock.now().max(last), head })
    }

    /// The instant that counts for this run.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The connection, for the bootstrap.
    pub(super) fn conn(&self) -> &'s Connection {
        &self.tx.store.conn
    }

    /// The facts about the caller and another user.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn facts(&self, account: &Account, other: Option<&Name>) -> Result<Facts> {
        let conn = &self.tx.store.conn;
        let names: Vec<&Name> = other.into_iter().collect();
        Ok(Facts {
            policy: policy_slice::load(conn, Some(account), &names)?,
            catalogue: policy_rows::catalogue(conn)?,
            now: self.now,
        })
    }

    /// Whether questions are recorded.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn records_questions(&self) -> Result<bool> {
        Ok(super::Settings::load(&self.tx.store.conn)?.is_on("audit.questions"))
    }

    /// Goes on to write.
    pub fn admit_to_write<O: Operation + ?Sized>(self, clearance: Clearance<O>) -> Writing<'s, O> {
        let journal = Journal::new(self.head.seq + 1);
        let conn = &self.tx.store.conn;
        let view = View { conn, rights: clearance.rights().clone(), trail: Trail::default() };
        Writing { tx: self.tx, clearance, view, journal, before: None, owners: BTreeSet::new() }
    }

    /// Goes on to read.
    pub fn admit_to_read<O: Operation + ?Sized>(self, clearance: Clearance<O>) -> Reading<'s, O> {
        let conn = &self.tx.store.conn;
        let view = View { conn, rights: clearance.rights().clone(), trail: Trail::default() };
        Reading { tx: self.tx, clearance, view }
    }

    /// Writes an entry that stands for itself: a refusal, a failure, a read.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn record(self, draft: Draft) -> Result<()> {
        let journal = Journal::new(self.head.seq + 1);
        audit_chain::append(&self.tx.store.conn, draft, journal)?;
        self.tx.commit()
    }

    /// Ends a transaction that has nothing to keep.
    ///
    /// # Errors
    /// The store failed.
    pub fn close(self) -> Result<()> {
        self.tx.rollback()
    }
}

/// What both a read and a write may ask, and the trail that they leave.
pub struct View<'s> {
    pub(super) conn: &'s Connection,
    rights: Rights,
    /// What the operation adds to its audit entry.
    pub trail: Trail,
}

impl View<'_> {
    /// Who acts, and what they may do.
    pub fn rights(&self) -> &Rights {
        &self.rights
    }

    /// The instant that counts for this run.
    pub fn now(&self) -> Timestamp {
        self.rights.now()
    }

    /// The store file: nothing else may be written over it.
    pub fn store_path(&self) -> &Path {
        Path::new(self.conn.path().unwrap_or_default())
    }

    /// Every user, team, role and grant, as they are at this point of the transaction.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn policy(&self) -> Result<Policy> {
        policy_all::load(self.conn)
    }

    /// The part of the policy that decides for these users.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn slice(&self, names: &[&Name]) -> Result<Policy> {
        policy_slice::load(self.conn, None, names)
    }
}

/// A transaction in which the operation `O` was cleared to read.
pub struct Reading<'s, O: Operation + ?Sized> {
    tx: Tx<'s>,
    clearance: Clearance<O>,
    view: View<'s>,
}

impl<'s, O: Operation + ?Sized> Reading<'s, O> {
    /// The proof of the decision.
    pub fn clearance(&self) -> &Clearance<O> {
        &self.clearance
    }

    /// Lets the snapshot go, and gives what the operation leaves for its entry.
    ///
    /// # Errors
    /// The store failed.
    pub fn close(self) -> Result<(Rights, Trail)> {
        self.tx.rollback()?;
        Ok((self.view.rights, self.view.trail))
    }
}

/// A transaction in which the operation `O` was cleared to write.
pub struct Writing<'s, O: Operation + ?Sized> {
    tx: Tx<'s>,
    clearance: Clearance<O>,
    view: View<'s>,
    journal: Journal,
    before: Option<Policy>,
    /// Users to whom this transaction gave customers.
    owners: BTreeSet<UserId>,
}

impl<'s, O: Operation + ?Sized> Writing<'s, O> {
    /// The proof of the decision.
    pub fn clearance(&self) -> &Clearance<O> {
        &self.clearance
    }

    /// The connection, for the mutators in this folder.
    pub(super) fn conn(&self) -> &'s Connection {
        self.view.conn
    }

    /// The connection, for mutators that change who may do what: the policy as it was is kept,
    /// so that no change of rights escapes the comparison before the commit.
    pub(super) fn policy_conn(&mut self) -> Result<&'s Connection> {
        if self.before.is_none() {
            self.before = Some(self.view.policy()?);
        }
        Ok(self.view.conn)
    }

    /// The policy before and after, if this transaction changed it.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn policy_change(&self) -> Result<Option<(&Policy, Policy)>> {
        self.before.as_ref().map(|before| Ok((before, self.view.policy()?))).transpose()
    }

    /// Keeps in mind who got customers.
    pub(super) fn gained(&mut self, owners: impl IntoIterator<Item = UserId>) {
        self.owners.extend(owners);
    }

    /// The users to whom this transaction gave customers.
    pub fn new_owners(&self) -> &BTreeSet<UserId> {
        &self.owners
    }

    /// Keeps one change for the entry.
    pub(super) fn keep(&mut self, change: &FieldChange<'_>) -> Result<()> {
        self.journal.keep(self.view.conn, change)
    }

    /// Keeps the change of one field, if it is one.
    pub(super) fn changed(
        &mut self,
        resource: &str,
        record: &str,
        field: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        if before == after {
            return Ok(());
        }
        let event = Event::Changed;
        self.keep(&FieldChange { resource, record, event, field: Some(field), before, after })
    }

    /// Keeps an event of a whole record.
    pub(super) fn happened(&mut self, resource: &str, record: &str, event: Event) -> Result<()> {
        self.keep(&FieldChange { resource, record, event, field: None, before: None, after: None })
    }

    /// Writes the entry and makes the change hold; gives the number of the entry. Nothing else
    /// does.
    ///
    /// # Errors
    /// The store cannot be written; the change is rolled back.
    pub fn commit(self, _: Approval, draft: Draft) -> Result<i64> {
        let Self { tx, view, journal, .. } = self;
        let seq = audit_chain::append(view.conn, draft.leaving(view.trail), journal)?;
        tx.commit()?;
        Ok(seq)
    }

    /// Rolls the change back, and gives what the operation leaves for its entry.
    ///
    /// # Errors
    /// The store failed.
    pub fn abandon(self) -> Result<(Rights, Trail)> {
        let Self { tx, view, .. } = self;
        tx.rollback()?;
        Ok((view.rights, view.trail))
    }
}

impl<'s, O: Operation + ?Sized> Deref for Reading<'s, O> {
    type Target = View<'s>;

    fn deref(&self) -> &View<'s> {
        &self.view
    }
}

impl<O: Operation + ?Sized> DerefMut for Reading<'_, O> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.view
    }
}

impl<'s, O: Operation + ?Sized> Deref for Writing<'s, O> {
    type Target = View<'s>;

    fn deref(&self) -> &View<'s> {
        &self.view
    }
}

impl<O: Operation + ?Sized> DerefMut for Writing<'_, O> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.view
    }
}

macro_rules! opaque_debug {
    ($($name:ident $(<$o:ident>)?),*) => {$(
        impl$(<$o: Operation + ?Sized>)? std::fmt::Debug for $name<'_ $(, $o)?> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}
opaque_debug!(Pending, View, Reading<O>, Writing<O>);
