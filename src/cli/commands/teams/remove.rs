//! `rolegate teams remove`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::phrase::{counted, listed};
use rolegate::ops::teams::{RemoveTeam, RemovedTeam};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Remove a team
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate teams remove north
  rolegate teams remove north --transfer-to south --revoke")]
pub struct Remove {
    /// Name of the team
    name: Name,
    /// Give its members, its sub-teams and its customers to this team
    #[arg(long, value_name = "TEAM")]
    transfer_to: Option<Name>,
    /// Take back what was granted to it
    #[arg(long)]
    revoke: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Remove) -> Result {
    let question = format!("remove team `{}`?", args.name);
    let remove = RemoveTeam { name: args.name, transfer_to: args.transfer_to, revoke: args.revoke };
    context.destroy(remove, args.change, &question, sentence)
}

fn sentence(removed: &RemovedTeam) -> String {
    let mut text = format!("Removed team `{}`.", removed.name);
    let went: Vec<String> =
        [(removed.members, "member"), (removed.teams, "sub-team"), (removed.customers, "customer")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, one)| counted(count, one))
            .collect();
    if let (Some(to), false) = (&removed.transferred_to, went.is_empty()) {
        text += &format!(" {} went to `{to}`.", listed(&went));
    }
    if !removed.revoked.is_empty() {
        let ids: Vec<_> = removed.revoked.iter().map(ToString::to_string).collect();
        text += &format!(" Revoked {}.", listed(&ids));
    }
    text
}
