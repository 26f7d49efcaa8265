//! `rolegate users`.

mod add;
mod list;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Manage users.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Users {
    Add(add::Add),
    #[command(visible_alias = "ls")]
    List(list::List),
}

pub fn run(context: &Context<'_>, command: Users) -> Result {
    match command {
        Users::Add(args) => add::run(context, args),
        Users::List(args) => list::run(context, args),
    }
}
