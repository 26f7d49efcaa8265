//! `rolegate permissions enable`.

use clap::Args;
use rolegate::domain::Pattern;
use rolegate::ops::permissions::EnablePermission;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Give back what was switched off
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions enable customers:export")]
pub struct Enable {
    /// What was switched off, as it was written then
    #[arg(value_name = "PERMISSION")]
    pattern: Pattern,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Enable) -> Result {
    let enable = EnablePermission { pattern: args.pattern };
    context.change(enable, args.change, |done| match done.permissions.as_slice() {
        [] => format!("Took the switch `{}` away; other switches cover all of it.", done.pattern),
        permissions => format!("Switched on again: {}.", super::names(permissions)),
    })
}
