//! The bytes of a file as they come: known to be UTF-8, counted, and hashed.

use std::io::{self, Read};

use sha2::{Digest as _, Sha256};

use super::FileError;

/// How much is read at a time.
const SIZE: usize = 256 * 1024;

/// A window on the bytes of a file. What it shows is UTF-8.
pub(super) struct Input<R> {
    from: R,
    file: String,
    buffer: Vec<u8>,
    /// Shown and not yet consumed: `start..valid`; behind it, up to `end`, perhaps the head
    /// of a character of which the rest was not read yet.
    start: usize,
    valid: usize,
    end: usize,
    over: bool,
    /// Bytes and line breaks before `start`.
    consumed: u64,
    lines: u64,
    hash: Sha256,
}

impl<R: Read> Input<R> {
    /// Begins to read; a byte order mark is passed over.
    pub(super) fn new(from: R, file: &str) -> Result<Self, FileError> {
        let mut input = Self {
            from,
            file: file.to_owned(),
            buffer: vec![0; SIZE],
            start: 0,
            valid: 0,
            end: 0,
            over: false,
            consumed: 0,
            lines: 0,
            hash: Sha256::new(),
        };
        // A pipe may give a byte at a time; a mark has up to four.
        while input.end < 4 && !input.over {
            input.read()?;
        }
        let head = input.buffer.get(..input.end).unwrap_or_default();
        if head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]) {
            return Err(input.content("it is not UTF-8 but UTF-16", SAVE_AS));
        }
        if head.starts_with(b"PK\x03\x04") {
            return Err(input.content("it is a workbook or an archive, not CSV", SAVE_AS));
        }
        if head.starts_with(&[0xEF, 0xBB, 0xBF]) {
            input.start = 3;
            input.valid = 3;
            input.consumed = 3;
        }
        input.validate()?;
        Ok(input)
    }

    /// What can be looked at now; empty only at the end of the file.
    pub(super) fn shown(&mut self) -> Result<&[u8], FileError> {
        while self.start == self.valid && !(self.over && self.valid == self.end) {
            self.buffer.copy_within(self.valid..self.end, 0);
            self.end -= self.valid;
            self.start = 0;
            self.valid = 0;
            self.read()?;
            self.validate()?;
        }
        Ok(self.buffer.get(self.start..self.valid).unwrap_or_default())
    }

    /// Moves on by so many bytes of what is shown.
    pub(super) fn consume(&mut self, count: usize) {
        let until = self.valid.min(self.start + count);
        let passed = self.buffer.get(self.start..until).unwrap_or_default();
        self.lines += breaks(passed);
        self.consumed += passed.len() as u64;
        self.start = until;
    }

    /// The line on which the next byte stands, from 1.
    pub(super) fn line(&self) -> u64 {
        self.lines + 1
    }

    /// How many bytes were consumed.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// The SHA-256 of everything that was read.
    pub(super) fn digest(self) -> [u8; 32] {
        self.hash.finalize().into()
    }

    /// An error about the content at the line of the next byte.
    pub(super) fn content(&self, why: impl Into<String>, hint: &str) -> FileError {
        self.content_at(self.line(), why, hint)
    }

    /// An error about the content at a line.
    pub(super) fn content_at(&self, line: u64, why: impl Into<String>, hint: &str) -> FileError {
        let hint = (!hint.is_empty()).then(|| hint.to_owned());
        FileError::Content { file: self.file.clone(), line, why: why.into(), hint }
    }

    fn read(&mut self) -> Result<(), FileError> {
        let room = self.buffer.get_mut(self.end..).unwrap_or_default();
        match self.from.read(room) {
            Ok(0) => self.over = true,
            Ok(count) => {
                self.hash.update(room.get(..count).unwrap_or_default());
                self.end += count;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(FileError::reading(&self.file, &error)),
        }
        Ok(())
    }

    fn validate(&mut self) -> Result<(), FileError> {
        let fresh = self.buffer.get(self.valid..self.end).unwrap_or_default();
        match std::str::from_utf8(fresh) {
            Ok(_) => self.valid = self.end,
            Err(error) if error.error_len().is_none() && !self.over => {
                self.valid += error.valid_up_to();
            }
            Err(error) => {
                let at = error.valid_up_to();
                let before = self.buffer.get(self.start..self.valid + at).unwrap_or_default();
                let byte = fresh.get(at).copied().unwrap_or_default();
                let line = self.line() + breaks(before);
                let offset = self.consumed + before.len() as u64;
                let why = format!("it is not UTF-8: byte 0x{byte:02X} at offset {offset}");
                return Err(self.content_at(line, why, SAVE_AS));
            }
        }
        Ok(())
    }
}

const SAVE_AS: &str = "save it as CSV in UTF-8";

fn breaks(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

impl<R> std::fmt::Debug for Input<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("file", &self.file).finish_non_exhaustive()
    }
}
