//! `rolegate roles`.

mod add;
mod allow;
mod clone;
mod deny;
mod edit;
mod inherit;
mod list;
mod remove;
mod rule;
mod show;
mod uninherit;
mod unset;

use clap::Subcommand;

pub use self::rule::Narrowing;

use crate::cli::context::{Context, Result};

/// Manage roles.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Roles {
    Add(add::Add),
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Edit(edit::Edit),
    #[command(visible_alias = "rm")]
    Remove(remove::Remove),
    Clone(clone::Clone),
    Allow(allow::Allow),
    Deny(deny::Deny),
    Unset(unset::Unset),
    Inherit(inherit::Inherit),
    Uninherit(uninherit::Uninherit),
}

pub fn run(context: &Context<'_>, command: Roles) -> Result {
    match command {
        Roles::Add(args) => add::run(context, args),
        Roles::List(args) => list::run(context, args),
        Roles::Show(args) => show::run(context, args),
        Roles::Edit(args) => edit::run(context, args),
        Roles::Remove(args) => remove::run(context, args),
        Roles::Clone(args) => clone::run(context, args),
        Roles::Allow(args) => allow::run(context, args),
        Roles::Deny(args) => deny::run(context, args),
        Roles::Unset(args) => unset::run(context, args),
        Roles::Inherit(args) => inherit::run(context, args),
        Roles::Uninherit(args) => uninherit::run(context, args),
    }
}
