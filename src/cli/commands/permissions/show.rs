//! `rolegate permissions show`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::permissions::ShowPermission;

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
    context.ui.record(&permission)?;
    Ok(Exit::Done)
}
