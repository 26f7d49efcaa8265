//! Files that appear under their name whole or not at all.
//!
//! What is written goes into a file beside the target, readable by nobody else, and gets its
//! name only when the caller says so: after the audit entry is durable (rule A4).

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::FileError;
use crate::env::as_caller;

/// The name of standard output for messages.
const STDOUT: &str = "standard output";

/// Where something shall be written.
#[derive(Clone, Debug)]
pub enum Target {
    /// Standard output.
    Stdout,
    /// A file.
    File {
        /// Its name.
        path: PathBuf,
        /// Whether a file of that name may be replaced.
        replace: bool,
    },
}

/// Something that is being written and does not have its name yet.
#[derive(Debug)]
pub struct Output {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Stdout(File),
    File { beside: NamedTempFile, path: PathBuf, replace: bool, store: PathBuf },
}

/// Something that was written whole.
#[derive(Debug)]
#[must_use]
pub struct Staged(Output);

impl Target {
    /// The name for messages.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Stdout => STDOUT.to_owned(),
            Self::File { path, .. } => shown(path),
        }
    }

    /// Begins to write. The store is the file that must never be written over.
    ///
    /// # Errors
    /// The target is a directory, a link, a device or the store; it exists and shall not be
    /// replaced; or there is no place for it.
    pub fn begin(&self, store: &Path) -> Result<Output, FileError> {
        let Self::File { path, replace } = self else {
            let file = tempfile::tempfile()
                .map_err(|error| FileError::writing("a temporary file", &error))?;
            return Ok(Output { kind: Kind::Stdout(file) });
        };
        refuse(path, *replace, store)?;
        let folder = folder(path);
        let begin = || tempfile::Builder::new().prefix(".rolegate-").tempfile_in(&folder);
        let beside =
            as_caller(begin).flatten().map_err(|error| FileError::writing(&shown(path), &error))?;
        let kind =
            Kind::File { beside, path: path.clone(), replace: *replace, store: store.to_owned() };
        Ok(Output { kind })
    }
}

impl Target {
    /// Takes away a file that would be replaced and that begins with these words: what was
    /// written there before, when nothing comes in its place. Tells whether there was one.
    ///
    /// # Errors
    /// It cannot be taken away.
    pub fn withdraw(&self, beginning: &str, store: &Path) -> Result<bool, FileError> {
        let Self::File { path, replace: true } = self else { return Ok(false) };
        let mut bytes = vec![0; beginning.len()];
        let begins = |mut file: File| file.read_exact(&mut bytes).map(|()| bytes);
        let is_one = refuse(path, true, store).is_ok()
            && as_caller(|| File::open(path))
                .flatten()
                .and_then(begins)
                .is_ok_and(|found| found == beginning.as_bytes());
        if is_one {
            as_caller(|| fs::remove_file(path))
                .flatten()
                .map_err(|error| FileError::writing(&shown(path), &error))?;
        }
        Ok(is_one)
    }
}

impl Output {
    /// Ends writing: what was written is on the disk.
    ///
    /// # Errors
    /// The disk does not take it.
    pub fn finish(mut self) -> Result<Staged, FileError> {
        let done = match &mut self.kind {
            Kind::Stdout(file) => file.rewind(),
            Kind::File { beside, .. } => beside.as_file().sync_all(),
        };
        match done {
            Ok(()) => Ok(Staged(self)),
            Err(error) => Err(FileError::writing(&self.name(), &error)),
        }
    }

    /// Has what was written until now laid down on the disk, if it is to stay there.
    pub(super) fn sync(&self) -> io::Result<()> {
        match &self.kind {
            Kind::Stdout(_) => Ok(()),
            Kind::File { beside, .. } => beside.as_file().sync_data(),
        }
    }

    /// Whether it takes the place of a file that is there now.
    #[must_use]
    pub fn replaces(&self) -> bool {
        match &self.kind {
            Kind::Stdout(_) => false,
            Kind::File { path, replace, .. } => *replace && path.exists(),
        }
    }

