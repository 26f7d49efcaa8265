//! Rows of a file, many at a time, in one piece of memory that is used again and again.

use std::ops::Range;

/// Some rows of a file. Handed back to the reader, its memory serves for the next rows.
#[derive(Debug, Default)]
pub struct Batch {
    /// The contents of all cells, one behind the other.
    pub(super) text: String,
    /// Where in `text` each cell ends.
    pub(super) ends: Vec<usize>,
    pub(super) rows: Vec<Head>,
    /// How many bytes of the file were read when the batch was complete.
    pub(super) read: u64,
}

/// Where a row stands.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) line: u64,
    pub(super) start: usize,
    pub(super) ends: Range<usize>,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'b> {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    text: &'b str,
    start: usize,
    ends: &'b [usize],
}

impl Batch {
    /// Adds a cell to the row that is being made.
    pub(super) fn push_cell(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    /// Ends the row that is being made, which will stand on that line.
    pub(super) fn end_row(&mut self, line: u64) {
        let first = self.rows.last().map_or(0, |row| row.ends.end);
        let start = first.checked_sub(1).and_then(|last| self.ends.get(last)).map_or(0, |end| *end);
        self.rows.push(Head { line, start, ends: first..self.ends.len() });
    }

    /// How many bytes its cells hold.
    pub(super) fn size(&self) -> usize {
        self.text.len()
    }

    /// Forgets all rows, and keeps their memory.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.rows.clear();
    }

    /// The rows, in the order of the file.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        self.rows.iter().map(|head| Row {
            line: head.line,
            text: &self.text,
            start: head.start,
            ends: self.ends.get(head.ends.clone()).unwrap_or_default(),
        })
    }

    /// How many bytes of the file were read when the batch was complete.
    #[must_use]
    pub fn read(&self) -> u64 {
        self.read
    }
}

impl<'b> Row<'b> {
    /// How many cells it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The content of a cell.
    #[must_use]
    pub fn cell(&self, index: usize) -> Option<&'b str> {
        let end = *self.ends.get(index)?;
        let start = match index.checked_sub(1) {
            None => self.start,
            Some(before) => *self.ends.get(before)?,
        };
        self.text.get(start..end)
    }

    /// All cells.
    pub fn cells(self) -> impl Iterator<Item = &'b str> {
        (0..self.len()).map(move |index| self.cell(index).unwrap_or_default())
    }
}
