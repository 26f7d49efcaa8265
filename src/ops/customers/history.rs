//! `customers history`: what happened to one customer, as far as the reader may know.

use jiff::Timestamp;
use serde::Serialize;

use super::CustomerRef;
use super::show::{find, note_read, view_reach};
use crate::authz::{Action, Operation};
use crate::domain::{Field, mask};
use crate::ops::{Query, Result};
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
    /// Who.
    pub actor: Option<String>,
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
        let mut lines = Vec::new();
        for change in r.changes_of_customer(customer.id())? {
            let field = change.field.as_deref().and_then(Field::named);
            // Values show as the reader would see the field now (rule K3).
            let seen = |value: Option<String>| match field {
                Some(field) if access.unmasked.has(field) => value,
                Some(field) if access.visible.has(field) => value.map(|value| mask(&value)),
                _ => None,
            };
            lines.push(HistoryLine {
                entry: change.seq,
                at: change.at,
                actor: change.actor,
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
