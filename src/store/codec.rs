//! Domain values as they stand in rows.

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Error, Row};

use crate::domain::{FieldList, Name, Pattern, Window};

/// The instant of a column of microseconds.
pub(super) fn instant(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    let micros: Option<i64> = row.get(column)?;
    micros.map(|micros| Timestamp::from_microsecond(micros).map_err(bad)).transpose()
}

/// The instant of a column that is never empty.
pub(super) fn some_instant(row: &Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    Timestamp::from_microsecond(row.get(column)?).map_err(bad)
}

/// The window of the columns `from_at` and `until_at`.
pub(super) fn window(row: &Row<'_>) -> rusqlite::Result<Window> {
    Ok(Window { from: instant(row, "from_at")?, until: instant(row, "until_at")? })
}

/// The name in a column.
pub(super) fn name(row: &Row<'_>, column: &str) -> rusqlite::Result<Name> {
    row.get(column).map(Name::stored)
}

/// A text that some type reads.
pub(super) fn parsed<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T: std::str::FromStr,
    T::Err: std::fmt::Display,
{
    let text: String = row.get(column)?;
    text.parse().map_err(bad)
}

/// A pattern.
pub(super) fn pattern(row: &Row<'_>) -> rusqlite::Result<Pattern> {
    parsed(row, "pattern")
}

/// A list of fields, or nothing.
pub(super) fn fields(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<FieldList>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| FieldList::parse(&text).map_err(bad)).transpose()
}

/// The error for a stored value that its type does not read.
pub(super) fn bad(why: impl std::fmt::Display) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, why.to_string().into())
}

/// Microseconds of an instant.
pub(super) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}
