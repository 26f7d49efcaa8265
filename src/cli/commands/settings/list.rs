//! `rolegate settings list`.

use clap::Args;
use rolegate::ops::settings::ListSettings;

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// List the settings, with default and meaning
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate settings list")]
pub struct List;

pub fn run(context: &Context<'_>, _: List) -> Result {
    let settings = context.ask(ListSettings)?;
    context.ui.records(&["name", "value", "default", "meaning"], &settings)?;
    Ok(Exit::Done)
}
