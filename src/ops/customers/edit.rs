//! `customers edit`.

use super::show::find;
use super::view::Shower;
use super::{CustomerRef, CustomerView, Given};
use crate::authz::{Action, Judge, Operation};
use crate::domain::FieldSet;
use crate::ops::{Change, Result};
use crate::store::Writing;

/// Changes fields of a customer.
#[derive(Debug)]
pub struct EditCustomer {
    /// Which.
    pub customer: CustomerRef,
    /// The fields.
    pub given: Given,
}

impl Operation for EditCustomer {
    const ACTION: Action = Action::EditCustomer;
}

impl Change for EditCustomer {
    type View = CustomerView;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<CustomerView> {
        let judge = Judge::new(w.rights());
        let before = find(w, &self.customer, &judge.view, false)?;
        let access = judge.view.fields(&before);
        let mut after = before.clone();
        let set = self.given.write(&mut after, access.visible.without(access.unmasked))?;
        judge.compare(&before, set)?;
        let updated = u64::from(after != before);
        let admitted = judge.change(&before, after)?;
        let customer = w.update_customer(&before, &admitted)?;
        w.trail.target = Some(customer.id().to_string());
        w.trail.counts.insert("updated", updated);
        Shower::new(w, &judge.view, FieldSet::of(|_| true)).show(&customer)
    }
}
