//! `rolegate grants list`.

use clap::Args;
use rolegate::domain::{Name, SubjectName};
use rolegate::ops::grants::{Ended, ListGrants};

use crate::cli::args::PageArgs;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the grants in view that have not ended
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants list --subject wang
  rolegate grants list --role sales-manager --expiring 14
  rolegate grants list --expired --format json")]
pub struct List {
    /// Only those of this user, or of `team:` and a team
    #[arg(long, value_name = "SUBJECT")]
    subject: Option<SubjectName>,
    /// Only those that give this role
    #[arg(long, value_name = "ROLE")]
    role: Option<Name>,
    /// Those that have ended
    #[arg(long, conflicts_with = "expiring")]
    expired: bool,
    /// Those that will end within so many days
    #[arg(long, value_name = "DAYS")]
    expiring: Option<u16>,
    #[command(flatten)]
    page: PageArgs,
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let ended = match (args.expired, args.expiring) {
        (true, _) => Ended::Yes,
        (false, Some(days)) => Ended::Within(days),
        (false, None) => Ended::No,
    };
    let list = ListGrants { subject: args.subject, role: args.role, ended, page: args.page.into() };
    let grants = context.ask(list)?;
    let columns = ["id", "subject", "role", "rule", "status", "from", "until", "reason"];
    context.ui.page("grants", &columns, &grants)?;
    Ok(Exit::Done)
}
