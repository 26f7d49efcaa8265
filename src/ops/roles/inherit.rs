//! `roles inherit`.

use serde::Serialize;

use crate::authz::{Action, Operation};
use crate::domain::{Name, Policy, Role, RoleId, paths};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{StoreError, View, Writing};

/// Lets a role have all that another has.
#[derive(Debug)]
pub struct InheritRole {
    /// The role that gets more.
    pub role: Name,
    /// The role whose rules it gets.
    pub junior: Name,
}

/// What a change of inheritance answers.
#[derive(Clone, Debug, Serialize)]
pub struct Inheritance {
    /// The senior role.
    pub role: String,
    /// The junior role.
    pub junior: String,
    /// All roles that the senior one now inherits itself.
    pub inherits: Vec<String>,
}

impl Operation for InheritRole {
    const ACTION: Action = Action::InheritRole;
}

impl Change for InheritRole {
    type View = Inheritance;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Inheritance> {
        let senior = lookup::role(w, &w.policy()?, &self.role)?;
        link(w, senior.id, &self.junior)?;
        view(w, &self.role, self.junior)
    }
}

/// Adds one edge to the graph of roles, unless it closes a loop (rule G6).
pub(super) fn link<O: Operation + ?Sized>(
    w: &mut Writing<'_, O>,
    senior: RoleId,
    junior: &Name,
) -> Result<()> {
    let policy = w.policy()?;
    let Some(senior) = policy.roles.get(&senior) else {
        return Err(StoreError::Damaged(format!("{senior} is missing")).into());
    };
    let junior = lookup::role(w, &policy, junior)?;
    if senior.inherits.contains(&junior.id) {
        return Err(OpError::Conflict {
            why: format!("`{}` inherits `{}` already", senior.name, junior.name),
            hint: None,
        });
    }
    if let Some(way) = paths(&policy, junior.id).get(&senior.id) {
        return Err(looped(w, &policy, senior, &junior, way));
    }
    Ok(w.insert_inheritance(senior, &junior)?)
}

/// The error for an edge that would close a loop, which it names as far as it is in view.
fn looped(
    view: &View<'_>,
    policy: &Policy,
    senior: &Role,
    junior: &Role,
    way: &[RoleId],
) -> OpError {
    let roles: Vec<_> = way.iter().filter_map(|id| policy.roles.get(id)).collect();
    let seen = roles.iter().all(|role| lookup::sees_role(view, role));
    let steps: Vec<_> = std::iter::once(senior.name.to_string())
        .chain(roles.iter().map(|role| role.name.to_string()))
        .collect();
    let why = match (senior.id == junior.id, seen) {
        (true, _) => "it would inherit itself".to_owned(),
        (false, true) => format!("that would be a loop: {}", steps.join(" → ")),
        (false, false) => "that would be a loop".to_owned(),
    };
    OpError::Conflict {
        why: format!("`{}` cannot inherit `{}`: {why}", senior.name, junior.name),
        hint: None,
    }
}

/// What a change of inheritance answers.
pub(super) fn view(view: &View<'_>, role: &Name, junior: Name) -> Result<Inheritance> {
    let policy = view.policy()?;
    let role = lookup::role(view, &policy, role)?;
    let juniors = role.inherits.iter().filter_map(|id| policy.roles.get(id));
    Ok(Inheritance {
        role: role.name.to_string(),
        junior: junior.to_string(),
        inherits: super::view::names(view, juniors),
    })
}
