//! `rolegate permissions define`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::permissions::{DefinePermission, Defined};

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
    let others = done.gained_by_count.saturating_sub(done.gained_by.len());
    let mut who = done.gained_by.clone();
    match others {
        0 => {}
        1 => who.push("one user out of view".to_owned()),
        many => who.push(format!("{many} users out of view")),
    }
    let gained = match who.as_slice() {
        [] => "Nobody holds it yet.".to_owned(),
        who => format!("By rules that they hold it is given at once to: {}.", who.join(", ")),
    };
    format!(
        "Defined permission `{permission}`. {gained}\nNext: rolegate roles allow ROLE {permission} --scope all"
    )
}
