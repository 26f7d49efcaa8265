//! `rolegate customers history`.

use clap::Args;
use rolegate::ops::customers::{CustomerHistory, CustomerRef};

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show what happened to a customer
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers history C-42
  rolegate customers history C-42 --format json")]
pub struct History {
    /// The customer: C-42, 42, or ext:EXTERNAL-ID
    customer: CustomerRef,
}

pub fn run(context: &Context<'_>, args: History) -> Result {
    let lines = context.ask(CustomerHistory { customer: args.customer })?;
    let columns = ["entry", "at", "by", "operation", "event", "field", "before", "after"];
    context.ui.records(&columns, &lines)?;
    Ok(Exit::Done)
}
