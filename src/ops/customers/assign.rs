//! `customers assign`, and the one way in which records change hands (rules R1 and R5).

use serde::Serialize;

use super::CustomerRef;
use super::place::Place;
use super::show::{find, view_reach};
use super::words::read_filter;
use crate::authz::{Action, Judge, Operation};
use crate::domain::{Customer, CustomerId, Field, Name};
use crate::ops::{Change, OpError, Result};
use crate::store::{Wanted, Writing};

/// Where customers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a user, and into that user's team.
    User(Name),
    /// Into the pool of a team.
    Team(Name),
}

/// Gives customers to a user, or into the pool of a team.
#[derive(Debug)]
pub struct AssignCustomers {
    /// Customers that are named.
    pub customers: Vec<CustomerRef>,
    /// Conditions that select customers in view; all must hold.
    pub filters: Vec<String>,
    /// Where they go.
    pub to: Destination,
}

/// What an assignment did.
#[derive(Debug, Serialize)]
pub struct Assigned {
    /// The customers that changed hands.
    pub customers: Vec<CustomerId>,
    /// Those that were there already.
    pub unchanged: u64,
    /// Their owner now.
    pub owner: Option<String>,
    /// Their team now.
    pub team: Option<String>,
}

impl Operation for AssignCustomers {
    const ACTION: Action = Action::AssignCustomers;
}

impl Change for AssignCustomers {
    type View = Assigned;

    fn target(&self) -> Option<String> {
        match self.customers.as_slice() {
            [one] => Some(one.to_string()),
            _ => None,
        }
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Assigned> {
        let to = match &self.to {
            Destination::User(name) => Place::of_user(w, name)?,
            Destination::Team(name) => Place::pool_of_actor(w).in_team(w, Some(name))?,
        };
        let wanted = self.wanted(w)?;
        let all = wanted.len() as u64;
        let moved = transfer(w, wanted, to)?;
        w.trail.counts.insert("updated", moved.len() as u64);
        let owner = to.owner.map(|id| w.user_name(id.0)).transpose()?.flatten();
        let team = to.team.map(|id| w.team_name(id.0)).transpose()?.flatten();
        Ok(Assigned { unchanged: all - moved.len() as u64, customers: moved, owner, team })
    }
}

impl AssignCustomers {
    fn wanted(&self, w: &mut Writing<'_, Self>) -> Result<Vec<Customer>> {
        let reach = view_reach(w);
        let mut wanted = Vec::new();
        for name in &self.customers {
            wanted.push(find(w, name, &reach, false)?);
        }
        if !self.filters.is_empty() {
            let filter = read_filter(w, &self.filters, &reach)?;
            w.each_customer::<OpError>(&Wanted::of(&reach, &filter), &mut |record| {
                wanted.push(Customer::copy(record));
                Ok(())
            })?;
            let fields: Vec<_> = filter.terms().iter().map(|term| term.field.name()).collect();
            w.trail.details.insert("filtered_by", fields.into());
            w.trail.details.insert("filter", self.filters.clone().into());
        }
        wanted.sort_by_key(Customer::id);
        wanted.dedup_by_key(|customer| customer.id());
        Ok(wanted)
    }
}

/// Gives records to another owner and team. Each is judged before and after; one that may not
/// go stops all. Gives the numbers of those that changed, or of which the actor does not see
/// whether they did.
pub(in crate::ops) fn transfer<O: Operation>(
    w: &mut Writing<'_, O>,
    records: Vec<Customer>,
    to: Place,
) -> Result<Vec<CustomerId>> {
    let judge = Judge::new(w.rights());
    let mut moved = Vec::new();
    for before in records {
        let mut after = before.clone();
        after.place(to.owner, to.team);
        let sent = [Field::OWNER, Field::TEAM].into_iter().collect();
        let unseen = judge.unseen(sent, &before);
        if after != before || !unseen.is_empty() {
            let admitted = judge.change(&before, after, unseen)?;
            w.trail.decided_by(admitted.rules());
            w.update_customer(&before, &admitted)?;
            moved.push(before.id());
        }
    }
    Ok(moved)
}
