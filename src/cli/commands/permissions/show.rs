//! `rolegate permissions show`.

use clap::Args;
use rolegate::domain::{Permission, instant};
use rolegate::ops::permissions::{PermissionDetail, ShowPermission};
use serde_json::{Map, Value, json};

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show a permission: what it permits, which roles allow it, whether it is switched off
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions show customers:export")]
pub struct Show {
    /// The permission
    permission: Permission,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let permission = context.ask(ShowPermission { permission: args.permission })?;
    match context.ui.format() {
        Format::Table => context.ui.record(&for_people(&permission))?,
        _ => context.ui.record(&permission)?,
    }
    Ok(Exit::Done)
}

/// The permission, with a sentence for each switch.
fn for_people(permission: &PermissionDetail) -> Map<String, Value> {
    let Ok(Value::Object(mut lines)) = serde_json::to_value(permission) else {
        return Map::new();
    };
    lines.shift_remove("switches");
    let off = permission.switches.iter().map(|switch| {
        let by = switch.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        let since = instant(switch.at);
        format!("{} since {since}{by}: {}", switch.pattern, switch.reason)
    });
    lines.insert("switched off".to_owned(), json!(off.collect::<Vec<_>>()));
    lines
}
