//! SQL that reads customers: single ones, pages, and streams, always through a reach.

use std::fmt;
use std::ops::ControlFlow;
use std::str::FromStr;

use rusqlite::types::ValueRef;
use rusqlite::{Row, params_from_iter};

use super::customers_sql::Lead;
use super::filter::Sql;
use super::{Result, StoreError, View, codec, customers_sql};
use crate::domain::{
    Cell, Condition, Customer, CustomerId, Field, FieldSet, Kind, Reach, Record, TeamId, UserId,
    Value,
};

/// Which customers are wanted, within the actor's reach.
#[derive(Clone, Debug)]
pub struct Wanted<'r> {
    /// What the actor may see.
    pub view: &'r Reach,
    /// A second reach in which the records must lie too, such as that of an export.
    pub within: Option<&'r Reach>,
    /// What people asked for.
    pub filter: &'r Condition,
    /// A text that some visible field must contain.
    pub search: Option<&'r str>,
    /// Fields to sort by, each perhaps downwards; the number decides in the end.
    pub sort: &'r [(Field, bool)],
    /// The record after which the page begins.
    pub after: Option<&'r Customer>,
    /// Whether deleted records are wanted, instead of the others.
    pub deleted: bool,
    /// How many at most.
    pub limit: Option<u64>,
    /// The fields that will be asked for; the others read as empty, but for those by which a
    /// reach decides. `None` is all.
    pub fields: Option<FieldSet>,
}

impl<'r> Wanted<'r> {
    /// All that are not deleted and for which the filter holds, in order of their numbers.
    #[must_use]
    pub fn of(view: &'r Reach, filter: &'r Condition) -> Self {
        Self {
            view,
            within: None,
            filter,
            search: None,
            sort: &[],
            after: None,
            deleted: false,
            limit: None,
            fields: None,
        }
    }
}

/// A row of customers as it stands in the store, borrowed.
#[derive(Debug)]
pub struct RowRecord<'r, 's>(pub(super) &'r Row<'s>);

impl Record for RowRecord<'_, '_> {
    fn owners(&self) -> [Option<UserId>; 2] {
        [number(self.cell(Field::OWNER)).map(UserId), None]
    }

    fn teams(&self) -> [Option<TeamId>; 2] {
        [number(self.cell(Field::TEAM)).map(TeamId), None]
    }

    fn cell(&self, field: Field) -> Cell<'_> {
        match self.0.get_ref(field.index()) {
            Ok(ValueRef::Text(text)) => std::str::from_utf8(text).map_or(Cell::Empty, Cell::Text),
            Ok(ValueRef::Integer(number)) => Cell::Number(number),
            Ok(ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_)) | Err(_) => Cell::Empty,
        }
    }
}

fn number(cell: Cell<'_>) -> Option<i64> {
    match cell {
        Cell::Number(number) => Some(number),
        Cell::Empty | Cell::Text(_) => None,
    }
}

/// How a command names a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomerRef {
    /// `C-000042`, `42`.
    Id(CustomerId),
    /// `ext:X17`.
    External(String),
}

impl FromStr for CustomerRef {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.strip_prefix("ext:") {
            Some("") => Err("after `ext:` comes an external id".to_owned()),
            Some(external) => Ok(Self::External(external.to_owned())),
            None => text.parse().map(Self::Id),
        }
    }
}

impl fmt::Display for CustomerRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::External(text) => write!(f, "ext:{text}"),
        }
    }
}

