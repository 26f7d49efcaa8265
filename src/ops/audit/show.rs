//! `audit show`.

use serde::Serialize;

use super::sight::Sight;
use super::view::{ChangeLine, EntryView};
use crate::authz::{Action, Operation};
use crate::domain::Permission;
use crate::ops::{OpError, Page, PageOf, Query, Result};
use crate::store::Reading;

/// Shows one entry.
#[derive(Debug)]
pub struct ShowAudit {
    /// Its number.
    pub seq: i64,
    /// Which part of its changes.
    pub page: PageOf,
}

/// An entry and a part of its changes.
#[derive(Clone, Debug, Serialize)]
pub struct EntryDetail {
    /// The entry.
    #[serde(flatten)]
    pub entry: EntryView,
    /// Its changes, as far as the reader may see them.
    #[serde(serialize_with = "rows")]
    pub changes: Page<ChangeLine>,
}

fn rows<S: serde::Serializer>(page: &Page<ChangeLine>, serializer: S) -> Result<S::Ok, S::Error> {
    page.rows.serialize(serializer)
}

impl Operation for ShowAudit {
    const ACTION: Action = Action::ShowAudit;
}

impl Query for ShowAudit {
    type View = EntryDetail;

    fn target(&self) -> Option<String> {
        Some(self.seq.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<EntryDetail> {
        let reach = r.rights().reach(&Permission::new("audit", "view"));
        let entry = r.entry(self.seq, &reach)?.ok_or_else(|| OpError::NotFound {
            noun: "entry",
            name: self.seq.to_string(),
            near: Vec::new(),
        })?;
        let sight = Sight::new(r)?;
        let after = match &self.page.after {
            None => 0,
            Some(text) => text
                .parse()
                .map_err(|_| OpError::invalid(format!("`{text}` is not the number of a change")))?,
        };
        let changes = r.changes_of_entry(self.seq, after, self.page.limit)?;
        let total = r.count_changes(self.seq)?;
        let last = changes.last().map_or(after, |change| change.n);
        let more = usize::try_from(last).is_ok_and(|last| last < total);
        let rows = changes
            .into_iter()
            .map(|change| ChangeLine::new(change, self.seq, &sight))
            .collect::<Result<Vec<_>>>()?;
        let entry = EntryView::new(&entry, r.sets_of_entry(self.seq)?, &sight)?;
        let next = more.then(|| last.to_string());
        Ok(EntryDetail { entry, changes: Page { rows, total, next } })
    }
}
