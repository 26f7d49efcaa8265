//! `rolegate users list`.

use clap::{Args, ValueEnum};
use rolegate::domain::Name;
use rolegate::ops::users::{ListUsers, UserStatus};

use crate::cli::args::PageArgs;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the users in view
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users list
  rolegate users list --team north --status suspended
  rolegate users list --role administrator --format json")]
pub struct List {
    /// Only members of this team
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    /// Only users without a team
    #[arg(long, conflicts_with = "team")]
    no_team: bool,
    /// Only users who hold this role now by a grant, to them or to a team
    #[arg(long, value_name = "ROLE")]
    role: Option<Name>,
    /// Only users in this state
    #[arg(long, value_name = "STATUS")]
    status: Option<Status>,
    #[command(flatten)]
    page: PageArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Status {
    /// They may act
    Active,
    /// Switched off by hand
    Suspended,
    /// Their time has not come
    NotYet,
    /// Their time is over
    Ended,
}

impl From<Status> for UserStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Active => Self::Active,
            Status::Suspended => Self::Suspended,
            Status::NotYet => Self::NotYet,
            Status::Ended => Self::Ended,
        }
    }
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let users = context.ask(ListUsers {
        team: args.team,
        without_team: args.no_team,
        role: args.role,
        status: args.status.map(UserStatus::from),
        page: args.page.into(),
    })?;
    context.ui.page(
        "users",
        &["name", "display_name", "team", "roles", "status", "account"],
        &users,
    )?;
    Ok(Exit::Done)
}
