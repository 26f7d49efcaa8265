//! `roles edit`.

use super::RoleView;
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::Writing;

/// Gives a role another name or description.
#[derive(Debug)]
pub struct EditRole {
    /// The role.
    pub role: Name,
    /// Its new name.
    pub rename: Option<Name>,
    /// Its new description; empty takes it away.
    pub description: Option<String>,
}

impl Operation for EditRole {
    const ACTION: Action = Action::EditRole;
}

impl Change for EditRole {
    type View = RoleView;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RoleView> {
        let policy = w.policy()?;
        let role = lookup::role(w, &policy, &self.role)?;
        let name = self.rename.unwrap_or_else(|| role.name.clone());
        // Another role under a name that people trust would deceive those who grant it.
        if role.built_in && name != role.name {
            return Err(OpError::conflict(
                format!("`{}` cannot be renamed: it came with the store", role.name),
                format!("`rolegate roles clone {} {name}` copies it", role.name),
            ));
        }
        let description = match self.description {
            None => role.description.clone(),
            Some(text) => Some(text).filter(|text| !text.trim().is_empty()),
        };
        w.update_role(&role, &name, description.as_deref())?;
        let policy = w.policy()?;
        Ok(RoleView::new(w, &policy, &lookup::made_role(&policy, &name)?))
    }
}
