//! `rolegate grants extend`.

use clap::Args;
use rolegate::domain::{GrantId, instant};
use rolegate::ops::grants::{ExtendGrant, ExtendedGrant};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Let a grant end at another time
///
/// An earlier end shortens it: that takes a part of it back, and needs grants:revoke as well.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate grants extend G-12 --until 2026-12-31
  rolegate grants extend G-12 --until 30d --reason 'the fair was put off'
  rolegate grants extend G-12 --no-until")]
pub struct Extend {
    /// The grant, such as G-12
    grant: GrantId,
    #[command(flatten)]
    end: End,
    /// Why; it stands in the audit
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    change: ChangeArgs,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct End {
    /// Until when it holds: a date (that day included), a time, or a span from now such as 30d, 2w or 1mo
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Without end
    #[arg(long)]
    no_until: bool,
}

pub fn run(context: &Context<'_>, args: Extend) -> Result {
    let extend = ExtendGrant { grant: args.grant, until: args.end.until, reason: args.reason };
    context.change(extend, args.change, sentence)
}

fn sentence(extended: &ExtendedGrant) -> String {
    let ExtendedGrant { grant, until_before, shortened } = extended;
    let (id, subject) = (grant.id, &grant.subject);
    let now = grant.until.map_or("has no end".to_owned(), |at| format!("ends at {}", instant(at)));
    if grant.until == *until_before {
        return format!("{id} of `{subject}` {now} already.");
    }
    let before =
        until_before.map_or("had no end".to_owned(), |at| format!("ended at {}", instant(at)));
    let verb = if *shortened { "Shortened" } else { "Extended" };
    format!("{verb} {id} of `{subject}`: it {now}; before, it {before}.")
}
