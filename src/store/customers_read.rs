//! SQL that reads customers: single ones, pages, and streams, always through a reach.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::ValueRef;
use rusqlite::{Row, params_from_iter};

use super::filter::{self, CUSTOMERS, Sql, column};
use super::{Result, StoreError, View, codec};
use crate::domain::{Cell, Condition, Customer, CustomerId, Field, Reach, Record, TeamId, UserId};

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
}

/// Fields in which a search looks.
const SEARCHED: [Field; 6] =
    [Field::NAME, Field::COMPANY, Field::EMAIL, Field::PHONE, Field::EXTERNAL_ID, Field::CITY];

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
        let mut sql = Sql::default();
        select(&mut sql);
        match name {
            CustomerRef::Id(id) => sql.push(&format!("id = {}", id.0)),
            CustomerRef::External(text) => {
                sql.push("external_id = ");
                sql.bind(text);
            }
        }
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
            Ok(())
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
        let mut sql = Sql::default();
        select(&mut sql);
        conditions(&mut sql, wanted);
        order(&mut sql, wanted);
        if let Some(limit) = wanted.limit {
            sql.push(&format!(" LIMIT {limit}"));
        }
        self.run(&sql, each)
    }

    /// How many customers are wanted, whatever the limit and the place to begin after.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn count_customers(&self, wanted: &Wanted<'_>) -> Result<u64> {
        let mut sql = Sql::default();
        sql.push("SELECT count(*) FROM customers WHERE ");
        conditions(&mut sql, &Wanted { after: None, ..wanted.clone() });
        let mut statement = self.conn.prepare_cached(&sql.text)?;
        let count: i64 = statement.query_row(params_from_iter(&sql.bound), |row| row.get(0))?;
        u64::try_from(count).map_err(|_| codec::bad("a negative count").into())
    }

    fn run<E: From<StoreError>>(
        &self,
        sql: &Sql,
        each: &mut dyn FnMut(&RowRecord<'_, '_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let store = |error: rusqlite::Error| E::from(error.into());
        let mut statement = self.conn.prepare_cached(&sql.text).map_err(store)?;
        let mut rows = statement.query(params_from_iter(&sql.bound)).map_err(store)?;
        while let Some(row) = rows.next().map_err(store)? {
            each(&RowRecord(row))?;
        }
        Ok(())
    }
}

/// Adds the columns that a [`RowRecord`] reads, in their order.
pub(super) fn select(sql: &mut Sql) {
    sql.push("SELECT ");
    sql.join(", ", Field::all(), |sql, field| sql.push(column(field)));
    sql.push(" FROM customers WHERE ");
}

fn conditions(sql: &mut Sql, wanted: &Wanted<'_>) {
    sql.push(if wanted.deleted { "deleted_at IS NOT NULL" } else { "deleted_at IS NULL" });
    for reach in [Some(wanted.view), wanted.within].into_iter().flatten() {
        sql.push(" AND ");
        filter::in_reach(sql, reach, &CUSTOMERS);
    }
    if !wanted.filter.is_always() {
        sql.push(" AND ");
        filter::matches(sql, wanted.filter, wanted.view);
    }
    if let Some(text) = wanted.search {
        let pattern =
            format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        sql.push(" AND (");
        sql.join(" OR ", SEARCHED, |sql, field| {
            filter::content(sql, field, wanted.view);
            sql.push(" LIKE ");
            sql.bind(&pattern);
            sql.push(" ESCAPE '\\'");
        });
        sql.push(")");
    }
    if let Some(after) = wanted.after {
        sql.push(" AND (");
        beyond(sql, wanted, after, wanted.sort);
        sql.push(")");
    }
}

fn order(sql: &mut Sql, wanted: &Wanted<'_>) {
    sql.push(" ORDER BY ");
    for (field, down) in wanted.sort {
        filter::content(sql, *field, wanted.view);
        sql.push(if *down { " DESC, " } else { ", " });
    }
    sql.push("id");
}

/// Adds a condition that selects what comes after a record in the order of the page. What the
/// actor does not see of the record counts as empty, as it does in the order (rule C5).
fn beyond(sql: &mut Sql, wanted: &Wanted<'_>, after: &Customer, sort: &[(Field, bool)]) {
    let Some(((field, down), rest)) = sort.split_first() else {
        return sql.push(&format!("id > {}", after.id().0));
    };
    let cell = if wanted.view.shows(*field, after) { after.cell(*field) } else { Cell::Empty };
    let compare = |sql: &mut Sql, sign: &str| {
        filter::content(sql, *field, wanted.view);
        sql.push(sign);
        match cell {
            Cell::Text(text) => sql.bind(text),
            Cell::Number(number) => sql.push(&number.to_string()),
            Cell::Empty => sql.push("NULL"),
        }
    };
    // Empty fields come first, downwards last.
    match (cell, *down) {
        (Cell::Empty, false) => compare(sql, " IS NOT "),
        (Cell::Empty, true) => sql.push("0"),
        (_, false) => compare(sql, " > "),
        (_, true) => {
            compare(sql, " < ");
            sql.push(" OR ");
            filter::content(sql, *field, wanted.view);
            sql.push(" IS NULL");
        }
    }
    sql.push(" OR (");
    compare(sql, " IS ");
    sql.push(" AND (");
    beyond(sql, wanted, after, rest);
    sql.push("))");
}
