//! The SQL of lists of customers: which index leads to the rows, what is tested on each, and in
//! which order they come.

use super::filter::{self, BY_INDEX, CUSTOMERS, Sql, column};
use super::{CustomerRef, Wanted};
use crate::domain::{Arm, Field, FieldSet, Kind, Op, Operand, Reach, Scope, Value};

/// Fields in which a search looks.
const SEARCHED: [Field; 6] =
    [Field::NAME, Field::COMPANY, Field::EMAIL, Field::PHONE, Field::EXTERNAL_ID, Field::CITY];

/// Most ways into a narrow reach that are searched one by one; SQLite joins no more than 500.
const MOST_WAYS: usize = 200;

/// How many rows of a reach are looked for one by one. Of a reach with more, a page is found
/// sooner by going through all rows in its order until it is full.
pub(super) const MOST_ROWS: u64 = if cfg!(test) { 30 } else { 10_000 };

/// What leads to the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Owners and teams of the reach: it is narrow, and each row of it is found by an index.
    Reach,
    /// What people asked for, where an index has it, or the order of the page: then the reach
    /// is tested on each row.
    Filter,
}

impl Lead {
    /// The lead into a reach that has so many rows, counted by [`extent`].
    pub(super) fn into_rows(self, rows: u64) -> Self {
        if rows > MOST_ROWS { Self::Filter } else { self }
    }
}

/// Counts the rows of a narrow reach, some of them perhaps twice, and no further than it takes
/// to tell whether they are many.
pub(super) fn extent(wanted: &Wanted<'_>) -> Sql {
    let mut sql = Sql::default();
    sql.push("SELECT count(*) FROM (");
    ways_in(&mut sql, wanted, " UNION ALL ", "");
    sql.push(&format!(" LIMIT {})", MOST_ROWS + 1));
    sql
}

/// Selects one customer, for a test of the row.
pub(super) fn one(name: &CustomerRef) -> Sql {
    let mut sql = Sql::default();
    select(&mut sql);
    match name {
        CustomerRef::Id(id) => sql.push(&format!("id = {}", id.0)),
        CustomerRef::External(text) => {
            sql.push("external_id = ");
            sql.bind(text);
        }
    }
    sql
}

/// Selects a page. `keys` are the contents by which the record is sorted after which it begins.
pub(super) fn page(wanted: &Wanted<'_>, lead: Lead, keys: &[Value]) -> Sql {
    let mut sql = Sql::default();
    select_fields(&mut sql, needed(wanted));
    conditions(&mut sql, wanted, lead);
    if let Some(after) = wanted.after {
        begin(&mut sql, wanted, lead, keys);
        sql.push(" AND (");
        beyond(&mut sql, wanted, keys, wanted.sort, after.id().0);
        sql.push(")");
    }
    sql.push(" ORDER BY ");
    for (field, down) in wanted.sort {
        sort_key(&mut sql, *field, wanted);
        sql.push(if *down { " DESC, " } else { ", " });
    }
    sql.push("id");
    sql.push(&wanted.limit.map(limit).unwrap_or_default());
    sql
}

/// Counts what is wanted, on all pages.
pub(super) fn count(wanted: &Wanted<'_>) -> Sql {
    let mut sql = Sql::default();
    if only_reach(wanted) && !wanted.deleted && sees_all(wanted.view) {
        // Indexes are counted faster than rows are tested.
        sql.push(
            "SELECT (SELECT count(*) FROM customers)
               - (SELECT count(*) FROM customers WHERE deleted_at IS NOT NULL)",
        );
    } else {
        sql.push("SELECT count(*) FROM (");
        rows(&mut sql, wanted, lead(wanted));
        sql.push(")");
    }
    sql
}

/// Counts what is wanted, no further than to the limit.
pub(super) fn count_to_limit(wanted: &Wanted<'_>, lead: Lead) -> Sql {
    let mut sql = Sql::default();
    sql.push("SELECT count(*) FROM (");
    rows(&mut sql, wanted, lead);
    sql.push(&wanted.limit.map(limit).unwrap_or_default());
    sql.push(")");
    sql
}

