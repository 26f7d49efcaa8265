//! `rolegate permissions remove`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::permissions::RemovePermission;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Remove a defined permission that no rule names
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions remove deals:approve")]
pub struct Remove {
    /// The permission
    permission: Permission,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Remove) -> Result {
    let question = format!("remove permission `{}`?", args.permission);
    let remove = RemovePermission { permission: args.permission };
    context.destroy(remove, args.change, &question, |permission| {
        format!("Removed permission `{}`.", permission.permission)
    })
}
