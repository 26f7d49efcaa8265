//! Everything that knows SQL. Not visible outside the library.
//!
//! The database is reachable only through a transaction: [`Pending`] loads facts and nothing
//! else; [`Reading`] and [`Writing`] exist only for the holder of a clearance.

mod audit_chain;
mod audit_entry;
mod audit_find;
mod audit_history;
mod audit_read;
mod audit_sets;
mod audit_values;
mod audit_verify;
mod belongings;
mod bootstrap;
mod codec;
mod customers;
mod customers_bulk;
mod customers_read;
mod customers_sql;
mod describe;
mod error;
mod filter;
mod grants;
mod migrate;
mod names;
mod open;
mod permissions;
mod policy_all;
mod policy_rows;
mod policy_slice;
mod roles;
mod settings;
mod teams;
#[cfg(test)]
mod tests;
mod tx;
mod users;

pub use audit_entry::{Draft, Outcome, Trail};
pub use audit_find::{EntriesWanted, Person};

pub use audit_read::{StoredChange, StoredEntry, StoredSet};
pub use audit_sets::{IdSet, SetKind};
pub use audit_values::Event;
pub use customers_bulk::{Bulk, Inserted};
pub use customers_read::{CustomerRef, Wanted};
pub use error::{Result, StoreError};
pub use grants::{NewGift, NewGrant};
pub use open::Store;
pub use roles::NewRule;
pub use settings::{SETTINGS, SettingSpec, Settings};
pub use teams::NewTeam;
pub use tx::{Pending, Reading, View, Writing};
pub use users::NewUser;
