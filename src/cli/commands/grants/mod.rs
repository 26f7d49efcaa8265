//! `rolegate grants`.

mod add;
mod extend;
mod list;
mod revoke;
mod show;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Manage grants.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Grants {
    Add(Box<add::Add>),
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Extend(extend::Extend),
    Revoke(revoke::Revoke),
}

pub fn run(context: &Context<'_>, command: Grants) -> Result {
    match command {
        Grants::Add(args) => add::run(context, *args),
        Grants::List(args) => list::run(context, args),
        Grants::Show(args) => show::run(context, args),
        Grants::Extend(args) => extend::run(context, args),
        Grants::Revoke(args) => revoke::run(context, args),
    }
}
