//! Writes the man pages and the completion scripts that are kept in `man/` and `completions/`.
//!
//! They follow from the definition of the commands, the exit codes, the variables and the
//! catalogue alone: the same program writes the same bytes anywhere.

mod markup;
mod model;
mod pages;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use clap_complete::Shell;

/// Files by their name.
type Files = BTreeMap<String, String>;

/// Writes the man pages into a folder, and takes pages of commands that are no more away.
pub fn write_man(folder: &Path) -> io::Result<usize> {
    let mut files = pages::all();
    files.insert("rolegate-model.7".to_owned(), model::page());
    write(folder, &files, |name| {
        name.starts_with("rolegate") && (name.ends_with(".1") || name.ends_with(".7"))
    })
}

/// Writes a completion script for each shell into a folder.
pub fn write_completions(folder: &Path) -> io::Result<usize> {
    let files =
        [(Shell::Bash, "rolegate.bash"), (Shell::Zsh, "_rolegate"), (Shell::Fish, "rolegate.fish")];
    let script = super::commands::completion_script;
    let files = files.map(|(shell, name)| (name.to_owned(), script(shell)));
    write(folder, &Files::from(files), |_| false)
}

fn write(folder: &Path, files: &Files, is_ours: impl Fn(&str) -> bool) -> io::Result<usize> {
    std::fs::create_dir_all(folder)?;
    for entry in folder.read_dir()? {
        let entry = entry?;
        let name = entry.file_name();
        let stale = |name: &str| is_ours(name) && !files.contains_key(name);
        if name.to_str().is_some_and(stale) {
            std::fs::remove_file(entry.path())?;
        }
    }
    for (name, text) in files {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(files.len())
}
