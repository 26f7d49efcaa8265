//! `rolegate teams`.

mod add;
mod edit;
mod list;
mod remove;
mod show;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Manage teams.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Teams {
    Add(add::Add),
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    #[command(visible_alias = "rm")]
    Remove(remove::Remove),
}

pub fn run(context: &Context<'_>, command: Teams) -> Result {
    match command {
        Teams::Add(args) => add::run(context, args),
        Teams::List(args) => list::run(context, args),
        Teams::Show(args) => show::run(context, args),
        Teams::Edit(args) => edit::run(context, args),
        Teams::Remove(args) => remove::run(context, args),
    }
}
