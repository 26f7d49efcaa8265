//! Inputs as files: those to begin with, and those on which a target failed.

use std::path::{Path, PathBuf};

use crate::Result;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The inputs to begin with; the last one is tried first.
pub fn of(target: &str) -> Result<Vec<Vec<u8>>> {
    let mut files = std::fs::read_dir(root().join("corpus").join(target))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    Ok(files.iter().map(std::fs::read).collect::<std::io::Result<_>>()?)
}

/// Keeps an input on which a target failed.
pub fn save(target: &str, input: &[u8]) -> Result<PathBuf> {
    let folder = root().join("../../target/fuzz").join(target);
    std::fs::create_dir_all(&folder)?;
    let number = std::fs::read_dir(&folder)?.count();
    let path = folder.canonicalize()?.join(format!("failure-{number}"));
    std::fs::write(&path, input)?;
    Ok(path)
}

/// Takes away from an input as long as it still fails, first in large pieces.
pub fn smallest(mut input: Vec<u8>, fails: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut piece = input.len() / 2;
    while piece > 0 {
        let mut from = 0;
        while from < input.len() {
            let until = input.len().min(from + piece);
            let shorter = [&input[..from], &input[until..]].concat();
            if fails(&shorter) {
                input = shorter;
            } else {
                from = until;
            }
        }
        piece /= 2;
    }
    input
}
