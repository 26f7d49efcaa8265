//! JSON output.

use serde_json::{Map, Value};

use crate::cli::escape;

/// An array of objects.
pub(super) fn array(rows: &[Map<String, Value>]) -> String {
    pretty(&rows)
}

/// One object.
pub(super) fn object(row: &Map<String, Value>) -> String {
    pretty(&row)
}

/// An object on each line.
pub(super) fn lines(rows: &[Map<String, Value>]) -> String {
    rows.iter()
        .map(|row| format!("{}\n", escape::json(&Value::Object(row.clone()).to_string())))
        .collect()
}

fn pretty(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    format!("{}\n", escape::json(&text))
}
