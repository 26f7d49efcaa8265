//! `rolegate permissions define`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::permissions::{DefinePermission, Defined};
use rolegate::ops::phrase::listed;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Make a permission that roles can carry and `check` answers
///
/// It has no owner and no team, so rules on it have the scope `all`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate permissions define deals:approve --description 'approve discounts' --sensitive")]
pub struct Define {
    /// `resource:action`
    permission: Permission,
    /// What it permits
    #[arg(long, value_name = "TEXT")]
    description: String,
    /// An allow must name it in full, or be `*:*`
    #[arg(long)]
    sensitive: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Define) -> Result {
    let define = DefinePermission {
        permission: args.permission,
        description: args.description,
        sensitive: args.sensitive,
    };
    context.change(define, args.change, sentence)
}

fn sentence(done: &Defined) -> String {
    let permission = &done.permission.permission;
    let mut who = done.gained_by.clone();
    if done.gained_by_others {
        who.push("others outside your view".to_owned());
    }
    let gained = match who.as_slice() {
        [] => "Nobody holds it yet.".to_owned(),
        who => format!("Users who gain it at once, by rules that they hold: {}.", listed(who)),
    };
    format!(
        "Defined permission `{permission}`. {gained}\nNext: rolegate roles allow ROLE {permission} --scope all"
    )
}
