//! `rolegate grants revoke`.

use clap::Args;
use rolegate::domain::{Name, SubjectName};
use rolegate::ops::grants::{RevokeGrant, Revoked, WhichGrant};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;

/// Take a grant back
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants revoke G-12 --reason 'Li is back'
  rolegate grants revoke wang --role sales-manager
  rolegate grants revoke team:north --role sales-rep")]
pub struct Revoke {
    /// The grant such as G-12, or with --role a user or `team:` and a team
    #[arg(value_name = "GRANT|SUBJECT")]
    which: String,
    /// Take back this role
    #[arg(long, value_name = "ROLE")]
    role: Option<Name>,
    /// Why; it stands in the audit
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Revoke) -> Result {
    let which = match args.role {
        Some(role) => {
            let subject: SubjectName =
                args.which.parse().map_err(|error| CliError::invalid(format!("{error}")))?;
            WhichGrant::Role(subject, role)
        }
        None => WhichGrant::Numbered(args.which.parse().map_err(|_| CliError::Invalid {
            why: format!("`{}` is not the number of a grant such as `G-12`", args.which),
            hint: Some("with --role, name a user or a team and the role".to_owned()),
        })?),
    };
    context.change(RevokeGrant { which, reason: args.reason }, args.change, sentence)
}

fn sentence(done: &Revoked) -> String {
    let lines: Vec<_> = done
        .grants
        .iter()
        .map(|grant| match &grant.rule {
            None => format!("Revoked {}: `{}` from `{}`.", grant.id, grant.gives(), grant.subject),
            Some(rule) => format!("Revoked {}: `{rule}` from `{}`.", grant.id, grant.subject),
        })
        .collect();
    lines.join("\n")
}
