//! `roles uninherit`.

use super::{Inheritance, inherit};
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::Writing;

/// Undoes that a role has all that another has.
#[derive(Debug)]
pub struct UninheritRole {
    /// The role that gets less.
    pub role: Name,
    /// The role whose rules it loses.
    pub junior: Name,
}

impl Operation for UninheritRole {
    const ACTION: Action = Action::UninheritRole;
}

impl Change for UninheritRole {
    type View = Inheritance;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Inheritance> {
        let policy = w.policy()?;
        let senior = lookup::role(w, &policy, &self.role)?;
        let junior = lookup::role(w, &policy, &self.junior)?;
        if !senior.inherits.contains(&junior.id) {
            return Err(OpError::conflict(
                format!("`{}` does not inherit `{}` itself", senior.name, junior.name),
                format!("`rolegate roles show {}` says what it inherits", senior.name),
            ));
        }
        w.delete_inheritance(&senior, &junior)?;
        inherit::view(w, &self.role, self.junior)
    }
}
