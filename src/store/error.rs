//! What can go wrong with the store.

use std::path::PathBuf;

/// Trouble with the store file.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no file.
    #[error("there is no store at `{0}`")]
    Missing(PathBuf),
    /// There is a file already.
    #[error("there is a file at `{0}` already")]
    Exists(PathBuf),
    /// What should be the folder of a new store is none, or lies in what is none.
    #[error("`{0}` is not a folder")]
    NoFolder(PathBuf),
    /// The file is not a store of this program.
    #[error("`{path}` is not a rolegate store: {why}")]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What speaks against it.
        why: String,
    },
    /// A newer version of the program wrote it.
    #[error("`{path}` has schema {found}, this program knows schemas up to {known}")]
    NewerSchema {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema known.
        known: i64,
    },
    /// Somebody else holds the write lock.
    #[error("the store is busy{}", holder.map(|pid| format!(": process {pid} is writing")).unwrap_or_default())]
    Busy {
        /// The process that holds the lock, if that can be told.
        holder: Option<i32>,
    },
    /// The disk is full.
    #[error("the disk is full; nothing was changed")]
    Full,
    /// The disk, or a limit of the operating system, did not let the store be read or written.
    #[error("the store could not be read or written: {0}")]
    Disk(String),
    /// The file may not be written, or not be read.
    #[error("the store cannot be used with this account: {0}")]
    Access(String),
    /// The content contradicts itself.
    #[error("the store is damaged: {0}")]
    Damaged(String),
    /// A value that the caller gave is taken already.
    #[error("{0}")]
    Taken(String),
    /// A file beside the store could not be read or written.
    #[error("{}", crate::env::said(.0))]
    Io(#[from] std::io::Error),
    /// Anything else that SQLite says.
    #[error("the store failed: {0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy { holder: None },
            Some(Code::DiskFull) => Self::Full,
            Some(Code::SystemIoFailure) => Self::Disk(error.to_string()),
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => {
                Self::Access(error.to_string())
            }
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(error.to_string()),
            _ => match error {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..) => Self::Damaged(error.to_string()),
                error => Self::Sql(error),
            },
        }
    }
}

/// The result of everything in the store.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
