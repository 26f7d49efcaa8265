//! `rolegate audit show`.

use clap::Args;
use rolegate::ops::audit::{EntryView, ShowAudit};
use serde_json::{Map, Value, json};

use crate::cli::args::{Format, PageArgs, entry_number};
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show one entry with its changes
#[derive(Debug, Args)]
#[command(after_long_help = "\
Contents show as far as you may see them now; of the rest you see the names of the fields.

Examples:
  rolegate audit show 42
  rolegate audit show 42 --format json")]
pub struct Show {
    /// Number of the entry
    #[arg(value_parser = entry_number)]
    entry: i64,
    #[command(flatten)]
    page: PageArgs,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let detail = context.ask(ShowAudit { seq: args.entry, page: args.page.into() })?;
    if context.ui.format() != Format::Table {
        context.ui.record(&detail)?;
        return Ok(Exit::Done);
    }
    let (entry, details) = blocks(&detail.entry);
    context.ui.record(&entry)?;
    if !details.is_empty() {
        context.ui.print("\n")?;
        context.ui.record(&details)?;
    }
    if !detail.changes.rows.is_empty() {
        context.ui.print("\n")?;
        let columns = ["resource", "record", "event", "field", "before", "after"];
        context.ui.page("changes", &columns, &detail.changes)?;
    }
    Ok(Exit::Done)
}

/// The entry for people, and its details, which have names of their own.
fn blocks(entry: &EntryView) -> (Map<String, Value>, Map<String, Value>) {
    let Ok(Value::Object(mut lines)) = serde_json::to_value(entry) else {
        return Default::default();
    };
    let details = match lines.shift_remove("details") {
        Some(Value::Object(details)) => details,
        _ => Map::new(),
    };
    let sets = entry.sets.iter().map(|set| format!("{} {} {}", set.count, set.resource, set.kind));
    lines.insert("sets".to_owned(), json!(sets.collect::<Vec<_>>()));
    (lines, details)
}
