//! `rolegate customers add`.

use clap::Args;
use rolegate::domain::{Field, Name};
use rolegate::ops::customers::{AddCustomer, CustomerView, OwnerName};

use super::fields::FieldArgs;
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Add a customer
///
/// Its owner is yourself and its team the owner's, unless others are named; naming others needs
/// customers:assign.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers add '王小明' --company 华为 --phone 13812341234 --status lead
  rolegate customers add 'Ada Ltd' --owner wang --region EU")]
pub struct Add {
    /// Name of the customer
    name: String,
    #[command(flatten)]
    fields: FieldArgs,
    /// Who owns it; `none` is the pool of the team
    #[arg(long, value_name = "USER")]
    owner: Option<OwnerName>,
    /// The team it belongs to
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let add = AddCustomer {
        given: args.fields.given(Some(args.name)),
        owner: args.owner,
        team: args.team,
    };
    context.change(add, args.change, sentence)
}

fn sentence(customer: &CustomerView) -> String {
    let owner = customer.text(Field::OWNER).map(|owner| format!(" of `{owner}`"));
    let team = customer.text(Field::TEAM).map(|team| format!(" in team `{team}`"));
    let place: String = owner.into_iter().chain(team).collect();
    format!("Added customer {id}{place}.\nNext: rolegate customers show {id}", id = customer.id)
}
