//! Files of the caller, seen with the caller's own rights.

use nix::unistd::{Gid, getegid, getgid, setegid};

/// Does something with files that the caller names. A program that is installed set-group
/// reaches the store by its group; what it reads and writes for its caller, the caller must be
/// able to read and write without it.
///
/// # Errors
/// The system does not let the process change its group, or change it back.
pub(crate) fn as_caller<T>(work: impl FnOnce() -> T) -> std::io::Result<T> {
    let (own, group) = (getgid(), getegid());
    if own == group {
        return Ok(work());
    }
    setegid(own)?;
    let back = Back(group);
    let done = work();
    drop(back);
    if getegid() != group {
        return Err(std::io::ErrorKind::PermissionDenied.into());
    }
    Ok(done)
}

/// Takes the group of the program back, even if the work panics.
struct Back(Gid);

impl Drop for Back {
    fn drop(&mut self) {
        // Whether it went well is looked at afterwards.
        let _ = setegid(self.0);
    }
}
