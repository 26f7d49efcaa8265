//! What belongs to a user or a team: it stands in the way of their removal until it goes to
//! another (rules G6 and R5).

use std::collections::BTreeMap;

use super::customers::{Place, transfer, view_reach};
use super::grants::{Sight, placed_subject};
use super::{OpError, Result, phrase};
use crate::authz::Operation;
use crate::domain::{
    Condition, Customer, Field, Grant, GrantId, Op, Operand, Permission, Policy, Reason, Span,
    Subject, Team, Term, User, UserId,
};
use crate::store::{View, Wanted, Writing};

/// A user or a team to whom customers and grants belong.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holder<'h> {
    User(&'h User),
    Team(&'h Team),
}

impl Holder<'_> {
    fn name(&self) -> &str {
        match self {
            Self::User(user) => user.name.as_str(),
            Self::Team(team) => team.name.as_str(),
        }
    }

    fn subject(&self) -> Subject {
        match self {
            Self::User(user) => Subject::User(user.id),
            Self::Team(team) => Subject::Team(team.id),
        }
    }

    /// The field of a customer that names it.
    fn field(&self) -> Field {
        match self {
            Self::User(_) => Field::OWNER,
            Self::Team(_) => Field::TEAM,
        }
    }

    /// The condition that its customers meet.
    fn condition(&self) -> Condition {
        let id = match self {
            Self::User(user) => user.id.0,
            Self::Team(team) => team.id.0,
        };
        let field = self.field();
        Condition::new(vec![Term {
            field,
            op: Op::Eq,
            operand: Operand::Spans(vec![Span::one(id)]),
        }])
    }

    /// How many customers it has, seen or not.
    fn all_customers(&self, view: &View<'_>) -> Result<u64> {
        Ok(match self {
            Self::User(user) => view.count_of_owner(user.id)?,
            Self::Team(team) => view.count_of_team(team.id)?,
        })
    }
}

/// How much of something there is, and how much of it the actor may know of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) seen: u64,
    pub(super) all: u64,
}

impl Tally {
    /// One more.
    pub(super) fn with(self, seen: bool) -> Self {
        Self { seen: self.seen + u64::from(seen), all: self.all + 1 }
    }
}

/// Something that stands in the way of a removal, and what helps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// The word for one.
    pub(super) one: &'static str,
    /// How much there is.
    pub(super) tally: Tally,
    /// What helps.
    pub(super) help: &'static str,
}

impl Part {
    /// `3 customers`; what is out of view has no number (rule K1).
    fn words(&self) -> String {
        let Tally { seen, all } = self.tally;
        let counted = phrase::counted(seen, self.one);
        match seen {
            0 => format!("{}s outside your view", self.one),
            _ if seen < all => format!("{counted} and others outside your view"),
            _ => counted,
        }
    }
}

/// Demands that nothing stands in the way.
pub(super) fn demand_free(noun: &str, name: &str, parts: &[Part]) -> Result<()> {
    let parts: Vec<&Part> = parts.iter().filter(|part| part.tally.all > 0).collect();
    let words: Vec<String> = parts.iter().map(|part| part.words()).collect();
    if words.is_empty() {
        return Ok(());
    }
    let words = phrase::listed(&words);
    let mut help: Vec<&str> = parts.iter().map(|part| part.help).collect();
    help.dedup();
    Err(OpError::conflict(format!("{noun} `{name}` still has {words}"), help.join("; ")))
}

/// Its customers, deleted ones too: those are seen by who could restore them.
pub(super) fn customers(view: &View<'_>, holder: Holder<'_>) -> Result<Tally> {
    let (reach, condition) = (view_reach(view), holder.condition());
    let restore = view.rights().reach(&Permission::new("customers", "delete"));
    let live = view.count_customers(&wanted(&reach, &condition, false))?;
    let deleted = view
        .count_customers(&Wanted { within: Some(&restore), ..wanted(&reach, &condition, true) })?;
    Ok(Tally { seen: live + deleted, all: holder.all_customers(view)? })
}

/// How many of its customers the actor would see in a list; nothing if they may see none, or
/// not what ties them to it (rule C5).
pub(super) fn shown_customers(view: &View<'_>, holder: Holder<'_>) -> Result<Option<u64>> {
    let (reach, condition) = (view_reach(view), holder.condition());
    if !reach.is_open() || !reach.best_fields().unmasked.has(holder.field()) {
        return Ok(None);
    }
    Ok(Some(view.count_customers(&wanted(&reach, &condition, false))?))
}

/// Its grants that have not ended.
pub(super) fn grants(view: &View<'_>, policy: &Policy, holder: Holder<'_>) -> Tally {
    let sight = Sight::of(view, policy);
    policy
        .grants
        .values()
        .filter(|grant| grant.subject == holder.subject() && !grant.window.is_over(view.now()))
        .fold(Tally::default(), |tally, grant| tally.with(sight.sees(grant)))
}

/// Gives all its customers, deleted ones too, to the place that depends on their owner. Each
/// is an assignment; if one is out of view, none goes.
pub(super) fn hand_over<O: Operation>(
    w: &mut Writing<'_, O>,
    holder: Holder<'_>,
    to: impl Fn(Option<UserId>) -> Place,
) -> Result<u64> {
    let all = holder.all_customers(w)?;
    if all == 0 {
        return Ok(0);
    }
    let assign = Permission::new("customers", "assign");
    w.rights().open_reach(&assign)?;
    let (reach, condition) = (view_reach(w), holder.condition());
    let mut by_owner: BTreeMap<Option<UserId>, Vec<Customer>> = BTreeMap::new();
    let mut found = 0;
    for deleted in [false, true] {
        w.each_customer::<OpError>(&wanted(&reach, &condition, deleted), &mut |record| {
            let customer = Customer::copy(record);
            found += 1;
            by_owner.entry(customer.owner()).or_default().push(customer);
            Ok(())
        })?;
    }
    if found < all {
        let target = format!("customers of {}", holder.name());
        return Err(w.rights().denial(&assign, Some(target), Reason::OutOfScope).into());
    }
    let mut moved = 0;
    for (owner, records) in by_owner {
        moved += transfer(w, records, to(owner))?.len() as u64;
    }
    w.trail.counts.insert("updated", moved);
    Ok(moved)
}

/// Takes all its grants back; gives the numbers of those that had not ended.
pub(super) fn revoke<O: Operation>(
    w: &mut Writing<'_, O>,
    policy: &Policy,
    holder: Holder<'_>,
) -> Result<Vec<GrantId>> {
    let mut revoked = Vec::new();
    let record = placed_subject(policy, holder.subject());
    let theirs = |grant: &&Grant| grant.subject == holder.subject();
    for grant in policy.grants.values().filter(theirs) {
        if !grant.window.is_over(w.now()) {
            let permission = Permission::new("grants", "revoke");
            w.rights().demand(&permission, &record, holder.name())?;
            revoked.push(grant.id);
        }
        w.delete_grant(grant)?;
    }
    Ok(revoked)
}

fn wanted<'r>(view: &'r crate::domain::Reach, filter: &'r Condition, deleted: bool) -> Wanted<'r> {
    Wanted {
        view,
        within: None,
        filter,
        search: None,
        sort: &[],
        after: None,
        deleted,
        limit: None,
        fields: None,
    }
}
