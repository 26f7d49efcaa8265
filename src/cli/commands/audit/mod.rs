//! `rolegate audit`.

mod list;
mod show;
mod verify;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Read and prove the audit.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Audit {
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Verify(verify::Verify),
}

pub fn run(context: &Context<'_>, command: Audit) -> Result {
    match command {
        Audit::List(args) => list::run(context, args),
        Audit::Show(args) => show::run(context, args),
        Audit::Verify(args) => verify::run(context, args),
    }
}
