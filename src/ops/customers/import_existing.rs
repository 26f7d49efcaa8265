//! Rows about customers that are there already: which one, and what changes (rules K5, D7, C5).

use super::import_report::Problem;
use super::import_row::Said;
use super::{ImportKey, OnDuplicate};
use crate::authz::{Admitted, Judge};
use crate::domain::{Cell, Customer, CustomerId, Field, FieldSet, Record, Value, mask};
use crate::ops::Result;
use crate::store::Bulk;

/// What a row that may be new or not turned out to be about.
#[derive(Debug)]
pub(super) enum Found {
    /// Nothing that the actor sees. If it is there after all, its number turns out to be taken,
    /// but only for who could create it (rules K1 and K5).
    New,
    /// A customer that the actor sees.
    One(Box<Customer>),
    /// The row is left out.
    Skipped,
    /// It cannot be imported.
    Bad(Problem),
}

/// The words for a taken external id: the same whatever stands behind it (rule K5).
const TAKEN: &str = "the external id is taken";
/// The words for a second row with the same key.
const TWICE: &str = "another row of this file has it too";

/// The problem that an external id is taken.
pub(super) fn taken(text: &Value, by_this_file: bool) -> Problem {
    let text = match text {
        Value::Text(text) => text.as_str(),
        Value::Empty | Value::Number(_) => "",
    };
    match by_this_file {
        true => Problem::missing(Field::EXTERNAL_ID, text, TWICE),
        false => Problem::conflict(Field::EXTERNAL_ID, text, TAKEN),
    }
}

/// The problem that two rows have the same key.
pub(super) fn twice(key: ImportKey, said: &Said) -> Problem {
    let field = key.field();
    match said.record.cell(field) {
        Cell::Text(text) => Problem::missing(field, text, TWICE),
        Cell::Number(id) => Problem::missing(field, &CustomerId(id).to_string(), TWICE),
        Cell::Empty => Problem::row(TWICE),
    }
}

/// Finds the customer that a row is about.
///
/// # Errors
/// The store cannot be read.
pub(super) fn find(
    bulk: &mut Bulk<'_>,
    judge: &Judge,
    key: ImportKey,
    on_duplicate: OnDuplicate,
    said: &Said,
) -> Result<Found> {
    let field = key.field();
    let id = said.record.id().to_string();
    let text = match said.record.cell(field) {
        Cell::Text(text) => text,
        Cell::Number(_) => id.as_str(),
        Cell::Empty => return Ok(Found::New),
    };
    let twice = || Ok(Found::Bad(self::twice(key, said)));
    let seen = |customer: &Customer| {
        let deleted = customer.cell(Field::DELETED_AT) != Cell::Empty;
        !deleted && judge.sees(customer) && judge.shows(field, customer)
    };
    let customer = match key {
        ImportKey::ExternalId => {
            // Into an empty store every row is new until its number turns out to be taken.
            if bulk.was_empty() {
                return Ok(Found::New);
            }
            match bulk.with_external_id(text)? {
                None => return Ok(Found::New),
                Some(customer) if bulk.is_new(customer.id()) => return twice(),
                Some(hidden) if !seen(&hidden) => return Ok(Found::New),
                Some(customer) => customer,
            }
        }
        ImportKey::Id => match bulk.with_id(said.record.id())? {
            Some(customer) if !bulk.is_new(customer.id()) && seen(&customer) => customer,
            _ => {
                let why = format!("customer `{text}` not found");
                return Ok(Found::Bad(Problem::missing(field, text, why)));
            }
        },
        ImportKey::Email => {
            let first_new = bulk.first_new();
            let wanted = |customer: &Customer| customer.id() >= first_new || seen(customer);
            let found = bulk.with_email(text, 2, wanted)?;
            match <[Customer; 1]>::try_from(found) {
                Ok([one]) if bulk.is_new(one.id()) => return twice(),
                Ok([one]) => one,
                Err(none) if none.is_empty() => return Ok(Found::New),
                Err(some) if some.iter().any(|one| bulk.is_new(one.id())) => return twice(),
                Err(_) => {
                    let why = "several customers have it";
                    return Ok(Found::Bad(Problem::missing(field, text, why)));
                }
            }
        }
    };
    Ok(match on_duplicate {
        OnDuplicate::Skip => Found::Skipped,
        OnDuplicate::Update => Found::One(Box::new(customer)),
        OnDuplicate::Error => Found::Bad(match key {
            ImportKey::ExternalId => taken(said.record.get(field), false),
            ImportKey::Email | ImportKey::Id => {
                Problem::conflict(field, text, "a customer has it already")
            }
        }),
    })
}

/// The customer as the row wants it, if that is a change that the actor may make. A text equal
/// to the mask of what is there changes nothing.
///
/// # Errors
/// They may not, or the name would be empty.
pub(super) fn change(
    judge: &Judge,
    before: &Customer,
    said: &Said,
) -> std::result::Result<Option<Admitted<Customer>>, Problem> {
    let access = judge.view.fields(before);
    let masked = access.visible.without(access.unmasked);
    let mut after = before.clone();
    let places = [said.owner.map(|_| Field::OWNER), said.team.map(|_| Field::TEAM)];
    let mut sent: FieldSet = places.into_iter().flatten().collect();
    for field in said.given.iter().filter(|field| *field != Field::ID) {
        let value = said.record.get(field);
        let sent_back = masked.has(field)
            && match (before.get(field), value) {
                (Value::Text(have), Value::Text(sent)) => mask(have) == *sent,
                // An empty field shows as empty, masked or not.
                (have, sent) => have == sent,
            };
        if !sent_back {
            after.set(field, value.clone());
            sent = sent.with([field].into_iter().collect());
        }
    }
    if *after.get(Field::NAME) == Value::Empty {
        return Err(Problem::nameless());
    }
    let owner = said.owner.unwrap_or(before.owner());
    // Who gets a record takes it into their team; the pool stays where it is (rule R1).
    let falls = match owner {
        Some(_) if owner != before.owner() => said.owner_team,
        _ => before.team(),
    };
    after.place(owner, said.team.or(falls));
    let unseen = judge.unseen(sent, before);
    if after == *before && unseen.is_empty() {
        return Ok(None);
    }
    judge.change(before, after, unseen).map(Some).map_err(|denial| Problem::refused(&denial))
}
