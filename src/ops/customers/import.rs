//! `customers import`: customers from a file, each row judged like a command of its own.

use std::collections::HashMap;
use std::fmt;

use super::import_batches::{self, Prepared};
use super::import_existing::{self, Found};
use super::import_names::ImportNames;
use super::import_report::{BadRows, Problem, Rejects};
use super::import_row::{Places, Read, RowReader, Said};
use super::place::{OwnerName, Place};
use super::words::may_use;
use crate::authz::{Action, Admitted, Judge, Operation};
use crate::domain::{Customer, CustomerId, Field, Name, Scope};
use crate::exchange::{Columns, CsvReader, Digest, FileError, Mapping, Source, Target};
use crate::ops::{Change, OpError, Progress, Result, lookup};
use crate::store::{Bulk, IdSet, Inserted, SetKind, Writing};

/// By which field a row finds the customer that it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImportKey {
    /// The external id, which is unique.
    #[default]
    ExternalId,
    /// The e-mail address, among the customers that the actor sees with it.
    Email,
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
        let columns = Columns::new(csv.header(), &self.mappings, self.ignore_extra)?;
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
        let settable = columns.fields().collect();
        let mut import = Import {
            bulk: w.bulk(settable, key == Some(Field::EMAIL))?,
            judge: &judge,
            key: self.key,
            on_duplicate: self.on_duplicate,
            created: IdSet::default(),
            touched: Touched::default(),
            counts: Counts::default(),
        };
        let digest = import_batches::each(csv, &rows, &mut |batch: &mut Prepared| {
            for (row, read) in batch.take() {
                if let Some(problems) = import.row(w, read)? {
                    rejects.add(row, &problems)?;
                }
            }
            progress.tell(batch.read());
            Ok(())
        })?;
        let Import { bulk, created, counts, .. } = import;
        bulk.finish()?;
        let counts = Counts { rejected: rejects.so_far().rows, ..counts };
        let kept = counts.rejected == 0 || self.skip_invalid;
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

/// The part that writes.
struct Import<'a, 's> {
    bulk: Bulk<'s>,
    judge: &'a Judge,
    key: ImportKey,
    on_duplicate: OnDuplicate,
    created: IdSet,
    /// Customers that were there and about which a row was read.
    touched: Touched,
    counts: Counts,
}

impl<'s> Import<'_, 's> {
    /// Writes what a row says; gives what is wrong with it.
    fn row(
        &mut self,
        w: &mut Writing<'s, ImportCustomers<'_>>,
        read: Read,
    ) -> Result<Option<Vec<Problem>>> {
        let problem = match read {
            Read::New(admitted) => self.create(&admitted)?,
            Read::Bad(problems) => return Ok(Some(problems)),
            Read::Either(said) => {
                let found = import_existing::find(
                    &mut self.bulk,
                    self.judge,
                    self.key,
                    self.on_duplicate,
                    &said,
                )?;
                match found {
                    Found::New => match said.create(self.judge) {
                        Ok(admitted) => self.create(&admitted)?,
                        Err(problem) => Some(problem),
                    },
                    Found::One(before) => self.update(w, &before, &said)?,
                    Found::Bad(problem) => Some(problem),
                    Found::Skipped => {
                        self.counts.skipped += 1;
                        None
                    }
                }
            }
        };
        Ok(problem.map(|problem| vec![problem]))
    }

    fn create(&mut self, admitted: &Admitted<Customer>) -> Result<Option<Problem>> {
        match self.bulk.insert(admitted)? {
            Inserted::As(id) => {
                self.created.push(id.0);
                self.counts.create(admitted.get());
                Ok(None)
            }
            // Who could create it learns that its number is taken, and nothing else (rule K5).
            Inserted::Taken { now: false }
                if (self.key, self.on_duplicate) == (ImportKey::ExternalId, OnDuplicate::Skip) =>
            {
                self.counts.skipped += 1;
                self.counts.conflicts += 1;
                Ok(None)
            }
            Inserted::Taken { now } => {
                Ok(Some(import_existing::taken(admitted.get().get(Field::EXTERNAL_ID), now)))
            }
        }
    }

    fn update(
        &mut self,
        w: &mut Writing<'s, ImportCustomers<'_>>,
        before: &Customer,
        said: &Said,
    ) -> Result<Option<Problem>> {
        if !self.touched.insert(before.id()) {
            return Ok(Some(import_existing::twice(self.key, said)));
        }
        match import_existing::change(self.judge, before, said) {
            Err(problem) => Ok(Some(problem)),
            Ok(None) => {
                self.counts.unchanged += 1;
                Ok(None)
            }
            Ok(Some(after)) => match w.bulk_update(&mut self.bulk, before, &after)? {
                Some(Inserted::Taken { now }) => {
                    Ok(Some(import_existing::taken(after.get().get(Field::EXTERNAL_ID), now)))
                }
                Some(Inserted::As(_)) | None => {
                    self.counts.updated += 1;
                    Ok(None)
                }
            },
        }
    }
}

/// A set of customers, a bit for each.
#[derive(Default)]
struct Touched(HashMap<i64, u64>);

impl Touched {
    /// Adds a customer; tells whether it was not in it yet.
    fn insert(&mut self, id: CustomerId) -> bool {
        let bits = self.0.entry(id.0 >> 6).or_default();
        let bit = 1 << (id.0 & 63);
        let new = *bits & bit == 0;
        *bits |= bit;
        new
    }
}

/// What became of the rows.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    created: u64,
    /// Of these, how many nobody owns, and how many of those have no team.
    without_owner: u64,
    without_owner_and_team: u64,
    updated: u64,
    unchanged: u64,
    skipped: u64,
    /// Of these, how many have the number of a customer that the actor does not see.
    conflicts: u64,
    rejected: u64,
}

impl Counts {
    fn create(&mut self, customer: &Customer) {
        let pooled = customer.owner().is_none();
        self.created += 1;
        self.without_owner += u64::from(pooled);
        self.without_owner_and_team += u64::from(pooled && customer.team().is_none());
    }

    fn rows(&self) -> u64 {
        self.created + self.updated + self.unchanged + self.skipped + self.rejected
    }

    /// Tells the audit. What is not kept made and changed nothing.
    fn tell(&self, w: &mut Writing<'_, ImportCustomers<'_>>, kept: bool, bad: &BadRows) {
        let done = [
            ("created", self.created),
            ("updated", self.updated),
            ("unchanged", self.unchanged),
            ("skipped", self.skipped),
        ];
        let conflicts = self.conflicts + bad.conflicts;
        let bad = [("rejected", self.rejected), ("refused", bad.refused), ("conflicts", conflicts)];
        let counts = &mut w.trail.counts;
        counts.insert("rows", self.rows());
        counts.extend(done.into_iter().filter(|(_, count)| kept && *count > 0));
        counts.extend(bad.into_iter().filter(|(_, count)| *count > 0));
    }
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
