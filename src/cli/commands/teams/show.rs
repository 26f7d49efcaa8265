//! `rolegate teams show`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::teams::ShowTeam;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show one team: who is in it, and what lies below
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate teams show north
  rolegate teams show north --format json")]
pub struct Show {
    /// Name of the team
    name: Name,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    context.ui.record(&context.ask(ShowTeam { name: args.name })?)?;
    Ok(Exit::Done)
}
