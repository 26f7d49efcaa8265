//! What is said of rows that could not be imported.

use std::fmt;
use std::path::Path;

use crate::domain::{Denial, Field};
use crate::exchange::{Columns, CsvWriter, FileError, Output, REASON, Row, Staged, Target};
use crate::ops::error::hint_for;
use crate::ops::{ErrorKind, OpError, Result, phrase};

/// How many problems are kept to be shown.
const SHOWN: usize = 20;
/// How much of a value is shown.
const VALUE: usize = 60;

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// The field, and what the file holds for it.
    at: Option<(Field, String)>,
    why: String,
    kind: ErrorKind,
    /// A customer that is there has the key.
    conflict: bool,
    /// It has no name.
    nameless: bool,
    /// What helps.
    hint: Option<String>,
}

impl Problem {
    /// The row as a whole is wrong.
    pub(super) fn row(why: impl fmt::Display) -> Self {
        let why = why.to_string();
        let kind = ErrorKind::Invalid;
        Self { at: None, why, kind, conflict: false, nameless: false, hint: None }
    }

    /// The customer would have no name.
    pub(super) fn nameless() -> Self {
        Self { nameless: true, ..Self::row("a customer needs a name") }
    }

    /// A value is wrong.
    pub(super) fn value(field: Field, value: &str, why: impl fmt::Display) -> Self {
        Self { at: Some((field, value.to_owned())), ..Self::row(why) }
    }

    /// What the row names is missing, there already or in conflict.
    pub(super) fn missing(field: Field, value: &str, why: impl fmt::Display) -> Self {
        Self { kind: ErrorKind::Missing, ..Self::value(field, value, why) }
    }

    /// A customer that is there has the key of the row.
    pub(super) fn conflict(field: Field, value: &str, why: impl fmt::Display) -> Self {
        Self { conflict: true, ..Self::missing(field, value, why) }
    }

    /// The actor may not.
    pub(super) fn refused(denial: &Denial) -> Self {
        Self { kind: ErrorKind::Refused, hint: hint_for(denial), ..Self::row(denial) }
    }

    /// The words for it: column, value, reason.
    fn words(&self, columns: &Columns) -> String {
        let Some((field, value)) = &self.at else { return self.why.clone() };
        let mut shown: String = value.chars().take(VALUE).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        format!("{} `{shown}`: {}", columns.column_of(*field), self.why)
    }
}

/// Rows that could not be imported: how many, and the first of them in words.
#[derive(Debug, Default)]
pub struct BadRows {
    /// How many.
    pub rows: u64,
    /// How many of these the actor may not write.
    pub refused: u64,
    /// How many have the key of a customer that is there.
    pub conflicts: u64,
    /// Of how many.
    pub of: u64,
    /// What is wrong with the first of them, each with file, line, column and value.
    pub first: Vec<String>,
    /// How many problems are not among the first.
    pub more: u64,
    kind: Option<ErrorKind>,
    /// The list of all of them, until it has its name.
    file: Option<Staged>,
    /// Whether there is or was such a list.
    listed: bool,
    /// What helps against the first problem for which something is known to.
    cure: Option<String>,
    /// Rows lack a name because no column is one.
    nameless: bool,
}

impl BadRows {
    /// Which exit code it means: the one of every row, or that the input is invalid.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind.unwrap_or(ErrorKind::Invalid)
    }

    /// What helps, a line each.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        let some = self.rows < self.of;
        let mend = match some {
            true => {
                "mend the file and import it again, or import its good rows with --skip-invalid"
            }
            false => {
                "mend the file and import it again; no row is good, so --skip-invalid would import \
                 none"
            }
        };
        // Who may not write any of them mends nothing in the file.
        let mend = (some || self.refused < self.rows).then_some(mend);
        let list = "the list of rejected rows is not the whole file: only after --skip-invalid \
                    is it all that is left to import";
        let list = (self.listed && some).then_some(list);
        let name = "no column is the field `name`: --map name=COLUMN says which one is";
        let name = (self.nameless && !some).then_some(name);
        let there = "--on-duplicate update changes customers that are there, skip leaves them out";
        let there = (self.conflicts > 0).then_some(there);
        let hints = [name, mend, list, there, self.cure.as_deref()];
        hints.into_iter().flatten().map(str::to_owned).collect()
    }

    /// Gives the list of all of them its name, if one was asked for.
    ///
    /// # Errors
    /// The name was taken meanwhile, or the disk does not take it.
    pub fn publish(&mut self) -> Result<Option<String>> {
        let Some(file) = self.file.take() else { return Ok(None) };
        let name = file.name();
        file.publish()?;
        Ok(Some(name))
    }
}

