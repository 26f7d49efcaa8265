//! `rolegate grants show`.

use clap::Args;
use rolegate::domain::GrantId;
use rolegate::ops::grants::ShowGrant;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show a grant
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants show G-12")]
pub struct Show {
    /// The grant, such as G-12
    grant: GrantId,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let grant = context.ask(ShowGrant { grant: args.grant })?;
    context.ui.record(&grant)?;
    Ok(Exit::Done)
}
