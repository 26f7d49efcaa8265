//! Hashes and writes in a second thread, behind the one that makes the content.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use sha2::{Digest as _, Sha256};

use super::{Digest, Output};

/// How many pieces may wait to be written.
const WAITING: usize = 8;
/// After how many bytes the disk is asked to take what it has: at the end little is left.
const STEP: usize = 64 * 1024 * 1024;

/// A file that is written by another thread.
#[derive(Debug)]
pub(super) struct Behind {
    pieces: SyncSender<Vec<u8>>,
    /// Gone when it has told why it failed.
    thread: Option<JoinHandle<io::Result<(Output, Digest)>>>,
}

impl Behind {
    /// Hands a file over to another thread.
    pub(super) fn new(output: Output) -> Self {
        let (pieces, received) = sync_channel(WAITING);
        Self { pieces, thread: Some(thread::spawn(move || write(output, &received))) }
    }

    /// Waits until all is written.
    ///
    /// # Errors
    /// The file takes no more.
    pub(super) fn finish(self) -> io::Result<(Output, Digest)> {
        drop(self.pieces);
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

impl Write for Behind {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.pieces.send(bytes.to_vec()).is_err() {
            join(self.thread.take())?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write(mut output: Output, pieces: &Receiver<Vec<u8>>) -> io::Result<(Output, Digest)> {
    let mut hash = Sha256::new();
    let mut unsynced = 0;
    for piece in pieces {
        hash.update(&piece);
        output.write_all(&piece)?;
        unsynced += piece.len();
        if unsynced >= STEP {
            output.sync()?;
            unsynced = 0;
        }
    }
    Ok((output, Digest(hash.finalize().into())))
}
