//! Errors at the edge: what is printed, and with which exit code the program ends.

use rolegate::env::said;
use rolegate::ops::OpError;

use super::exit::Exit;
use super::ui::Ui;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub enum CliError {
    /// The library says so.
    Op(OpError),
    /// The command line or a file is invalid.
    Invalid {
        /// What is wrong.
        why: String,
        /// What helps.
        hint: Option<String>,
    },
    /// The output could not be written.
    Output(std::io::Error),
    /// A change was made, and what it says could not be written.
    Unsaid(std::io::Error),
}

impl CliError {
    /// The command line or a file is invalid.
    pub fn invalid(why: impl Into<String>) -> Self {
        Self::Invalid { why: why.into(), hint: None }
    }

    /// The same error after a change that holds: who tries again would make it twice.
    pub fn but_done(self) -> Self {
        match self {
            Self::Output(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Self::Unsaid(error)
            }
            other => other,
        }
    }

    /// Prints it, and gives the exit code.
    pub fn report(&self, ui: &Ui) -> Exit {
        match self {
            Self::Op(error) => {
                ui.error(&error.to_string(), &error.hints());
                error.kind().into()
            }
            Self::Invalid { why, hint } => {
                ui.error(why, hint.as_slice());
                Exit::Invalid
            }
            // Whoever reads has seen enough.
            Self::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Done,
            Self::Output(error) => {
                ui.error(&format!("the output could not be written: {}", said(error)), &[]);
                Exit::Store
            }
            Self::Unsaid(error) => {
                let why = format!(
                    "the change was made, but the output could not be written: {}",
                    said(error)
                );
                ui.error(&why, &["`rolegate audit list` shows it".to_owned()]);
                Exit::Store
            }
        }
    }
}

impl From<OpError> for CliError {
    fn from(error: OpError) -> Self {
        Self::Op(error)
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}
