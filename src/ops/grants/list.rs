//! `grants list`.

use super::view::GrantView;
use super::{Sight, subject};
use crate::authz::{Action, Operation};
use crate::domain::{Gift, GrantId, Name, SubjectName, Window};
use crate::ops::{OpError, Page, PageOf, Query, Result, lookup};
use crate::store::Reading;

/// Lists the grants in view.
#[derive(Debug)]
pub struct ListGrants {
    /// Only those of this user or team.
    pub subject: Option<SubjectName>,
    /// Only those that give this role.
    pub role: Option<Name>,
    /// Whether those that have ended, that end soon, or all that have not ended.
    pub ended: Ended,
    /// Which part of the list.
    pub page: PageOf,
}

/// Which grants, by their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Those that have not ended.
    No,
    /// Those that have.
    Yes,
    /// Those that have not, and will within so many days.
    Within(u16),
}

impl Operation for ListGrants {
    const ACTION: Action = Action::ListGrants;
}

impl Query for ListGrants {
    type View = Page<GrantView>;

    fn target(&self) -> Option<String> {
        self.subject.as_ref().map(ToString::to_string)
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<GrantView>> {
        let policy = r.policy()?;
        let to = self.subject.as_ref().map(|name| subject::find(r, &policy, name)).transpose()?;
        let role = self.role.as_ref().map(|name| lookup::role(r, &policy, name)).transpose()?;
        let gift = role.map(|role| Gift::Role(role.id));
        let sight = Sight::of(r, &policy);
        let now = r.now();
        let in_time = |window: &Window| match self.ended {
            Ended::No => !window.is_over(now),
            Ended::Yes => window.is_over(now),
            Ended::Within(days) => {
                let then = now + jiff::SignedDuration::from_hours(24 * i64::from(days));
                !window.is_over(now) && window.is_over(then)
            }
        };
        let after: Option<GrantId> = self.page.after.as_deref().map(read_id).transpose()?;
        let found: Vec<_> = policy
            .grants
            .values()
            .filter(|grant| to.is_none_or(|to| grant.subject == to))
            .filter(|grant| gift.as_ref().is_none_or(|gift| grant.gift == *gift))
            .filter(|grant| in_time(&grant.window) && sight.sees(grant))
            .collect();
        let total = found.len();
        let rest = found.into_iter().filter(|grant| Some(grant.id) > after);
        let mut rows: Vec<_> = rest.take(self.page.limit.saturating_add(1)).collect();
        let more = rows.len() > self.page.limit;
        rows.truncate(self.page.limit);
        let next = rows.last().filter(|_| more).map(|grant| grant.id.to_string());
        Ok(Page { rows: rows.into_iter().map(|grant| sight.show(grant)).collect(), total, next })
    }
}

fn read_id(text: &str) -> Result<GrantId> {
    text.parse().map_err(OpError::invalid)
}
