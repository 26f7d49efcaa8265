//! `roles remove`.

use serde::Serialize;

use crate::authz::{Action, Operation};
use crate::domain::{EVERYONE, Gift, Grant, Name, Permission, Policy, Role};
use crate::ops::belongings::{self, Part, Tally};
use crate::ops::grants::{Sight, placed_subject};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::Writing;

/// Takes a role away.
#[derive(Clone, Debug)]
pub struct RemoveRole {
    /// The role.
    pub role: Name,
    /// The role that its holders and seniors get instead.
    pub transfer_to: Option<Name>,
    /// Whether its holders and seniors lose it without another.
    pub revoke: bool,
}

/// What removing a role answers.
#[derive(Clone, Debug, Serialize)]
pub struct Removed {
    /// The role that went.
    pub name: String,
    /// The role that took its place.
    pub transferred_to: Option<String>,
    /// Grants that give the other role now.
    pub transferred: u64,
    /// Grants that went with it.
    pub revoked: u64,
}

impl Operation for RemoveRole {
    const ACTION: Action = Action::RemoveRole;
}

impl Change for RemoveRole {
    type View = Removed;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Removed> {
        let policy = w.policy()?;
        let role = lookup::role(w, &policy, &self.role)?;
        if role.name.as_str() == EVERYONE {
            let why = format!("`{EVERYONE}` cannot be removed: everybody holds it");
            return Err(OpError::Conflict { why, hint: None });
        }
        let heir = self.transfer_to.as_ref();
        let heir = heir.map(|name| heir_of(w, &policy, &role, name)).transpose()?;
        let holding: Vec<_> = policy
            .grants
            .values()
            .filter(|grant| matches!(grant.gift, Gift::Role(id) if id == role.id))
            .collect();
        let seniors: Vec<_> =
            policy.roles.values().filter(|senior| senior.inherits.contains(&role.id)).collect();
        if heir.is_none() && !self.revoke {
            let sight = Sight::of(w, &policy);
            let standing: Vec<_> =
                holding.iter().filter(|grant| !grant.window.is_over(w.now())).collect();
            let seen = standing.iter().filter(|grant| sight.sees(grant)).count();
            let known = seniors.iter().filter(|senior| lookup::sees_role(w, senior)).count();
            let part = |one, seen: usize, all: usize| Part {
                one,
                tally: Tally { seen: seen as u64, all: all as u64 },
                help: "`--transfer-to ROLE` gives another role instead, `--revoke` takes it away",
            };
            let uses = [
                part("grant", seen, standing.len()),
                part("inheriting role", known, seniors.len()),
            ];
            belongings::demand_free("role", role.name.as_str(), &uses)?;
        }
        for senior in seniors {
            w.delete_inheritance(senior, &role)?;
            if let Some(heir) = &heir
                && senior.id != heir.id
                && !senior.inherits.contains(&heir.id)
            {
                super::inherit::link(w, senior.id, &heir.name)?;
            }
        }
        let mut removed = Removed {
            name: role.name.to_string(),
            transferred_to: heir.as_ref().map(|heir| heir.name.to_string()),
            transferred: 0,
            revoked: 0,
        };
        for grant in holding {
            pass_on(w, &policy, grant, &role, heir.as_ref(), &mut removed)?;
        }
        w.delete_role(&role)?;
        Ok(removed)
    }
}

/// The role that takes the other's place.
fn heir_of(w: &Writing<'_, RemoveRole>, policy: &Policy, role: &Role, name: &Name) -> Result<Role> {
    let heir = lookup::role(w, policy, name)?;
    let why = if heir.id == role.id {
        "it is the role that goes"
    } else if heir.name.as_str() == EVERYONE {
        "everybody holds it already; take the role away with --revoke"
    } else {
        return Ok(heir);
    };
    Err(OpError::invalid(format!(
        "`{}` cannot take the place of `{}`: {why}",
        heir.name, role.name
    )))
}

/// Ends a grant of the role, or lets it give the heir, unless the subject holds that already.
/// One that has ended goes without a word: nobody loses anything.
fn pass_on(
    w: &mut Writing<'_, RemoveRole>,
    policy: &Policy,
    grant: &Grant,
    role: &Role,
    heir: Option<&Role>,
    removed: &mut Removed,
) -> Result<()> {
    let now = w.now();
    if grant.window.is_over(now) {
        return Ok(w.delete_grant(grant)?);
    }
    let subject = placed_subject(policy, grant.subject);
    let revoke = Permission::new("grants", "revoke");
    let rule = w.rights().demand(&revoke, &subject, role.name.as_str())?;
    w.trail.decided_by([rule]);
    let has_it = |heir: &Role| {
        policy.grants.values().any(|other| {
            other.subject == grant.subject
                && matches!(other.gift, Gift::Role(id) if id == heir.id)
                && (!other.direct || grant.direct)
                && other.window.covers(&grant.window, now)
        })
    };
    match heir {
        Some(heir) if !has_it(heir) => {
            let create = Permission::new("grants", "create");
            let rule = w.rights().demand(&create, &subject, heir.name.as_str())?;
            w.trail.decided_by([rule]);
            w.update_grant_role(grant, heir.id)?;
            removed.transferred += 1;
        }
        _ => {
            w.delete_grant(grant)?;
            removed.revoked += 1;
        }
    }
    Ok(())
}
