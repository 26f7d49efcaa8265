//! `rolegate audit verify`.

use clap::Args;
use rolegate::ops::audit::{Verified, VerifyAudit};

use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Prove that the audit was not tampered with
#[derive(Debug, Args)]
#[command(after_long_help = "\
Finds every entry that was edited, removed, inserted or moved, and every change of what an
entry holds. It cannot tell that the newest entries were cut off: keep the head that it prints
outside the store. Ends with exit code 1 if something is wrong.

Examples:
  rolegate audit verify
  rolegate audit verify --format json")]
pub struct Verify;

pub fn run(context: &Context<'_>, _: Verify) -> Result {
    let verified = context.ask(VerifyAudit)?;
    context.ui.done(&verified, || sentence(&verified))?;
    Ok(if verified.intact { Exit::Done } else { Exit::No })
}

fn sentence(verified: &Verified) -> String {
    let Verified { entries, head, bad_entry, problem, .. } = verified;
    let plural = if *entries == 1 { "entry is" } else { "entries are" };
    let head = head.as_deref().unwrap_or("none");
    match (bad_entry, problem) {
        (Some(entry), Some(problem)) => format!(
            "The audit was tampered with: entry {entry}: {problem}.\n{entries} {plural} in order before it, head {head}."
        ),
        (None, Some(problem)) => format!(
            "The audit is not guarded as it should be: {problem}.\n{entries} {plural} in order, head {head}."
        ),
        (_, None) => format!("{entries} {plural} in order.\nhead {head}"),
    }
}
