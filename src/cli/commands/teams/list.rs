//! `rolegate teams list`.

use clap::Args;
use rolegate::ops::teams::ListTeams;

use crate::cli::args::{Format, PageArgs};
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the teams in the order of their tree
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate teams list
  rolegate teams list --format json")]
pub struct List {
    #[command(flatten)]
    page: PageArgs,
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let mut teams = context.ask(ListTeams { page: args.page.into() })?;
    if context.ui.format() == Format::Table {
        // People see the tree by how far a name stands in; other formats name the parent.
        for team in &mut teams.rows {
            team.name = format!("{}{}", "  ".repeat(team.depth), team.name);
        }
        context.ui.page("teams", &["name", "title", "lead", "members"], &teams)?;
    } else {
        context.ui.page(
            "teams",
            &["name", "title", "parent", "depth", "lead", "members"],
            &teams,
        )?;
    }
    Ok(Exit::Done)
}
