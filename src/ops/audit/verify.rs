//! `audit verify`.

use serde::Serialize;

use crate::authz::{Action, Operation};
use crate::ops::{Query, Result};
use crate::store::Reading;

/// Proves that the audit was not tampered with.
#[derive(Debug)]
pub struct VerifyAudit;

/// What the proof came to.
#[derive(Clone, Debug, Serialize)]
pub struct Verified {
    /// Whether all is in order.
    pub intact: bool,
    /// How many entries are in order, from the first.
    pub entries: u64,
    /// The hash of the last of them; whoever keeps it elsewhere can later tell that nothing
    /// before it was changed or cut off.
    pub head: Option<String>,
    /// The first bad entry.
    pub bad_entry: Option<i64>,
    /// What is wrong.
    pub problem: Option<String>,
}

impl Operation for VerifyAudit {
    const ACTION: Action = Action::VerifyAudit;
}

impl Query for VerifyAudit {
    type View = Verified;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Verified> {
        let verdict = r.verify_audit()?;
        let (bad_entry, problem) = match verdict.fault {
            None => (None, None),
            Some(fault) => (fault.entry, Some(fault.what)),
        };
        Ok(Verified {
            intact: problem.is_none(),
            entries: verdict.entries,
            head: verdict.head,
            bad_entry,
            problem,
        })
    }
}
