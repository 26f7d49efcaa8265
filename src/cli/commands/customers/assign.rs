//! `rolegate customers assign`.

use clap::{ArgGroup, Args};
use rolegate::domain::Name;
use rolegate::ops::customers::{AssignCustomers, Assigned, CustomerRef, Destination};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;

/// Give customers to a user, or into the pool of a team
///
/// Each one needs customers:assign on the record as it is and as it will be; if one may not
/// go, none goes.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("destination").required(true))]
#[command(group = ArgGroup::new("which").required(true))]
#[command(after_long_help = "\
Examples:
  rolegate customers assign C-42 C-43 --to wang
  rolegate customers assign --where owner=li --to-team south --dry-run")]
pub struct Assign {
    /// The customers: C-42, 42, or ext:EXTERNAL-ID
    #[arg(value_name = "CUSTOMER", group = "which")]
    customers: Vec<CustomerRef>,
    /// Those in view for which this holds (can be repeated; all must hold)
    ///
    /// There is no `or`: status=warm,cold lists values. rolegate-model(7) has the grammar, under
    /// C1.
    #[arg(long = "where", value_name = "CONDITION", group = "which")]
    filters: Vec<String>,
    /// The user who gets them, into that user's team
    #[arg(long, value_name = "USER", group = "destination")]
    to: Option<Name>,
    /// The team whose pool gets them
    #[arg(long, value_name = "TEAM", group = "destination")]
    to_team: Option<Name>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Assign) -> Result {
    let to = match (args.to, args.to_team) {
        (Some(user), _) => Destination::User(user),
        (None, Some(team)) => Destination::Team(team),
        (None, None) => return Err(CliError::invalid("name a destination with --to or --to-team")),
    };
    let assign = AssignCustomers { customers: args.customers, filters: args.filters, to };
    context.change(assign, args.change, sentence)
}

fn sentence(done: &Assigned) -> String {
    let to = match (&done.owner, &done.team) {
        (Some(owner), Some(team)) => format!("to `{owner}` in team `{team}`"),
        (Some(owner), None) => format!("to `{owner}`"),
        (None, team) => format!("into the pool of team `{}`", team.as_deref().unwrap_or("none")),
    };
    let already = match done.unchanged {
        0 => String::new(),
        n => format!("; {} there already", was_or_were(n)),
    };
    match done.customers.as_slice() {
        [] => format!("No customer was assigned {to}{already}."),
        [one] => format!("Assigned customer {one} {to}{already}."),
        many => format!("Assigned {} customers {to}{already}.", many.len()),
    }
}

fn was_or_were(count: u64) -> String {
    format!("{count} {}", if count == 1 { "was" } else { "were" })
}
