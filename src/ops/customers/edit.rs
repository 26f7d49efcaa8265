//! `customers edit`.

use serde::Serialize;

use super::show::find;
use super::view::Shower;
use super::{CustomerRef, CustomerView, Given};
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Field, FieldSet};
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

/// What an edit made of a customer.
#[derive(Clone, Debug, Serialize)]
pub struct EditedCustomer {
    /// The customer as it is now.
    #[serde(flatten)]
    pub customer: CustomerView,
    /// Fields that are other than before.
    pub changed: Vec<&'static str>,
}

impl Operation for EditCustomer {
    const ACTION: Action = Action::EditCustomer;
}

impl Change for EditCustomer {
    type View = EditedCustomer;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<EditedCustomer> {
        let judge = Judge::new(w.rights());
        let before = find(w, &self.customer, &judge.view, false)?;
        w.trail.target = Some(before.id().to_string());
        let access = judge.view.fields(&before);
        let mut after = before.clone();
        let sent = self.given.write(&mut after, access.visible.without(access.unmasked))?;
        let changed = FieldSet::of(|field| before.get(field) != after.get(field));
        let admitted = judge.change(&before, after, sent)?;
        let customer = w.update_customer(&before, &admitted)?;
        w.trail.decided_by(admitted.rules());
        w.trail.counts.insert("updated", u64::from(!changed.is_empty()));
        let customer = Shower::new(w, &judge.view, FieldSet::of(|_| true)).show(&customer)?;
        Ok(EditedCustomer { customer, changed: changed.iter().map(Field::name).collect() })
    }
}
