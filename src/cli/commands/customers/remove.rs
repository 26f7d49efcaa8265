//! `rolegate customers remove`.

use clap::Args;
use rolegate::ops::customers::{CustomerRef, RemoveCustomer};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Remove a customer; it can be restored
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers remove C-42 --yes
  rolegate customers remove C-42 --dry-run")]
pub struct Remove {
    /// The customer: C-42, 42, or ext:EXTERNAL-ID
    customer: CustomerRef,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Remove) -> Result {
    let question = format!("remove customer {}?", args.customer);
    let remove = RemoveCustomer { customer: args.customer };
    context.destroy(remove, args.change, &question, |done| {
        format!("Removed customer {id}.\nNext: rolegate customers restore {id}", id = done.id)
    })
}
