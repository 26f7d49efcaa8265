//! `rolegate customers edit`.

use clap::Args;
use rolegate::ops::customers::{CustomerRef, EditCustomer, EditedCustomer};

use super::fields::FieldArgs;
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;

/// Change fields of a customer
///
/// An empty text empties a field. Owner and team are changed by `customers assign`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers edit C-42 --status won --tier gold
  rolegate customers edit ext:X17 --notes ''")]
pub struct Edit {
    /// The customer: C-42, 42, or ext:EXTERNAL-ID
    customer: CustomerRef,
    /// Name of the customer
    #[arg(long, value_name = "TEXT", help_heading = "Fields")]
    name: Option<String>,
    #[command(flatten)]
    fields: FieldArgs,
    /// Refused, with the command that does it
    #[arg(long, value_name = "USER", hide = true)]
    owner: Option<String>,
    /// Refused, with the command that does it
    #[arg(long, value_name = "TEAM", hide = true)]
    team: Option<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Edit) -> Result {
    if args.owner.is_some() || args.team.is_some() {
        return Err(CliError::Invalid {
            why: "owner and team are not fields to edit".to_owned(),
            hint: Some(format!(
                "`rolegate customers assign {} --to USER` (or --to-team TEAM) changes them",
                args.customer
            )),
        });
    }
    let given = args.fields.given(args.name);
    if given.0.is_empty() {
        return Err(CliError::Invalid {
            why: "nothing to change".to_owned(),
            hint: Some("name a field, such as --status won".to_owned()),
        });
    }
    let edit = EditCustomer { customer: args.customer, given };
    context.change(edit, args.change, sentence)
}

fn sentence(edited: &EditedCustomer) -> String {
    let id = edited.customer.id;
    let changed: Vec<_> = edited.changed.iter().map(|field| field.replace('_', " ")).collect();
    match changed.as_slice() {
        [] => format!("Customer {id} is so already; nothing changed."),
        changed => format!(
            "Changed customer {id}: {}.\nNext: rolegate customers history {id}",
            changed.join(", ")
        ),
    }
}
