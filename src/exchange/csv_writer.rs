//! Writes CSV in a stream.

use std::io;

use super::behind::Behind;
use super::{Batch, Output};

/// How many bytes are handed over at a time.
const BATCH: usize = 128 * 1024;

/// The SHA-256 of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(pub [u8; 32]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Writes rows of CSV.
#[derive(Debug)]
pub struct CsvWriter {
    behind: Behind,
    batch: Batch,
    rows: u64,
}

impl CsvWriter {
    /// Begins a file, perhaps in the dialect for spreadsheet programs.
    #[must_use]
    pub fn new(to: Output, spreadsheet: bool) -> Self {
        Self { behind: Behind::new(to, spreadsheet), batch: Batch::default(), rows: 0 }
    }

    /// Adds a cell to the row.
    pub fn cell(&mut self, cell: &str) {
        self.batch.push_cell(cell);
    }

    /// Ends the row.
    ///
    /// # Errors
    /// The file takes no more.
    pub fn end_row(&mut self) -> io::Result<()> {
        self.rows += 1;
        self.batch.end_row(self.rows);
        if self.batch.size() >= BATCH {
            self.batch = self.behind.swap(std::mem::take(&mut self.batch))?;
        }
        Ok(())
    }

    /// Ends the file, and gives its digest.
    ///
    /// # Errors
    /// The file takes no more.
    pub fn finish(mut self) -> io::Result<(Output, Digest)> {
        self.behind.swap(self.batch)?;
        self.behind.finish()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::path::Path;

    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::exchange::{Staged, Target};

    fn written(rows: &[&[&str]], spreadsheet: bool) -> String {
        let output = Target::Stdout.begin(Path::new("none")).expect("a file");
        let mut writer = CsvWriter::new(output, spreadsheet);
        for row in rows {
            row.iter().for_each(|cell| writer.cell(cell));
            writer.end_row().expect("a file");
        }
        let (output, digest) = writer.finish().expect("a file");
        let mut bytes = Vec::new();
        let file = output.finish().and_then(Staged::publish).expect("a file");
        file.expect("what is for standard output").read_to_end(&mut bytes).expect("a file");
        assert_eq!(digest, Digest(Sha256::digest(&bytes).into()));
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let rows: &[&[&str]] = &[&["a", "b,c", "say \"x\"", "two\nlines", ""], &["1"], &[""]];
        assert_eq!(written(rows, false), "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\n1\n\"\"\n");
    }

    #[test]
    fn spreadsheets_get_a_mark_and_no_formula() {
        assert_eq!(written(&[&["=1+1", "'t Hart"]], true), "\u{feff}'=1+1,''t Hart\n");
    }
}