    /// The name for messages.
    #[must_use]
    pub fn name(&self) -> String {
        match &self.kind {
            Kind::Stdout(_) => STDOUT.to_owned(),
            Kind::File { path, .. } => shown(path),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.kind {
            Kind::Stdout(file) => file.write(bytes),
            Kind::File { beside, .. } => beside.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Staged {
    /// The name for messages.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Gives a file its name. What is for standard output is given back, to be copied there.
    ///
    /// # Errors
    /// The name was taken meanwhile, or the disk does not take it.
    pub fn publish(self) -> Result<Option<File>, FileError> {
        let (beside, path, replace, store) = match self.0.kind {
            Kind::Stdout(file) => return Ok(Some(file)),
            Kind::File { beside, path, replace, store } => (beside, path, replace, store),
        };
        // Renaming follows no link and writes through nothing; still nobody loses a folder's
        // or a store's name by a race.
        refuse(&path, replace, &store)?;
        let name = || {
            match replace {
                true => beside.persist(&path),
                false => beside.persist_noclobber(&path),
            }
            .map_err(|error| error.error)
        };
        let failed = |error: &io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => FileError::Exists(shown(&path)),
            _ => FileError::writing(&shown(&path), error),
        };
        as_caller(name).flatten().map_err(|error| failed(&error))?;
        File::open(folder(&path)).and_then(|folder| folder.sync_all()).map_err(|e| failed(&e))?;
        Ok(None)
    }
}

fn refuse(path: &Path, replace: bool, store: &Path) -> Result<(), FileError> {
    let not = |what| Err(FileError::NotAFile { file: shown(path), what });
    if path.file_name().is_none() {
        return not("a directory");
    }
    if is_named_like_part_of(store, path) {
        return not("the store");
    }
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(FileError::writing(&shown(path), &error)),
    };
    if is_part_of(store, &found) {
        return not("the store");
    }
    let kind = found.file_type();
    if kind.is_symlink() {
        return not("a symbolic link");
    }
    if kind.is_dir() {
        return not("a directory");
    }
    if !kind.is_file() {
        return not("a device or a pipe");
    }
    if replace { Ok(()) } else { Err(FileError::Exists(shown(path))) }
}

/// The store and the files that SQLite may lay beside it.
fn parts(store: &Path) -> impl Iterator<Item = PathBuf> {
    ["", "-wal", "-shm", "-journal"].into_iter().map(|suffix| {
        let mut name = store.as_os_str().to_owned();
        name.push(suffix);
        name.into()
    })
}

/// Whether the path is the name of one of them, be it there or not: what stood there would be
/// taken for a part of the store.
fn is_named_like_part_of(store: &Path, path: &Path) -> bool {
    let real = folder(path).canonicalize().ok().zip(path.file_name());
    let real = real.map(|(folder, name)| folder.join(name));
    real.is_some_and(|real| parts(store).any(|part| part == real))
}

/// Whether the file is the store or one of its companions, under whatever name.
pub(super) fn is_part_of(store: &Path, found: &fs::Metadata) -> bool {
    parts(store).any(|name| {
        // Only looked at, never opened: closing it would drop SQLite's locks.
        fs::metadata(&name).is_ok_and(|part| part.dev() == found.dev() && part.ino() == found.ino())
    })
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn to(path: &Path, replace: bool) -> Target {
        Target::File { path: path.to_owned(), replace }
    }

    fn refused(path: &Path, replace: bool, store: &Path) -> String {
        to(path, replace).begin(store).expect_err("refused").to_string()
    }

    #[test]
    fn a4_a_file_gets_its_name_at_the_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, store) = (folder.path().join("out.csv"), folder.path().join("db"));
        let mut output = to(&path, false).begin(&store).expect("it begins");
        output.write_all(b"a,b\n").expect("it takes bytes");
        let staged = output.finish().expect("it ends");
        assert!(!path.exists());
        assert!(staged.publish().expect("it gets its name").is_none());
        assert_eq!(fs::read(&path).expect("it is there"), b"a,b\n");
        let mode = fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn what_is_dropped_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = folder.path().join("db");
        drop(to(&folder.path().join("out.csv"), false).begin(&store));
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0);
    }

    #[test]
    fn nothing_else_is_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let store = at("db");
        for name in ["db", "db-wal", "there.csv"] {
            fs::write(at(name), name).expect("a file");
        }
        symlink(at("there.csv"), at("link.csv")).expect("a link");
        fs::hard_link(&store, at("other-name")).expect("a second name");
        assert!(refused(&at("there.csv"), false, &store).contains("already"));
        for (name, why) in [
            ("db", "the store"),
            ("db-wal", "the store"),
            ("db-journal", "the store"),
            ("other-name", "the store"),
            ("link.csv", "a symbolic link"),
            (".", "a directory"),
            ("", "a directory"),
        ] {
            assert!(refused(&at(name), true, &store).ends_with(why), "{name}");
        }
        assert!(refused(Path::new("/dev/null"), true, &store).ends_with("a device or a pipe"));
        assert!(refused(&at("none/out.csv"), true, &store).contains("no such file"));
    }

    #[test]
    fn only_what_would_be_replaced_and_is_known_is_taken_away() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let store = at("db");
        for name in ["db", "list.csv", "kept.csv"] {
            fs::write(at(name), "reason,name\n").expect("a file");
        }
        fs::write(at("short"), "rea").expect("a file");
        fs::write(at("other.csv"), "name,reason\n").expect("a file");
        symlink(at("list.csv"), at("link.csv")).expect("a link");
        let taken = |name: &str, replace| {
            to(&at(name), replace).withdraw("reason", &store).expect("it is looked at")
        };
        for name in ["db", "short", "other.csv", "link.csv", "none.csv", "."] {
            assert!(!taken(name, true), "{name}");
        }
        assert!(!taken("kept.csv", false) && taken("list.csv", true));
        assert!(at("kept.csv").exists() && at("other.csv").exists() && !at("list.csv").exists());
    }

    #[test]
    fn a_name_that_was_taken_meanwhile_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, store) = (folder.path().join("out.csv"), folder.path().join("db"));
        let output = to(&path, false).begin(&store).expect("it begins");
        fs::write(&path, "first").expect("another was quicker");
        let error = output.finish().expect("it ends").publish().map(|_| ()).expect_err("taken");
        assert!(matches!(error, FileError::Exists(_)), "{error}");
        assert_eq!(fs::read(&path).expect("it is there"), b"first");
    }
}
