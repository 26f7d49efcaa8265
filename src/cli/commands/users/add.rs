//! `rolegate users add`.

use clap::Args;
use rolegate::domain::{DisplayName, Name};
use rolegate::ops::users::{AddUser, UserView};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Add a user
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users add wang --team north --role sales-rep --os-account wang
  rolegate users add li --display-name 李伟 --role sales-manager
  rolegate users add temp --team north --from 2026-07-01 --until 2026-08-31")]
pub struct Add {
    /// Name of the user
    name: Name,
    /// How people call them
    #[arg(long, value_name = "TEXT")]
    display_name: Option<DisplayName>,
    /// The team they are in
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    /// A role to grant, without end (can be repeated)
    #[arg(long, value_name = "ROLE")]
    role: Vec<Name>,
    /// The operating-system account that stands for them
    #[arg(long, value_name = "ACCOUNT")]
    os_account: Option<String>,
    /// Since when they may act: a date, a time, or a span from now such as 30d, 2w or 1mo
    #[arg(long, value_name = "WHEN")]
    from: Option<String>,
    /// Until when they may act: a date (that day included), a time, or a span such as 30d, 2w
    /// or 1mo
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Why the roles are granted
    #[arg(long, value_name = "TEXT", requires = "role")]
    reason: Option<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let add = AddUser {
        name: args.name,
        display_name: args.display_name,
        team: args.team,
        roles: args.role,
        reason: args.reason,
        account: args.os_account,
        from: args.from,
        until: args.until,
    };
    context.change(add, args.change, |user| format!("{}\n{}", added(user), next(user)))
}

fn added(user: &UserView) -> String {
    let team = user.team.iter().map(|team| format!(" in team `{team}`"));
    let roles = user.roles.iter().flatten().filter(|role| role.through.is_none());
    let roles = roles.map(|role| format!("`{role}`")).collect::<Vec<_>>();
    let roles = (!roles.is_empty()).then(|| match roles.len() {
        1 => format!(" with role {}", roles.concat()),
        _ => format!(" with roles {}", roles.join(", ")),
    });
    let account = user.account.iter().map(|account| format!(", account `{account}`"));
    let details: String = team.chain(roles).chain(account).collect();
    format!("Added user `{}`{details}.", user.name)
}

/// What is still missing before they can work.
fn next(user: &UserView) -> String {
    let name = &user.name;
    match user {
        UserView { roles: Some(roles), .. } if roles.is_empty() => {
            format!("Next: rolegate grants add {name} --role ROLE")
        }
        UserView { account: None, .. } => {
            format!("Next: rolegate users edit {name} --os-account ACCOUNT")
        }
        _ => format!("Next: rolegate what-can {name}"),
    }
}
