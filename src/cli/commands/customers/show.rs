//! `rolegate customers show`.

use clap::Args;
use rolegate::domain::Field;
use rolegate::ops::customers::{CustomerRef, ShowCustomer};

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show one customer
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers show C-42
  rolegate customers show ext:X17 --format json")]
pub struct Show {
    /// The customer: C-42, 42, or ext:EXTERNAL-ID
    customer: CustomerRef,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let customer = context.ask(ShowCustomer { customer: args.customer })?;
    let hidden: Vec<_> = Field::all()
        .filter(|field| customer.fields.iter().all(|(shown, _)| shown != field))
        .map(Field::name)
        .collect();
    match context.ui.format() {
        // Programs find the same columns always.
        Format::Csv => {
            let columns: Vec<_> = Field::all().map(Field::name).collect();
            context.ui.records(&columns, &[customer])?;
        }
        _ => context.ui.record(&customer)?,
    }
    if !hidden.is_empty() {
        context.ui.note(&format!("your rights do not show: {}", hidden.join(", ")));
    }
    Ok(Exit::Done)
}
