//! How far a long operation is: told to whoever wants to show it.

use std::fmt;

/// Is told how many bytes or rows are done, now and then.
pub struct Progress<'p>(Option<&'p mut dyn FnMut(u64)>);

impl<'p> Progress<'p> {
    /// Nobody wants to know.
    #[must_use]
    pub const fn none() -> Self {
        Self(None)
    }

    /// Somebody wants to know.
    pub fn to(listener: &'p mut dyn FnMut(u64)) -> Self {
        Self(Some(listener))
    }

    /// Tells how much is done.
    pub(super) fn tell(&mut self, done: u64) {
        if let Some(listener) = &mut self.0 {
            listener(done);
        }
    }
}

impl fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Progress")
    }
}
