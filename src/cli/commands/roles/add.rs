//! `rolegate roles add`.

use clap::Args;
use rolegate::domain::Name;
use rolegate::ops::phrase::listed;
use rolegate::ops::roles::AddRole;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Add a role
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles add partner --description 'sees customers in the EU'
  rolegate roles add sales-lead --inherit sales-rep --inherit support")]
pub struct Add {
    /// Name of the role
    name: Name,
    /// What it is for
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
    /// A role whose rules it has as well (can be repeated)
    #[arg(long = "inherit", value_name = "ROLE")]
    inherits: Vec<Name>,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Add) -> Result {
    let add = AddRole { name: args.name, description: args.description, inherits: args.inherits };
    context.change(add, args.change, |role| {
        let inherits = match role.inherits.as_slice() {
            [] => String::new(),
            roles => {
                let roles: Vec<_> = roles.iter().map(|role| format!("`{role}`")).collect();
                format!(", which inherits {}", listed(&roles))
            }
        };
        format!(
            "Added role `{0}`{inherits}.\nNext: rolegate roles allow {0} PERMISSION --scope SCOPE",
            role.name
        )
    })
}
