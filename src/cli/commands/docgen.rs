//! `rolegate docgen`, which keeps `man/` and `completions/` as they should be.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::context::{Context, Result};
use crate::cli::docgen;
use crate::cli::exit::Exit;

/// Write the man pages or the completion scripts into a folder
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate docgen man --out man
  rolegate docgen completions --out completions")]
pub struct Docgen {
    /// What to write
    what: What,
    /// The folder
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    Man,
    Completions,
}

pub fn run(context: &Context<'_>, args: Docgen) -> Result {
    let files = match args.what {
        What::Man => docgen::write_man(&args.out)?,
        What::Completions => docgen::write_completions(&args.out)?,
    };
    context.ui.note(&format!("Wrote {files} files into {}.", args.out.display()));
    Ok(Exit::Done)
}
