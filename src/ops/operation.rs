//! What an operation is: a value that says which permission it needs and what it does.
//!
//! Both traits rest on a trait that is not visible outside the library, so nobody else can
//! make an operation and be handed an open transaction.

use super::Result;
use crate::authz::Operation;
use crate::store::{Reading, Writing};

/// An operation that changes something.
pub trait Change: Operation {
    /// What it answers.
    type View;

    /// What it is about, as the actor named it.
    fn target(&self) -> Option<String>;

    /// Does it. It cannot commit; the gate does.
    ///
    /// # Errors
    /// Anything for which nothing is kept.
    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Self::View>
    where
        Self: Sized;
}

/// An operation that reads.
pub trait Query: Operation {
    /// What it answers.
    type View;

    /// What it is about, as the actor named it.
    fn target(&self) -> Option<String>;

    /// Does it, in a snapshot in which nothing can be written.
    ///
    /// # Errors
    /// Anything for which nothing is shown.
    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Self::View>
    where
        Self: Sized;
}
