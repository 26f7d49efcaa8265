//! `rolegate roles uninherit`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::roles::UninheritRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Stop a role from having the rules of another
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles uninherit sales-manager sales-rep")]
pub struct Uninherit {
    /// The role that gets less
    role: Name,
    /// The role whose rules it loses
    #[arg(value_name = "JUNIOR")]
    junior: Name,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Uninherit) -> Result {
    let uninherit = UninheritRole { role: args.role, junior: args.junior };
    context.change(uninherit, args.change, |done| {
        format!("`{}` no longer inherits `{}`.", done.role, done.junior)
    })
}
