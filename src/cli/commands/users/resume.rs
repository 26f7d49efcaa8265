//! `rolegate users resume`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::users::ResumeUser;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Give a suspended user back what they held
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users resume wang")]
pub struct Resume {
    /// Name of the user
    name: Name,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Resume) -> Result {
    context.change(ResumeUser { name: args.name }, args.change, |user| {
        format!("Resumed user `{0}`.\nNext: rolegate users show {0}", user.name)
    })
}
