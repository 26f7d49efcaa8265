//! `customers history`: what happened to one customer, as far as the reader may know.

use jiff::Timestamp;
use serde::Serialize;

use super::CustomerRef;
use super::show::{find, note_read, view_reach};
use crate::authz::{Action, Operation};
use crate::domain::{Field, UserId, mask};
use crate::ops::{Query, Result, lookup, phrase};
use crate::store::Reading;

/// Shows the history of a customer.
#[derive(Debug)]
pub struct CustomerHistory {
    /// Which.
    pub customer: CustomerRef,
}

/// One thing that happened.
#[derive(Debug, Serialize)]
pub struct HistoryLine {
    /// The audit entry.
    pub entry: i64,
    /// When.
    pub at: Timestamp,
    /// Who, in words: the actor, and the caller if that is another.
    pub by: Option<String>,
    /// Whose rights counted, if they are in view.
    pub actor: Option<String>,
    /// Who called, if they are in view.
    pub caller: Option<String>,
    /// The command.
    pub operation: String,
    /// `created`, `changed`, `removed`, `restored`.
    pub event: String,
    /// The field, for a change.
    pub field: Option<String>,
    /// Before, if the reader may see it now.
    pub before: Option<String>,
    /// After, if the reader may see it now.
    pub after: Option<String>,
}

impl Operation for CustomerHistory {
    const ACTION: Action = Action::CustomerHistory;
}

impl Query for CustomerHistory {
    type View = Vec<HistoryLine>;

    fn target(&self) -> Option<String> {
        Some(self.customer.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<HistoryLine>> {
        let reach = view_reach(r);
        let customer = find(r, &self.customer, &reach, false)?;
        let access = reach.fields(&customer);
        let policy = r.policy()?;
        let reader = Some(r.rights().actor().id);
        let in_view =
            |user: Option<UserId>| user.is_some_and(|user| lookup::knows_of_user(r, &policy, user));
        let mut lines = Vec::new();
        for change in r.changes_of_customer(customer.id())? {
            let field = change.field.as_deref().and_then(Field::named);
            // Values show as the reader would see the field now (rule K3).
            let seen = |value: Option<String>| match field {
                Some(field) if access.unmasked.has(field) => value,
                Some(field) if access.visible.has(field) => value.map(|value| mask(&value)),
                _ => None,
            };
            // Whoever is out of view is so here too (rule K1).
            // Whoever called has named the actor.
            let caller_known = in_view(change.caller_id);
            let actor_known = in_view(change.actor_id) || change.caller_id == reader;
            lines.push(HistoryLine {
                entry: change.seq,
                at: change.at,
                by: phrase::by(
                    phrase::called(&change.actor, actor_known),
                    phrase::called(&change.caller, caller_known),
                ),
                actor: change.actor.filter(|_| actor_known),
                caller: change.caller.filter(|_| caller_known),
                operation: change.operation,
                event: change.event,
                field: change.field,
                before: seen(change.before),
                after: seen(change.after),
            });
        }
        note_read(r, &reach, &customer);
        Ok(lines)
    }
}
