//! `rolegate users suspend`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::users::SuspendUser;

use super::oneself::confirm_own;
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Take all rights from a user until they are resumed
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users suspend wang --reason \"laptop lost\"")]
pub struct Suspend {
    /// Name of the user
    name: Name,
    /// Why; kept in the audit
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Suspend) -> Result {
    if !args.change.dry_run {
        confirm_own(context, &args.name, |_| {
            Some("suspended, you can do nothing until another resumes you".to_owned())
        })?;
    }
    let suspend = SuspendUser { name: args.name, reason: args.reason };
    context.change(suspend, args.change, |user| {
        format!("Suspended user `{0}`.\nNext: rolegate users resume {0}", user.name)
    })
}
