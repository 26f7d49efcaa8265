//! `customers list`.

use std::ops::ControlFlow;

use serde::Serialize;

use super::show::{find, missing, view_reach};
use super::view::Shower;
use super::words::{may_use, read_filter};
use super::{CustomerRef, CustomerView, OwnerName};
use crate::authz::{Action, Operation};
use crate::domain::{Customer, Field, FieldSet, Name, Permission, Reach, Record};
use crate::ops::{OpError, Query, Result};
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

/// How far the customers on all pages are counted, unless only their number is asked for.
pub const COUNTED: u64 = 1000;

/// A page of customers.
#[derive(Debug, Serialize)]
pub struct CustomerPage {
    /// The customers.
    pub customers: Vec<CustomerView>,
    /// How many there are on all pages; `None` if they are more than [`COUNTED`].
    pub total: Option<u64>,
    /// The record after which the next page begins.
    pub next: Option<String>,
    /// The most that one command prints of what may not be exported, if that cut the page short
    /// (rule K4).
    pub capped: Option<u64>,
    /// Fields that were asked for and show on no customer.
    pub hidden: Vec<&'static str>,
    /// Fields that show on some customer.
    #[serde(skip)]
    pub shown: FieldSet,
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
            Some(name) => Some(self.begin(r, name, &view, restore.as_ref())?),
            None => None,
        };
        let wanted = Wanted {
            view: &view,
            within: restore.as_ref(),
            filter: &filter,
            search: self.search.as_deref(),
            sort: &self.sort,
            after: after.as_ref(),
            deleted: self.deleted,
            // One more tells whether there is a next page.
            limit: Some(self.limit.saturating_add(1)),
            fields: None,
        };
        let mut page = match self.count_only {
            true => Taken::default(),
            false => self.page(r, &wanted)?,
        };
        let total = match (self.count_only, page.more || after.is_some()) {
            (true, _) => Some(r.count_customers(&wanted)?),
            (false, false) => Some(page.customers.len() as u64),
            (false, true) => {
                Some(r.count_customers_to(&wanted, COUNTED + 1)?).filter(|total| *total <= COUNTED)
            }
        };
        r.trail.counts.insert("read", page.customers.len() as u64);
        if !filter.is_always() {
            let fields: Vec<_> = filter.terms().iter().map(|term| term.field.name()).collect();
            r.trail.details.insert("filtered_by", fields.into());
        }
        let next = page.customers.last().filter(|_| page.more).map(|last| last.id.to_string());
        let shown = view.best_fields().visible;
        let hidden = self.columns.unwrap_or_default().without(shown);
        Ok(CustomerPage {
            customers: std::mem::take(&mut page.customers),
            total,
            next,
            capped: page.capped,
            hidden: hidden.iter().map(Field::name).collect(),
            shown,
        })
    }
}

/// What was taken for a page.
#[derive(Default)]
struct Taken {
    customers: Vec<CustomerView>,
    /// Whether there is another page.
    more: bool,
    capped: Option<u64>,
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

    /// The record after which the page begins: one that the list itself could show.
    fn begin(
        &self,
        r: &Reading<'_, Self>,
        name: &CustomerRef,
        view: &Reach,
        within: Option<&Reach>,
    ) -> Result<Customer> {
        let customer = find(r, name, view, self.deleted)?;
        match within {
            Some(reach) if !reach.holds(&customer) => Err(missing(name)),
            _ => Ok(customer),
        }
    }

    /// The customers of the page. Reading is not taking away: of what may not be exported
    /// as it shows one command prints only so many (rule K4).
    fn page(&self, r: &Reading<'_, Self>, wanted: &Wanted<'_>) -> Result<Taken> {
        let columns = self.columns.unwrap_or_else(|| FieldSet::of(|_| true));
        let shower = Shower::new(r, wanted.view, columns);
        let export = r.rights().reach(&Permission::new("customers", "export"));
        let most = u64::try_from(r.settings()?.number("list-limit")).unwrap_or(0);
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let (mut taken, mut only_to_read) = (Taken::default(), 0);
        let done = r.walk_customers::<OpError>(wanted, &mut |record| {
            let full = taken.customers.len() == limit;
            only_to_read += u64::from(!full && !may_take(wanted.view, &export, columns, record));
            if full || only_to_read > most {
                taken.more = true;
                taken.capped = Some(most).filter(|_| !full);
                return Ok(ControlFlow::Break(()));
            }
            taken.customers.push(shower.show(record)?);
            Ok(ControlFlow::Continue(()))
        });
        done.map(|()| taken)
    }
}

/// Whether all that shows of the record may be exported as it shows.
fn may_take(
    view: &Reach,
    export: &Reach,
    columns: FieldSet,
    record: &(impl Record + ?Sized),
) -> bool {
    if !export.holds(record) {
        return false;
    }
    let (shown, taken) = (view.fields(record), export.fields(record));
    taken.visible.contains(shown.visible.and(columns))
        && taken.unmasked.contains(shown.unmasked.and(columns))
}
