//! `rolegate teams edit`.

use clap::Args;
use rolegate::domain::{DisplayName, Name};
use rolegate::ops::Edit as Field;
use rolegate::ops::teams::{EditTeam, EditedTeam};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Change a team, or its place in the tree
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate teams edit north --title \"Sales North\" --lead li
  rolegate teams edit north --parent emea
  rolegate teams edit north --no-parent --rename nordic")]
pub struct Edit {
    /// Name of the team
    name: Name,
    /// Give it another name
    #[arg(long, value_name = "NAME")]
    rename: Option<Name>,
    /// How people call it
    #[arg(long, value_name = "TEXT", conflicts_with = "no_title")]
    title: Option<DisplayName>,
    /// Take the title away
    #[arg(long)]
    no_title: bool,
    /// Move it below this team, with all that lies below it
    #[arg(long, value_name = "TEAM", conflicts_with = "no_parent")]
    parent: Option<Name>,
    /// Move it to the top
    #[arg(long)]
    no_parent: bool,
    /// Who leads it
    #[arg(long, value_name = "USER", conflicts_with = "no_lead")]
    lead: Option<Name>,
    /// Let nobody lead it
    #[arg(long)]
    no_lead: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Edit) -> Result {
    let before = args.name.to_string();
    let edit = EditTeam {
        name: args.name,
        rename: args.rename,
        title: Field::of(args.title, args.no_title),
        parent: Field::of(args.parent, args.no_parent),
        lead: Field::of(args.lead, args.no_lead),
    };
    context.change(edit, args.change, |edited| sentence(&before, edited))
}

fn sentence(before: &str, edited: &EditedTeam) -> String {
    match edited.changed.as_slice() {
        [] => format!("Team `{before}` is so already; nothing changed."),
        changed => format!(
            "Changed team `{before}`: {}.\nNext: rolegate teams show {}",
            changed.join(", "),
            edited.team.name
        ),
    }
}
