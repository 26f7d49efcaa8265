//! `rolegate users remove`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::phrase::{counted, listed};
use rolegate::ops::users::{RemoveUser, RemovedUser};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Remove a user
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users remove wang
  rolegate users remove wang --transfer-to li --revoke")]
pub struct Remove {
    /// Name of the user
    name: Name,
    /// Give their customers to this user
    #[arg(long, value_name = "USER")]
    transfer_to: Option<Name>,
    /// Take back what was granted to them
    #[arg(long)]
    revoke: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Remove) -> Result {
    let question = format!("remove user `{}`?", args.name);
    let remove = RemoveUser { name: args.name, transfer_to: args.transfer_to, revoke: args.revoke };
    context.destroy(remove, args.change, &question, sentence)
}

fn sentence(removed: &RemovedUser) -> String {
    let mut text = format!("Removed user `{}`.", removed.name);
    if let (Some(to), 1..) = (&removed.transferred_to, removed.customers) {
        text += &format!(" {} went to `{to}`.", counted(removed.customers, "customer"));
    }
    if !removed.revoked.is_empty() {
        let ids: Vec<_> = removed.revoked.iter().map(ToString::to_string).collect();
        text += &format!(" Revoked {}.", listed(&ids));
    }
    text
}
