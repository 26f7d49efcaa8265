//! `customers remove` and `customers restore`.

use super::CustomerRef;
use super::show::find;
use crate::authz::{Action, Judge, Operation};
use crate::domain::CustomerId;
use crate::ops::{Change, Result};
use crate::store::Writing;

/// The number of a customer, as the answer of a change.
#[derive(Debug, serde::Serialize)]
pub struct Touched {
    /// Its number.
    pub id: CustomerId,
}

/// Deletes a customer; it can be restored.
#[derive(Debug)]
pub struct RemoveCustomer {
    /// Which.
    pub customer: CustomerRef,
}

/// Restores a deleted customer.
#[derive(Debug)]
pub struct RestoreCustomer {
    /// Which.
    pub customer: CustomerRef,
}

impl Operation for RemoveCustomer {
    const ACTION: Action = Action::RemoveCustomer;
}

impl Operation for RestoreCustomer {
    const ACTION: Action = Action::RestoreCustomer;
}

impl Change for RemoveCustomer {
    type View = Touched;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Touched> {
        let judge = Judge::new(w.rights());
        let customer = find(w, &self.customer, &judge.view, false)?;
        let id = customer.id();
        w.remove_customer(&judge.delete(customer)?)?;
        w.trail.target = Some(id.to_string());
        w.trail.counts.insert("removed", 1);
        Ok(Touched { id })
    }
}

impl Change for RestoreCustomer {
    type View = Touched;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Touched> {
        let judge = Judge::new(w.rights());
        let customer = find(w, &self.customer, &judge.view, true)?;
        let id = customer.id();
        w.restore_customer(&judge.delete(customer)?)?;
        w.trail.target = Some(id.to_string());
        w.trail.counts.insert("restored", 1);
        Ok(Touched { id })
    }
}
