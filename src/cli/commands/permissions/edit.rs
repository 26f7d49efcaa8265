//! `rolegate permissions edit`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::permissions::EditPermission;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Describe a defined permission in other words
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions edit deals:approve --description 'approve discounts above 20 %'")]
pub struct Edit {
    /// The permission
    permission: Permission,
    /// What it permits
    #[arg(long, value_name = "TEXT")]
    description: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Edit) -> Result {
    let edit = EditPermission { permission: args.permission, description: args.description };
    context.change(edit, args.change, |permission| {
        format!("Permission `{}`: {}.", permission.permission, permission.description)
    })
}
