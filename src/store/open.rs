//! Opens the store file, hardened, and names who keeps it busy.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::mem::ManuallyDrop;
use std::os::fd::AsFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::{Result, StoreError, migrate};
use crate::env::said;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open store.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens a store that exists.
    ///
    /// # Errors
    /// It is missing, not a store, newer than the program, or not to be read.
    pub fn open(path: &Path) -> Result<Self> {
        let foreign =
            |why: &str| StoreError::NotAStore { path: path.to_owned(), why: why.to_owned() };
        match path.symlink_metadata() {
            Err(error) => Err(match error.kind() {
                ErrorKind::NotFound | ErrorKind::NotADirectory => {
                    StoreError::Missing(path.to_owned())
                }
                _ => access(path, &error),
            }),
            // Whoever may place a link could lead a privileged program to another file.
            Ok(found) if found.is_symlink() => Err(foreign("it is a symbolic link")),
            Ok(found) if found.is_dir() => Err(foreign("it is a folder")),
            Ok(found) if !found.is_file() => Err(foreign("it is not a file")),
            // Else SQLite would take it for a database without tables.
            Ok(found) if found.len() == 0 => Err(foreign("it is empty")),
            Ok(_) => Self::connect(path),
        }
    }

    /// Makes a new store, readable by nobody else.
    ///
    /// # Errors
    /// There is a file of that name, or it cannot be made.
    pub fn create(path: &Path) -> Result<Self> {
        let name = path.as_os_str().as_encoded_bytes();
        if ["-wal", "-shm", "-journal"].iter().any(|end| name.ends_with(end.as_bytes())) {
            let why = "SQLite keeps parts of stores under such names".to_owned();
            return Err(StoreError::NotAStore { path: path.to_owned(), why });
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                    StoreError::NoFolder(folder.to_owned())
                }
                _ => access(folder, &error),
            })?;
        }
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        match made {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists(path.to_owned()));
            }
            other => drop(other.map_err(|error| access(path, &error))?),
        }
        let store = Self::connect(path);
        if store.is_err() {
            // Nothing was in it: the file was made a moment ago.
            let _ = std::fs::remove_file(path);
        }
        store
    }

    fn connect(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NOFOLLOW
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        // A relative name that looks like a URI or an option of SQLite is still a file name.
        let absolute = std::path::absolute(path)?;
        let folder = absolute.parent().unwrap_or(Path::new("/")).canonicalize()?;
        let real = folder.join(absolute.file_name().unwrap_or_default());
        #[expect(clippy::disallowed_methods, reason = "the one place that opens the store")]
        let mut conn = Connection::open_with_flags(&real, flags)?;
        conn.busy_timeout(crate::env::vars::test_patience().unwrap_or(PATIENCE))?;
        for (option, on) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
            (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
            // A statement keeps its plan whatever is bound to it; else each new value would
            // prepare it anew, which is most of what a short command does.
            (DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
        ] {
            conn.set_db_config(option, on)?;
        }
        conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        // Nothing is written, not even a mode, before it is known whose file this is.
        let schema = migrate::check(&conn, path)?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA cell_size_check = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA recursive_triggers = ON;
             PRAGMA mmap_size = 0;",
        )?;
        conn.set_prepared_statement_cache_capacity(64);
        migrate::climb(&mut conn, path, schema)?;
        if let Some(pages) = crate::env::vars::test_pages() {
            conn.pragma_update(None, "max_page_count", pages)?;
        }
        Ok(Self { conn, path: real })
    }

    /// The store file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds to a busy error who holds the write lock.
    pub(super) fn name_holder(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Busy { .. } => StoreError::Busy { holder: self.lock_holder() },
            other => other,
        }
    }

    /// The process that holds the WAL write lock: a lock on byte 120 of the `-shm` file.
    fn lock_holder(&self) -> Option<i32> {
        let mut name = self.path.clone().into_os_string();
        name.push("-shm");
        let shm = OpenOptions::new().read(true).write(true).open(name).ok()?;
        let mut lock = libc::flock {
            l_type: i16::try_from(libc::F_WRLCK).ok()?,
            l_whence: i16::try_from(libc::SEEK_SET).ok()?,
            l_start: 120,
            l_len: 1,
            l_pid: 0,
        };
        // Closing the file would drop every lock that SQLite holds on it in this process.
        let shm = ManuallyDrop::new(shm);
        fcntl(shm.as_fd(), FcntlArg::F_GETLK(&mut lock)).ok()?;
        (lock.l_pid > 0).then_some(lock.l_pid)
    }
}

/// The error for a path that the account may not use.
fn access(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Access(format!("`{}`: {}", path.display(), said(error)))
}