impl fmt::Display for BadRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = phrase::counted(self.rows, "row");
        write!(f, "{rows} of {} cannot be imported; nothing was written", self.of)
    }
}

/// Takes away an older list that would be replaced, when an import comes to an end before it
/// reads a row; tells whether there was one.
///
/// # Errors
/// It cannot be taken away.
pub fn withdraw_rejects(list: &Target, store: &Path) -> Result<bool> {
    Ok(list.withdraw(REASON, store)?)
}

/// Collects the rows that cannot be imported.
pub(super) struct Rejects<'c> {
    file: &'c str,
    columns: &'c Columns,
    list: Option<CsvWriter>,
    /// The list takes the place of an older one, which must not be taken for it.
    replaces: bool,
    bad: BadRows,
}

impl<'c> Rejects<'c> {
    /// Begins, with a list of all of them if one is wanted.
    ///
    /// # Errors
    /// The list cannot be written.
    pub(super) fn new(file: &'c str, columns: &'c Columns, list: Option<Output>) -> Result<Self> {
        let mut rejects =
            Self { file, columns, list: None, replaces: false, bad: BadRows::default() };
        if let Some(output) = list {
            rejects.replaces = output.replaces();
            let mut csv = CsvWriter::new(output, false);
            let header = columns.header().iter().map(String::as_str);
            std::iter::once(REASON)
                .chain(header.filter(|name| *name != REASON))
                .for_each(|cell| csv.cell(cell));
            csv.end_row().map_err(list_failed)?;
            rejects.list = Some(csv);
        }
        Ok(rejects)
    }

    /// What there is until now.
    pub(super) fn so_far(&self) -> &BadRows {
        &self.bad
    }

    /// Adds a row.
    ///
    /// # Errors
    /// The list cannot be written.
    pub(super) fn add(&mut self, row: Row<'_>, problems: &[Problem]) -> Result<()> {
        let bad = &mut self.bad;
        let kind =
            problems.iter().map(|problem| problem.kind).reduce(same).unwrap_or(ErrorKind::Invalid);
        bad.kind = Some(bad.kind.map_or(kind, |others| same(others, kind)));
        bad.rows += 1;
        bad.refused += u64::from(kind == ErrorKind::Refused);
        bad.conflicts += u64::from(problems.iter().any(|problem| problem.conflict));
        bad.nameless |= problems.iter().any(|problem| problem.nameless);
        if bad.cure.is_none() {
            bad.cure = problems.iter().find_map(|problem| problem.hint.clone());
        }
        let words: Vec<String> =
            problems.iter().map(|problem| problem.words(self.columns)).collect();
        for words in &words {
            if bad.first.len() < SHOWN {
                bad.first.push(format!("{}:{}: {words}", self.file, row.line));
            } else {
                bad.more += 1;
            }
        }
        let Some(csv) = &mut self.list else { return Ok(()) };
        let reason = self.columns.header().iter().position(|name| name == REASON);
        csv.cell(&words.join("; "));
        let cells = row.cells().enumerate().filter(|(index, _)| Some(*index) != reason);
        cells.for_each(|(_, cell)| csv.cell(cell));
        csv.end_row().map_err(list_failed)
    }

    /// Ends. Without a bad row there is no list, or an empty one in place of an older one.
    ///
    /// # Errors
    /// The list cannot be written.
    pub(super) fn finish(self, of: u64) -> Result<BadRows> {
        let mut bad = BadRows { of, ..self.bad };
        bad.nameless &= !self.columns.fields().any(|field| field == Field::NAME);
        let wanted = bad.rows > 0 || self.replaces;
        if let Some(csv) = self.list.filter(|_| wanted) {
            bad.listed = true;
            let (output, _) = csv.finish().map_err(list_failed)?;
            bad.file = Some(output.finish()?);
        }
        Ok(bad)
    }
}

fn same(a: ErrorKind, b: ErrorKind) -> ErrorKind {
    if a == b { a } else { ErrorKind::Invalid }
}

fn list_failed(error: std::io::Error) -> OpError {
    OpError::File(FileError::writing("the list of rejected rows", &error))
}
