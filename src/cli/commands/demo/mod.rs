//! `rolegate demo`: the main job, told with the program's own commands and their true output.

mod leads;
mod narrator;
mod story;

use std::path::PathBuf;

use clap::Args;

use self::narrator::Narrator;
use crate::cli::context::{Context, Result};
use crate::cli::error::CliError;
use crate::cli::exit::Exit;

/// Tell the main job with a store of its own in a new folder
///
/// Every command is shown as one would type it, with what it really prints. Nothing outside the
/// folder is touched.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate demo
  rolegate demo --dir try-rolegate")]
pub struct Demo {
    /// The folder to make; rolegate-demo, or the first of rolegate-demo-2, … that is free
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

pub fn run(context: &Context<'_>, args: Demo) -> Result {
    let why = "the demo makes a store of its own, in which it plays several people";
    context.takes_no(&["--db", "--as", "--roles", "--format"], why)?;
    let folder = match args.dir {
        Some(folder) => make_folder(&folder)?,
        None => make_folder(&free_name())?,
    };
    std::fs::write(folder.join("leads.csv"), leads::file())?;
    let narrator = Narrator::new(context.ui, &folder)?;
    story::tell(&narrator)?;
    context.ui.print(&closing(&folder))?;
    Ok(Exit::Done)
}

/// The first of `rolegate-demo`, `rolegate-demo-2`, … that is free.
fn free_name() -> PathBuf {
    let numbered = (2..1_000).map(|number| PathBuf::from(format!("rolegate-demo-{number}")));
    let mut names = std::iter::once(PathBuf::from("rolegate-demo")).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or_default()
}

/// A folder that was not there before.
fn make_folder(wanted: &std::path::Path) -> Result<PathBuf> {
    match std::fs::create_dir(wanted) {
        Ok(()) => Ok(wanted.canonicalize()?),
        Err(error) => Err(CliError::Invalid {
            why: format!("the folder `{}` cannot be made: {error}", wanted.display()),
            hint: Some("choose another with --dir, or remove that one".to_owned()),
        }),
    }
}

fn closing(folder: &std::path::Path) -> String {
    format!(
        "
The store is {db}. You are its administrator. Go on:

  export ROLEGATE_DB={db}
  rolegate whoami
  rolegate --as zhang customers list
  rolegate explain zhang customers:edit C-1
  rolegate what-can maria
  rolegate roles show sales-rep
  rolegate --help
",
        db = folder.join("rolegate.db").display()
    )
}
