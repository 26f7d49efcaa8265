//! `customers import`: customers from a file, each row judged like a command of its own.

use std::fmt;

use super::import_batches::{self, Prepared};
use super::import_names::ImportNames;
use super::import_report::{BadRows, Rejects};
use super::import_row::{Places, RowReader};
use super::import_writer::{Counts, RowWriter, Touched};
use super::place::{OwnerName, Place};
use super::words::may_use;
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Field, Name, Reach, Scope};
use crate::exchange::{Columns, CsvReader, Digest, FileError, Mapping, Source, Target};
use crate::ops::{Change, OpError, Progress, Result, lookup};
use crate::store::{IdSet, SetKind, Writing};

/// By which field a row finds the customer that it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportKey {
    /// The external id, which is unique.
    #[default]
    ExternalId,
    /// The e-mail address, among the customers that the actor sees with it.
    Email,
    /// The number that the program gave the customer; a row with one is never new.
    Id,
}

/// What happens to a row about a customer that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnDuplicate {
    /// It cannot be imported.
    #[default]
    Error,
    /// It is left out.
    Skip,
    /// The customer is changed.
    Update,
}

impl ImportKey {
    /// The field.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::ExternalId => Field::EXTERNAL_ID,
            Self::Email => Field::EMAIL,
            Self::Id => Field::ID,
        }
    }
}

/// Imports customers.
#[derive(Debug)]
pub struct ImportCustomers<'p> {
    /// The file.
    pub source: Source,
    /// The owner of new customers whose row names none.
    pub owner: Option<OwnerName>,
    /// The team of new customers whose row names none.
    pub team: Option<Name>,
    /// By which field a row finds the customer that it is about.
    pub key: ImportKey,
    /// What happens then.
    pub on_duplicate: OnDuplicate,
    /// Which column is which field, where their names do not say so.
    pub mappings: Vec<Mapping>,
    /// Leave out columns that are no fields.
    pub ignore_extra: bool,
    /// Import the other rows if some cannot be.
    pub skip_invalid: bool,
    /// An empty cell empties the field of a customer that is there.
    pub clear_empty: bool,
    /// The file is in the dialect for spreadsheet programs.
    pub spreadsheet: bool,
    /// Where to list rows that cannot be imported.
    pub rejects: Option<Target>,
    /// Is told how many bytes are done.
    pub progress: Progress<'p>,
}

/// What an import did.
#[derive(Debug, serde::Serialize)]
pub struct Imported {
    /// The file.
    pub file: String,
    /// How many rows it has.
    pub rows: u64,
    /// How many customers were added.
    pub created: u64,
    /// How many of these have no owner.
    pub created_without_owner: u64,
    /// How many of these have no team either.
    pub created_without_owner_and_team: u64,
    /// How many were changed.
    pub updated: u64,
    /// How many were there already just so.
    pub unchanged: u64,
    /// How many rows were left out because their customer is there.
    pub skipped: u64,
    /// How many rows could not be imported.
    pub rejected: u64,
    /// Columns that are no fields and were left out.
    pub ignored_columns: Vec<String>,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// Those of them that were left out because the program sets them itself.
    #[serde(skip)]
    pub set_here: Vec<String>,
    /// The field of the key, if the file has no column for it: every row is new then.
    #[serde(skip)]
    pub missing_key: Option<&'static str>,
    /// The rows that could not be imported.
    #[serde(skip)]
    pub bad: BadRows,
}

impl Operation for ImportCustomers<'_> {
    const ACTION: Action = Action::ImportCustomers;
}