/// Adds a selection of the rows that are wanted, to be counted.
fn rows(sql: &mut Sql, wanted: &Wanted<'_>, lead: Lead) {
    if lead == Lead::Reach && only_reach(wanted) {
        // The indexes alone tell which they are, and each no more than are counted.
        let most = wanted.limit.map(limit).unwrap_or_default();
        return ways_in(sql, wanted, " UNION ", &most);
    }
    sql.push("SELECT 1 FROM customers WHERE ");
    conditions(sql, wanted, lead);
}

/// Whether nothing but the allows of the view says what is wanted.
fn only_reach(wanted: &Wanted<'_>) -> bool {
    wanted.within.is_none()
        && wanted.filter.is_always()
        && wanted.search.is_none()
        && wanted.view.denies().is_empty()
}

/// How many rows of each way into the reach a page can show, if nothing but the reach says which.
fn first(wanted: &Wanted<'_>) -> String {
    match wanted.limit {
        Some(most) if only_reach(wanted) && wanted.sort.is_empty() => {
            let after = wanted.after.map(|after| format!(" AND id > {}", after.id().0));
            format!("{} ORDER BY id{}", after.unwrap_or_default(), limit(most))
        }
        _ => String::new(),
    }
}

fn limit(most: u64) -> String {
    format!(" LIMIT {}", i64::try_from(most).unwrap_or(i64::MAX))
}

/// Adds the columns that a row of a customer reads, in their order.
pub(super) fn select(sql: &mut Sql) {
    select_fields(sql, FieldSet::of(|_| true));
}

/// The same with nothing in the place of columns that nobody will ask for: on a million rows
/// it is worth not to unpack them.
fn select_fields(sql: &mut Sql, needed: FieldSet) {
    sql.push("SELECT ");
    sql.join(", ", Field::all(), |sql, field| {
        sql.push(if needed.has(field) { column(field) } else { "NULL" });
    });
    sql.push(" FROM customers WHERE ");
}

/// The fields that are asked for, and those by which the reaches decide.
fn needed(wanted: &Wanted<'_>) -> FieldSet {
    let Some(asked) = wanted.fields else {
        return FieldSet::of(|_| true);
    };
    let reaches = [Some(wanted.view), wanted.within].into_iter().flatten();
    let arms = reaches.flat_map(|reach| [reach.allows(), reach.denies(), reach.hides()]).flatten();
    let decide = arms.flat_map(|arm| arm.rule.condition.terms()).map(|term| term.field);
    let always = [Field::ID, Field::OWNER, Field::TEAM, Field::DELETED_AT];
    asked.with(decide.chain(always).collect())
}

