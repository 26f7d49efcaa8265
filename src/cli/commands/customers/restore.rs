//! `rolegate customers restore`.

use clap::Args;
use rolegate::ops::customers::{CustomerRef, RestoreCustomer};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Restore a removed customer
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers restore C-42
  rolegate customers restore C-42 --dry-run")]
pub struct Restore {
    /// The customer: C-42, 42, or ext:EXTERNAL-ID
    customer: CustomerRef,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Restore) -> Result {
    let restore = RestoreCustomer { customer: args.customer };
    context.change(restore, args.change, |done| format!("Restored customer {}.", done.id))
}
