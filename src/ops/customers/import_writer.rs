//! Writes the rows of a file: new customers, and changes of those that are there.

use std::collections::{BTreeSet, HashMap};

use super::import_existing::{self, Found};
use super::import_report::{BadRows, Problem};
use super::import_row::{Read, Said};
use super::{ImportCustomers, ImportKey, OnDuplicate};
use crate::authz::{Admitted, Judge};
use crate::domain::{Customer, CustomerId, Field, RuleId};
use crate::ops::Result;
use crate::store::{Bulk, IdSet, Inserted, Writing};

/// Writes rows, one by one.
pub(super) struct RowWriter<'a, 's> {
    pub(super) bulk: Bulk<'s>,
    pub(super) judge: &'a Judge,
    pub(super) key: ImportKey,
    pub(super) on_duplicate: OnDuplicate,
    pub(super) created: IdSet,
    /// Customers that were there and about which a row was read.
    pub(super) touched: Touched,
    /// The rules that let the import begin, and those that admitted its rows.
    pub(super) rules: BTreeSet<RuleId>,
    pub(super) counts: Counts,
}

impl<'s> RowWriter<'_, 's> {
    /// Writes what a row says; gives what is wrong with it.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub(super) fn write(
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
                self.rules.extend(admitted.rules());
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
                    self.rules.extend(after.rules());
                    self.counts.updated += 1;
                    Ok(None)
                }
            },
        }
    }
}

/// A set of customers, a bit for each.
#[derive(Default)]
pub(super) struct Touched(HashMap<i64, u64>);

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
pub(super) struct Counts {
    pub(super) created: u64,
    /// Of these, how many nobody owns, and how many of those have no team.
    pub(super) without_owner: u64,
    pub(super) without_owner_and_team: u64,
    pub(super) updated: u64,
    pub(super) unchanged: u64,
    pub(super) skipped: u64,
    /// Of these, how many have the number of a customer that the actor does not see.
    pub(super) conflicts: u64,
    pub(super) rejected: u64,
}

impl Counts {
    fn create(&mut self, customer: &Customer) {
        let pooled = customer.owner().is_none();
        self.created += 1;
        self.without_owner += u64::from(pooled);
        self.without_owner_and_team += u64::from(pooled && customer.team().is_none());
    }

    /// How many there are.
    pub(super) fn rows(&self) -> u64 {
        self.created + self.updated + self.unchanged + self.skipped + self.rejected
    }

    /// Tells the audit. What is not kept made and changed nothing.
    pub(super) fn tell(&self, w: &mut Writing<'_, ImportCustomers<'_>>, kept: bool, bad: &BadRows) {
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
