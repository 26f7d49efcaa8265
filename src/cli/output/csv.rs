//! CSV output.

use serde_json::{Map, Value};

/// A header, and a line for each record.
pub(super) fn records(columns: &[&str], rows: &[Map<String, Value>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let lines = std::iter::once(columns.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>())
        .chain(rows.iter().map(|row| columns.iter().map(|c| super::text(row.get(*c))).collect()));
    for line in lines {
        let written = writer.write_record(line);
        debug_assert!(written.is_ok(), "a vector takes everything");
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
