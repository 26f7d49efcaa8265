//! Reads CSV in a stream, with limits on every size, so that no file can fill the memory.

use std::io::Read;

use csv_core::ReadRecordResult;

use super::batch::Head;
use super::input::Input;
use super::{Batch, FileError};

/// The longest cell, in bytes.
const CELL: usize = 1024 * 1024;
/// The longest row, in bytes.
const ROW: usize = 4 * 1024 * 1024;
/// The most columns.
const COLUMNS: usize = 1000;
/// A batch is complete when it holds so many bytes, or so many rows.
const BATCH_BYTES: usize = 512 * 1024;
const BATCH_ROWS: usize = 2048;
/// By how much the memory for a long row grows.
const STEP: usize = 64 * 1024;

/// Reads the rows of a CSV file; the first is the header.
#[derive(Debug)]
pub struct CsvReader<R> {
    input: Input<R>,
    parser: csv_core::Reader,
    header: Vec<String>,
}

impl<R: Read> CsvReader<R> {
    /// Begins to read, and reads the header.
    ///
    /// # Errors
    /// The file is empty, not UTF-8, or its first row is too long.
    pub fn new(from: R, file: &str) -> Result<Self, FileError> {
        let input = Input::new(from, file)?;
        let mut reader = Self { input, parser: csv_core::Reader::new(), header: Vec::new() };
        let mut batch = Batch::default();
        reader.fill_to(&mut batch, 1)?;
        match batch.rows().next() {
            None => return Err(reader.input.content_at(1, "the file is empty", "")),
            Some(row) => reader.header = row.cells().map(|cell| cell.trim().to_owned()).collect(),
        }
        Ok(reader)
    }

    /// The cells of the first row, without blanks around them.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Reads the next rows into the batch; it is empty when there are no more.
    ///
    /// # Errors
    /// The file cannot be read, is not UTF-8, a row is too long, or a quote is not closed.
    pub fn fill(&mut self, batch: &mut Batch) -> Result<(), FileError> {
        self.fill_to(batch, BATCH_ROWS)
    }

    /// The SHA-256 of everything that was read.
    #[must_use]
    pub fn digest(self) -> [u8; 32] {
        self.input.digest()
    }

    fn fill_to(&mut self, batch: &mut Batch, rows: usize) -> Result<(), FileError> {
        let mut room = std::mem::take(&mut batch.text).into_bytes();
        room.resize(room.capacity().max(STEP), 0);
        let mut used = 0;
        batch.ends.clear();
        batch.rows.clear();
        while batch.rows.len() < rows && used < BATCH_BYTES {
            let Some(length) = self.row(&mut room, used, batch)? else { break };
            used += length;
        }
        room.truncate(used);
        batch.read = self.input.consumed();
        // Cells are cut at ASCII bytes out of what is UTF-8, so they are.
        batch.text = String::from_utf8(room)
            .map_err(|_| self.input.content("it is not UTF-8", "save it as CSV in UTF-8"))?;
        Ok(())
    }

