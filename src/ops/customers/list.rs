//! `customers list`.

use serde::Serialize;

use super::show::{find, view_reach};
use super::view::Shower;
use super::words::{may_use, read_filter};
use super::{CustomerRef, CustomerView, OwnerName};
use crate::authz::{Action, Operation};
use crate::domain::{Field, FieldSet, Name, Permission};
use crate::ops::{Query, Result};
use crate::store::{Reading, Wanted};

/// Lists customers in reach.
#[derive(Debug, Default)]
pub struct ListCustomers {
    /// Conditions that must all hold, as they are typed.
    pub filters: Vec<String>,
    /// The owner that they must have.
    pub owner: Option<OwnerName>,
    /// The team that they must be of.
    pub team: Option<Name>,
    /// A text that some visible field must contain.
    pub search: Option<String>,
    /// Fields to sort by, each perhaps downwards.
    pub sort: Vec<(Field, bool)>,
    /// The record after which the page begins.
    pub after: Option<CustomerRef>,
    /// Fields that are wanted; all unless named.
    pub columns: Option<FieldSet>,
    /// How many at most.
    pub limit: u64,
    /// Deleted customers, within reach of `customers:delete`, instead of the others.
    pub deleted: bool,
    /// Only how many there are.
    pub count_only: bool,
}

/// A page of customers.
#[derive(Debug, Serialize)]
pub struct CustomerPage {
    /// The customers.
    pub customers: Vec<CustomerView>,
    /// How many there are on all pages.
    pub total: u64,
    /// The record after which the next page begins.
    pub next: Option<String>,
    /// The most that one command prints, if that cut the page short (rule K4).
    pub capped: Option<u64>,
}

impl Operation for ListCustomers {
    const ACTION: Action = Action::ListCustomers;
}

impl Query for ListCustomers {
    type View = CustomerPage;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<CustomerPage> {
        let view = view_reach(r);
        let restore = match self.deleted {
            true => Some(r.rights().open_reach(&Permission::new("customers", "delete"))?),
            false => None,
        };
        let filter = read_filter(r, &self.all_filters(), &view)?;
        for (field, _) in &self.sort {
            may_use(r, &view, *field)?;
        }
        let after = match &self.after {
            Some(name) => Some(find(r, name, &view, self.deleted)?),
            None => None,
        };
        let (limit, capped) = self.limit_for(r)?;
        let wanted = Wanted {
            view: &view,
            within: restore.as_ref(),
            filter: &filter,
            search: self.search.as_deref(),
            sort: &self.sort,
            after: after.as_ref(),
            deleted: self.deleted,
            // One more tells whether there is a next page.
            limit: Some(limit + 1),
        };
        let mut customers = Vec::new();
        if !self.count_only {
            let columns = self.columns.unwrap_or_else(|| FieldSet::of(|_| true));
            let shower = Shower::new(r, &view, columns);
            r.each_customer::<crate::ops::OpError>(&wanted, &mut |record| {
                customers.push(shower.show(record)?);
                Ok(())
            })?;
        }
        let shown = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = customers.len() > shown;
        customers.truncate(shown);
        let first_and_last = !more && after.is_none() && !self.count_only;
        let total =
            if first_and_last { customers.len() as u64 } else { r.count_customers(&wanted)? };
        let next = if more { customers.last().map(|last| last.id.to_string()) } else { None };
        r.trail.counts.insert("read", customers.len() as u64);
        if !filter.is_always() {
            let fields: Vec<_> = filter.terms().iter().map(|term| term.field.name()).collect();
            r.trail.details.insert("filtered_by", fields.into());
        }
        Ok(CustomerPage { customers, total, next, capped: capped.filter(|_| more) })
    }
}

impl ListCustomers {
    /// Owner and team are conditions like the others.
    fn all_filters(&self) -> Vec<String> {
        let owner = self.owner.as_ref().map(|owner| match owner {
            OwnerName::Pool => "owner=none".to_owned(),
            OwnerName::User(name) => format!("owner={name}"),
        });
        let team = self.team.as_ref().map(|team| format!("team={team}"));
        self.filters.iter().cloned().chain(owner).chain(team).collect()
    }

    /// How many may be shown: reading is not taking away (rule K4).
    fn limit_for(&self, r: &Reading<'_, Self>) -> Result<(u64, Option<u64>)> {
        if r.rights().reach(&Permission::new("customers", "export")).is_open() {
            return Ok((self.limit, None));
        }
        let most = u64::try_from(r.settings()?.number("list-limit")).unwrap_or(0);
        Ok(if self.limit > most { (most, Some(most)) } else { (self.limit, None) })
    }
}
