//! `rolegate settings show`.

use clap::Args;
use rolegate::ops::settings::ShowSetting;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Show a setting
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate settings show time-zone")]
pub struct Show {
    /// The setting
    #[arg(value_name = "SETTING")]
    name: String,
}

pub fn run(context: &Context<'_>, args: Show) -> Result {
    let setting = context.ask(ShowSetting { name: args.name })?;
    context.ui.record(&setting)?;
    Ok(Exit::Done)
}
