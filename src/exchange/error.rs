//! What can be wrong with a file.

use std::io;

use crate::env::said;

/// Why a file cannot be read, or not be written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is no file of that name.
    #[error("there is no file `{0}`")]
    Missing(String),
    /// It cannot be opened or read.
    #[error("`{file}` cannot be read: {why}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the operating system says.
        why: String,
    },
    /// Its content is not what it should be.
    #[error("{file}:{line}: {why}")]
    Content {
        /// The file.
        file: String,
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        why: String,
        /// What helps.
        hint: Option<String>,
    },
    /// Header and fields do not fit together.
    #[error("{why}")]
    Header {
        /// What is wrong.
        why: String,
        /// What helps.
        hints: Vec<String>,
    },
    /// There is a file of that name, and it was not asked to be replaced.
    #[error("there is a file `{0}` already")]
    Exists(String),
    /// The name stands for something that is never written over.
    #[error("`{file}` is not written: it is {what}")]
    NotAFile {
        /// The file.
        file: String,
        /// A directory, a link, the store.
        what: &'static str,
    },
    /// It cannot be made or written.
    #[error("`{file}` cannot be written: {why}")]
    Unwritable {
        /// The file.
        file: String,
        /// What the operating system says.
        why: String,
    },
}

impl FileError {
    /// The file cannot be opened or read.
    pub(super) fn reading(file: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(file.to_owned()),
            io::ErrorKind::IsADirectory => {
                Self::Unreadable { file: file.to_owned(), why: "it is a directory".to_owned() }
            }
            _ => Self::Unreadable { file: file.to_owned(), why: said(error) },
        }
    }

    /// The file cannot be made or written.
    pub(crate) fn writing(file: &str, error: &io::Error) -> Self {
        Self::Unwritable { file: file.to_owned(), why: said(error) }
    }

    /// What helps, a line each.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        match self {
            Self::Content { hint, .. } => hint.iter().cloned().collect(),
            Self::Header { hints, .. } => hints.clone(),
            Self::Exists(_) => vec!["--force replaces it".to_owned()],
            Self::Missing(_)
            | Self::Unreadable { .. }
            | Self::NotAFile { .. }
            | Self::Unwritable { .. } => Vec::new(),
        }
    }
}
