//! `rolegate permissions`.

mod define;
mod disable;
mod edit;
mod enable;
mod list;
mod remove;
mod show;

use clap::Subcommand;
use rolegate::domain::Permission;

use crate::cli::context::{Context, Result};

/// Manage the catalogue of permissions.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Permissions {
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Define(define::Define),
    Edit(edit::Edit),
    #[command(visible_alias = "rm")]
    Remove(remove::Remove),
    Disable(disable::Disable),
    Enable(enable::Enable),
}

pub fn run(context: &Context<'_>, command: Permissions) -> Result {
    match command {
        Permissions::List(args) => list::run(context, args),
        Permissions::Show(args) => show::run(context, args),
        Permissions::Define(args) => define::run(context, args),
        Permissions::Edit(args) => edit::run(context, args),
        Permissions::Remove(args) => remove::run(context, args),
        Permissions::Disable(args) => disable::run(context, args),
        Permissions::Enable(args) => enable::run(context, args),
    }
}

/// Permissions in a sentence.
fn names(permissions: &[Permission]) -> String {
    permissions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
