//! `rolegate check`.

use clap::Args;

use super::question::Question;
use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::escape::for_people;
use crate::cli::exit::Exit;

/// Ask whether somebody may do something; the exit code answers
///
/// Without a record the answer says how far the permission reaches; such a yes opens nothing
/// by itself. Others can be asked about with users:view and grants:view.
#[derive(Debug, Args)]
#[command(override_usage = "rolegate check [OPTIONS] [USER] PERMISSION [RECORD]")]
#[command(after_long_help = "\
Examples:
  rolegate check customers:export
  rolegate check wang customers:edit C-42 && echo yes
  rolegate check --quiet wang customers:view ext:X17 --field phone")]
pub struct Check {
    #[command(flatten)]
    question: Question,
}

pub fn run(context: &Context<'_>, args: Check) -> Result {
    let checked = context.ask(args.question.read()?)?;
    if !context.global.quiet {
        match context.ui.format() {
            Format::Table => {
                let sentence = checked.answer.sentence();
                context.ui.print(&format!("{}\n", for_people(&sentence)))?;
            }
            Format::Json | Format::Jsonl | Format::Csv | Format::Markdown => {
                context.ui.record(&checked)?;
            }
        }
    }
    Ok(if checked.answer.allowed { Exit::Done } else { Exit::No })
}
