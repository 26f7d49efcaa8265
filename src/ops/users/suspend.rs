//! `users suspend`.

use super::UserView;
use super::view::Viewer;
use crate::authz::{Action, Operation, placed};
use crate::domain::{Name, Permission, User};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::Writing;

/// Takes all rights from a user until they are resumed.
#[derive(Debug)]
pub struct SuspendUser {
    /// Its name.
    pub name: Name,
    /// Why; kept in the audit.
    pub reason: String,
}

impl Operation for SuspendUser {
    const ACTION: Action = Action::SuspendUser;
}

impl Change for SuspendUser {
    type View = UserView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<UserView> {
        w.trail.details.insert("reason", self.reason.into());
        switch(w, &self.name, true)
    }
}

/// Suspends or resumes a user.
pub(super) fn switch<O: Operation>(
    w: &mut Writing<'_, O>,
    name: &Name,
    suspended: bool,
) -> Result<UserView> {
    let permission = Permission::new("users", "suspend");
    let policy = w.policy()?;
    let before = lookup::user(w, &policy, name)?;
    w.rights().demand(&permission, &placed(&before), name.as_str())?;
    w.rights().demand_rank(&policy, &before, &permission)?;
    if before.suspended == suspended {
        let (state, hint) = match suspended {
            true => {
                let hint = format!("`rolegate users resume {name}` lets them act again");
                ("suspended already", Some(hint))
            }
            false => ("not suspended", None),
        };
        return Err(OpError::Conflict { why: format!("user `{name}` is {state}"), hint });
    }
    let after = User { suspended, ..before.clone() };
    w.update_user(&before, &after)?;
    let policy = w.policy()?;
    Ok(Viewer::new(w, &policy).user(&after))
}
