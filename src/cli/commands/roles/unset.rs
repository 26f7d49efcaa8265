//! `rolegate roles unset`.

use clap::Args;
use rolegate::domain::{Effect, Name, Pattern, RuleId, Scope};
use rolegate::ops::roles::{UnsetRule, Which};

use super::rule::sentence;
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;

/// Take a rule away from a role
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles unset sales-rep R-7
  rolegate roles unset sales-rep customers:edit
  rolegate roles unset support customers:view --deny")]
pub struct Unset {
    /// The role
    role: Name,
    /// The rule's number such as R-7, or its permission
    #[arg(value_name = "RULE")]
    rule: String,
    /// Which of several rules on the permission: own, team, subtree or all
    #[arg(long)]
    scope: Option<Scope>,
    /// The rule that denies the permission, not the one that allows it
    #[arg(long)]
    deny: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Unset) -> Result {
    let which = which(&args)?;
    context.change(UnsetRule { role: args.role, which }, args.change, sentence)
}

/// A permission has a colon, a number has none.
fn which(args: &Unset) -> Result<Which> {
    if args.rule.contains(':') {
        let pattern: Pattern =
            args.rule.parse().map_err(|error| CliError::invalid(format!("{error}")))?;
        let effect = if args.deny { Effect::Deny } else { Effect::Allow };
        return Ok(Which::Saying { effect, pattern, scope: args.scope });
    }
    let id: RuleId = args.rule.parse().map_err(|_| {
        CliError::invalid(format!(
            "`{}` is neither the number of a rule such as `R-7` nor a permission such as `customers:view`",
            args.rule
        ))
    })?;
    if args.deny || args.scope.is_some() {
        return Err(CliError::invalid("a rule that is named by its number needs no other option"));
    }
    Ok(Which::Numbered(id))
}
