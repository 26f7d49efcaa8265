//! `rolegate settings`.

mod list;
mod reset;
mod set;
mod show;

use clap::Subcommand;
use rolegate::ops::settings::SettingChange;

use crate::cli::context::{Context, Result};

/// Manage settings of the store.
#[derive(Debug, Subcommand)]
#[command(subcommand_required = true, arg_required_else_help = true)]
pub enum Settings {
    #[command(visible_alias = "ls")]
    List(list::List),
    Show(show::Show),
    Set(set::Set),
    Reset(reset::Reset),
}

pub fn run(context: &Context<'_>, command: Settings) -> Result {
    match command {
        Settings::List(args) => list::run(context, args),
        Settings::Show(args) => show::run(context, args),
        Settings::Set(args) => set::run(context, args),
        Settings::Reset(args) => reset::run(context, args),
    }
}

/// What a change of a setting did.
fn sentence(done: &SettingChange) -> String {
    let SettingChange { before, setting } = done;
    if *before == setting.value {
        return format!("`{}` is {}, as it was.", setting.name, setting.value);
    }
    format!("`{}` is now {}; it was {before}.", setting.name, setting.value)
}
