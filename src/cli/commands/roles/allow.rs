//! `rolegate roles allow`.

use clap::Args;
use rolegate::domain::{Name, Pattern, Scope};
use rolegate::ops::roles::AllowRule;

use super::rule::{Narrowing, sentence};
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Give a role a rule that allows
///
/// A rule of the role with the same permission, scope and conditions is replaced and keeps
/// its number; otherwise a rule is added.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles allow sales-rep customers:view --scope own
  rolegate roles allow partner customers:view --scope all --where region=EU --mask @personal
  rolegate roles allow partner 'customers:*' --scope own")]
pub struct Allow {
    /// The role
    role: Name,
    /// `resource:action`; `*` stands for a whole half
    permission: Pattern,
    /// On which records: own, team, subtree or all
    #[arg(long)]
    scope: Scope,
    #[command(flatten)]
    narrowing: Narrowing,
    /// Show these fields and classes only masked
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    mask: Vec<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Allow) -> Result {
    let rule = args.narrowing.rule(args.permission, args.scope, args.mask);
    context.change(AllowRule { role: args.role, rule }, args.change, sentence)
}
