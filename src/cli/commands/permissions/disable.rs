//! `rolegate permissions disable`.

use clap::Args;
use rolegate::domain::Pattern;
use rolegate::ops::permissions::DisablePermission;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Take an action or a whole resource away from everybody
///
/// It holds for the next command of everyone, administrators included, until `enable`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions disable customers:export --reason 'a laptop is missing'
  rolegate permissions disable 'customers:*' --reason 'migration until noon'")]
pub struct Disable {
    /// `resource:action`; `*` stands for a whole half
    #[arg(value_name = "PERMISSION")]
    pattern: Pattern,
    /// Why; everybody who is refused reads it
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Disable) -> Result {
    let disable = DisablePermission { pattern: args.pattern, reason: args.reason };
    context.change(disable, args.change, |done| {
        format!(
            "Switched off for everybody: {}.\nTo switch on again: rolegate permissions enable '{}'",
            super::names(&done.permissions),
            done.pattern
        )
    })
}
