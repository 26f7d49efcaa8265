//! Tables for people, and for Markdown.

use std::fmt::Write;

use comfy_table::TableStyle;
use comfy_table::presets::{ASCII_MARKDOWN, NOTHING};
use comfy_table::{ContentArrangement, Table};
use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

use super::{fit, flat};
use crate::cli::escape;

/// However narrow the terminal, contents have so much room.
const LEAST: usize = 20;

/// A header, and a line for each record; nothing at all without records. If that is too wide,
/// columns that hold nothing go first; what does not fit even so is a block for each record.
pub(super) fn records(columns: &[&str], rows: &[Map<String, Value>], width: Option<u16>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let lines = |columns: &[&str]| {
        let header = columns.iter().map(|column| column.replace('_', " ").to_uppercase()).collect();
        let cells = |row: &Map<String, Value>| columns.iter().map(|c| cell(row.get(*c))).collect();
        std::iter::once(header).chain(rows.iter().map(cells)).collect::<Vec<Vec<String>>>()
    };
    let all = lines(columns);
    let Some(width) = width.map(usize::from) else { return aligned(&all) };
    if wide(&all) <= width {
        return aligned(&all);
    }
    let known = flat::filled(rows);
    let filled: Vec<&str> = columns.iter().filter(|c| known.contains(c)).copied().collect();
    match fit::fitted(&lines(&filled), width) {
        Some(narrow) => aligned(&narrow),
        None => {
            let block = |row: &Map<String, Value>| {
                fields(filled.iter().map(|column| (*column, row.get(*column))), Some(width))
            };
            rows.iter().map(block).collect::<Vec<_>>().join("\n")
        }
    }
}

/// A line for each field that holds something.
pub(super) fn record(row: &Map<String, Value>, width: Option<u16>) -> String {
    let all = row.iter().map(|(key, value)| (key.as_str(), Some(value)));
    fields(all, width.map(usize::from))
}

/// A Markdown table.
pub(super) fn markdown(columns: &[&str], rows: &[Map<String, Value>]) -> String {
    let cells = |row: &Map<String, Value>| {
        columns.iter().map(|column| in_markdown(row.get(*column))).collect::<Vec<_>>()
    };
    pipes(columns, rows.iter().map(cells))
}

/// A Markdown table of the fields that hold something, and one for each list of records.
pub(super) fn markdown_record(row: &Map<String, Value>) -> String {
    let row = flat::flat(row);
    let lists = row.iter().filter_map(|(key, value)| Some((key, flat::records(value)?)));
    let single = row.iter().filter(|(_, value)| flat::records(value).is_none());
    let lines = single.map(|(key, value)| vec![key.clone(), in_markdown(Some(value))]);
    let mut text = pipes(
        &["field", "value"],
        lines.filter(|line| line.last().is_some_and(|value| !value.is_empty())),
    );
    for (key, rows) in lists {
        let table = markdown(&flat::filled(&rows), &rows);
        let written = write!(text, "\n## {key}\n\n{table}");
        debug_assert!(written.is_ok(), "a String takes everything");
    }
    text
}

/// A line for each of the fields that hold something.
fn fields<'f>(
    fields: impl Iterator<Item = (&'f str, Option<&'f Value>)>,
    width: Option<usize>,
) -> String {
    let mut lines: Vec<Vec<String>> = fields
        .map(|(key, value)| vec![key.replace('_', " "), cell(value)])
        .filter(|line| line.last().is_some_and(|value| !value.is_empty()))
        .collect();
    let keys = lines.iter().filter_map(|line| line.first()).map(|key| key.width()).max();
    if let Some(width) = width {
        let room = width.saturating_sub(keys.unwrap_or_default() + fit::GAP).max(LEAST);
        for value in lines.iter_mut().filter_map(|line| line.last_mut()) {
            *value = fit::wrapped(value, room, false);
        }
    }
    aligned(&lines)
}

/// How wide the lines would be in columns.
fn wide(lines: &[Vec<String>]) -> usize {
    aligned(lines).lines().map(UnicodeWidthStr::width).max().unwrap_or_default()
}

/// The lines in columns.
fn aligned(lines: &[Vec<String>]) -> String {
    let mut table = new(NOTHING);
    for line in lines {
        table.add_row(line);
    }
    // Without borders, the first begins at the margin.
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    trimmed(&table)
}

fn pipes(columns: &[&str], lines: impl Iterator<Item = Vec<String>>) -> String {
    let mut table = new(ASCII_MARKDOWN);
    table.set_header(columns.iter().copied());
    for line in lines {
        table.add_row(line);
    }
    trimmed(&table)
}

fn new(style: TableStyle) -> Table {
    let mut table = Table::new();
    table.load_style(style).set_content_arrangement(ContentArrangement::Disabled);
    table
}

fn in_markdown(value: Option<&Value>) -> String {
    people(super::text(value, "; ")).replace('\\', "\\\\").replace('|', "\\|")
}

fn cell(value: Option<&Value>) -> String {
    people(super::text(value, ", "))
}

/// The text of a field for people: instants to the second.
fn people(text: String) -> String {
    let instant =
        (text.len() >= 20 && text.ends_with('Z')).then(|| text.parse::<jiff::Timestamp>());
    match instant {
        Some(Ok(at)) => rolegate::domain::instant(at),
        _ => escape::for_people(&text).into_owned(),
    }
}

/// The table without blanks at the ends of lines.
fn trimmed(table: &Table) -> String {
    table.to_string().lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn rows() -> Vec<Map<String, Value>> {
        let row = |id: &str, reason: &str| {
            let row = json!({"id": id, "role": null, "at": "2026-01-05T09:00:00Z", "why": reason});
            row.as_object().cloned().unwrap_or_default()
        };
        vec![row("G-1", "covers for a colleague"), row("G-2", "a fair")]
    }

    fn printed(width: Option<u16>) -> String {
        records(&["id", "role", "at", "why"], &rows(), width)
    }

    #[test]
    fn without_a_terminal_no_width_counts() {
        let whole = "ID   ROLE  AT                    WHY\n\
                     G-1        2026-01-05 09:00:00Z  covers for a colleague\n\
                     G-2        2026-01-05 09:00:00Z  a fair\n";
        assert_eq!(printed(None), whole);
        assert_eq!(printed(Some(55)), whole);
    }

    #[test]
    fn first_what_is_empty_goes_then_texts_are_broken() {
        let narrow = "ID   AT                    WHY\n\
                      G-1  2026-01-05 09:00:00Z  covers for a\n                           colleague\n\
                      G-2  2026-01-05 09:00:00Z  a fair\n";
        assert_eq!(printed(Some(40)), narrow);
    }

    #[test]
    fn what_does_not_fit_is_a_block_for_each_record() {
        let blocks = "id   G-1\nat   2026-01-05 09:00:00Z\nwhy  covers for a\n     colleague\n\n\
                      id   G-2\nat   2026-01-05 09:00:00Z\nwhy  a fair\n";
        assert_eq!(printed(Some(25)), blocks);
        assert_eq!(printed(Some(1)), blocks);
    }
}
