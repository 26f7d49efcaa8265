//! `rolegate teams add`.

use clap::Args;
use rolegate::domain::{DisplayName, Name};
use rolegate::ops::teams::AddTeam;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Add a team
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate teams add sales
  rolegate teams add north --parent sales --title \"Sales North\" --lead li")]
pub struct Add {
    /// Name of the team
    name: Name,
    /// How people call it
    #[arg(long, value_name = "TEXT")]
    title: Option<DisplayName>,
    /// The team above
    #[arg(long, value_name = "TEAM")]
    parent: Option<Name>,
    /// Who leads it
    #[arg(long, value_name = "USER")]
    lead: Option<Name>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let add = AddTeam { name: args.name, title: args.title, parent: args.parent, lead: args.lead };
    context.change(add, args.change, |team| {
        let parent = team.parent.iter().map(|parent| format!(" below `{parent}`"));
        let lead = team.lead.iter().map(|lead| format!(", led by `{lead}`"));
        format!(
            "Added team `{0}`{1}.\nNext: rolegate users add NAME --team {0}",
            team.name,
            parent.chain(lead).collect::<String>()
        )
    })
}
