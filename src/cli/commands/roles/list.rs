//! `rolegate roles list`.

use clap::Args;
use rolegate::ops::roles::ListRoles;

use crate::cli::args::PageArgs;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the roles
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles list
  rolegate roles list --format json")]
pub struct List {
    #[command(flatten)]
    page: PageArgs,
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let roles = context.ask(ListRoles { page: args.page.into() })?;
    context.ui.page("roles", &["name", "rules", "inherits", "built_in", "description"], &roles)?;
    Ok(Exit::Done)
}
