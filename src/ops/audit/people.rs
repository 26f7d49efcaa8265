//! Who made an entry, as its reader may know them (rule K1): one who is out of view stays out,
//! and so does what tells of them.

use super::sight::Sight;
use crate::domain::UserId;
use crate::ops::{Result, lookup, phrase};
use crate::store::StoredEntry;

/// Who made an entry, as far as the reader may know.
#[derive(Debug)]
pub(super) struct People {
    /// In words: the actor, and the caller if that is another. Nothing if no user was known.
    pub(super) by: Option<String>,
    pub(super) actor: Option<String>,
    pub(super) actor_team: Option<String>,
    pub(super) caller: Option<String>,
    pub(super) caller_team: Option<String>,
    /// Whether account and machine show: they are the caller's.
    pub(super) account: bool,
}

impl People {
    /// The people of the entry, as the reader may know them.
    pub(super) fn of(entry: &StoredEntry, sight: &Sight<'_>) -> Result<Self> {
        let caller = knows(sight, entry.caller_id);
        // Whoever called has named the actor.
        let reader = Some(sight.view().rights().actor().id);
        let actor = knows(sight, entry.actor_id) || entry.caller_id == reader;
        let team = |team: &Option<String>, known: bool| match team {
            Some(team) if known && sight.thing("teams", team, entry.seq)?.is_known() => {
                Ok(Some(team.clone()))
            }
            _ => Ok::<_, crate::ops::OpError>(None),
        };
        Ok(Self {
            by: phrase::by(
                phrase::called(&entry.actor, actor),
                phrase::called(&entry.caller, caller),
            ),
            actor: entry.actor.clone().filter(|_| actor),
            actor_team: team(&entry.actor_team, actor)?,
            caller: entry.caller.clone().filter(|_| caller),
            caller_team: team(&entry.caller_team, caller)?,
            account: caller,
        })
    }

    /// Whether one of them shows under that name.
    pub(super) fn name(&self, name: &str) -> bool {
        [&self.actor, &self.caller].into_iter().flatten().any(|known| known == name)
    }
}

/// Whether the reader may know of the user. For an account for which nobody stands there is
/// nobody to hide.
fn knows(sight: &Sight<'_>, user: Option<UserId>) -> bool {
    user.is_none_or(|user| lookup::knows_of_user(sight.view(), sight.policy(), user))
}
