//! `rolegate roles deny`.

use clap::Args;
use rolegate::domain::{Name, Pattern, Scope};
use rolegate::ops::roles::DenyRule;

use super::rule::{Narrowing, sentence};
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Give a role a rule that denies
///
/// A deny wins over every allow, whatever role that comes from. With --fields it takes only
/// these fields away. A rule of the role with the same permission, scope and conditions is
/// replaced and keeps its number; otherwise a rule is added.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles deny support customers:view --fields notes
  rolegate roles deny trainee 'customers:*' --where tier=gold")]
pub struct Deny {
    /// The role
    role: Name,
    /// `resource:action`; `*` stands for a whole half
    permission: Pattern,
    /// On which records: own, team, subtree or all
    #[arg(long, default_value = "all")]
    scope: Scope,
    #[command(flatten)]
    narrowing: Narrowing,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Deny) -> Result {
    let rule = args.narrowing.rule(args.permission, args.scope, Vec::new());
    context.change(DenyRule { role: args.role, rule }, args.change, sentence)
}
