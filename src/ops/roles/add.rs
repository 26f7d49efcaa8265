//! `roles add`.

use super::{RoleView, inherit};
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::{Change, Result, lookup};
use crate::store::Writing;

/// Adds a role.
#[derive(Debug)]
pub struct AddRole {
    /// Its name.
    pub name: Name,
    /// What it is for.
    pub description: Option<String>,
    /// The roles whose rules it has as well.
    pub inherits: Vec<Name>,
}

impl Operation for AddRole {
    const ACTION: Action = Action::AddRole;
}

impl Change for AddRole {
    type View = RoleView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RoleView> {
        let description = self.description.as_deref().filter(|text| !text.trim().is_empty());
        let id = w.insert_role(&self.name, description, false)?;
        for junior in &self.inherits {
            inherit::link(w, id, junior)?;
        }
        let policy = w.policy()?;
        Ok(RoleView::new(w, &policy, &lookup::made_role(&policy, &self.name)?))
    }
}
