//! CSV output. Whatever is in a record, its columns are the same.

use serde_json::{Map, Value};

use crate::cli::escape;

/// A header and one line: a column for each field of the record, whatever is in it.
pub(super) fn record(row: &Map<String, Value>) -> String {
    let columns: Vec<&str> = row.keys().map(String::as_str).collect();
    records(&columns, std::slice::from_ref(row))
}

/// A header, and a line for each record.
pub(super) fn records(columns: &[&str], rows: &[Map<String, Value>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let lines = std::iter::once(columns.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>())
        .chain(rows.iter().map(|row| columns.iter().map(|c| cell(row.get(*c))).collect()));
    for line in lines {
        let written = writer.write_record(line);
        debug_assert!(written.is_ok(), "a vector takes everything");
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// What stands in a cell: a text as it is, nothing for null, and all else as in JSON.
fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => escape::json(&other.to_string()).into_owned(),
    }
}
