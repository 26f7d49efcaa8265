//! Reaches and conditions as SQL: the second form of a reach (rule D11).
//!
//! Numbers stand in the text, which they cannot break; texts are bound.

use std::fmt::Write;

use rusqlite::types::Value as Bound;

use crate::domain::{
    Arm, Condition, Effect, Field, FieldSet, Op, Operand, Reach, Scope, Span, Term,
};

/// A piece of SQL with the texts bound to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sql {
    /// The text.
    pub text: String,
    /// What stands for each `?`, in order.
    pub bound: Vec<Bound>,
}

impl Sql {
    /// Adds text.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a `?` and what stands for it.
    pub fn bind(&mut self, value: &str) {
        self.text.push('?');
        self.bound.push(Bound::Text(value.to_owned()));
    }

    /// Adds another piece.
    pub fn add(&mut self, other: Self) {
        self.text.push_str(&other.text);
        self.bound.extend(other.bound);
    }

    fn number(&mut self, number: i64) {
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{number}");
    }

    /// Adds items with a separator between them.
    pub fn join<T>(
        &mut self,
        separator: &str,
        items: impl IntoIterator<Item = T>,
        mut add: impl FnMut(&mut Self, T),
    ) {
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                self.push(separator);
            }
            add(self, item);
        }
    }
}

/// Where a table keeps what a decision asks for.
#[derive(Debug)]
pub struct Shape {
    /// Columns with the users who count as owners.
    pub owners: &'static [&'static str],
    /// Columns with the teams.
    pub teams: &'static [&'static str],
}

/// The table of customers, to test its rows. The sign keeps SQLite from looking for the rows
/// by these columns.
pub const CUSTOMERS: Shape = Shape { owners: &["+owner_id"], teams: &["+team_id"] };

/// The table of customers, to find its rows by an index.
pub const BY_INDEX: Shape = Shape { owners: &["owner_id"], teams: &["team_id"] };

/// The audit, to find its rows by an index: an entry is the actor's and the caller's.
pub const AUDIT: Shape =
    Shape { owners: &["actor_id", "caller_id"], teams: &["actor_team_id", "caller_team_id"] };

/// The column of a field of customers.
#[must_use]
pub fn column(field: Field) -> &'static str {
    match field {
        Field::OWNER => "owner_id",
        Field::TEAM => "team_id",
        field => field.name(),
    }
}

/// Adds a condition that selects the rows in reach.
pub fn in_reach(sql: &mut Sql, reach: &Reach, shape: &Shape) {
    if reach.off().is_some() || reach.allows().is_empty() {
        return sql.push("0");
    }
    sql.push("(");
    arms(sql, reach, shape, reach.allows());
    sql.push(")");
    not_denied(sql, reach, shape);
}

/// Adds to a condition that no deny matches.
pub fn not_denied(sql: &mut Sql, reach: &Reach, shape: &Shape) {
    if !reach.denies().is_empty() {
        sql.push(" AND NOT (");
        arms(sql, reach, shape, reach.denies());
        sql.push(")");
    }
}

/// The ways in which an allow that does not reach everything takes rows in: by an owner, and by
/// a team. Each is a condition of its own.
pub fn ways(reach: &Reach, arm: &Arm, shape: &Shape) -> Vec<Sql> {
    let mut ways = Vec::new();
    for owner in shape.owners {
        let mut way = Sql::default();
        way.push(owner);
        way.push(" IS ");
        way.number(reach.actor().0);
        ways.push(way);
    }
    let teams = teams(reach, arm.rule.scope);
    for team in shape.teams.iter().filter(|_| !teams.is_empty()) {
        let mut way = Sql::default();
        way.push(team);
        way.push(" IN (");
        way.join(",", &teams, |way, team| way.number(*team));
        way.push(")");
        ways.push(way);
    }
    for way in &mut ways {
        terms(way, arm);
    }
    ways
}

/// Adds a condition that holds where one of the arms matches.
fn arms<'a>(sql: &mut Sql, reach: &Reach, shape: &Shape, arms: impl IntoIterator<Item = &'a Arm>) {
    sql.join(" OR ", arms, |sql, arm| {
        sql.push("(");
        in_scope(sql, reach, shape, arm.rule.scope);
        terms(sql, arm);
        sql.push(")");
    });
}

/// Adds the condition of an arm to that of its scope.
fn terms(sql: &mut Sql, arm: &Arm) {
    // An empty field makes an allow fail and a deny hold: both are the safe side (rule C1).
    let unknown = arm.rule.effect == Effect::Deny;
    for term in arm.rule.condition.terms() {
        sql.push(" AND ");
        self::term(sql, term, unknown, &mut |sql| sql.push(column(term.field)));
    }
}

/// The teams that the scope takes in.
fn teams(reach: &Reach, scope: Scope) -> Vec<i64> {
    match scope {
        Scope::Own | Scope::All => Vec::new(),
        Scope::Team => reach.team().into_iter().map(|team| team.0).collect(),
        Scope::Subtree => reach.subtree().iter().map(|team| team.0).collect(),
    }
}

