//! An open store and who uses it: what the program, or another user of the library, holds.

use std::path::{Path, PathBuf};

use super::gate::{Fate, Run};
use super::init::{Init, Initialised, Plant};
use super::questions::{WhoAmI, WhoAmIView};
use super::{Change, Query, Result};
use crate::authz::Assumed;
use crate::env::{Env, Mode};
use crate::store::{Pending, Store};

/// An open store, with the caller and the rights that they assume.
#[derive(Debug)]
pub struct Session {
    store: Store,
    env: Env,
    assumed: Assumed,
    mode: Mode,
}

/// What a change answers, and whether it was kept.
#[derive(Debug)]
pub struct Done<V> {
    /// The answer.
    pub view: V,
    /// The number of the audit entry; `None` if it was a rehearsal.
    pub entry: Option<i64>,
    /// What whoever made the change should know of its outcome, a sentence each.
    pub warnings: Vec<String>,
}

impl Session {
    /// Opens a store that exists.
    ///
    /// # Errors
    /// The store is missing, not a store, or cannot be read.
    pub fn open(path: &Path, env: Env, assumed: Assumed) -> Result<Self> {
        let store = Store::open(path)?;
        let mode = Mode::of(store.path());
        Ok(Self { store, env, assumed, mode })
    }

    /// Makes a store; the caller becomes its first administrator.
    ///
    /// # Errors
    /// There is a file of that name, or it cannot be made; then nothing is left behind.
    pub fn init(path: &Path, env: Env, init: Init) -> Result<(Self, Initialised)> {
        let store = Store::create(path)?;
        let mode = Mode::of(store.path());
        let session = Self { store, env, assumed: Assumed::default(), mode };
        let planted = Pending::to_write(&session.store, session.env.clock)
            .and_then(|pending| {
                pending.plant(&init.administrator, &session.env.account)?;
                Ok(pending)
            })
            .map_err(super::OpError::from)
            .and_then(|pending| session.run().change_in(pending, Plant(init), Fate::Kept));
        match planted {
            Ok(done) => Ok((session, done.view)),
            Err(error) => {
                drop(session);
                remove_store(path);
                Err(error)
            }
        }
    }

    /// Runs an operation that reads.
    ///
    /// # Errors
    /// See [`super::OpError`].
    pub fn ask<Q: Query>(&self, query: Q) -> Result<Q::View> {
        self.run().query(query)
    }

    /// Runs an operation that changes something; rehearsed, everything is rolled back.
    ///
    /// # Errors
    /// See [`super::OpError`].
    pub fn change<C: Change>(&self, change: C, rehearse: bool) -> Result<Done<C::View>> {
        let fate = if rehearse { Fate::Shown } else { Fate::Kept };
        self.run().change(change, fate)
    }

    /// Finds out whether a change could be made, before somebody is asked whether it shall.
    ///
    /// # Errors
    /// What would be refused is refused, and recorded as such.
    pub fn try_out<C: Change>(&self, change: C) -> Result<()> {
        self.run().change(change, Fate::Silent).map(|_| ())
    }

    /// Who calls, and what is in reach. An account for which nobody stands may ask as well.
    ///
    /// # Errors
    /// See [`super::OpError`].
    pub fn whoami(&self) -> Result<WhoAmIView> {
        let pending = Pending::to_read(&self.store, self.env.clock)?;
        let facts = pending.facts(&self.env.account, None)?;
        pending.close()?;
        if facts.policy.users.is_empty() {
            return Ok(WhoAmIView::nobody(&self.env.account, self.mode));
        }
        self.ask(WhoAmI { mode: self.mode })
    }

    /// The store file.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.store.path().to_owned()
    }

    /// The world of this session.
    #[must_use]
    pub fn env(&self) -> &Env {
        &self.env
    }

    fn run(&self) -> Run<'_> {
        Run { store: &self.store, env: &self.env, assumed: &self.assumed, mode: self.mode }
    }
}

/// Takes away a store that was being made.
fn remove_store(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let _ = std::fs::remove_file(name);
    }
}
