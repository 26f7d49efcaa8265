//! `rolegate whoami`.

use clap::Args;
use rolegate::domain::instant;
use rolegate::env::Mode;
use rolegate::ops::questions::{HeldRole, WhoAmIView};

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::escape::for_people;
use crate::cli::exit::Exit;

/// Show for whom you stand, and what is in your reach
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate whoami
  rolegate --as wang whoami")]
pub struct WhoAmI;

pub fn run(context: &Context<'_>, _: WhoAmI) -> Result {
    let view = context.session()?.whoami()?;
    match context.ui.format() {
        Format::Table => context.ui.text(&text(&view))?,
        Format::Json | Format::Jsonl | Format::Csv | Format::Markdown => {
            context.ui.record(&view)?;
        }
    }
    Ok(Exit::Done)
}

fn text(view: &WhoAmIView) -> String {
    let account = for_people(&view.account);
    let (Some(caller), Some(actor)) = (&view.caller, &view.actor) else {
        return format!(
            "You are the account `{account}` ({}), and no user of this store stands for it.\n\
             An administrator maps it: rolegate users edit NAME --os-account {account}\n{}\n",
            view.uid,
            protection(view.mode),
        );
    };
    let mut lines = vec![format!("account    {account} ({})", view.uid)];
    lines.push(format!("user       {caller}"));
    if actor != caller {
        lines.push(format!("acts as    {actor}"));
    }
    lines.push(format!("team       {}", view.team.as_deref().unwrap_or("none")));
    let roles: Vec<String> = view.roles.iter().map(role).collect();
    let roles = if roles.is_empty() { "none".to_owned() } else { roles.join(", ") };
    lines.push(format!("roles      {roles}"));
    if view.full_administrator {
        lines.push("may do everything, as a full administrator".to_owned());
    }
    lines.push(format!("customers  {} in view", view.customers_in_view));
    lines.push(protection(view.mode).to_owned());
    lines.join("\n") + "\n"
}

fn role(held: &HeldRole) -> String {
    let until = held.until.map(|until| format!(" until {}", instant(until))).unwrap_or_default();
    let inactive = if held.active { "" } else { " (not active)" };
    format!("{}{until}{inactive}", held.role)
}

/// What the mode means, in one honest sentence.
const fn protection(mode: Mode) -> &'static str {
    match mode {
        Mode::Advisory => {
            "advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering."
        }
        Mode::Enforced => {
            "enforced: the store file is reached through the installed program alone; rights bind you."
        }
    }
}