impl Change for ImportCustomers<'_> {
    type View = Imported;

    fn target(&self) -> Option<String> {
        Some(self.source.name().to_owned())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Imported> {
        let judge = Judge::new(w.rights());
        if self.key == ImportKey::Email {
            may_use(w, &judge.view, Field::EMAIL)?;
        }
        self.keep_source()?;
        let places = places(w, &judge, self.owner.as_ref(), self.team.as_ref())?;
        let Self { source, mut progress, .. } = self;
        let file = source.name().to_owned();
        let csv = CsvReader::new(source, &file)?;
        let columns =
            Columns::new(csv.header(), &self.mappings, self.key.field(), self.ignore_extra)?;
        let key = key(self.key, self.on_duplicate, &columns)?;
        let has_key = columns.fields().any(|field| field == self.key.field());
        let names = ImportNames::load(w)?;
        let rows = RowReader {
            columns: &columns,
            names: &names,
            judge: &judge,
            places,
            spreadsheet: self.spreadsheet,
            clear_empty: self.clear_empty,
            key,
        };
        let list = match &self.rejects {
            Some(target) => Some(target.begin(w.store_path())?),
            None => None,
        };
        let mut rejects = Rejects::new(&file, &columns, list)?;
        let settable = columns.fields().filter(|field| *field != Field::ID).collect();
        let opening = w.clearance().reach().map(Reach::allows).unwrap_or_default();
        let rules = opening.iter().map(|arm| arm.rule.id).collect();
        let mut writer = RowWriter {
            bulk: w.bulk(settable, key == Some(Field::EMAIL))?,
            judge: &judge,
            key: self.key,
            on_duplicate: self.on_duplicate,
            created: IdSet::default(),
            touched: Touched::default(),
            rules,
            counts: Counts::default(),
        };
        let digest = import_batches::each(csv, &rows, &mut |batch: &mut Prepared| {
            for (row, read) in batch.take() {
                if let Some(problems) = writer.write(w, read)? {
                    rejects.add(row, &problems)?;
                }
            }
            progress.tell(batch.read());
            Ok(())
        })?;
        let RowWriter { bulk, created, rules, counts, .. } = writer;
        bulk.finish(w)?;
        let counts = Counts { rejected: rejects.so_far().rows, ..counts };
        // A file of which no row is good is no import, whatever may be skipped.
        let kept = counts.rejected == 0 || (self.skip_invalid && counts.rejected < counts.rows());
        counts.tell(w, kept, rejects.so_far());
        let details = &mut w.trail.details;
        details.insert("sha256", Digest(digest).to_string().into());
        details.insert("columns", columns.fields().map(Field::name).collect::<Vec<_>>().into());
        details.insert("ignored_columns", columns.ignored().to_vec().into());
        details.insert("key", self.key.field().name().into());
        details.insert("on_duplicate", self.on_duplicate.to_string().into());
        let bad = rejects.finish(counts.rows())?;
        if !kept {
            return Err(OpError::Rows(Box::new(bad)));
        }
        *w.trail.set(SetKind::Created, "customers") = created;
        w.trail.decided_by(rules);
        Ok(Imported {
            file,
            rows: counts.rows(),
            created: counts.created,
            created_without_owner: counts.without_owner,
            created_without_owner_and_team: counts.without_owner_and_team,
            updated: counts.updated,
            unchanged: counts.unchanged,
            skipped: counts.skipped,
            rejected: counts.rejected,
            ignored_columns: columns.ignored().to_vec(),
            set_here: columns.set_here().to_vec(),
            sha256: Digest(digest).to_string(),
            missing_key: (!has_key).then(|| self.key.field().name()),
            bad,
        })
    }
}

impl ImportCustomers<'_> {
    /// The list of rejected rows must not replace the file: nothing else has its other rows.
    fn keep_source(&self) -> Result<()> {
        match &self.rejects {
            Some(Target::File { path, .. }) if self.source.is_at(path) => {
                let file = path.display().to_string();
                Err(FileError::NotAFile { file, what: "the file that is imported" }.into())
            }
            _ => Ok(()),
        }
    }
}

/// Where new customers go unless their row says otherwise (rule R1).
fn places(
    w: &Writing<'_, ImportCustomers<'_>>,
    judge: &Judge,
    owner: Option<&OwnerName>,
    team: Option<&Name>,
) -> Result<Places> {
    let actor = Place::of_actor(w);
    let default = match owner {
        Some(owner) => Place::named(w, owner)?,
        None if judge.create_reach().widest() == Some(Scope::Own) => actor,
        None => Place::pool_of_actor(w),
    };
    let team = match team {
        Some(name) => Some(lookup::team(w, &w.policy()?, name)?.id),
        None => None,
    };
    Ok(Places { actor, default, owner_chosen: owner.is_some(), team })
}

/// The field that must be looked up before a row is judged, if there is one.
fn key(key: ImportKey, on_duplicate: OnDuplicate, columns: &Columns) -> Result<Option<Field>> {
    // Without a lookup, a unique id still cannot be taken twice.
    if (on_duplicate, key) == (OnDuplicate::Error, ImportKey::ExternalId) {
        return Ok(None);
    }
    let field = key.field();
    if columns.fields().any(|known| known == field) {
        return Ok(Some(field));
    }
    Err(OpError::Invalid {
        why: format!("no column holds the field `{field}`, by which customers are found"),
        hint: Some(format!("--map {field}=COLUMN names it; --key chooses another field")),
    })
}

impl fmt::Display for OnDuplicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Skip => "skip",
            Self::Update => "update",
        })
    }
}
