//! `permissions edit`.

use super::PermissionView;
use super::view::find_defined;
use crate::authz::{Action, Operation};
use crate::domain::{Permission, PermissionSpec};
use crate::ops::{Change, OpError, Result};
use crate::store::Writing;

/// Describes a defined permission in other words.
#[derive(Debug)]
pub struct EditPermission {
    /// The permission.
    pub permission: Permission,
    /// What it permits.
    pub description: String,
}

impl Operation for EditPermission {
    const ACTION: Action = Action::EditPermission;
}

impl Change for EditPermission {
    type View = PermissionView;

    fn target(&self) -> Option<String> {
        Some(self.permission.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<PermissionView> {
        let spec = find_defined(w, &self.permission)?;
        let description = self.description.trim().to_owned();
        if description.is_empty() {
            return Err(OpError::invalid("the description is empty: say what it permits"));
        }
        w.describe_permission(&self.permission, &spec.description, &description)?;
        let spec = PermissionSpec { description, ..spec };
        Ok(PermissionView::new(w, &self.permission, &spec))
    }
}
