//! Writes CSV in a stream.

use std::io::{self, Write};

use super::behind::Behind;
use super::{Output, to_spreadsheet};

/// How much is written at a time.
const SIZE: usize = 256 * 1024;

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
    csv: csv::Writer<Behind>,
    spreadsheet: bool,
}

impl CsvWriter {
    /// Begins a file; for spreadsheet programs with a byte order mark.
    ///
    /// # Errors
    /// The file takes nothing.
    pub fn new(to: Output, spreadsheet: bool) -> io::Result<Self> {
        let mut to = Behind::new(to);
        if spreadsheet {
            to.write_all("\u{feff}".as_bytes())?;
        }
        let csv = csv::WriterBuilder::new().flexible(true).buffer_capacity(SIZE).from_writer(to);
        Ok(Self { csv, spreadsheet })
    }

    /// Writes a cell of the row.
    ///
    /// # Errors
    /// The file takes no more.
    pub fn cell(&mut self, cell: &str) -> io::Result<()> {
        let written = if self.spreadsheet {
            self.csv.write_field(to_spreadsheet(cell).as_bytes())
        } else {
            self.csv.write_field(cell)
        };
        written.map_err(io_error)
    }

    /// Ends the row.
    ///
    /// # Errors
    /// The file takes no more.
    pub fn end_row(&mut self) -> io::Result<()> {
        self.csv.write_record(None::<&[u8]>).map_err(io_error)
    }

    /// Ends the file, and gives its digest.
    ///
    /// # Errors
    /// The file takes no more.
    pub fn finish(self) -> io::Result<(Output, Digest)> {
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)?.finish()
    }
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
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
        let mut writer = CsvWriter::new(output, spreadsheet).expect("a file");
        for row in rows {
            row.iter().try_for_each(|cell| writer.cell(cell)).expect("a file");
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
