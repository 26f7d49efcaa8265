//! `rolegate settings set`.

use clap::Args;
use rolegate::ops::settings::SetSetting;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Set a setting
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate settings set time-zone Asia/Shanghai
  rolegate settings set audit.questions on")]
pub struct Set {
    /// The setting
    #[arg(value_name = "SETTING")]
    name: String,
    /// What it is to hold
    value: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Set) -> Result {
    let set = SetSetting { name: args.name, value: args.value };
    context.change(set, args.change, super::sentence)
}
