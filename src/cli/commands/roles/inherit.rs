//! `rolegate roles inherit`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::roles::InheritRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Let a role have all the rules of another
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles inherit sales-manager sales-rep")]
pub struct Inherit {
    /// The role that gets more
    role: Name,
    /// The role whose rules it gets
    #[arg(value_name = "JUNIOR")]
    junior: Name,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Inherit) -> Result {
    let inherit = InheritRole { role: args.role, junior: args.junior };
    context.change(inherit, args.change, |done| {
        format!("`{}` now inherits `{}`.", done.role, done.junior)
    })
}
