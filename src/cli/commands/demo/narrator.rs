//! Runs commands as one would type them, and shows what they print.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::context::Result;
use crate::cli::error::CliError;
use crate::cli::ui::Ui;

/// Tells a story in a folder.
pub(super) struct Narrator<'n> {
    ui: &'n Ui,
    folder: &'n Path,
    program: PathBuf,
}

impl<'n> Narrator<'n> {
    pub(super) fn new(ui: &'n Ui, folder: &'n Path) -> Result<Self> {
        Ok(Self { ui, folder, program: std::env::current_exe()? })
    }

    /// Says what comes next.
    pub(super) fn say(&self, text: &str) -> Result<()> {
        self.ui.print(&format!("\n# {text}\n"))
    }

    /// Runs a command that must go well.
    pub(super) fn run(&self, line: &str) -> Result<()> {
        self.expect(line, 0)
    }

    /// Runs a command and shows it with its output; any other exit code ends the story.
    pub(super) fn expect(&self, line: &str, code: i32) -> Result<()> {
        let output = Command::new(&self.program)
            .args(words(line))
            .current_dir(self.folder)
            .env(rolegate::env::vars::DB, "rolegate.db")
            .stdin(std::process::Stdio::null())
            .output()?;
        let mut text = format!("$ rolegate {line}\n");
        for part in [&output.stdout, &output.stderr] {
            text.push_str(&String::from_utf8_lossy(part));
        }
        let got = output.status.code();
        if got != Some(0) {
            let got = got.map_or_else(|| "none".to_owned(), |got| got.to_string());
            text.push_str(&format!("(exit code {got})\n"));
        }
        self.ui.print(&text)?;
        if got == Some(code) {
            return Ok(());
        }
        Err(CliError::invalid(format!("the story expected exit code {code} of `rolegate {line}`")))
    }
}

/// The words of a line; single quotes hold text with blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn quotes_hold_words_together() {
        assert_eq!(words("a 'b c' d='e f' ''"), ["a", "b c", "d=e f", ""]);
    }
}
