//! How SQLite goes about what is asked: by an index, or in an order that ends at the limit, and
//! never through a whole table where the reach is narrow.

use super::world::{World, reach, rule};
use crate::domain::{
    Condition, Customer, CustomerId, Effect, Field, FieldList, NoNames, Op, Operand, Reach, Rule,
    Scope, Span, Term, Value, parse_condition,
};
use crate::store::customers_sql::{Lead, MOST_ROWS};
use crate::store::filter::Sql;
use crate::store::{CustomerRef, Wanted, customers_sql, policy_slice};

/// The steps of SQLite's plan.
fn plan(world: &World, sql: &Sql) -> Vec<String> {
    plan_of(world, &sql.text)
}

fn plan_of(world: &World, sql: &str) -> Vec<String> {
    let mut statement = world.store.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps = statement.raw_query().mapped(|row| row.get("detail"));
    steps.collect::<rusqlite::Result<_>>().unwrap()
}

/// Demands that no table is gone through from end to end.
fn searches(world: &World, sql: &Sql) {
    let steps = plan(world, sql);
    let scans = |step: &&String| {
        step.starts_with("SCAN")
            && !step.contains("CONSTANT ROW")
            && !step.contains("SUBQUERY")
            && !step.contains("(subquery")
    };
    assert!(steps.iter().find(scans).is_none(), "{}\n{steps:#?}", sql.text);
    assert!(steps.iter().any(|step| step.starts_with("SEARCH")), "{steps:#?}");
}

/// Demands that the rows come in the order of an index, so that the limit ends the walk.
fn walks(world: &World, sql: &Sql, index: &str) {
    let steps = plan(world, sql);
    assert_eq!(steps.first().map(String::as_str), Some(index), "{}\n{steps:#?}", sql.text);
    let sorts = |step: &&String| step.contains("TEMP B-TREE FOR ORDER BY");
    assert!(steps.iter().find(sorts).is_none(), "{}\n{steps:#?}", sql.text);
}

/// The reaches that do not reach everything.
fn narrow() -> Vec<Reach> {
    let allow = |scope| rule(Effect::Allow, scope);
    let pool = Rule {
        masks: Some(FieldList::parse("@personal").unwrap()),
        condition: parse_condition("owner=none", &NoNames).unwrap(),
        ..allow(Scope::Team)
    };
    let denied = rule(Effect::Deny, Scope::Own);
    vec![
        reach(3, vec![allow(Scope::Own)]),
        reach(3, vec![allow(Scope::Team)]),
        reach(2, vec![allow(Scope::Subtree)]),
        reach(3, vec![allow(Scope::Own), pool.clone()]),
        reach(2, vec![allow(Scope::Subtree), allow(Scope::Own), pool]),
        reach(2, vec![allow(Scope::Subtree), denied]),
    ]
}

fn everything() -> Reach {
    reach(2, vec![rule(Effect::Allow, Scope::All)])
}

fn asked(field: Field, number: i64) -> Condition {
    let operand = Operand::Spans(vec![Span::one(number)]);
    Condition::new(vec![Term { field, op: Op::Eq, operand }])
}

fn named(field: Field, text: &str) -> Condition {
    let operand = Operand::Texts(vec![text.to_owned()]);
    Condition::new(vec![Term { field, op: Op::Eq, operand }])
}

#[test]
fn lists_of_a_narrow_reach_are_searches() {
    let world = World::new();
    let filters = [
        Condition::default(),
        asked(Field::OWNER, 3),
        asked(Field::TEAM, 2),
        asked(Field::ID, 5),
        named(Field::EXTERNAL_ID, "X1"),
        named(Field::NAME, "Ada"),
        named(Field::STATUS, "lead"),
        parse_condition("owner=none", &NoNames).unwrap(),
        parse_condition("updated_at>2026-01-01", &NoNames).unwrap(),
    ];
    let sorts: [&[(Field, bool)]; 4] =
        [&[], &[(Field::NAME, false)], &[(Field::UPDATED_AT, true)], &[(Field::OWNER, false)]];
    let mut last = Customer::default();
    last.set(Field::ID, Value::Number(50));
    for view in &narrow() {
        for filter in &filters {
            for sort in sorts {
                for (deleted, after) in [(false, None), (true, None), (false, Some(&last))] {
                    let limit = Some(51);
                    let wanted = Wanted { sort, deleted, after, limit, ..Wanted::of(view, filter) };
                    let keys = vec![Value::Empty; sort.len()];
                    let lead = customers_sql::lead(&wanted);
                    searches(&world, &customers_sql::page(&wanted, lead, &keys));
                    searches(&world, &customers_sql::count(&wanted));
                    searches(&world, &customers_sql::count_to_limit(&wanted, lead));
                    searches(&world, &customers_sql::extent(&wanted));
                }
            }
        }
    }
}

