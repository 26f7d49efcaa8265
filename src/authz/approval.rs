//! The one check of every change of rights (rules G1, G2 and G4).

use super::Rights;
use crate::domain::{
    Denial, Gain, Giver, Permission, Policy, Reason, gains, lasting_administrators,
};

/// Proof that a change widens nothing it must not; a transaction cannot commit without one.
#[derive(Debug)]
#[must_use]
pub struct Approval(());

/// Compares the policy before and after a change.
///
/// # Errors
/// The change would widen what the caller or the actor may do, give another what the actor
/// could not give, or leave the store without a lasting administrator.
pub fn approve(
    rights: &Rights,
    permission: &Permission,
    change: Option<(&Policy, &Policy)>,
) -> Result<Approval, Denial> {
    let Some((before, after)) = change else {
        return Ok(Approval(()));
    };
    let refuse = |reason| Err(rights.denial(permission, None, reason));
    let giver = Giver { policy: before, ..rights.giver() };
    for gain in gains(before, after, rights.catalogue(), rights.now()) {
        let what = describe(&gain);
        if gain.user == rights.actor().id || gain.user == rights.caller().id {
            return refuse(Reason::WidensSelf { what });
        }
        if !giver.may_give(&gain) {
            let user =
                after.users.get(&gain.user).map(|user| user.name.to_string()).unwrap_or_default();
            return refuse(Reason::CannotGive { user, what });
        }
    }
    if lasting_administrators(after, rights.now()).is_empty() {
        return refuse(Reason::LastAdministrator);
    }
    Ok(Approval(()))
}

fn describe(gain: &Gain) -> String {
    let rule = &gain.held.rule;
    let lifted = if gain.is_lifted_deny() { "no longer " } else { "" };
    format!("{lifted}{} {} at {}", rule.effect, rule.pattern, rule.scope)
}
