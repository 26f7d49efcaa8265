//! What an operation can end with instead of a view.

use super::customers::BadRows;
use crate::domain::{BadCondition, BadName, Denial, Field};
use crate::exchange::FileError;
use crate::store::StoreError;

/// Which exit code an error means; the list is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The input is invalid.
    Invalid,
    /// A named thing is missing or not in view, is there already, or is in conflict.
    Missing,
    /// The actor may not.
    Refused,
    /// Trouble with the store.
    Store,
}

/// Why an operation did not happen.
#[derive(Debug, thiserror::Error)]
pub enum OpError {
    /// The actor may not.
    #[error("{0}")]
    Denied(Box<Denial>),
    /// A named thing is not there, or not in view: the words are the same (rule K1).
    #[error("{noun} `{name}` not found")]
    NotFound {
        /// What kind of thing.
        noun: &'static str,
        /// As the actor wrote it.
        name: String,
        /// Names in view that are close to it.
        near: Vec<String>,
    },
    /// It is there already, or something stands against it.
    #[error("{why}")]
    Conflict {
        /// What stands against it.
        why: String,
        /// What helps.
        hint: Option<String>,
    },
    /// The input is invalid.
    #[error("{why}")]
    Invalid {
        /// What is wrong.
        why: String,
        /// What helps.
        hint: Option<String>,
    },
    /// Rows of a file cannot be imported, and nothing was.
    #[error("{0}")]
    Rows(Box<BadRows>),
    /// A file of the outside world cannot be read, or not be written.
    #[error("{0}")]
    File(FileError),
    /// Trouble with the store.
    #[error("{0}")]
    Store(StoreError),
}

/// The result of an operation.
pub type Result<T, E = OpError> = std::result::Result<T, E>;

impl OpError {
    /// The input is invalid.
    pub fn invalid(why: impl std::fmt::Display) -> Self {
        Self::Invalid { why: why.to_string(), hint: None }
    }

    /// Something stands against it.
    pub fn conflict(why: impl std::fmt::Display, hint: impl std::fmt::Display) -> Self {
        Self::Conflict { why: why.to_string(), hint: Some(hint.to_string()) }
    }

    /// Which exit code it means.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Self::Denied(_) => ErrorKind::Refused,
            Self::NotFound { .. } | Self::Conflict { .. } => ErrorKind::Missing,
            Self::Invalid { .. } => ErrorKind::Invalid,
            Self::Rows(bad) => bad.kind(),
            Self::File(FileError::Missing(_) | FileError::Exists(_)) => ErrorKind::Missing,
            Self::File(FileError::Unwritable { .. }) => ErrorKind::Store,
            Self::File(_) => ErrorKind::Invalid,
            Self::Store(StoreError::Missing(_) | StoreError::Exists(_) | StoreError::Taken(_)) => {
                ErrorKind::Missing
            }
            Self::Store(_) => ErrorKind::Store,
        }
    }

    /// The reason in one word, for the audit and for scripts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Denied(denial) => denial.reason.code(),
            Self::NotFound { .. } => "not_found",
            Self::Conflict { .. } | Self::Store(StoreError::Taken(_)) => "conflict",
            Self::Invalid { .. } => "invalid",
            Self::Rows(_) => "rows",
            Self::File(_) => "file",
            Self::Store(_) => "store",
        }
    }

    /// What helps, a line each.
    #[must_use]
    pub fn hints(&self) -> Vec<String> {
        match self {
            Self::NotFound { near, .. } => {
                near.iter().map(|name| format!("did you mean `{name}`?")).collect()
            }
            Self::Conflict { hint, .. } | Self::Invalid { hint, .. } => {
                hint.iter().cloned().collect()
            }
            Self::Denied(denial) => hint_for(denial).into_iter().collect(),
            Self::Rows(bad) => bad.hints(),
            Self::File(error) => error.hints(),
            Self::Store(StoreError::Missing(_)) => {
                vec!["`rolegate init` makes one; `--db FILE` names another".to_owned()]
            }
            Self::Store(StoreError::NewerSchema { .. }) => {
                vec!["a newer version of rolegate wrote it, and can read it".to_owned()]
            }
            Self::Store(StoreError::Busy { .. }) => vec!["try again when it is done".to_owned()],
            Self::Store(StoreError::Damaged(_)) => {
                vec!["put a copy of the store in its place; keep this file until then".to_owned()]
            }
            Self::Store(StoreError::Access(_)) => vec![
                "the account must be able to read and write the file and its folder: SQLite keeps \
                 files that end in -wal and -shm beside it"
                    .to_owned(),
            ],
            Self::Store(_) => Vec::new(),
        }
    }
}

/// What helps against a refusal.
pub(super) fn hint_for(denial: &Denial) -> Option<String> {
    use crate::domain::Reason;
    match &denial.reason {
        Reason::NoRight | Reason::OutOfScope | Reason::Denied(_) => {
            let on = denial.target.as_ref().filter(|target| target.starts_with("C-"));
            let on = on.map(|customer| format!(" {customer}")).unwrap_or_default();
            Some(format!("`rolegate explain {} {}{on}` says why", denial.actor, denial.permission))
        }
        Reason::NotMapped { account } => Some(format!(
            "an administrator maps it: `rolegate users edit NAME --os-account {account}`"
        )),
        Reason::AccountMismatch { account } => Some(format!(
            "an administrator maps it anew: `rolegate users edit NAME --os-account {account}`"
        )),
        Reason::CannotGive { .. } | Reason::WidensSelf { .. } | Reason::Outranked { .. } => {
            Some("ask a full administrator who is not concerned".to_owned())
        }
        Reason::LastAdministrator => Some(
            "first make another user with an account a full administrator without end".to_owned(),
        ),
        Reason::NoSuchUser { .. }
        | Reason::NotStanding { .. }
        | Reason::RoleNotHeld { .. }
        | Reason::SwitchedOff { .. }
        | Reason::Field(_) => None,
    }
}

impl From<Denial> for OpError {
    fn from(denial: Denial) -> Self {
        match denial.reason {
            crate::domain::Reason::NoSuchUser { user } => {
                Self::NotFound { noun: "user", name: user, near: Vec::new() }
            }
            _ => Self::Denied(Box::new(denial)),
        }
    }
}

impl From<FileError> for OpError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StoreError> for OpError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<BadName> for OpError {
    fn from(error: BadName) -> Self {
        Self::invalid(error)
    }
}

impl From<BadCondition> for OpError {
    fn from(error: BadCondition) -> Self {
        match error {
            BadCondition::Unknown { noun: "field", name, .. } => {
                super::lookup::unknown("field", &name, Field::all().map(Field::name))
            }
            BadCondition::Unknown { noun, name, near } => Self::NotFound { noun, name, near },
            other @ (BadCondition::Unreadable { .. } | BadCondition::TooLong { .. }) => {
                Self::invalid(other)
            }
        }
    }
}
