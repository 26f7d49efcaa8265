//! `customers remove` and `customers restore`.

use super::CustomerRef;
use super::show::find;
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Customer, CustomerId};
use crate::ops::{Change, OpError, Result};
use crate::store::Writing;

/// The number of a customer, as the answer of a change.
#[derive(Debug, serde::Serialize)]
pub struct Touched {
    /// Its number.
    pub id: CustomerId,
}

/// Deletes a customer; it can be restored.
#[derive(Clone, Debug)]
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
        w.trail.target = Some(id.to_string());
        let admitted = judge.delete(customer)?;
        w.remove_customer(&admitted)?;
        w.trail.decided_by(admitted.rules());
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
        let customer = self.removed(w, &judge)?;
        let id = customer.id();
        w.trail.target = Some(id.to_string());
        let admitted = judge.delete(customer)?;
        w.restore_customer(&admitted)?;
        w.trail.decided_by(admitted.rules());
        w.trail.counts.insert("restored", 1);
        Ok(Touched { id })
    }
}

impl RestoreCustomer {
    /// The removed customer. It is known only to who may restore it (rules K1 and R5).
    fn removed(&self, w: &Writing<'_, Self>, judge: &Judge) -> Result<Customer> {
        let found = w.customer(&self.customer, &judge.view, true)?;
        if let Some(customer) = found.filter(|customer| judge.delete_reach().holds(customer)) {
            return Ok(customer);
        }
        let there = find(w, &self.customer, &judge.view, false)?;
        let why = format!("customer {} is not removed", there.id());
        Err(OpError::Conflict { why, hint: None })
    }
}
