//! `rolegate review`.

mod run;

use clap::Subcommand;

use crate::cli::context::{Context, Result};

/// Look for what is wrong with the rights that stand.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Review {
    Run(run::Run),
}

pub fn run(context: &Context<'_>, command: Review) -> Result {
    match command {
        Review::Run(args) => run::run(context, args),
    }
}
