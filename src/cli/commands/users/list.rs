//! `rolegate users list`.

use clap::Args;
use rolegate::ops::users::ListUsers;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the users in view
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users list
  rolegate users list --format json")]
pub struct List;

pub fn run(context: &Context<'_>, _: List) -> Result {
    let users = context.ask(ListUsers)?;
    context.ui.records(&["name", "display_name", "team", "roles", "status", "account"], &users)?;
    Ok(Exit::Done)
}
