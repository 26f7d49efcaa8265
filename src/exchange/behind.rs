//! Makes CSV of rows, hashes and writes it in a second thread, behind the one that has the rows.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use sha2::{Digest as _, Sha256};

use super::{Batch, Digest, Output, to_spreadsheet};

/// How many batches may wait to be written.
const WAITING: usize = 4;
/// How much is written at a time.
const SIZE: usize = 256 * 1024;
/// After how many bytes the disk is asked to take what it has: at the end little is left.
const STEP: usize = 64 * 1024 * 1024;

/// A file that is written by another thread.
#[derive(Debug)]
pub(super) struct Behind {
    full: SyncSender<Batch>,
    empty: Receiver<Batch>,
    /// Gone when it has told why it failed.
    thread: Option<JoinHandle<io::Result<(Output, Digest)>>>,
}

impl Behind {
    /// Hands a file over to another thread; for spreadsheet programs it begins with a byte
    /// order mark.
    pub(super) fn new(output: Output, spreadsheet: bool) -> Self {
        let (full, batches) = sync_channel(WAITING);
        let (back, empty) = channel();
        let work = move || write(Hashed::new(output), spreadsheet, &batches, &back);
        Self { full, empty, thread: Some(thread::spawn(work)) }
    }

    /// Has the rows written, and gives an empty batch for the next ones.
    ///
    /// # Errors
    /// The file takes no more.
    pub(super) fn swap(&mut self, rows: Batch) -> io::Result<Batch> {
        if self.full.send(rows).is_err() {
            join(self.thread.take())?;
        }
        Ok(self.empty.try_recv().unwrap_or_default())
    }

    /// Waits until all is written.
    ///
    /// # Errors
    /// The file takes no more.
    pub(super) fn finish(self) -> io::Result<(Output, Digest)> {
        drop(self.full);
        join(self.thread)
    }
}

/// What the other thread ended with.
fn join(thread: Option<JoinHandle<io::Result<(Output, Digest)>>>) -> io::Result<(Output, Digest)> {
    match thread.map(JoinHandle::join) {
        Some(Ok(done)) => done,
        Some(Err(panic)) => std::panic::resume_unwind(panic),
        None => Err(io::ErrorKind::BrokenPipe.into()),
    }
}

fn write(
    mut to: Hashed,
    spreadsheet: bool,
    batches: &Receiver<Batch>,
    back: &Sender<Batch>,
) -> io::Result<(Output, Digest)> {
    if spreadsheet {
        to.write_all("\u{feff}".as_bytes())?;
    }
    let mut csv = csv::WriterBuilder::new().flexible(true).buffer_capacity(SIZE).from_writer(to);
    for mut batch in batches {
        for row in batch.rows() {
            for cell in row.cells() {
                match spreadsheet {
                    true => csv.write_field(to_spreadsheet(cell).as_bytes()),
                    false => csv.write_field(cell),
                }
                .map_err(io_error)?;
            }
            csv.write_record(None::<&[u8]>).map_err(io_error)?;
        }
        batch.clear();
        // After the last rows nobody takes it.
        let _ = back.send(batch);
    }
    let Hashed { output, hash, .. } = csv.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok((output, Digest(hash.finalize().into())))
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A file, and the digest of what went into it.
struct Hashed {
    output: Output,
    hash: Sha256,
    unsynced: usize,
}

impl Hashed {
    fn new(output: Output) -> Self {
        Self { output, hash: Sha256::new(), unsynced: 0 }
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.output.write_all(bytes)?;
        self.hash.update(bytes);
        self.unsynced += bytes.len();
        if self.unsynced >= STEP {
            self.output.sync()?;
            self.unsynced = 0;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
