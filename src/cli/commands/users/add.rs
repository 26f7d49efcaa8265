//! `rolegate users add`.

use clap::Args;
use rolegate::domain::{Name, Window};
use rolegate::ops::users::AddUser;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Add a user
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users add wang --team north --role sales-rep --os-account wang
  rolegate users add li --display-name 李伟 --role sales-manager")]
pub struct Add {
    /// Name of the user
    name: Name,
    /// How people call them
    #[arg(long, value_name = "TEXT")]
    display_name: Option<String>,
    /// The team they are in
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    /// A role to grant (can be repeated)
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<Name>,
    /// The operating-system account that stands for them
    #[arg(long, value_name = "ACCOUNT")]
    os_account: Option<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let add = AddUser {
        name: args.name,
        display_name: args.display_name,
        team: args.team,
        roles: args.roles,
        account: args.os_account,
        window: Window::default(),
    };
    context.change(add, args.change, |user| format!("Added user `{}`.", user.name))
}
