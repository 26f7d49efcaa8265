//! SQL that adds and changes many customers in one transaction.
//!
//! Statements are prepared once. Into an empty table the rows go first, and those indexes that
//! nothing looks into are built behind them.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, Row, Statement};

use super::customers::new_owner;
use super::customers_read::RowRecord;
use super::customers_sql::select;
use super::filter::{Sql, column};
use super::{Result, Writing, codec};
use crate::authz::{Admitted, Operation};
use crate::domain::{Customer, CustomerId, Field, FieldSet, UserId};

/// Page cache while many rows go in, in KiB. A larger one is slower.
const CACHE: i64 = 16 * 1024;
/// Page cache otherwise: SQLite's own measure.
const USUAL_CACHE: i64 = 2 * 1024;
/// After so many rows the indexes are built: sorting more at once would take too much memory.
const SORTED_AT_ONCE: u64 = 1_000_000;

/// What is needed to write many customers.
#[derive(Debug)]
pub struct Bulk<'s> {
    conn: &'s Connection,
    insert: Statement<'s>,
    filled: Vec<Field>,
    by_id: Statement<'s>,
    by_external_id: Statement<'s>,
    by_email: Statement<'s>,
    updates: HashMap<FieldSet, Statement<'s>>,
    /// Numbers from this one on were given in this transaction.
    first_new: CustomerId,
    was_empty: bool,
    /// How to build the indexes that are left out for now.
    left_out: Vec<String>,
    inserted: u64,
    /// Users to whom customers were given.
    owners: BTreeSet<UserId>,
}

/// What became of a new customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It has this number.
    As(CustomerId),
    /// Its external id is taken: by a customer that was added in this transaction, or not.
    Taken {
        /// By one of this transaction.
        now: bool,
    },
}

impl<'s, O: Operation + ?Sized> Writing<'s, O> {
    /// Begins to write many customers of which only these fields can have a content. With
    /// `by_email`, customers are looked up by their e-mail addresses.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub fn bulk(&mut self, fields: FieldSet, by_email: bool) -> Result<Bulk<'s>> {
        let conn = self.conn();
        let was_empty =
            conn.query_row("SELECT 1 FROM customers LIMIT 1", [], |_| Ok(())).optional()?.is_none();
        let last: Option<i64> = conn
            .query_row("SELECT seq FROM sqlite_sequence WHERE name = 'customers'", [], |row| {
                row.get(0)
            })
            .optional()?;
        let now = codec::micros(self.now());
        let actor = self.rights().actor().id.0;
        let placed = [Field::OWNER, Field::TEAM].into_iter().collect();
        let filled: Vec<Field> = fields.with(placed).iter().collect();
        let columns: Vec<_> = filled.iter().map(|field| column(*field)).collect();
        let insert = format!(
            "INSERT INTO customers ({}, created_at, created_by, updated_at, updated_by)
             VALUES ({}, {now}, {actor}, {now}, {actor})",
            columns.join(", "),
            vec!["?"; columns.len()].join(", "),
        );
        let find = |condition: &str| {
            let mut sql = Sql::default();
            select(&mut sql);
            sql.push(condition);
            sql.text
        };
        let mut bulk = Bulk {
            conn,
            insert: conn.prepare(&insert)?,
            filled,
            by_id: conn.prepare(&find("id = ?1"))?,
            by_external_id: conn.prepare(&find("external_id = ?1"))?,
            by_email: conn.prepare(&find("email = ?1 COLLATE NOCASE AND deleted_at IS NULL"))?,
            updates: HashMap::new(),
            first_new: CustomerId(last.unwrap_or_default() + 1),
            was_empty,
            left_out: Vec::new(),
            inserted: 0,
            owners: BTreeSet::new(),
        };
        cache(conn, CACHE)?;
        if was_empty {
            bulk.leave_indexes_out(by_email)?;
        }
        Ok(bulk)
    }

    /// Gives a customer another state; what changed is kept for the entry.
    ///
    /// # Errors
    /// The store cannot be written. A taken external id is no error but an answer.
    pub fn bulk_update(
        &mut self,
        bulk: &mut Bulk<'s>,
        before: &Customer,
        after: &Admitted<Customer>,
    ) -> Result<Option<Inserted>> {
        let mut after = after.get().clone();
        let (old, new) = (self.describe_customer(before)?, self.describe_customer(&after)?);
        self.touch(&mut after);
        let updated = bulk.update(before, &after)?;
        if updated.is_none() {
            self.gained(new_owner(before, &after));
            self.differs("customers", &before.id().to_string(), &old, &new)?;
        }
        Ok(updated)
    }
}

