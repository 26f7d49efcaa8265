//! Tables for people, and for Markdown.

use comfy_table::TableStyle;
use comfy_table::presets::{ASCII_MARKDOWN, NOTHING};
use comfy_table::{ContentArrangement, Table};
use serde_json::{Map, Value};

use crate::cli::escape;

/// A header, and a line for each record; nothing at all without records.
pub(super) fn records(columns: &[&str], rows: &[Map<String, Value>], width: Option<u16>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = new(NOTHING, width);
    table.set_header(columns.iter().map(|column| column.replace('_', " ").to_uppercase()));
    for row in rows {
        table.add_row(columns.iter().map(|column| cell(row.get(*column))));
    }
    flush_left(&mut table);
    trimmed(&table)
}

/// A line for each field that holds something.
pub(super) fn record(row: &Map<String, Value>, width: Option<u16>) -> String {
    let mut table = new(NOTHING, width);
    for (key, value) in row {
        if !super::text(Some(value)).is_empty() {
            table.add_row([key.replace('_', " "), cell(Some(value))]);
        }
    }
    flush_left(&mut table);
    trimmed(&table)
}

/// A Markdown table.
pub(super) fn markdown(columns: &[&str], rows: &[Map<String, Value>]) -> String {
    let mut table = new(ASCII_MARKDOWN, None);
    table.set_header(columns.iter().copied());
    for row in rows {
        table.add_row(columns.iter().map(|column| cell(row.get(*column)).replace('|', "\\|")));
    }
    trimmed(&table)
}

fn new(style: TableStyle, width: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(style);
    match width {
        Some(width) => table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width),
        None => table.set_content_arrangement(ContentArrangement::Disabled),
    };
    table
}

/// Without borders, columns are two blanks apart and the first begins at the margin.
fn flush_left(table: &mut Table) {
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
}

/// The text of a field for people: instants to the second.
fn cell(value: Option<&Value>) -> String {
    let text = super::text(value);
    let instant =
        (text.len() >= 20 && text.ends_with('Z')).then(|| text.parse::<jiff::Timestamp>());
    match instant {
        Some(Ok(at)) => at.strftime("%Y-%m-%d %H:%M:%SZ").to_string(),
        _ => escape::for_people(&text).into_owned(),
    }
}

/// The table without blanks at the ends of lines.
fn trimmed(table: &Table) -> String {
    table.to_string().lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
