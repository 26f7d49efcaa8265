//! What a command is given: the options, the world, and the way to the library.

use std::cell::OnceCell;
use std::path::PathBuf;

use etcetera::BaseStrategy;
use rolegate::env::{Env, vars};
use rolegate::ops::{Assumed, Change, OpError, Query, Session};
use serde::Serialize;

use super::args::{ChangeArgs, Global};
use super::error::CliError;
use super::exit::Exit;
use super::ui::Ui;

/// The result of a command.
pub type Result<T = Exit> = std::result::Result<T, CliError>;

/// What a command is given.
pub struct Context<'c> {
    /// The terminal.
    pub ui: &'c Ui,
    /// Options of every command.
    pub global: &'c Global,
    env: Env,
    session: OnceCell<Session>,
}

impl<'c> Context<'c> {
    /// Looks at the world.
    pub fn new(ui: &'c Ui, global: &'c Global) -> Result<Self> {
        let env = Env::read().map_err(|error| OpError::Store(error_of_store(error)))?;
        Ok(Self { ui, global, env, session: OnceCell::new() })
    }

    /// The world.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// The store file: `--db`, else `ROLEGATE_DB`, else the user's data directory.
    pub fn db(&self) -> Result<PathBuf> {
        if let Some(path) = self.global.db.clone().or_else(vars::store) {
            return Ok(path);
        }
        let folders = etcetera::choose_base_strategy().map_err(|_| {
            CliError::invalid("there is no home directory: name the store with --db")
        })?;
        Ok(folders.data_dir().join("rolegate").join("rolegate.db"))
    }

    /// Refuses options of every command that this one could only ignore, and says why.
    pub fn takes_no(&self, options: &[&str], why: &str) -> Result<()> {
        match self.global.given().find(|given| options.contains(given)) {
            Some(option) => Err(CliError::invalid(format!("{option} is of no use here: {why}"))),
            None => Ok(()),
        }
    }

    /// The open store.
    pub fn session(&self) -> Result<&Session> {
        if let Some(session) = self.session.get() {
            return Ok(session);
        }
        let assumed = Assumed { user: self.global.actor.clone(), roles: self.global.roles.clone() };
        let session = Session::open(&self.db()?, self.env.clone(), assumed)?;
        Ok(self.session.get_or_init(|| session))
    }

    /// Runs an operation that reads.
    pub fn ask<Q: Query>(&self, query: Q) -> Result<Q::View> {
        Ok(self.session()?.ask(query)?)
    }

    /// Runs an operation that changes something, and says what it did: a sentence, or in the
    /// other formats the record.
    pub fn change<C>(
        &self,
        change: C,
        args: ChangeArgs,
        sentence: impl FnOnce(&C::View) -> String,
    ) -> Result
    where
        C: Change,
        C::View: Serialize,
    {
        let done = self.session()?.change(change, args.dry_run)?;
        let said = self.ui.done(&done.view, || match (args.dry_run, self.global.quiet) {
            (true, _) => rehearsed(&without_next(&sentence(&done.view))),
            (false, true) => without_next(&sentence(&done.view)),
            (false, false) => sentence(&done.view),
        });
        for warning in &done.warnings {
            self.ui.warn(&format!("warning: {warning}"));
        }
        match args.dry_run {
            // Not a note: without it a rehearsal looks like the real thing.
            true => self.ui.warn("dry run: nothing was kept"),
            false => said.map_err(CliError::but_done)?,
        }
        Ok(Exit::Done)
    }

    /// Runs an operation that destroys something, after a yes. Nobody is asked about what could
    /// not be done.
    pub fn destroy<C>(
        &self,
        change: C,
        args: ChangeArgs,
        question: &str,
        sentence: impl FnOnce(&C::View) -> String,
    ) -> Result
    where
        C: Change + Clone,
        C::View: Serialize,
    {
        if !args.dry_run && !self.global.yes {
            self.session()?.try_out(change.clone())?;
            self.confirm(question)?;
        }
        self.change(change, args, sentence)
    }

    /// Demands a yes to something that destroys: `--yes`, or the answer on a terminal.
    pub fn confirm(&self, question: &str) -> Result<()> {
        if self.global.yes || self.ui.ask(question)? {
            return Ok(());
        }
        Err(CliError::invalid("not confirmed; nothing was changed"))
    }
}

/// What a change says of itself if it was not kept. Whoever reads only standard output must
/// not take it for done.
pub fn rehearsed(sentence: &str) -> String {
    format!("Dry run: {sentence}")
}

/// A sentence without the command that would come next.
fn without_next(sentence: &str) -> String {
    let lines: Vec<_> = sentence.lines().filter(|line| !line.starts_with("Next: ")).collect();
    lines.join("\n")
}

fn error_of_store(error: std::io::Error) -> rolegate::ops::StoreError {
    error.into()
}
