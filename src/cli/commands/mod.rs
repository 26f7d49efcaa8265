//! The commands: one file each, one folder for each noun.

mod audit;
mod check;
mod completions;
mod customers;
mod demo;
mod docgen;
mod explain;
mod grants;
mod init;
mod permissions;
mod question;
mod review;
mod roles;
mod settings;
mod teams;
mod users;
mod what_can;
mod who_can;
mod whoami;

pub use completions::script as completion_script;

use clap::Subcommand;

use super::context::{Context, Result};
use super::deferred::Deferred;

/// Every noun and question.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "a run makes one")]
pub enum Command {
    /// Manage customers
    #[command(subcommand)]
    Customers(Deferred<customers::Customers>),
    /// Manage users
    #[command(subcommand)]
    Users(Deferred<users::Users>),
    /// Manage teams
    #[command(subcommand)]
    Teams(Deferred<teams::Teams>),
    /// Manage roles
    #[command(subcommand)]
    Roles(Deferred<roles::Roles>),
    /// Manage the catalogue of permissions
    #[command(subcommand)]
    Permissions(Deferred<permissions::Permissions>),
    /// Manage grants
    #[command(subcommand)]
    Grants(Deferred<grants::Grants>),
    /// Manage settings of the store
    #[command(subcommand)]
    Settings(Deferred<settings::Settings>),
    /// Read and prove the audit
    #[command(subcommand)]
    Audit(Deferred<audit::Audit>),
    Check(check::Check),
    Explain(explain::Explain),
    WhoCan(who_can::WhoCan),
    WhatCan(what_can::WhatCan),
    #[command(name = "whoami")]
    WhoAmI(whoami::WhoAmI),
    /// Look for what is wrong with the rights that stand
    #[command(subcommand)]
    Review(Deferred<review::Review>),
    Init(init::Init),
    Demo(demo::Demo),
    Completions(completions::Completions),
    #[command(hide = true)]
    Docgen(docgen::Docgen),
}

/// Runs a command.
pub fn run(context: &Context<'_>, command: Command) -> Result {
    match command {
        Command::Customers(command) => customers::run(context, command.0),
        Command::Users(command) => users::run(context, command.0),
        Command::Teams(command) => teams::run(context, command.0),
        Command::Roles(command) => roles::run(context, command.0),
        Command::Permissions(command) => permissions::run(context, command.0),
        Command::Grants(command) => grants::run(context, command.0),
        Command::Settings(command) => settings::run(context, command.0),
        Command::Demo(command) => demo::run(context, command),
        Command::Audit(command) => audit::run(context, command.0),
        Command::Check(command) => check::run(context, command),
        Command::Explain(command) => explain::run(context, command),
        Command::WhoCan(command) => who_can::run(context, command),
        Command::WhatCan(command) => what_can::run(context, command),
        Command::WhoAmI(command) => whoami::run(context, command),
        Command::Review(command) => review::run(context, command.0),
        Command::Init(command) => init::run(context, command),
        Command::Completions(command) => completions::run(context, command),
        Command::Docgen(command) => docgen::run(context, command),
    }
}
