//! `rolegate customers`.

mod add;
mod assign;
mod edit;
mod export;
mod fields;
mod history;
mod import;
mod list;
mod remove;
mod restore;
mod show;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Manage customers.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Customers {
    Add(add::Add),
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    #[command(visible_alias = "rm")]
    Remove(remove::Remove),
    Restore(restore::Restore),
    Assign(assign::Assign),
    History(history::History),
    Import(import::Import),
    Export(export::Export),
}

pub fn run(context: &Context<'_>, command: Customers) -> Result {
    match command {
        Customers::Add(args) => add::run(context, args),
        Customers::List(args) => list::run(context, args),
        Customers::Show(args) => show::run(context, args),
        Customers::Edit(args) => edit::run(context, args),
        Customers::Remove(args) => remove::run(context, args),
        Customers::Restore(args) => restore::run(context, args),
        Customers::Assign(args) => assign::run(context, args),
        Customers::History(args) => history::run(context, args),
        Customers::Import(args) => import::run(context, args),
        Customers::Export(args) => export::run(context, args),
    }
}
