//! `rolegate roles remove`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::phrase::counted;
use rolegate::ops::roles::RemoveRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Remove a role
///
/// A role that is granted or inherited is removed only with --transfer-to or --revoke.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles remove partner
  rolegate roles remove partner --transfer-to partner-eu
  rolegate roles remove partner --revoke --yes")]
pub struct Remove {
    /// The role
    role: Name,
    /// Give this role to its holders, and to the roles that inherit it
    #[arg(long, value_name = "ROLE", conflicts_with = "revoke")]
    transfer_to: Option<Name>,
    /// Take it away from its holders, and from the roles that inherit it
    #[arg(long)]
    revoke: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Remove) -> Result {
    let question = format!("remove role `{}`?", args.role);
    let remove = RemoveRole { role: args.role, transfer_to: args.transfer_to, revoke: args.revoke };
    context.destroy(remove, args.change, &question, |done| {
        let mut text = format!("Removed role `{}`", done.name);
        if let Some(heir) = &done.transferred_to {
            text += &format!("; `{heir}` took its place in {}", counted(done.transferred, "grant"));
        }
        if done.revoked > 0 {
            text += &format!("; {} ended", counted(done.revoked, "grant"));
        }
        text + "."
    })
}
