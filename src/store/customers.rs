//! SQL that changes customers. What may be changed comes as a proof from `authz`.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{params, params_from_iter};

use super::describe::Described;
use super::filter::column;
use super::{Event, Result, StoreError, Writing, codec};
use crate::authz::{Admitted, Operation};
use crate::domain::{Cell, Customer, CustomerId, FIELDS, Field, Kind, UserId, Value};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.cell() {
            Cell::Empty => ValueRef::Null,
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Number(number) => ValueRef::Integer(number),
        }))
    }
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a customer and gives it its number.
    ///
    /// # Errors
    /// The external id is taken, or the store cannot be written.
    pub fn insert_customer(&mut self, new: Admitted<Customer>) -> Result<Customer> {
        let mut customer = new.get().clone();
        let id = self.insert_row(&customer)?;
        customer.set(Field::ID, Value::Number(id.0));
        self.gained(customer.owner());
        self.happened("customers", &id.to_string(), Event::Created)?;
        Ok(customer)
    }

    /// Adds the row of a customer that is otherwise complete.
    pub(super) fn insert_row(&self, customer: &Customer) -> Result<CustomerId> {
        let columns: Vec<_> = Field::all().skip(1).map(column).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO customers ({}) VALUES ({marks})", columns.join(", "));
        let mut statement = self.conn().prepare_cached(&sql)?;
        statement
            .execute(params_from_iter(Field::all().skip(1).map(|field| customer.get(field))))
            .map_err(|error| taken(error, customer))?;
        Ok(CustomerId(self.conn().last_insert_rowid()))
    }

    /// Gives a customer another state; what changed is kept for the entry. Without a change
    /// nothing is written.
    ///
    /// # Errors
    /// The external id is taken, or the store cannot be written.
    pub fn update_customer(
        &mut self,
        before: &Customer,
        after: &Admitted<Customer>,
    ) -> Result<Customer> {
        let mut after = after.get().clone();
        if after == *before {
            return Ok(after);
        }
        let (old, new) = (self.describe_customer(before)?, self.describe_customer(&after)?);
        self.touch(&mut after);
        let differ: Vec<_> =
            Field::all().filter(|field| before.get(*field) != after.get(*field)).collect();
        let sets: Vec<_> = differ.iter().map(|field| format!("{} = ?", column(*field))).collect();
        let sql = format!("UPDATE customers SET {} WHERE id = ?", sets.join(", "));
        let id = Value::Number(before.id().0);
        let values = differ.iter().map(|field| after.get(*field)).chain([&id]);
        self.conn()
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))
            .map_err(|error| taken(error, &after))?;
        self.gained(new_owner(before, &after));
        self.differs("customers", &before.id().to_string(), &old, &new)?;
        Ok(after)
    }

    /// Deletes a customer; it can be restored.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn remove_customer(&mut self, customer: &Admitted<Customer>) -> Result<()> {
        self.set_deleted(customer.get().id(), Some(codec::micros(self.now())), Event::Removed)
    }

    /// Restores a deleted customer.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn restore_customer(&mut self, customer: &Admitted<Customer>) -> Result<()> {
        self.set_deleted(customer.get().id(), None, Event::Restored)
    }

    fn set_deleted(&mut self, id: CustomerId, at: Option<i64>, event: Event) -> Result<()> {
        let (now, actor) = (codec::micros(self.now()), self.rights().actor().id.0);
        self.conn()
            .prepare_cached(
                "UPDATE customers SET deleted_at = ?2, updated_at = ?3, updated_by = ?4 WHERE id = ?1",
            )?
            .execute(params![id.0, at, now, actor])?;
        self.happened("customers", &id.to_string(), event)
    }

    /// Marks who changed it last, and when.
    pub(super) fn touch(&self, customer: &mut Customer) {
        customer.set(Field::UPDATED_AT, Value::Number(codec::micros(self.now())));
        customer.set(Field::UPDATED_BY, Value::Number(self.rights().actor().id.0));
    }

    /// The fields that people and assignments set, as the audit shows them.
    pub(super) fn describe_customer(&self, customer: &Customer) -> Result<Vec<Described>> {
        FIELDS
            .iter()
            .zip(Field::all())
            .filter(|(spec, _)| spec.set != crate::domain::Set::BySystem)
            .map(|(spec, field)| {
                let text = match (spec.kind, customer.get(field)) {
                    (_, Value::Empty) => None,
                    (_, Value::Text(text)) => Some(text.clone()),
                    (Kind::User, Value::Number(id)) => Some(self.name_of("users", *id)?),
                    (Kind::Team, Value::Number(id)) => Some(self.name_of("teams", *id)?),
                    (Kind::Text | Kind::Time | Kind::Id, Value::Number(number)) => {
                        Some(number.to_string())
                    }
                };
                Ok((spec.name, text))
            })
            .collect()
    }
}

/// The owner after a change, if that is another than before.
pub(super) fn new_owner(before: &Customer, after: &Customer) -> Option<UserId> {
    after.owner().filter(|_| before.owner() != after.owner())
}

/// The external id is unique; the words are the same whatever stands behind it (rule K5).
fn taken(error: rusqlite::Error, customer: &Customer) -> StoreError {
    match customer.get(Field::EXTERNAL_ID) {
        Value::Text(id) if error.to_string().contains("customers.external_id") => {
            StoreError::Taken(format!("the external id `{id}` is taken"))
        }
        _ => error.into(),
    }
}
