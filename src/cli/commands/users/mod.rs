//! `rolegate users`.

mod add;
mod edit;
mod list;
mod oneself;
mod remove;
mod resume;
mod show;
mod suspend;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Manage users.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Users {
    Add(add::Add),
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    Suspend(suspend::Suspend),
    Resume(resume::Resume),
    #[command(visible_alias = "rm")]
    Remove(remove::Remove),
}

pub fn run(context: &Context<'_>, command: Users) -> Result {
    match command {
        Users::Add(args) => add::run(context, args),
        Users::List(args) => list::run(context, args),
        Users::Show(args) => show::run(context, args),
        Users::Edit(args) => edit::run(context, args),
        Users::Suspend(args) => suspend::run(context, args),
        Users::Resume(args) => resume::run(context, args),
        Users::Remove(args) => remove::run(context, args),
    }
}
