//! `customers add`.

use super::view::Shower;
use super::{CustomerView, Given, OwnerName, place};
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Customer, FieldSet, Name};
use crate::ops::{Change, Result, lookup};
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
        let policy = w.policy()?;
        let owner = match &self.owner {
            Some(name) => place::owner(w, &policy, name)?,
            None => Some(w.rights().actor().id),
        };
        let default = place::default_team(w, &policy, owner);
        let team = match &self.team {
            Some(name) => Some(lookup::team(w, &policy, name)?.id),
            None => default,
        };
        let mut record = Customer::default();
        record.place(owner, team);
        self.given.write(&mut record, FieldSet::EMPTY)?;
        let placed = owner != Some(w.rights().actor().id) || team != default;
        let admitted = judge.create(record, self.given.fields(), placed)?;
        let customer = w.insert_customer(admitted)?;
        w.trail.target = Some(customer.id().to_string());
        w.trail.counts.insert("created", 1);
        // What one may create one may not always see again: then only its number shows.
        let shown = Shower::new(w, &judge.view, FieldSet::of(|_| true)).show(&customer)?;
        Ok(CustomerView { id: customer.id(), ..shown })
    }
}
