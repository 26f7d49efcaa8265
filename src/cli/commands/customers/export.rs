//! `rolegate customers export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rolegate::ops::customers::{ExportCustomers, ExportSummary};
use rolegate::ops::{Progress, Target};

use super::list::field;
use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::progress::Unit;

/// Write the customers that you may take away as CSV
///
/// Needs customers:export, which customers:view does not give. The file holds the customers in
/// reach of both, with the fields that both show; masked fields stay masked. It is written
/// whole or not at all, readable by you alone, and recorded with its digest before it appears.
///
/// An export is CSV whatever --format says. With --output that is how the summary is printed;
/// without, json, jsonl and markdown are refused.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers export -o mine.csv
  rolegate customers export --where status=lead --columns name,email,owner > leads.csv
  rolegate customers export --spreadsheet --output for-excel.csv --force")]
pub struct Export {
    /// The file; without it, standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Only those for which this holds, such as region=EU (can be repeated; all must hold)
    ///
    /// There is no `or`: status=warm,cold lists values. rolegate-model(7) has the grammar, under
    /// C1.
    #[arg(long = "where", value_name = "CONDITION")]
    filters: Vec<String>,
    /// These fields, in this order; all that show unless named
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// For spreadsheet programs: marked as UTF-8, and an apostrophe before every cell that
    /// would be a formula (`import --spreadsheet` takes it away again)
    #[arg(long)]
    spreadsheet: bool,
    /// Replace the file if there is one
    #[arg(long, requires = "output")]
    force: bool,
}

pub fn run(context: &Context<'_>, args: Export) -> Result {
    let columns = match args.columns {
        Some(names) => Some(names.iter().map(|name| field(name)).collect::<Result<_>>()?),
        None => None,
    };
    let to = match args.output {
        Some(path) if path.as_os_str() != "-" => Target::File { path, replace: args.force },
        _ => {
            is_csv(context.ui.format())?;
            Target::Stdout
        }
    };
    let bar = context.ui.progress(Unit::Rows);
    let mut tell = |rows| bar.tell(rows);
    let export = ExportCustomers {
        filters: args.filters,
        columns,
        to,
        spreadsheet: args.spreadsheet,
        progress: Progress::to(&mut tell),
    };
    let exported = context.ask(export)?;
    drop(bar);
    let (summary, stdout) = exported.publish()?;
    match stdout {
        Some(content) => {
            context.ui.copy(content)?;
            context.ui.note(&sentence(&summary));
        }
        None => context.ui.done(&summary, || sentence(&summary))?,
    }
    Ok(Exit::Done)
}

/// Refuses formats in which no export is written: whoever reads the output would find out too
/// late.
fn is_csv(format: Format) -> Result<()> {
    if matches!(format, Format::Table | Format::Csv) {
        return Ok(());
    }
    let name = format.to_possible_value().map(|value| value.get_name().to_owned());
    let name = name.unwrap_or_default();
    Err(CliError::Invalid {
        why: format!("an export is CSV, not {name}"),
        hint: Some(format!("`rolegate customers list --format {name}` prints {name}")),
    })
}

fn sentence(done: &ExportSummary) -> String {
    let customers = match done.customers {
        1 => "1 customer".to_owned(),
        count => format!("{count} customers"),
    };
    format!("Exported {customers} to {}", done.file)
}
