//! The lists of customers once more, from the definitions and without SQL.

use std::cmp::Ordering;

use crate::domain::{Cell, Customer, Field, FieldSet, Kind, Record, Value};
use crate::store::{View, Wanted};

/// The rows that are wanted, all of them and in order. `view` knows the names of users and teams.
pub fn list(all: &[Customer], wanted: &Wanted<'_>, view: &View<'_>) -> Vec<i64> {
    let mut rows: Vec<(Customer, Customer)> = all
        .iter()
        .filter(|customer| (customer.cell(Field::DELETED_AT) != Cell::Empty) == wanted.deleted)
        .filter(|customer| wanted.view.holds(*customer))
        .filter(|customer| wanted.within.is_none_or(|reach| reach.holds(*customer)))
        .map(|customer| (customer.clone(), seen(customer, wanted)))
        .filter(|(_, seen)| wanted.filter.holds(seen, false))
        .filter(|(_, seen)| wanted.search.is_none_or(|text| finds(seen, text)))
        .collect();
    rows.sort_by(|(a, seen_a), (b, seen_b)| {
        for (field, down) in wanted.sort {
            let order = key(seen_a, *field, view).cmp(&key(seen_b, *field, view));
            let order = if *down { order.reverse() } else { order };
            if order != Ordering::Equal {
                return order;
            }
        }
        a.id().cmp(&b.id())
    });
    rows.iter().map(|(customer, _)| customer.id().0).collect()
}

/// The record with nothing in the fields that do not show as they are.
fn seen(customer: &Customer, wanted: &Wanted<'_>) -> Customer {
    let shown = wanted.view.fields(customer).unmasked;
    let mut seen = customer.clone();
    for field in FieldSet::of(|_| true).without(shown).iter() {
        seen.set(field, Value::Empty);
    }
    seen
}

fn finds(seen: &Customer, text: &str) -> bool {
    let fields =
        [Field::NAME, Field::COMPANY, Field::EMAIL, Field::PHONE, Field::EXTERNAL_ID, Field::CITY];
    fields.into_iter().any(|field| match seen.cell(field) {
        Cell::Text(have) => have.to_ascii_lowercase().contains(&text.to_ascii_lowercase()),
        Cell::Empty | Cell::Number(_) => false,
    })
}

/// Nothing sorts before something; users and teams by their names.
fn key(seen: &Customer, field: Field, view: &View<'_>) -> Option<Key> {
    match (field.spec().kind, seen.cell(field)) {
        (_, Cell::Empty) => None,
        (Kind::User, Cell::Number(id)) => view.user_name(id).unwrap().map(Key::Text),
        (Kind::Team, Cell::Number(id)) => view.team_name(id).unwrap().map(Key::Text),
        (_, Cell::Number(number)) => Some(Key::Number(number)),
        (_, Cell::Text(text)) => Some(Key::Text(text.to_owned())),
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
}
