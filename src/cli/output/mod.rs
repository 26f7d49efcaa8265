//! Prints records in every format. A record is described once, by its serialised fields.

mod csv;
mod fit;
mod flat;
mod json;
mod table;

use serde::Serialize;
use serde_json::{Map, Value};

use super::args::Format;

/// Records in columns; JSON holds all fields of each.
pub fn records<T: Serialize>(
    format: Format,
    columns: &[&str],
    rows: &[T],
    width: Option<u16>,
) -> String {
    let rows: Vec<Map<String, Value>> = rows.iter().map(object).collect();
    match format {
        Format::Table => table::records(columns, &rows, width),
        Format::Json => json::array(&rows),
        Format::Jsonl => json::lines(&rows),
        Format::Csv => csv::records(columns, &rows),
        Format::Markdown => table::markdown(columns, &rows),
    }
}

/// One record.
pub fn record<T: Serialize>(format: Format, record: &T, width: Option<u16>) -> String {
    let row = object(record);
    match format {
        Format::Table => table::record(&row, width),
        Format::Json => json::object(&row),
        Format::Jsonl => json::lines(std::slice::from_ref(&row)),
        Format::Csv => csv::record(&row),
        Format::Markdown => table::markdown_record(&row),
    }
}

/// Text for people, of which no line is broken inside a word.
pub fn text_lines(text: &str, width: Option<u16>) -> String {
    let Some(width) = width.map(usize::from) else { return text.to_owned() };
    let line = |line: &str| match fit::is_wide(line, width) {
        true => fit::hanging(line, width),
        false => line.to_owned(),
    };
    text.lines().map(|text| line(text) + "\n").collect()
}

/// A view is an object; anything else is a bug that a test of the command shows.
fn object<T: Serialize>(view: &T) -> Map<String, Value> {
    match serde_json::to_value(view) {
        Ok(Value::Object(map)) => map,
        other => {
            debug_assert!(false, "a view serialises to an object, not to {other:?}");
            Map::new()
        }
    }
}

/// The text of a field for people: nothing for null; what a list holds, with this between; of a
/// record, the fields that hold something.
fn text(value: Option<&Value>, between: &str) -> String {
    let joined = |parts: &mut dyn Iterator<Item = String>, between: &str| {
        parts.collect::<Vec<_>>().join(between)
    };
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        Some(Value::Array(items)) => {
            joined(&mut items.iter().map(|item| text(Some(item), " ")), between)
        }
        Some(Value::Object(map)) => {
            let flat = flat::flat(map);
            let fields = flat.iter().map(|(key, value)| (key, text(Some(value), " ")));
            let filled = fields.filter(|(_, text)| !text.is_empty());
            joined(&mut filled.map(|(key, text)| format!("{key}={text}")), ", ")
        }
        Some(number @ Value::Number(_)) => number.to_string(),
    }
}
