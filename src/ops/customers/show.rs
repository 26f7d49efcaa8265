//! `customers show`.

use super::view::Shower;
use super::{CustomerRef, CustomerView};
use crate::authz::{Action, Operation};
use crate::domain::{Customer, FieldSet, Judgement, Permission, Reach};
use crate::ops::{OpError, Query, Result};
use crate::store::{Reading, View};

/// Shows one customer.
#[derive(Debug)]
pub struct ShowCustomer {
    /// Which.
    pub customer: CustomerRef,
}

impl Operation for ShowCustomer {
    const ACTION: Action = Action::ShowCustomer;
}

impl Query for ShowCustomer {
    type View = CustomerView;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<CustomerView> {
        let reach = view_reach(r);
        let customer = find(r, &self.customer, &reach, false)?;
        let shown = Shower::new(r, &reach, FieldSet::of(|_| true)).show(&customer)?;
        note_read(r, &reach, &customer);
        Ok(shown)
    }
}

/// Leaves in the trail which record was read, by its number however it was named, and the rule
/// that let the actor see it.
pub(super) fn note_read(view: &mut View<'_>, reach: &Reach, customer: &Customer) {
    view.trail.target = Some(customer.id().to_string());
    view.trail.counts.insert("read", 1);
    if let Judgement::Allowed(arm) = reach.judge(customer) {
        view.trail.decided_by([arm.rule.id]);
    }
}

/// The actor's reach of seeing customers.
pub(in crate::ops) fn view_reach(view: &View<'_>) -> Reach {
    view.rights().reach(&Permission::new("customers", "view"))
}

/// The customer, if the actor may know of it; else not found (rule K1).
pub(in crate::ops) fn find(
    view: &View<'_>,
    name: &CustomerRef,
    reach: &Reach,
    deleted: bool,
) -> Result<Customer> {
    view.customer(name, reach, deleted)?.ok_or_else(|| missing(name))
}

/// The error for a customer that is missing or out of view.
pub(super) fn missing(name: &CustomerRef) -> OpError {
    OpError::NotFound { noun: "customer", name: name.to_string(), near: Vec::new() }
}
