//! `customers add`.

use super::place::Place;
use super::view::Shower;
use super::{CustomerView, Given, OwnerName};
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Customer, FieldSet, Name};
use crate::ops::{Change, Result};
use crate::store::Writing;

/// Adds a customer.
#[derive(Debug)]
pub struct AddCustomer {
    /// Its fields.
    pub given: Given,
    /// Its owner; the actor unless named.
    pub owner: Option<OwnerName>,
    /// Its team; the owner's unless named.
    pub team: Option<Name>,
}

impl Operation for AddCustomer {
    const ACTION: Action = Action::AddCustomer;
}

impl Change for AddCustomer {
    type View = CustomerView;

    fn target(&self) -> Option<String> {
        None
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<CustomerView> {
        let judge = Judge::new(w.rights());
        let default = match &self.owner {
            Some(owner) => Place::named(w, owner)?,
            None => Place::of_actor(w),
        };
        let place = default.in_team(w, self.team.as_ref())?;
        let mut record = Customer::default();
        record.place(place.owner, place.team);
        self.given.write(&mut record, FieldSet::EMPTY)?;
        let placed = place != default || place.owner != Some(w.rights().actor().id);
        let admitted = judge.create(record, self.given.fields(), placed)?;
        w.trail.decided_by(admitted.rules());
        let customer = w.insert_customer(admitted)?;
        w.trail.target = Some(customer.id().to_string());
        w.trail.counts.insert("created", 1);
        Shower::new(w, &judge.view, FieldSet::of(|_| true)).show(&customer)
    }
}
