//! `rolegate grants extend`.

use clap::Args;
use rolegate::domain::GrantId;
use rolegate::ops::grants::ExtendGrant;

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Let a grant end at another time
///
/// The time is a date (the end of that day), a time such as 2026-12-31T17:00:00Z, or a span
/// from now such as 30d. An earlier end is a partial revoke and needs that right too.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants extend G-12 --until 2026-12-31
  rolegate grants extend G-12 --until 30d
  rolegate grants extend G-12 --until none")]
pub struct Extend {
    /// The grant, such as G-12
    grant: GrantId,
    /// The new end, or `none` for no end
    #[arg(long, value_name = "TIME")]
    until: String,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Extend) -> Result {
    let extend = ExtendGrant { grant: args.grant, until: args.until };
    context.change(extend, args.change, |grant| match grant.until {
        Some(until) => format!("{} of `{}` now ends at {until}.", grant.id, grant.subject),
        None => format!("{} of `{}` now has no end.", grant.id, grant.subject),
    })
}
