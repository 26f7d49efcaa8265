//! What became of a grant that is no longer there, for who may read it in the audit.

use super::people::People;
use super::sight::Sight;
use crate::domain::{GrantId, Permission, instant};
use crate::ops::{OpError, Result};
use crate::store::View;

/// The error about a grant that is not in view: when and by whom it was revoked, if the actor
/// can read that; otherwise it is not found, like one that never was (rule K1).
pub(in crate::ops) fn gone(view: &View<'_>, grant: GrantId) -> OpError {
    let name = grant.to_string();
    match revoked(view, &name) {
        Ok(Some(told)) => told,
        Ok(None) => OpError::NotFound { noun: "grant", name, near: Vec::new() },
        Err(trouble) => trouble,
    }
}

fn revoked(view: &View<'_>, name: &str) -> Result<Option<OpError>> {
    let reach = view.rights().reach(&Permission::new("audit", "view"));
    let Some(entry) = view.removal("grants", name)? else { return Ok(None) };
    let Some(entry) = view.entry(entry, &reach)? else { return Ok(None) };
    let sight = Sight::new(view)?;
    if !sight.wrote(&entry) && !sight.thing("grants", name, entry.seq)?.is_known() {
        return Ok(None);
    }
    let by = People::of(&entry, &sight)?.by;
    let by = by.map(|by| format!(" by {by}")).unwrap_or_default();
    Ok(Some(OpError::conflict(
        format!("grant `{name}` was revoked{by} at {}", instant(entry.at)),
        format!("`rolegate audit show {}` shows it", entry.seq),
    )))
}