impl Bulk<'_> {
    /// Whether there was no customer at all before this transaction.
    pub fn was_empty(&self) -> bool {
        self.was_empty
    }

    /// Whether the customer was added in this transaction.
    pub fn is_new(&self, id: CustomerId) -> bool {
        id >= self.first_new
    }

    /// The lowest number that a customer of this transaction can have.
    pub fn first_new(&self) -> CustomerId {
        self.first_new
    }

    /// Adds a customer.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert(&mut self, new: &Admitted<Customer>) -> Result<Inserted> {
        for (index, field) in self.filled.iter().enumerate() {
            self.insert.raw_bind_parameter(index + 1, new.get().get(*field))?;
        }
        match self.insert.raw_execute() {
            Ok(_) => self.owners.extend(new.get().owner()),
            Err(error) => return self.taken(error, new.get()),
        }
        let id = CustomerId(self.conn.last_insert_rowid());
        self.inserted += 1;
        if self.inserted == SORTED_AT_ONCE {
            self.build_indexes()?;
        }
        Ok(Inserted::As(id))
    }

    /// The customer with the number, whoever may see it, deleted or not.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn with_id(&mut self, id: CustomerId) -> Result<Option<Customer>> {
        self.by_id.query_row([id.0], copy).optional().map_err(Into::into)
    }

    /// The customer with the external id, whoever may see it, deleted or not.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn with_external_id(&mut self, text: &str) -> Result<Option<Customer>> {
        self.by_external_id.query_row([text], copy).optional().map_err(Into::into)
    }

    /// The first few of the wanted customers that have the e-mail address.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn with_email(
        &mut self,
        text: &str,
        most: usize,
        wanted: impl Fn(&Customer) -> bool,
    ) -> Result<Vec<Customer>> {
        let found = self.by_email.query_map([text], copy)?;
        let wanted = found.filter(|found| found.as_ref().map_or(true, &wanted));
        wanted.take(most).collect::<rusqlite::Result<_>>().map_err(Into::into)
    }

    /// Ends writing: every index is there again.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn finish<O: Operation + ?Sized>(mut self, w: &mut Writing<'_, O>) -> Result<()> {
        self.build_indexes()?;
        w.gained(std::mem::take(&mut self.owners));
        cache(self.conn, USUAL_CACHE)
    }

    fn update(&mut self, before: &Customer, after: &Customer) -> Result<Option<Inserted>> {
        let changed =
            FieldSet::of(|field| field != Field::ID && before.get(field) != after.get(field));
        let statement = match self.updates.entry(changed) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let sets: Vec<_> =
                    changed.iter().map(|field| format!("{} = ?", column(field))).collect();
                let sql = format!("UPDATE customers SET {} WHERE id = ?", sets.join(", "));
                entry.insert(self.conn.prepare(&sql)?)
            }
        };
        let mut last = 1;
        for field in changed.iter() {
            statement.raw_bind_parameter(last, after.get(field))?;
            last += 1;
        }
        statement.raw_bind_parameter(last, before.id().0)?;
        match statement.raw_execute() {
            Ok(_) => Ok(None),
            Err(error) => self.taken(error, after).map(Some),
        }
    }

    /// Finds out behind a refused statement whether the external id is taken.
    fn taken(&mut self, error: rusqlite::Error, wanted: &Customer) -> Result<Inserted> {
        if !error.to_string().contains("customers.external_id") {
            return Err(error.into());
        }
        let text = wanted.get(Field::EXTERNAL_ID);
        let id: i64 = self.by_external_id.query_row([text], |row| row.get(0))?;
        Ok(Inserted::Taken { now: self.is_new(CustomerId(id)) })
    }

    fn leave_indexes_out(&mut self, by_email: bool) -> Result<()> {
        let mut statement = self.conn.prepare(
            "SELECT name, sql FROM sqlite_schema
              WHERE type = 'index' AND tbl_name = 'customers' AND sql IS NOT NULL",
        )?;
        let all: Vec<(String, String)> = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (name, sql) in all {
            let unique = sql.to_ascii_uppercase().starts_with("CREATE UNIQUE");
            let needed = unique || (by_email && name == "customers_email");
            if !needed {
                self.conn.execute_batch(&format!("DROP INDEX {name}"))?;
                self.left_out.push(sql);
            }
        }
        Ok(())
    }

    fn build_indexes(&mut self) -> Result<()> {
        for sql in std::mem::take(&mut self.left_out) {
            self.conn.execute_batch(&sql)?;
        }
        Ok(())
    }
}

fn copy(row: &Row<'_>) -> rusqlite::Result<Customer> {
    Ok(Customer::copy(&RowRecord(row)))
}

/// Sets the size of the page cache, in KiB.
fn cache(conn: &Connection, size: i64) -> Result<()> {
    Ok(conn.execute_batch(&format!("PRAGMA cache_size = -{size}"))?)
}
