//! `rolegate grants add`.

use clap::Args;
use rolegate::domain::{Effect, Name, Pattern, Scope, SubjectName, instant};
use rolegate::ops::grants::{AddGrant, Gives, GrantView};

use crate::cli::args::ChangeArgs;
use crate::cli::commands::roles::Narrowing;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;

/// Give a role or a single rule to a user or a team
///
/// A grant to a team reaches the members of the teams below it as well, unless it is direct.
/// It holds from now on without end, unless --from and --until say otherwise.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants add wang --role sales-manager --until 30d --reason 'covers for Li'
  rolegate grants add wang --allow customers:export --scope own --until 2026-12-31
  rolegate grants add team:north --role sales-rep --direct
  rolegate grants add wang --deny customers:edit --where tier=gold")]
pub struct Add {
    /// A user, or `team:` and a team
    subject: SubjectName,
    #[command(flatten)]
    gift: Gift,
    /// On which records the rule is: own, team, subtree or all; a deny is on all unless given
    #[arg(long, conflicts_with = "role")]
    scope: Option<Scope>,
    #[command(flatten)]
    narrowing: Narrowing,
    /// Show these fields and classes only masked
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', conflicts_with = "role")]
    mask: Vec<String>,
    /// Since when it holds: a date, a time, or a span from now such as 30d, 2w or 1mo
    #[arg(long, value_name = "WHEN")]
    from: Option<String>,
    /// Until when it holds: a date (that day included), a time, or a span from now such as 30d, 2w or 1mo
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Why it is given
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Only the team's own members, not those of teams below
    #[arg(long)]
    direct: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Gift {
    /// The role to give
    #[arg(long, value_name = "ROLE")]
    role: Option<Name>,
    /// The permission to allow; `*` stands for a whole half
    #[arg(long, value_name = "PERMISSION")]
    allow: Option<Pattern>,
    /// The permission to deny; `*` stands for a whole half
    #[arg(long, value_name = "PERMISSION")]
    deny: Option<Pattern>,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let gives = match args.gift {
        Gift { role: Some(role), .. } => {
            if !args.narrowing.is_empty() {
                return Err(CliError::invalid(
                    "fields and conditions belong to a rule: a role has its own",
                ));
            }
            Gives::Role(role)
        }
        Gift { allow: Some(pattern), .. } => {
            let scope = args.scope.ok_or_else(|| CliError::Invalid {
                why: "an allow needs a scope".to_owned(),
                hint: Some("write --scope own, team, subtree or all".to_owned()),
            })?;
            Gives::Rule(Effect::Allow, args.narrowing.rule(pattern, scope, args.mask))
        }
        Gift { deny: Some(pattern), .. } => {
            let scope = args.scope.unwrap_or(Scope::All);
            Gives::Rule(Effect::Deny, args.narrowing.rule(pattern, scope, args.mask))
        }
        Gift { role: None, allow: None, deny: None } => {
            return Err(CliError::invalid("name what to give: --role, --allow or --deny"));
        }
    };
    let add = AddGrant {
        subject: args.subject,
        gives,
        from: args.from,
        until: args.until,
        reason: args.reason,
        direct: args.direct,
    };
    context.change(add, args.change, sentence)
}

fn sentence(grant: &GrantView) -> String {
    let what = match &grant.rule {
        None => format!("`{}` has the role `{}`", grant.subject, grant.gives()),
        Some(rule) => format!("`{}` has the rule `{rule}`", grant.subject),
    };
    let from = grant.from.map(|at| format!(" from {}", instant(at))).unwrap_or_default();
    let until = grant.until.map(|at| format!(" until {}", instant(at))).unwrap_or_default();
    format!("Granted {}: {what}{from}{until}.", grant.id)
}
