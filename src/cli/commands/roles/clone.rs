//! `rolegate roles clone`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::roles::CloneRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Make a role with the rules of another
///
/// The new role has the same rules, description and inheritance; nobody holds it.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles clone sales-rep sales-trainee")]
pub struct Clone {
    /// The role to copy
    role: Name,
    /// Name of the new role
    new: Name,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Clone) -> Result {
    let model = args.role.clone();
    let clone = CloneRole { role: args.role, name: args.new };
    context.change(clone, args.change, |role| {
        format!("Added role `{}`, a copy of `{model}`.", role.name)
    })
}
