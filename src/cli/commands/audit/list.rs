//! `rolegate audit list`.

use clap::{Args, ValueEnum};
use rolegate::domain::{Name, Pattern};
use rolegate::ops::audit::{ListAudit, Outcome};

use crate::cli::args::PageArgs;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the entries in view, the newest first
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate audit list
  rolegate audit list --actor wang --since 7d
  rolegate audit list --outcome refused --permission customers:export
  rolegate audit list --target C-000042 --format json")]
pub struct List {
    /// Only entries of this actor or caller
    #[arg(long, value_name = "USER")]
    actor: Option<Name>,
    /// Only what needed this permission; `*` stands for either half
    #[arg(long, value_name = "PERMISSION")]
    permission: Option<Pattern>,
    /// Only this command, such as `users add`, or all commands of a noun
    #[arg(long, value_name = "COMMAND")]
    operation: Option<String>,
    /// Only what was about this customer, user, role …, or changed it
    #[arg(long, value_name = "NAME")]
    target: Option<String>,
    /// Only what ended so
    #[arg(long, value_name = "OUTCOME")]
    outcome: Option<How>,
    /// Not before this date or time, or this long ago, such as 7d, 2w or 1mo
    #[arg(long, allow_hyphen_values = true, value_name = "TIME")]
    since: Option<String>,
    /// Not after this date, or before this time
    #[arg(long, value_name = "TIME")]
    until: Option<String>,
    #[command(flatten)]
    page: PageArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum How {
    /// It was done
    Allowed,
    /// The actor may not
    Refused,
    /// It was permitted and could not be done
    Failed,
    /// It was done and not kept
    DryRun,
}

impl From<How> for Outcome {
    fn from(how: How) -> Self {
        match how {
            How::Allowed => Self::Allowed,
            How::Refused => Self::Refused,
            How::Failed => Self::Failed,
            How::DryRun => Self::DryRun,
        }
    }
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let entries = context.ask(ListAudit {
        actor: args.actor,
        permission: args.permission,
        operation: args.operation,
        target: args.target,
        outcome: args.outcome.map(Outcome::from),
        since: args.since,
        until: args.until,
        page: args.page.into(),
    })?;
    let columns = ["entry", "at", "by", "operation", "target", "outcome", "reason"];
    context.ui.page("entries", &columns, &entries)?;
    Ok(Exit::Done)
}
