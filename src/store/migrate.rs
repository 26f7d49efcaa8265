//! The ladder of schemas, each step in one transaction with the version it leads to.
//!
//! The version is read again inside the write lock, so that of several processes which find
//! an old store exactly one takes each step.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::{Result, StoreError};

/// `RoLe` in ASCII: says that a SQLite file is a store of this program.
pub(super) const APPLICATION_ID: i64 = 0x526f_4c65;

/// The steps: the first makes an empty file a store. A released step is never changed.
const STEPS: &[&str] = &[include_str!("schema/0001_initial.sql")];

/// The newest schema.
#[expect(clippy::cast_possible_wrap, reason = "there are a handful of steps")]
pub(super) const NEWEST: i64 = STEPS.len() as i64;

/// Brings the store from the schema that was found to the newest.
///
/// # Errors
/// The file is of another program or of a newer version, or cannot be written.
pub(super) fn climb(conn: &mut Connection, path: &Path, found: i64) -> Result<()> {
    if found == NEWEST {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = check(&tx, path)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", NEWEST)?;
    tx.commit()?;
    Ok(())
}

/// An empty store of the newest schema, in memory: what the tables of a store look like.
///
/// # Errors
/// SQLite failed.
pub(super) fn pattern() -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    STEPS.iter().try_for_each(|step| conn.execute_batch(step))?;
    Ok(conn)
}

/// The schema of the file, if it is one that this program knows or an empty file.
///
/// # Errors
/// The file is of another program or of a newer version, or cannot be read.
pub(super) fn check(conn: &Connection, path: &Path) -> Result<i64> {
    let number =
        |pragma: &str| conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
    let foreign = |why: &str| StoreError::NotAStore { path: path.to_owned(), why: why.to_owned() };
    let application =
        number("application_id").map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => foreign("it is not a database"),
            _ => StoreError::from(error),
        })?;
    let version = number("user_version")?;
    match (application, version) {
        (0, 0) => {
            let tables: i64 =
                conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
            if tables == 0 { Ok(0) } else { Err(foreign("it is the database of another program")) }
        }
        (APPLICATION_ID, version) if version > NEWEST => {
            Err(StoreError::NewerSchema { path: path.to_owned(), found: version, known: NEWEST })
        }
        (APPLICATION_ID, version) => Ok(version),
        _ => Err(foreign("it is the database of another program")),
    }
}
