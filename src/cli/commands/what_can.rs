//! `rolegate what-can`.

use clap::Args;
use rolegate::ops::customers::CustomerRef;
use rolegate::ops::questions::Answer;
use serde::Serialize;

use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;
use crate::cli::exit::Exit;

/// List what somebody may do
///
/// A single word that looks like a customer (C-42, 42, ext:X17) is one, and the question is
/// about oneself.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate what-can
  rolegate what-can wang
  rolegate what-can wang C-42")]
pub struct WhatCan {
    /// About whom; left out, about oneself
    #[arg(value_name = "USER")]
    first: Option<String>,
    /// On which customer: C-42, 42, ext:X17. Left out, on anything
    #[arg(value_name = "CUSTOMER")]
    second: Option<String>,
}

/// A line of the table.
#[derive(Serialize)]
struct Line {
    permission: String,
    answer: String,
    description: String,
}

pub fn run(context: &Context<'_>, args: WhatCan) -> Result {
    let is_customer = |word: &String| word.parse::<CustomerRef>().is_ok();
    let (user, record) = match (args.first, args.second) {
        (Some(word), None) if is_customer(&word) => (None, Some(word)),
        both => both,
    };
    let user = user.map(|user| user.parse()).transpose();
    let user =
        user.map_err(|error: rolegate::domain::BadName| CliError::invalid(error.to_string()))?;
    let abilities = context.ask(rolegate::ops::questions::WhatCan { user, record })?;
    match context.ui.format() {
        Format::Json | Format::Jsonl => context.ui.records(&[], &abilities)?,
        Format::Table | Format::Csv | Format::Markdown => {
            let lines: Vec<Line> = abilities
                .iter()
                .map(|ability| Line {
                    permission: ability.permission.to_string(),
                    answer: answer(&ability.answer),
                    description: ability.description.clone(),
                })
                .collect();
            context.ui.records(&["permission", "answer", "description"], &lines)?;
        }
    }
    Ok(Exit::Done)
}

/// The answer in a table: that there is simply no right needs no words.
fn answer(answer: &Answer) -> String {
    match answer.reason {
        Some("no_right") => "no".to_owned(),
        _ => answer.sentence(),
    }
}
