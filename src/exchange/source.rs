//! A file to be read, or standard input: opened before anything else happens.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::os::fd::AsFd;
use std::path::Path;

use super::FileError;

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
    /// Opens a file; `-` is standard input.
    ///
    /// # Errors
    /// It is missing, a directory, or cannot be read.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        if path == Path::new("-") {
            let name = "standard input".to_owned();
            let file = io::stdin().as_fd().try_clone_to_owned().map(File::from);
            return Self::laid_down(name.clone(), file)
                .map_err(|error| FileError::reading(&name, &error));
        }
        let name = path.display().to_string();
        Self::laid_down(name.clone(), File::open(path))
            .map_err(|error| FileError::reading(&name, &error))
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

    fn laid_down(name: String, file: io::Result<File>) -> io::Result<Self> {
        let mut file = file?;
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
