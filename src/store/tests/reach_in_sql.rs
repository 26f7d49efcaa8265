//! The two forms of a reach agree: what a list selects is what the test of each record in memory
//! lets through (rule D11), and a filter asks for no more than what shows (rules C1 and C5).

use std::ops::ControlFlow;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};

use super::in_memory;
use super::world::{World, any_condition, any_reach, id_of};
use crate::domain::{Condition, Field, Reach};
use crate::store::{CustomerRef, StoreError, View, Wanted};

/// How many lists are compared.
fn cases() -> Config {
    Config { cases: 600, failure_persistence: None, ..Config::default() }
}

/// Sort keys: fields with ties, with emptiness, of users and teams, and masked ones.
fn any_sort() -> impl Strategy<Value = Vec<(Field, bool)>> {
    let fields = [
        Field::NAME,
        Field::REGION,
        Field::PHONE,
        Field::OWNER,
        Field::TEAM,
        Field::UPDATED_AT,
        Field::CREATED_BY,
        Field::EXTERNAL_ID,
        Field::ID,
    ];
    vec((select(fields.to_vec()), any::<bool>()), 0..3)
}

#[derive(Clone, Debug)]
struct Asked {
    view: Reach,
    within: Option<Reach>,
    filter: Condition,
    search: Option<&'static str>,
    sort: Vec<(Field, bool)>,
    deleted: bool,
}

fn anything() -> impl Strategy<Value = Asked> {
    let search = option::weighted(0.2, select(&["eu", "王", "X1", "_", "%", "a_b", "\\"][..]));
    let reaches = (any_reach(), option::weighted(0.3, any_reach()));
    (reaches, any_condition(), search, any_sort(), prop::bool::weighted(0.2)).prop_map(
        |((view, within), filter, search, sort, deleted)| Asked {
            view,
            within,
            filter,
            search,
            sort,
            deleted,
        },
    )
}

impl Asked {
    fn wanted(&self) -> Wanted<'_> {
        Wanted {
            within: self.within.as_ref(),
            search: self.search,
            sort: &self.sort,
            deleted: self.deleted,
            ..Wanted::of(&self.view, &self.filter)
        }
    }
}

fn listed(view: &View<'_>, wanted: &Wanted<'_>) -> Vec<i64> {
    let mut ids = Vec::new();
    view.walk_customers::<StoreError>(wanted, &mut |record| {
        ids.push(id_of(record));
        Ok(ControlFlow::Continue(()))
    })
    .unwrap();
    ids
}

fn compare(asked: impl Strategy<Value = Asked>, test: impl Fn(&World, &View<'_>, &Asked)) {
    let world = World::with_customers(120);
    let reading = world.reading();
    let result = TestRunner::new(cases()).run(&asked, |asked| {
        test(&world, &reading, &asked);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn d11_a_list_is_what_the_test_of_each_record_lets_through() {
    let seen = std::cell::Cell::new(0_usize);
    compare(anything(), |world, view, asked| {
        let expected = in_memory::list(&world.customers, &asked.wanted(), view);
        assert_eq!(listed(view, &asked.wanted()), expected);
        // Neither the limit nor the place to begin after counts.
        let wanted = Wanted { limit: Some(3), after: world.customers.get(9), ..asked.wanted() };
        let count = view.count_customers(&wanted).unwrap();
        assert_eq!(count, expected.len() as u64, "the count is not the length of the list");
        let to_five = view.count_customers_to(&wanted, 5).unwrap();
        assert_eq!(to_five, count.min(5), "the count does not end where it should");
        seen.set(seen.get() + usize::from(!expected.is_empty()));
    });
    assert!(seen.get() > 100, "too few lists had anything in them: {}", seen.get());
}

#[test]
fn d11_pages_give_every_row_once() {
    compare(anything(), |world, view, asked| {
        let all = listed(view, &asked.wanted());
        let mut paged: Vec<i64> = Vec::new();
        loop {
            let last = paged.last().copied();
            let after = last.and_then(|id| world.customers.iter().find(|c| c.id().0 == id));
            let wanted = Wanted { after, limit: Some(7), ..asked.wanted() };
            let page = listed(view, &wanted);
            if page.is_empty() {
                break;
            }
            paged.extend(page);
            assert!(paged.len() <= all.len(), "pages go on for ever");
        }
        assert_eq!(paged, all);
    });
}

#[test]
fn d11_one_record_is_found_where_the_list_has_it() {
    compare(anything(), |world, view, asked| {
        let always = Condition::default();
        let all = Wanted { deleted: asked.deleted, ..Wanted::of(&asked.view, &always) };
        let listed = listed(view, &all);
        for customer in world.customers.iter().step_by(9) {
            let id = customer.id();
            let name = CustomerRef::Id(id);
            let found = view.customer(&name, &asked.view, asked.deleted).unwrap();
            assert_eq!(found.is_some(), listed.contains(&id.0), "{id}");
        }
    });
}
