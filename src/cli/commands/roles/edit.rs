//! `rolegate roles edit`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::roles::EditRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Change the name or the description of a role
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles edit partner --description 'sees gold customers in the EU'
  rolegate roles edit partner --rename partner-eu")]
pub struct Edit {
    /// The role
    role: Name,
    #[command(flatten)]
    new: New,
    #[command(flatten)]
    change: ChangeArgs,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct New {
    /// Its new name
    #[arg(long, value_name = "NAME")]
    rename: Option<Name>,
    /// What it is for; an empty text takes the description away
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
}

pub fn run(context: &Context<'_>, args: Edit) -> Result {
    let was = args.role.clone();
    let edit =
        EditRole { role: args.role, rename: args.new.rename, description: args.new.description };
    context.change(edit, args.change, |role| {
        if was.as_str() == role.name {
            format!("Changed role `{}`.", role.name)
        } else {
            format!("Role `{was}` is now `{}`.", role.name)
        }
    })
}