/// Adds a condition that holds where the scope takes a row in (rule D5).
fn in_scope(sql: &mut Sql, reach: &Reach, shape: &Shape, scope: Scope) {
    if scope == Scope::All {
        return sql.push("1");
    }
    sql.push("(");
    sql.join(" OR ", shape.owners, |sql, owner| {
        sql.push(owner);
        sql.push(" IS ");
        sql.number(reach.actor().0);
    });
    let teams = teams(reach, scope);
    if let [team] = teams.as_slice() {
        for column in shape.teams {
            sql.push(" OR ");
            sql.push(column);
            sql.push(" IS ");
            sql.number(*team);
        }
    } else if !teams.is_empty() {
        for column in shape.teams {
            sql.push(" OR coalesce(");
            sql.push(column);
            sql.push(" IN (");
            sql.join(",", &teams, |sql, team| sql.number(*team));
            sql.push("), 0)");
        }
    }
    sql.push(")");
}

/// Adds a filter that people wrote. Where the actor does not see a field as it is, the field
/// counts as empty (rule C5). With `leads` the rows may be looked for by it.
pub fn matches(sql: &mut Sql, condition: &Condition, view: &Reach, leads: bool) {
    sql.push("(1");
    for term in condition.terms() {
        let shows = always_shows(term.field, view);
        if leads && shows && term.field == Field::EMAIL && term.op == Op::Eq {
            // The index of addresses does not tell capitals from small letters.
            sql.push(" AND ");
            self::term(sql, term, false, &mut |sql| sql.push("email COLLATE NOCASE"));
        }
        sql.push(" AND ");
        self::term(sql, term, false, &mut |sql| {
            if shows && !leads {
                sql.push("+");
            }
            content(sql, term.field, view);
        });
    }
    sql.push(")");
}

/// Whether the actor sees the field as it is on every record in view.
#[must_use]
pub fn always_shows(field: Field, view: &Reach) -> bool {
    let hides = |arm: &Arm| arm.rule.field_set().has(field);
    FieldSet::required().has(field)
        || (view.allows().iter().all(|arm| plain(arm, field)) && !view.hides().iter().any(hides))
}

/// Whether an allow leaves the field as it is.
fn plain(arm: &Arm, field: Field) -> bool {
    arm.rule.field_set().without(arm.rule.mask_set()).has(field)
}

/// Adds what the actor may use of a field: the column, or NULL where it is hidden or masked.
pub fn content(sql: &mut Sql, field: Field, view: &Reach) {
    if always_shows(field, view) {
        return sql.push(column(field));
    }
    let shows: Vec<&Arm> = view.allows().iter().filter(|arm| plain(arm, field)).collect();
    let hides: Vec<&Arm> =
        view.hides().iter().filter(|arm| arm.rule.field_set().has(field)).collect();
    if shows.is_empty() {
        return sql.push("NULL");
    }
    sql.push("CASE WHEN (");
    arms(sql, view, &CUSTOMERS, shows);
    sql.push(")");
    if !hides.is_empty() {
        sql.push(" AND NOT (");
        arms(sql, view, &CUSTOMERS, hides);
        sql.push(")");
    }
    sql.push(" THEN ");
    sql.push(column(field));
    sql.push(" END");
}

/// Adds one comparison; about an empty field it is `unknown`.
fn term(sql: &mut Sql, term: &Term, unknown: bool, content: &mut dyn FnMut(&mut Sql)) {
    match &term.operand {
        Operand::Nothing => {
            content(sql);
            sql.push(if term.op == Op::Eq { " IS NULL" } else { " IS NOT NULL" });
        }
        Operand::Texts(texts) => {
            sql.push(if unknown { "coalesce(" } else { "(" });
            content(sql);
            if matches!(term.op, Op::Eq | Op::Ne) {
                sql.push(if term.op == Op::Eq { " IN (" } else { " NOT IN (" });
                sql.join(",", texts, |sql, text| sql.bind(text));
                sql.push(")");
            } else {
                sql.push(term.op.sign());
                sql.join(",", texts, |sql, text| sql.bind(text));
            }
            or_unknown(sql, unknown);
        }
        Operand::Spans(spans) if single(term.op, spans) => {
            sql.push(if unknown { "coalesce(" } else { "(" });
            content(sql);
            sql.push(if term.op == Op::Eq { " IN (" } else { " NOT IN (" });
            sql.join(",", spans, |sql, span| sql.number(span.from));
            sql.push(")");
            or_unknown(sql, unknown);
        }
        Operand::Spans(spans) => {
            sql.push(if unknown { "coalesce(" } else { "(" });
            sql.push(if term.op == Op::Ne { "NOT (" } else { "(" });
            sql.join(" OR ", spans, |sql, span| {
                content(sql);
                self::span(sql, term.op, *span, content);
            });
            sql.push(")");
            or_unknown(sql, unknown);
        }
    }
}

/// Whether the operands are numbers to be equal to, or not to be.
fn single(op: Op, spans: &[Span]) -> bool {
    matches!(op, Op::Eq | Op::Ne) && spans.iter().all(|span| *span == Span::one(span.from))
}

fn or_unknown(sql: &mut Sql, unknown: bool) {
    // Only a deny may count what is unknown as a match; elsewhere NULL selects nothing.
    sql.push(if unknown { ", 1)" } else { ")" });
}

/// Adds the rest of a comparison with a stretch of numbers.
fn span(sql: &mut Sql, op: Op, span: Span, content: &mut dyn FnMut(&mut Sql)) {
    let (sign, number) = match op {
        Op::Lt => (" < ", span.from),
        Op::Le => (" < ", span.until),
        Op::Gt => (" >= ", span.until),
        Op::Ge => (" >= ", span.from),
        Op::Eq | Op::Ne => {
            sql.push(" >= ");
            sql.number(span.from);
            sql.push(" AND ");
            content(sql);
            (" < ", span.until)
        }
    };
    sql.push(sign);
    sql.number(number);
}