#[test]
fn the_first_page_of_ones_own_comes_from_the_index_in_order() {
    let world = World::new();
    let own = reach(3, vec![rule(Effect::Allow, Scope::Own)]);
    let always = Condition::default();
    let wanted = Wanted { limit: Some(51), ..Wanted::of(&own, &always) };
    let mut page = plan(&world, &customers_sql::page(&wanted, Lead::Reach, &[]));
    page.retain(|step| !step.starts_with("LIST SUBQUERY"));
    assert_eq!(
        page,
        [
            "SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)",
            "SEARCH customers USING COVERING INDEX customers_owner (owner_id=? AND deleted_at=?)",
        ]
    );
    let count = plan(&world, &customers_sql::count(&wanted));
    let search =
        "SEARCH customers USING COVERING INDEX customers_owner (owner_id=? AND deleted_at=?)";
    assert!(count.iter().any(|step| step == search), "{count:#?}");
    assert!(count.iter().all(|step| !step.starts_with("SCAN customers")), "{count:#?}");
}

#[test]
fn lists_of_everything_stop_at_the_limit() {
    let world = World::new();
    let all = everything();
    let always = Condition::default();
    let page = |sort: &[(Field, bool)], after: Option<&Customer>| {
        let wanted = Wanted { sort, after, limit: Some(51), ..Wanted::of(&all, &always) };
        let keys = vec![Value::Text("x".to_owned()); sort.len()];
        customers_sql::page(&wanted, Lead::Filter, &keys)
    };
    walks(&world, &page(&[], None), "SCAN customers");
    walks(
        &world,
        &page(&[(Field::NAME, false)], None),
        "SCAN customers USING INDEX customers_name",
    );
    walks(
        &world,
        &page(&[(Field::UPDATED_AT, true)], None),
        "SCAN customers USING INDEX customers_updated",
    );
    let mut last = Customer::default();
    last.set(Field::ID, Value::Number(50));
    walks(&world, &page(&[], Some(&last)), "SEARCH customers USING INTEGER PRIMARY KEY (rowid>?)");
    // Pages further on begin where they are.
    let index = "SEARCH customers USING INDEX customers_name (name>?)";
    walks(&world, &page(&[(Field::NAME, false)], Some(&last)), index);
    let index = "SEARCH customers USING INDEX customers_updated (updated_at<?)";
    walks(&world, &page(&[(Field::UPDATED_AT, true)], Some(&last)), index);
    for filter in [
        asked(Field::OWNER, 3),
        asked(Field::TEAM, 2),
        asked(Field::ID, 5),
        named(Field::EXTERNAL_ID, "X1"),
        named(Field::EMAIL, "a@b"),
        named(Field::NAME, "Ada"),
        parse_condition("owner=none", &NoNames).unwrap(),
    ] {
        let wanted = Wanted { limit: Some(51), ..Wanted::of(&all, &filter) };
        searches(&world, &customers_sql::page(&wanted, Lead::Filter, &[]));
        searches(&world, &customers_sql::count(&wanted));
    }
    let deleted = Wanted { deleted: true, limit: Some(51), ..Wanted::of(&all, &always) };
    let page = customers_sql::page(&deleted, Lead::Filter, &[]);
    walks(&world, &page, "SCAN customers USING INDEX customers_deleted");
}

#[test]
fn a_page_of_a_reach_with_many_rows_is_a_walk() {
    let world = World::new();
    let tree = reach(2, vec![rule(Effect::Allow, Scope::Subtree)]);
    let always = Condition::default();
    let wanted = Wanted { limit: Some(51), ..Wanted::of(&tree, &always) };
    let lead = customers_sql::lead(&wanted);
    assert_eq!(lead.into_rows(MOST_ROWS), Lead::Reach);
    assert_eq!(lead.into_rows(MOST_ROWS + 1), Lead::Filter);
    walks(&world, &customers_sql::page(&wanted, Lead::Filter, &[]), "SCAN customers");
    let sort = &[(Field::NAME, false)];
    let wanted = Wanted { sort, ..wanted };
    let index = "SCAN customers USING INDEX customers_name";
    walks(&world, &customers_sql::page(&wanted, Lead::Filter, &[]), index);
}

#[test]
fn one_customer_is_a_search() {
    let world = World::new();
    for name in [CustomerRef::Id(CustomerId(5)), CustomerRef::External("X1".to_owned())] {
        searches(&world, &customers_sql::one(&name));
    }
}

#[test]
fn who_someone_is_and_what_they_hold_are_searches() {
    let world = World::new();
    for text in policy_slice::statements() {
        searches(&world, &Sql { text, bound: Vec::new() });
    }
}
