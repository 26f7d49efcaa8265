//! `rolegate roles show`.

use clap::Args;
use rolegate::domain::{EVERYONE, Name};
use rolegate::ops::roles::{RoleDetail, ShowRole};

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show a role: its rules, what it inherits, who holds it
///
/// Holders are shown as far as grants and users are in view.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate roles show sales-rep
  rolegate roles show support --format json")]
pub struct Show {
    /// The role
    role: Name,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let role = context.ask(ShowRole { role: args.role })?;
    if context.ui.format() == Format::Table {
        print(context, &role)?;
    } else {
        context.ui.record(&role)?;
    }
    Ok(Exit::Done)
}

/// For people: a paragraph, the rules, the holders.
fn print(context: &Context<'_>, role: &RoleDetail) -> Result<()> {
    let ui = context.ui;
    let mut head = match &role.description {
        Some(text) => format!("{}: {text}\n", role.name),
        None => format!("{}\n", role.name),
    };
    for (what, roles) in [("inherits", &role.inherits), ("inherited by", &role.inherited_by)] {
        if !roles.is_empty() {
            head += &format!("{what} {}\n", roles.join(", "));
        }
    }
    ui.text(&head)?;
    if role.rules.is_empty() {
        ui.print("\nno rules\n")?;
    } else {
        ui.print("\n")?;
        let mut columns = vec!["id", "effect", "permission", "scope"];
        let used = [
            ("fields", role.rules.iter().any(|rule| rule.fields.is_some())),
            ("masks", role.rules.iter().any(|rule| rule.masks.is_some())),
            ("condition", role.rules.iter().any(|rule| rule.condition.is_some())),
            ("inherited_from", role.rules.iter().any(|rule| rule.inherited_from.is_some())),
        ];
        columns.extend(used.iter().filter(|(_, used)| *used).map(|(column, _)| *column));
        ui.records(&columns, &role.rules)?;
    }
    if role.name == EVERYONE {
        return ui.print("\nheld by everybody\n");
    }
    if role.holders.is_empty() {
        return ui.print("\nno holders in view\n");
    }
    ui.print("\nheld by\n")?;
    ui.records(&["subject", "grant", "from", "until"], &role.holders)
}