impl View<'_> {
    /// The customer, if the actor may know of it: a deleted one only where `deleted` is asked.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn customer(
        &self,
        name: &CustomerRef,
        view: &Reach,
        deleted: bool,
    ) -> Result<Option<Customer>> {
        let sql = customers_sql::one(name);
        let mut found = None;
        self.run::<StoreError>(&sql, &mut |record| {
            // A number that is hidden cannot be used to find a record (rule C5).
            let by_hidden =
                matches!(name, CustomerRef::External(_)) && !view.shows(Field::EXTERNAL_ID, record);
            if view.holds(record)
                && !by_hidden
                && (record.cell(Field::DELETED_AT) != Cell::Empty) == deleted
            {
                found = Some(Customer::copy(record));
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// Hands over every customer that is wanted, one by one.
    ///
    /// # Errors
    /// The store cannot be read, or `each` fails.
    pub fn each_customer<E: From<StoreError>>(
        &self,
        wanted: &Wanted<'_>,
        each: &mut dyn FnMut(&RowRecord<'_, '_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.walk_customers(wanted, &mut |record| each(record).map(ControlFlow::Continue))
    }

    /// The same until told to stop.
    ///
    /// # Errors
    /// The store cannot be read, or `each` fails.
    pub fn walk_customers<E: From<StoreError>>(
        &self,
        wanted: &Wanted<'_>,
        each: &mut dyn FnMut(&RowRecord<'_, '_>) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let keys = self.sort_keys(wanted)?;
        let lead = self.lead(wanted)?;
        self.run(&customers_sql::page(wanted, lead, &keys), each)
    }

    /// How many customers are wanted, whatever the limit and the place to begin after.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_customers(&self, wanted: &Wanted<'_>) -> Result<u64> {
        let wanted = Wanted { limit: None, after: None, ..wanted.clone() };
        self.count_rows(&customers_sql::count(&wanted))
    }

    /// The same, but no further than to `most`: nobody waits to be told how many a million is.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_customers_to(&self, wanted: &Wanted<'_>, most: u64) -> Result<u64> {
        let wanted = Wanted { limit: Some(most), after: None, ..wanted.clone() };
        let lead = self.lead(&wanted)?;
        self.count_rows(&customers_sql::count_to_limit(&wanted, lead))
    }

    /// What leads to the rows that are wanted.
    fn lead(&self, wanted: &Wanted<'_>) -> Result<Lead> {
        match customers_sql::lead(wanted) {
            Lead::Reach => {
                Ok(Lead::Reach.into_rows(self.count_rows(&customers_sql::extent(wanted))?))
            }
            Lead::Filter => Ok(Lead::Filter),
        }
    }

    fn count_rows(&self, sql: &Sql) -> Result<u64> {
        let mut statement = self.conn.prepare_cached(&sql.text)?;
        let count: i64 = statement.query_row(params_from_iter(&sql.bound), |row| row.get(0))?;
        u64::try_from(count).map_err(|_| codec::bad("a negative count").into())
    }

    /// By what the record after which the page begins is sorted. What the actor does not see of
    /// it counts as empty, as it does in the order (rule C5).
    fn sort_keys(&self, wanted: &Wanted<'_>) -> Result<Vec<Value>> {
        let Some(after) = wanted.after else { return Ok(Vec::new()) };
        let key = |(field, _): &(Field, bool)| {
            let cell = after.cell(*field);
            let text = match (field.spec().kind, cell) {
                _ if !wanted.view.shows(*field, after) => return Ok(Value::Empty),
                (Kind::User, Cell::Number(id)) => self.user_name(id)?,
                (Kind::Team, Cell::Number(id)) => self.team_name(id)?,
                _ => return Ok(cell.into()),
            };
            Ok(text.map_or(Value::Empty, Value::Text))
        };
        wanted.sort.iter().map(key).collect()
    }

    fn run<E: From<StoreError>>(
        &self,
        sql: &Sql,
        each: &mut dyn FnMut(&RowRecord<'_, '_>) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let store = |error: rusqlite::Error| E::from(error.into());
        let mut statement = self.conn.prepare_cached(&sql.text).map_err(store)?;
        let mut rows = statement.query(params_from_iter(&sql.bound)).map_err(store)?;
        while let Some(row) = rows.next().map_err(store)? {
            if each(&RowRecord(row))?.is_break() {
                break;
            }
        }
        Ok(())
    }
}
