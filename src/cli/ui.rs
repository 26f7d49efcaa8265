//! The only module that touches standard output and standard error.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use anstyle::{AnsiColor, Style};
use rolegate::ops::Page;
use serde::Serialize;

use super::args::{ColorWhen, Format, Global};
use super::exit::Exit;
use super::progress::{Bar, Unit};
use super::{error::CliError, escape, output};

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HINT: Style = AnsiColor::Cyan.on_default();

/// Where a command prints.
#[derive(Debug)]
pub struct Ui {
    format: Format,
    quiet: bool,
    color: anstream::ColorChoice,
}

impl Ui {
    /// The terminal as the options want it.
    pub fn new(global: &Global) -> Self {
        let color = match global.color {
            ColorWhen::Auto => anstream::ColorChoice::Auto,
            ColorWhen::Always => anstream::ColorChoice::Always,
            ColorWhen::Never => anstream::ColorChoice::Never,
        };
        Self { format: global.format, quiet: global.quiet, color }
    }

    /// How records are printed.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Prints records: a table of the given columns, or in JSON all that is known of each.
    pub fn records<T: Serialize>(&self, columns: &[&str], rows: &[T]) -> Result<(), CliError> {
        self.print(&output::records(self.format, columns, rows, self.width()))
    }

    /// Prints a part of a list, and says how to go on.
    pub fn page<T: Serialize>(
        &self,
        what: &str,
        columns: &[&str],
        page: &Page<T>,
    ) -> Result<(), CliError> {
        self.records(columns, &page.rows)?;
        if page.rows.is_empty() {
            self.note(&format!("no {what}"));
        }
        if let Some(next) = &page.next {
            self.note(&format!("{} of {}, next: `--after {next}`", page.rows.len(), page.total));
        }
        Ok(())
    }

    /// Prints one record: a line for each field, or in JSON an object.
    pub fn record<T: Serialize>(&self, record: &T) -> Result<(), CliError> {
        self.print(&output::record(self.format, record, self.width()))
    }

    /// Says what a change did: a sentence for people, else the record.
    pub fn done<T: Serialize>(
        &self,
        record: &T,
        sentence: impl FnOnce() -> String,
    ) -> Result<(), CliError> {
        match self.format {
            Format::Table => self.print(&format!("{}\n", sentence())),
            Format::Json | Format::Jsonl | Format::Csv | Format::Markdown => self.record(record),
        }
    }

    /// Prints text for people.
    pub fn text(&self, text: &str) -> Result<(), CliError> {
        self.print(&output::text_lines(text, self.width()))
    }

    /// Prints text to standard output.
    pub fn print(&self, text: &str) -> Result<(), CliError> {
        #[expect(clippy::disallowed_methods, reason = "this module owns the terminal")]
        let mut out = anstream::AutoStream::new(io::stdout().lock(), self.color);
        out.write_all(escape::lines(text).as_bytes())?;
        Ok(out.flush()?)
    }

    /// Copies a file to standard output: as it is, but on a terminal without what could do
    /// something to it.
    pub fn copy(&self, mut from: impl Read) -> Result<(), CliError> {
        #[expect(clippy::disallowed_methods, reason = "this module owns the terminal")]
        let stdout = io::stdout();
        if stdout.is_terminal() {
            let mut text = String::new();
            from.read_to_string(&mut text)?;
            return self.print(&text);
        }
        let mut stdout = stdout.lock();
        io::copy(&mut from, &mut stdout)?;
        Ok(stdout.flush()?)
    }

    /// A bar that shows how far a long operation is.
    pub fn progress(&self, unit: Unit) -> Bar {
        Bar::new(unit, self.quiet)
    }

    /// Tells people something beside the output, on one line: what it names may hold anything.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            self.detail(text);
        }
    }

    /// Tells people what they must not overlook, quiet or not.
    pub fn warn(&self, text: &str) {
        self.detail(text);
    }

    /// Prints one of the things that an error or a note is about.
    pub fn detail(&self, text: &str) {
        self.say(&escape::for_people(text));
    }

    /// Prints an error and what helps.
    pub fn error(&self, why: &str, hints: &[String]) {
        self.say(&format!("{ERROR}error:{ERROR:#} {}", escape::for_people(why)));
        for hint in hints {
            self.say(&format!("{HINT}hint:{HINT:#} {}", escape::for_people(hint)));
        }
    }

    /// Asks a question on a terminal; without one the answer is no.
    pub fn ask(&self, question: &str) -> Result<bool, CliError> {
        if !io::stdin().is_terminal() {
            let hint = Some("without a terminal, --yes answers it".to_owned());
            return Err(CliError::Invalid { why: format!("not confirmed: {question}"), hint });
        }
        self.say_raw(&format!("{} [y/N] ", escape::for_people(question)));
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
    }

    /// The width of the terminal to which the output goes; else tables are as wide as they are.
    pub fn width(&self) -> Option<u16> {
        #[expect(clippy::disallowed_methods, reason = "this module owns the terminal")]
        let stdout = io::stdout();
        terminal_size::terminal_size_of(stdout).map(|(width, _)| width.0)
    }

    /// Ends the program's output.
    pub fn finish(&self, exit: Exit) -> Exit {
        exit
    }

    fn say(&self, text: &str) {
        self.say_raw(&format!("{text}\n"));
    }

    fn say_raw(&self, text: &str) {
        to_stderr(text, self.color);
    }
}

/// Says what is wrong with the arguments, which may hold anything.
pub fn usage_error(text: &str) {
    to_stderr(&escape::lines(text), anstream::ColorChoice::Auto);
}

fn to_stderr(text: &str, color: anstream::ColorChoice) {
    #[expect(clippy::disallowed_methods, reason = "this module owns the terminal")]
    let mut err = anstream::AutoStream::new(io::stderr().lock(), color);
    // If standard error is gone there is nobody to tell.
    let _ = err.write_all(text.as_bytes());
}
