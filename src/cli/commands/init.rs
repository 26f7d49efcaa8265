//! `rolegate init`.

use clap::{Args, ValueEnum};
use rolegate::domain::Name;
use rolegate::ops::{self, RoleSet, Session};

use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;
use crate::cli::exit::Exit;

/// Make a store and become its first administrator
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate init
  rolegate --db team.db init --name boss --template none")]
pub struct Init {
    /// Your user name in the store; the account's name unless given
    #[arg(long, value_name = "NAME")]
    name: Option<Name>,
    /// The roles to begin with, beside `administrator` and `everyone`
    #[arg(long, value_name = "TEMPLATE", default_value = "sales")]
    template: Template,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Template {
    /// Managers, representatives, support, auditors
    Sales,
    /// None
    None,
}

pub fn run(context: &Context<'_>, args: Init) -> Result {
    context.takes_no(&["--as", "--roles"], "a new store has no other users and roles yet")?;
    let account = context.env().account().name();
    let administrator = match args.name {
        Some(name) => name,
        None => account.parse().map_err(|_| CliError::Invalid {
            why: format!("the account name `{account}` cannot be a user name"),
            hint: Some("choose one with --name".to_owned()),
        })?,
    };
    let template = match args.template {
        Template::Sales => RoleSet::Sales,
        Template::None => RoleSet::None,
    };
    let db = context.db()?;
    let init = ops::Init { administrator, template };
    let (session, made) = Session::init(&db, context.env().clone(), init)?;
    context.ui.done(&made, || {
        format!(
            "Made the store {}.\nYou are its administrator `{}`. Roles: {}.\nNext: rolegate users add NAME --role ROLE",
            session.path().display(),
            made.administrator,
            made.roles.join(", "),
        )
    })?;
    Ok(Exit::Done)
}
