//! CSV output.

use serde_json::{Map, Value};

use super::flat;

/// Between what a list holds: a comma is likely in it.
const BETWEEN: &str = "; ";

/// A header and one line: lists are joined, records in it have columns of their own.
pub(super) fn record(row: &Map<String, Value>) -> String {
    let row = flat::flat(row);
    let columns: Vec<&str> = row.keys().map(String::as_str).collect();
    records(&columns, std::slice::from_ref(&row))
}

/// A header, and a line for each record.
pub(super) fn records(columns: &[&str], rows: &[Map<String, Value>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let lines = std::iter::once(columns.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>()).chain(
        rows.iter().map(|row| columns.iter().map(|c| super::text(row.get(*c), BETWEEN)).collect()),
    );
    for line in lines {
        let written = writer.write_record(line);
        debug_assert!(written.is_ok(), "a vector takes everything");
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
