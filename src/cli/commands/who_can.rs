//! `rolegate who-can`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::questions::{Holder, RuleView};
use serde::Serialize;

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List everybody in view who may do something
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate who-can customers:export
  rolegate who-can customers:edit C-42")]
pub struct WhoCan {
    /// To do what, such as customers:edit
    permission: Permission,
    /// On which record: C-42, 42, ext:X17; a user; a grant. Left out, on any
    record: Option<String>,
}

/// A line of the table.
#[derive(Serialize)]
struct Line {
    user: String,
    reach: String,
    through: String,
}

pub fn run(context: &Context<'_>, args: WhoCan) -> Result {
    let question = rolegate::ops::questions::WhoCan {
        permission: args.permission.clone(),
        record: args.record,
    };
    let holders = context.ask(question)?;
    let lines: Vec<Line> = holders.iter().map(line).collect();
    match context.ui.format() {
        Format::Json | Format::Jsonl => context.ui.records(&[], &holders)?,
        Format::Table | Format::Csv | Format::Markdown => {
            context.ui.records(&["user", "reach", "through"], &lines)?;
        }
    }
    if holders.is_empty() {
        let why = format!("nobody in view; `rolegate explain {}` says why", args.permission);
        context.ui.note(&why);
    }
    Ok(Exit::Done)
}

fn line(holder: &Holder) -> Line {
    Line {
        user: holder.user.clone(),
        reach: holder.answer.extent.clone().unwrap_or_default(),
        through: holder.through.iter().map(way).collect::<Vec<_>>().join("; "),
    }
}

/// `G-3 > sales-manager > sales-rep > R-7`
fn way(rule: &RuleView) -> String {
    let roles: Vec<&str> =
        rule.roles.iter().map(|role| role.as_deref().unwrap_or("(out of view)")).collect();
    let grant = rule.grant.as_ref().map(|grant| grant.id.to_string());
    let words = [grant.unwrap_or_default(), roles.join(" > "), rule.id.to_string()];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" > ")
}
