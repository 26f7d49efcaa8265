//! What a change does not forbid and whoever makes it should know: customers that went to a user
//! who cannot act.

use super::users::UserStatus;
use super::{Result, lookup};
use crate::authz::Operation;
use crate::domain::User;
use crate::store::Writing;

/// What to say of a change that was made, a sentence each. Who is out of view is not named
/// (rule K1).
pub(super) fn of<O: Operation>(w: &Writing<'_, O>) -> Result<Vec<String>> {
    let actor = w.rights().actor().id;
    // Whoever acts, can.
    if w.new_owners().iter().all(|owner| *owner == actor) {
        return Ok(Vec::new());
    }
    let policy = w.policy()?;
    let owners = w.new_owners().iter().filter_map(|owner| policy.users.get(owner));
    Ok(owners
        .filter(|owner| lookup::sees_user(w, owner))
        .filter_map(|owner| idle(owner, UserStatus::of(owner, w.now())))
        .collect())
}

fn idle(owner: &User, status: UserStatus) -> Option<String> {
    let (name, why) = match status {
        UserStatus::Active => return None,
        UserStatus::Suspended => (&owner.name, "they are suspended"),
        UserStatus::NotYet => (&owner.name, "their time has not come"),
        UserStatus::Ended => (&owner.name, "their time is over"),
    };
    Some(format!("`{name}` cannot act on the customers that they own now: {why}"))
}
