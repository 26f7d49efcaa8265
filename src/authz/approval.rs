//! The one check of every change of rights (rules G1 to G4).

use super::{Rights, placed};
use crate::domain::{
    Denial, Gain, Giver, Permission, Policy, Reason, gains, instant, lasting_administrators,
};

/// Proof that a change widens nothing it must not; a transaction cannot commit without one.
#[derive(Debug)]
#[must_use]
pub struct Approval(());

/// Compares the policy before and after a change.
///
/// # Errors
/// The change would widen what the caller or the actor may do, give another what the actor
/// could not give, take from another who can do what the actor could not give, or leave the
/// store without a lasting administrator.
pub fn approve(
    rights: &Rights,
    permission: &Permission,
    change: Option<(&Policy, &Policy)>,
) -> Result<Approval, Denial> {
    let Some((before, after)) = change else {
        return Ok(Approval(()));
    };
    let refuse = |reason| Err(rights.denial(permission, None, reason));
    // Who would gain is named only to those who may know of them (rule K1).
    let sees = rights.reach(&Permission::new("users", "view"));
    let giver = Giver { policy: before, ..rights.giver() };
    for gain in gains(before, after, rights.catalogue(), rights.now()) {
        let what = describe(&gain);
        let themselves = [rights.actor(), rights.caller()];
        if let Some(user) = themselves.into_iter().find(|user| user.id == gain.user) {
            return refuse(Reason::WidensSelf { user: user.name.to_string(), what });
        }
        if !giver.may_give(&gain) {
            let user = after.users.get(&gain.user).filter(|user| sees.holds(&placed(user)));
            let user = user.map(|user| user.name.to_string());
            return refuse(Reason::CannotGive { user, what });
        }
    }
    // What was there before and is not any more is a loss: the same comparison, the other way.
    for loss in gains(after, before, rights.catalogue(), rights.now()) {
        let Some(user) = before.users.get(&loss.user).filter(|user| user.id != rights.actor().id)
        else {
            continue;
        };
        if giver.outranked_by(user).is_some() {
            let user = match sees.holds(&placed(user)) {
                true => format!("`{}`", user.name),
                false => "somebody out of view".to_owned(),
            };
            return refuse(Reason::Outranked { user });
        }
    }
    if lasting_administrators(after, rights.now()).is_empty() {
        return refuse(Reason::LastAdministrator);
    }
    Ok(Approval(()))
}

/// The rule gained with its end, or the deny lifted, as one would type it.
fn describe(gain: &Gain) -> String {
    let rule = &gain.held.rule;
    match (gain.is_lifted_deny(), gain.held.window.until) {
        (true, _) => format!("`{rule}` would no longer hold"),
        (false, Some(until)) => format!("`{rule}` until {}", instant(until)),
        (false, None) => format!("`{rule}` without end"),
    }
}
