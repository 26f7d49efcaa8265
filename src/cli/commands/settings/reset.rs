//! `rolegate settings reset`.

use clap::Args;
use rolegate::ops::settings::ResetSetting;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Give a setting its default back
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate settings reset list-limit")]
pub struct Reset {
    /// The setting
    #[arg(value_name = "SETTING")]
    name: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Reset) -> Result {
    context.change(ResetSetting { name: args.name }, args.change, super::sentence)
}
