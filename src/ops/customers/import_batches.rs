//! Reads and judges the rows of a file in a second thread, a batch ahead of the one that
//! writes. Batches go back and forth, so that memory is asked for once.

use std::io::Read as Bytes;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::import_row::{Read, RowReader};
use crate::exchange::{Batch, CsvReader, FileError, Row};
use crate::ops::Result;

/// How many batches there are.
const BATCHES: usize = 3;

/// Rows of the file, and what each says.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    batch: Batch,
    read: Vec<Read>,
}

impl Prepared {
    /// The rows, once.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (Row<'_>, Read)> {
        self.batch.rows().zip(self.read.drain(..))
    }

    /// How many bytes of the file were read when the batch was complete.
    pub(super) fn read(&self) -> u64 {
        self.batch.read()
    }
}

/// Hands over the rows of a file, batch by batch, and gives the SHA-256 of the file.
///
/// # Errors
/// The file is damaged, or `each` fails.
pub(super) fn each<R: Bytes + Send>(
    mut csv: CsvReader<R>,
    rows: &RowReader<'_>,
    each: &mut dyn FnMut(&mut Prepared) -> Result<()>,
) -> Result<[u8; 32]> {
    let (give, full) = channel();
    let (back, empty) = channel();
    thread::scope(|scope| {
        for _ in 0..BATCHES {
            // The receiver lives as long as this thread.
            let _ = back.send(Prepared::default());
        }
        let reader =
            scope.spawn(move || read_all(&mut csv, rows, &give, &empty).map(|()| csv.digest()));
        let done = write_all(&full, &back, each);
        // Both ends close, so that the reader stops wherever it is.
        drop((full, back));
        let digest = match reader.join() {
            Ok(digest) => digest,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        done?;
        Ok(digest?)
    })
}

fn read_all<R: Bytes>(
    csv: &mut CsvReader<R>,
    rows: &RowReader<'_>,
    give: &Sender<Prepared>,
    empty: &Receiver<Prepared>,
) -> Result<(), FileError> {
    // When nobody gives a batch back, the other thread has given up.
    while let Ok(mut prepared) = empty.recv() {
        csv.fill(&mut prepared.batch)?;
        if prepared.batch.rows().len() == 0 {
            break;
        }
        prepared.read.clear();
        prepared.read.extend(prepared.batch.rows().map(|row| rows.read(row)));
        if give.send(prepared).is_err() {
            break;
        }
    }
    Ok(())
}

fn write_all(
    full: &Receiver<Prepared>,
    back: &Sender<Prepared>,
    each: &mut dyn FnMut(&mut Prepared) -> Result<()>,
) -> Result<()> {
    while let Ok(mut prepared) = full.recv() {
        each(&mut prepared)?;
        // The reader may have come to its end.
        let _ = back.send(prepared);
    }
    Ok(())
}
