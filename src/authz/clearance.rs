//! The proof, in the code, of a positive decision.

use std::fmt;
use std::marker::PhantomData;

use super::{Action, Need, Rights};
use crate::domain::{Denial, Reach};

/// Which operation a type stands for.
pub trait Operation {
    /// The operation.
    const ACTION: Action;
}

/// Proof that the actor may begin the operation `O`. Only [`clear`] makes one; it cannot be
/// copied, and the clearance of one operation does not fit another.
#[must_use]
pub struct Clearance<O: Operation + ?Sized> {
    rights: Rights,
    reach: Option<Reach>,
    operation: PhantomData<fn(&O)>,
}

impl<O: Operation + ?Sized> fmt::Debug for Clearance<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Clearance").field("action", &O::ACTION).finish_non_exhaustive()
    }
}

/// Decides whether the actor may begin the operation: who lacks the permission altogether is
/// refused before any name is looked up (rule K1).
///
/// # Errors
/// The denial, with the rights for the entry that records it.
pub fn clear<O: Operation + ?Sized>(rights: Rights) -> Result<Clearance<O>, Box<(Rights, Denial)>> {
    let reach = match O::ACTION.need() {
        Need::Standing => None,
        Need::Permission(permission) => match rights.open_reach(&permission) {
            Ok(reach) => Some(reach),
            Err(denial) => return Err(Box::new((rights, denial))),
        },
    };
    Ok(Clearance { rights, reach, operation: PhantomData })
}

impl<O: Operation + ?Sized> Clearance<O> {
    /// Who acts, and what they may do.
    #[must_use]
    pub fn rights(&self) -> &Rights {
        &self.rights
    }

    /// The reach of the permission that the operation needs; `None` if it needs only standing.
    #[must_use]
    pub fn reach(&self) -> Option<&Reach> {
        self.reach.as_ref()
    }
}