    /// Reads one row into `room` from `used` on, and gives its length; nothing at the end.
    fn row(
        &mut self,
        room: &mut Vec<u8>,
        used: usize,
        batch: &mut Batch,
    ) -> Result<Option<usize>, FileError> {
        self.pass_breaks()?;
        let line = self.input.line();
        let first = batch.ends.len();
        let mut length = 0;
        let mut begun = false;
        loop {
            let shown = self.input.shown()?;
            let over = shown.is_empty();
            if over && !begun {
                return Ok(None);
            }
            // A last line without a break gets one: in an open quote it would be content.
            let shown = if over { b"\n" } else { shown };
            begun = true;
            let filled = batch.ends.len();
            batch.ends.resize(filled + 16, 0);
            let out = room.get_mut(used + length..).unwrap_or_default();
            let ends = batch.ends.get_mut(filled..).unwrap_or_default();
            let (result, read, wrote, ended) = self.parser.read_record(shown, out, ends);
            batch.ends.truncate(filled + ended);
            self.input.consume(read);
            length += wrote;
            self.within_limits(line, length, batch.ends.get(first..).unwrap_or_default())?;
            match result {
                ReadRecordResult::Record => break,
                ReadRecordResult::InputEmpty if over => {
                    let why = "a quote is not closed before the end of the file";
                    return Err(self.input.content_at(line, why, ""));
                }
                ReadRecordResult::OutputFull => {
                    let more = room.len() + STEP.max(length);
                    room.resize(more, 0);
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::End => return Ok(None),
            }
        }
        // The parser counts from the start of the row.
        for end in batch.ends.get_mut(first..).unwrap_or_default() {
            *end += used;
        }
        batch.rows.push(Head { line, start: used, ends: first..batch.ends.len() });
        Ok(Some(length))
    }

    /// Passes over line breaks before a row: the second half of `\r\n`, and empty lines.
    fn pass_breaks(&mut self) -> Result<(), FileError> {
        loop {
            let shown = self.input.shown()?;
            let breaks = shown.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            if breaks == 0 {
                return Ok(());
            }
            self.input.consume(breaks);
        }
    }

    fn within_limits(&self, line: u64, length: usize, ends: &[usize]) -> Result<(), FileError> {
        let quote = "is a quote not closed?";
        let open = length - ends.last().copied().unwrap_or_default();
        let first = ends.first().copied().unwrap_or_default();
        let closed = ends.iter().zip(ends.iter().skip(1)).map(|(a, b)| b - a).max();
        if open.max(first).max(closed.unwrap_or_default()) > CELL {
            return Err(self.input.content_at(line, "a cell is longer than 1 MiB", quote));
        }
        if length > ROW {
            return Err(self.input.content_at(line, "a row is longer than 4 MiB", quote));
        }
        if ends.len() > COLUMNS {
            return Err(self.input.content_at(line, "a row has more than 1,000 columns", ""));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// Gives the bytes one at a time, as a slow pipe would.
    struct Drip<'b>(&'b [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.len().min(buffer.len()).min(1);
            let (now, later) = self.0.split_at(count);
            buffer[..count].copy_from_slice(now);
            self.0 = later;
            Ok(count)
        }
    }

    type Rows = Vec<(u64, Vec<String>)>;

    fn read(from: impl Read) -> Result<Rows, String> {
        let mut reader = CsvReader::new(from, "f").map_err(|error| error.to_string())?;
        let mut rows: Rows = vec![(0, reader.header().to_vec())];
        let mut batch = Batch::default();
        loop {
            reader.fill(&mut batch).map_err(|error| error.to_string())?;
            if batch.rows().len() == 0 {
                return Ok(rows);
            }
            let texts = |row: super::super::Row<'_>| row.cells().map(str::to_owned).collect();
            rows.extend(batch.rows().map(|row| (row.line, texts(row))));
        }
    }

    fn both(bytes: &[u8]) -> Result<Rows, String> {
        let at_once = read(bytes);
        assert_eq!(at_once, read(Drip(bytes)), "read byte by byte");
        at_once
    }

    #[test]
    fn rows_have_the_line_on_which_they_begin() {
        for (text, lines) in [
            ("a,b\n1,2\n3,4\n", &[2, 3][..]),
            ("a,b\r\n1,2\r\n3,4", &[2, 3]),
            ("a,b\n\n\n1,2\n\n3,4\n\n", &[4, 6]),
            ("a,b\n\"1\n\n\",2\n3,4", &[2, 5]),
            ("a,b\r\n\"1\r\n\",2\r\n3,4", &[2, 4]),
        ] {
            let rows = both(text.as_bytes()).expect("rows");
            let found: Vec<u64> = rows.iter().skip(1).map(|(line, _)| *line).collect();
            assert_eq!(found, lines, "{text:?}");
        }
    }

    #[test]
    fn cells_are_what_was_written() {
        let rows = both("\u{feff}\"x\", y \n\"a,\"\"b\"\"\n\",é\n,\n1\n".as_bytes()).expect("rows");
        let texts: Vec<_> = rows.iter().map(|(_, row)| row.join("|")).collect();
        assert_eq!(texts, ["x|y", "a,\"b\"\n|é", "|", "1"]);
    }

    #[test]
    fn what_is_not_utf8_is_named_with_line_and_place() {
        let error = both(b"a,b\n1,2\n\xC4rger,4\n").expect_err("Latin-1");
        assert_eq!(error, "f:3: it is not UTF-8: byte 0xC4 at offset 8");
        let error = both(b"a\n1\n\xE4\xBD").expect_err("cut within a character");
        assert_eq!(error, "f:3: it is not UTF-8: byte 0xE4 at offset 4");
        let error = both(b"\xFF\xFEa\0").expect_err("UTF-16");
        assert_eq!(error, "f:1: it is not UTF-8 but UTF-16");
        let error = both(b"PK\x03\x04\x14\0").expect_err("a workbook");
        assert_eq!(error, "f:1: it is a workbook or an archive, not CSV");
        assert!(both(b"PK,\n").is_ok());
        // The halves of two cells make no character.
        assert!(both(b"a,b\n\xC3,\xA9\n").is_err());
    }

    #[test]
    fn files_without_rows() {
        assert_eq!(both(b""), Err("f:1: the file is empty".to_owned()));
        assert_eq!(both(b"\n\r\n"), Err("f:1: the file is empty".to_owned()));
        assert_eq!(both(b"a,b").map(|rows| rows.len()), Ok(1));
    }

    #[test]
    fn an_open_quote_is_an_error_at_its_row() {
        let error = both(b"a,b\n1,2\n\"3,4\n5,6\n").expect_err("open");
        assert_eq!(error, "f:3: a quote is not closed before the end of the file");
        assert!(both(b"a,b\n1,\"2\"").is_ok());
        assert!(both(b"a,b\n1,\"\"\"").is_err());
    }

    #[test]
    fn sizes_are_bounded() {
        let long = |count: usize| format!("a\n1\n{}\n", "x".repeat(count));
        assert!(read(long(CELL).as_bytes()).is_ok());
        let error = read(long(CELL + 1).as_bytes()).expect_err("long cell");
        assert_eq!(error, "f:3: a cell is longer than 1 MiB");
        let error = read(std::io::Read::chain(&b"a\n1,\""[..], std::io::repeat(b'x')));
        assert_eq!(error, Err("f:2: a cell is longer than 1 MiB".to_owned()));
        let cells = format!("{},", "x".repeat(CELL - 1)).repeat(5);
        let error = read(format!("a\n{cells}").as_bytes()).expect_err("long row");
        assert_eq!(error, "f:2: a row is longer than 4 MiB");
        assert!(read(",".repeat(COLUMNS - 1).as_bytes()).is_ok());
        let error = read(std::io::repeat(b',')).expect_err("wide");
        assert_eq!(error, "f:1: a row has more than 1,000 columns");
    }

    #[test]
    fn the_digest_is_of_the_whole_file() {
        let text = "\u{feff}a\n1\n\n".as_bytes();
        let mut reader = CsvReader::new(text, "f").expect("a header");
        reader.fill(&mut Batch::default()).expect("rows");
        assert_eq!(reader.digest(), <[u8; 32]>::from(Sha256::digest(text)));
    }

    #[test]
    fn many_batches_are_all_the_rows() {
        let text: String = (0..10_000).map(|n| format!("{n},\"é {n}\"\n")).collect();
        let rows = read(text.as_bytes()).expect("rows");
        assert_eq!(rows.len(), 10_000);
        assert!(rows.iter().enumerate().skip(1).all(|(n, (line, row))| {
            *line == n as u64 + 1 && row == &[n.to_string(), format!("é {n}")]
        }));
    }
}
