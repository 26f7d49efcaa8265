//! Exit codes: the complete list.

use std::process::ExitCode;

use rolegate::ops::ErrorKind;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; allowed.
    Done,
    /// The answer is "no".
    No,
    /// The command line or the input is invalid.
    Invalid,
    /// A named thing is missing or not in view, is there already, or is in conflict.
    Missing,
    /// The actor may not.
    Refused,
    /// Trouble with the store.
    Store,
    /// A bug.
    Bug,
}

impl Exit {
    /// Every way to end.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::No, Self::Invalid, Self::Missing, Self::Refused, Self::Store, Self::Bug];

    /// The number.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::No => 1,
            Self::Invalid => 2,
            Self::Missing => 3,
            Self::Refused => 4,
            Self::Store => 5,
            Self::Bug => 70,
        }
    }

    /// What it means, for the man page.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Done => "Done; allowed.",
            Self::No => {
                "The answer is \"no\": denied, findings at or above --fail-on, verification failed."
            }
            Self::Invalid => "The command line or the input is invalid.",
            Self::Missing => {
                "A named thing is missing or not in view, is there already, or is in conflict."
            }
            Self::Refused => "The actor may not.",
            Self::Store => "Trouble with the store: busy, damaged, newer schema, disk.",
            Self::Bug => "A bug in the program.",
        }
    }
}

impl From<ErrorKind> for Exit {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Invalid => Self::Invalid,
            ErrorKind::Missing => Self::Missing,
            ErrorKind::Refused => Self::Refused,
            ErrorKind::Store => Self::Store,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