fn conditions(sql: &mut Sql, wanted: &Wanted<'_>, lead: Lead) {
    match lead {
        Lead::Reach => {
            sql.push("id IN (");
            ways_in(sql, wanted, " UNION ALL ", &first(wanted));
            sql.push(")");
            filter::not_denied(sql, wanted.view, &CUSTOMERS);
        }
        Lead::Filter => {
            sql.push(alive(wanted));
            sql.push(" AND ");
            filter::in_reach(sql, wanted.view, &CUSTOMERS);
        }
    }
    if let Some(reach) = wanted.within {
        sql.push(" AND ");
        filter::in_reach(sql, reach, &CUSTOMERS);
    }
    if !wanted.filter.is_always() {
        sql.push(" AND ");
        filter::matches(sql, wanted.filter, wanted.view, lead == Lead::Filter);
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
}

fn alive(wanted: &Wanted<'_>) -> &'static str {
    if wanted.deleted { "deleted_at IS NOT NULL" } else { "deleted_at IS NULL" }
}

/// What leads to the rows: the planner of SQLite knows neither how many rows a reach has nor
/// how many a filter leaves.
pub(super) fn lead(wanted: &Wanted<'_>) -> Lead {
    let meant = |arm: &Arm| wanted.view.meaning(arm.rule.scope);
    let scopes = || wanted.view.allows().iter().map(meant);
    let narrow = wanted.view.off().is_none()
        && (1..=MOST_WAYS).contains(&scopes().count())
        && scopes().all(|scope| scope < Scope::All);
    let single = asks_for(wanted, &[Field::ID, Field::EXTERNAL_ID, Field::NAME, Field::EMAIL]);
    // The rows of one owner or team are fewer than those of a whole tree of teams.
    let some =
        scopes().any(|scope| scope > Scope::Team) && asks_for(wanted, &[Field::OWNER, Field::TEAM]);
    if narrow && !single && !some { Lead::Reach } else { Lead::Filter }
}

/// Whether people asked for certain contents of one of the fields, all of which show.
fn asks_for(wanted: &Wanted<'_>, fields: &[Field]) -> bool {
    wanted.filter.terms().iter().any(|term| {
        term.op == Op::Eq
            && term.operand != Operand::Nothing
            && fields.contains(&term.field)
            && filter::always_shows(term.field, wanted.view)
    })
}

/// Whether an allow gives everything.
fn sees_all(reach: &Reach) -> bool {
    let all = |arm: &Arm| arm.rule.scope == Scope::All && arm.rule.condition.is_always();
    reach.off().is_none() && reach.allows().iter().any(all)
}

/// Adds a search through an index for each way into a narrow reach: the own rows and those of
/// the teams, for each allow. `most` ends each search.
fn ways_in(sql: &mut Sql, wanted: &Wanted<'_>, union: &str, most: &str) {
    let mut ways: Vec<Sql> = Vec::new();
    for arm in wanted.view.allows() {
        for way in filter::ways(wanted.view, arm, &BY_INDEX) {
            let mut select = Sql::default();
            select.push("SELECT id FROM ");
            select.push(if most.is_empty() {
                "customers WHERE "
            } else {
                "(SELECT id FROM customers WHERE "
            });
            select.push(alive(wanted));
            select.push(" AND ");
            select.add(way);
            if !most.is_empty() {
                select.push(most);
                select.push(")");
            }
            if !ways.contains(&select) {
                ways.push(select);
            }
        }
    }
    sql.join(union, ways, Sql::add);
}

/// Adds what a field sorts by: its content, of users and teams their names.
fn sort_key(sql: &mut Sql, field: Field, wanted: &Wanted<'_>) {
    let names = match field.spec().kind {
        Kind::User => "users",
        Kind::Team => "teams",
        Kind::Text | Kind::Time | Kind::Id => return filter::content(sql, field, wanted.view),
    };
    // The other columns of users and teams stay out of sight: the content may speak of columns
    // of customers that are named alike.
    sql.push(&format!("(SELECT n FROM (SELECT id AS i, name AS n FROM {names}) WHERE i = "));
    filter::content(sql, field, wanted.view);
    sql.push(")");
}

/// Lets a walk through an index begin at the record, where the first of the sort keys allows it.
fn begin(sql: &mut Sql, wanted: &Wanted<'_>, lead: Lead, keys: &[Value]) {
    let (Some((field, down)), Some(key)) = (wanted.sort.first(), keys.first()) else { return };
    let known = matches!(*field, Field::NAME | Field::CREATED_AT | Field::UPDATED_AT);
    if lead != Lead::Filter || !known || !filter::always_shows(*field, wanted.view) {
        return;
    }
    let sign = if *down { " <= " } else { " >= " };
    sql.push(" AND ");
    sql.push(column(*field));
    sql.push(sign);
    push_key(sql, key);
}

fn push_key(sql: &mut Sql, key: &Value) {
    match key {
        Value::Text(text) => sql.bind(text),
        Value::Number(number) => sql.push(&number.to_string()),
        Value::Empty => sql.push("NULL"),
    }
}

/// Adds a condition that selects what comes after a record in the order of the page.
fn beyond(sql: &mut Sql, wanted: &Wanted<'_>, keys: &[Value], sort: &[(Field, bool)], id: i64) {
    let (Some(((field, down), sort)), Some((key, keys))) = (sort.split_first(), keys.split_first())
    else {
        return sql.push(&format!("id > {id}"));
    };
    let compare = |sql: &mut Sql, sign: &str| {
        sort_key(sql, *field, wanted);
        sql.push(sign);
        push_key(sql, key);
    };
    // Empty fields come first, downwards last.
    match (key, *down) {
        (Value::Empty, false) => compare(sql, " IS NOT "),
        (Value::Empty, true) => sql.push("0"),
        (_, false) => compare(sql, " > "),
        (_, true) => {
            compare(sql, " < ");
            sql.push(" OR ");
            sort_key(sql, *field, wanted);
            sql.push(" IS NULL");
        }
    }
    sql.push(" OR (");
    compare(sql, " IS ");
    sql.push(" AND (");
    beyond(sql, wanted, keys, sort, id);
    sql.push("))");
}
