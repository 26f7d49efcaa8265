//! `rolegate review run`.

use std::fmt::Write;

use clap::{Args, ValueEnum};
use rolegate::ops::phrase::counted;
use rolegate::ops::review::{FindingView, Report, RunReview, Severity};

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Hold the rights that stand against every rule
#[derive(Debug, Args)]
#[command(after_long_help = "\
Made for cron as well: it asks nothing, the first line of its output is the verdict, and with
--quiet it prints nothing when nothing was found. Without --fail-on it ends with 0.

Examples:
  rolegate review run
  rolegate review run --fail-on high --quiet
  rolegate review run --format json")]
pub struct Run {
    /// End with exit code 1 if a finding is at least so severe
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Info,
    Low,
    Medium,
    High,
    Critical,
}

impl From<FailOn> for Severity {
    fn from(fail_on: FailOn) -> Self {
        match fail_on {
            FailOn::Info => Self::Info,
            FailOn::Low => Self::Low,
            FailOn::Medium => Self::Medium,
            FailOn::High => Self::High,
            FailOn::Critical => Self::Critical,
        }
    }
}

/// How many users a finding lists by name.
const LISTED: usize = 5;

pub fn run(context: &Context<'_>, args: Run) -> Result {
    let report = context.ask(RunReview)?;
    if context.ui.format() != Format::Table {
        let columns = ["severity", "rule", "subject", "message", "cure"];
        context.ui.records(&columns, &report.findings)?;
    } else if !(context.global.quiet && report.findings.is_empty()) {
        context.ui.print(&text(&report))?;
    }
    let bad = args.fail_on.map(Severity::from);
    let failed = bad.is_some_and(|bad| report.worst().is_some_and(|worst| worst >= bad));
    Ok(if failed { Exit::No } else { Exit::Done })
}

/// The verdict, then the findings in groups.
fn text(report: &Report) -> String {
    let mut text = verdict(report);
    for severity in Severity::ALL.into_iter().rev() {
        let group: Vec<_> = report.findings.iter().filter(|f| f.severity == severity).collect();
        if group.is_empty() {
            continue;
        }
        text += &format!("\n{}\n", severity.as_str().to_uppercase());
        for finding in group {
            text += &paragraph(finding);
        }
    }
    text
}

fn verdict(report: &Report) -> String {
    let mut counts: Vec<_> = report.counts().into_iter().collect();
    counts.reverse();
    let counts: Vec<_> =
        counts.iter().map(|(severity, count)| format!("{count} {}", severity.as_str())).collect();
    match report.findings.len() as u64 {
        0 => "rolegate review: nothing found\n".to_owned(),
        found => format!("rolegate review: {}: {}\n", counted(found, "finding"), counts.join(", ")),
    }
}

fn paragraph(finding: &FindingView) -> String {
    let mut text = format!("  {}  {}\n    {}\n", finding.rule, finding.subject, finding.message);
    if !finding.users.is_empty() {
        let names: Vec<_> = finding.users.iter().take(LISTED).map(String::as_str).collect();
        let written = match finding.users.len() - names.len() {
            0 => writeln!(text, "    users: {}", names.join(", ")),
            more => writeln!(text, "    users: {} and {more} more", names.join(", ")),
        };
        debug_assert!(written.is_ok(), "a String takes everything");
    }
    if let Some(cure) = &finding.cure {
        text += &format!("    cure: {cure}\n");
    }
    text
}
