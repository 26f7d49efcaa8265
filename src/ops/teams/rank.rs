//! Who moves a team moves everybody in it and below it (rule G3).

use crate::authz::Operation;
use crate::domain::{Permission, Policy, Reason, Team};
use crate::ops::{Result, lookup};
use crate::store::Writing;

/// Demands that nobody in the team or below it can do what the actor could not give. A user
/// out of view is not named (rule K1).
pub(super) fn demand_below<O: Operation>(
    w: &Writing<'_, O>,
    policy: &Policy,
    team: &Team,
    permission: &Permission,
) -> Result<()> {
    let teams = policy.subtree_of(team.id);
    let inside = |team| teams.contains(&team);
    for user in policy.users.values().filter(|user| user.team.is_some_and(inside)) {
        if let Err(mut denial) = w.rights().demand_rank(policy, user, permission) {
            if !lookup::sees_user(w, user) {
                denial.target = Some(team.name.to_string());
                denial.reason = Reason::Outranked { user: format!("a member of `{}`", team.name) };
            }
            return Err(denial.into());
        }
    }
    Ok(())
}
