//! `rolegate users show`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::users::ShowUser;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show one user
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users show wang
  rolegate users show wang --format json")]
pub struct Show {
    /// Name of the user
    name: Name,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    context.ui.record(&context.ask(ShowUser { name: args.name })?)?;
    Ok(Exit::Done)
}
