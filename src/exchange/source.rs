//! A file to be read, or standard input: opened before anything else happens.

use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::FileError;
use super::target::is_part_of;
use crate::env::as_caller;

/// An open file, whole and of a known size.
///
/// What comes through a pipe is first laid down in a nameless file: nobody who writes slowly
/// can then hold the store's lock.
#[derive(Debug)]
pub struct Source {
    name: String,
    file: File,
    size: u64,
}

impl Source {
    /// Opens a file; `-` is standard input. The store itself is no file to be read: closing it
    /// would drop the locks that SQLite holds on it.
    ///
    /// # Errors
    /// It is missing, a directory, the store, or cannot be read.
    pub fn open(path: &Path, store: &Path) -> Result<Self, FileError> {
        let standard = path == Path::new("-");
        let name = match standard {
            true => "standard input".to_owned(),
            false => path.display().to_string(),
        };
        let open = || {
            if standard {
                return io::stdin().as_fd().try_clone_to_owned().map(File::from);
            }
            if fs::metadata(path).is_ok_and(|found| is_part_of(store, &found)) {
                return Err(io::Error::other("it is the store"));
            }
            File::open(path)
        };
        as_caller(open)
            .flatten()
            .and_then(|file| Self::laid_down(name.clone(), file))
            .map_err(|error| FileError::reading(&name, &error))
    }

    /// Whether the file stands under this name too.
    #[must_use]
    pub fn is_at(&self, path: &Path) -> bool {
        let found = self.file.metadata().ok().zip(fs::metadata(path).ok());
        found.is_some_and(|(own, other)| own.dev() == other.dev() && own.ino() == other.ino())
    }

    /// The name for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many bytes there are to read.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    fn laid_down(name: String, mut file: File) -> io::Result<Self> {
        let kind = file.metadata()?;
        if kind.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !kind.is_file() {
            let mut copy = tempfile::tempfile()?;
            io::copy(&mut file, &mut copy)?;
            copy.rewind()?;
            file = copy;
        }
        let size = file.metadata()?.len();
        Ok(Self { name, file, size })
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer)
    }
}
