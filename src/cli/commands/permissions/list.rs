//! `rolegate permissions list`.

use clap::Args;
use rolegate::ops::permissions::ListPermissions;

use crate::cli::args::{Format, PageArgs};
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the permissions that exist
///
/// A sensitive permission is given only by an allow that names it in full, or by `*:*`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions list
  rolegate permissions list --resource customers")]
pub struct List {
    /// Only those of this resource
    #[arg(long, value_name = "RESOURCE")]
    resource: Option<String>,
    #[command(flatten)]
    page: PageArgs,
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let permissions =
        context.ask(ListPermissions { resource: args.resource, page: args.page.into() })?;
    // For people, a column that is mostly empty; programs find the same ones always.
    let for_people = matches!(context.ui.format(), Format::Table | Format::Markdown);
    let off = permissions.rows.iter().any(|permission| permission.switched_off.is_some());
    let mut columns = vec!["permission", "sensitive", "built_in", "description"];
    if off || !for_people {
        columns.insert(3, "switched_off");
    }
    context.ui.page("permissions", &columns, &permissions)?;
    Ok(Exit::Done)
}
