//! `permissions show`.

use super::view::{PermissionDetail, SwitchView, find};
use crate::authz::{Action, Operation};
use crate::domain::{Effect, Permission};
use crate::ops::{Query, Result, lookup};
use crate::store::Reading;

/// Shows a permission, the roles whose rules are about it, and what switches it off.
#[derive(Debug)]
pub struct ShowPermission {
    /// The permission.
    pub permission: Permission,
}

impl Operation for ShowPermission {
    const ACTION: Action = Action::ShowPermission;
}

impl Query for ShowPermission {
    type View = PermissionDetail;

    fn target(&self) -> Option<String> {
        Some(self.permission.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<PermissionDetail> {
        let spec = find(r, &self.permission)?;
        let policy = r.policy()?;
        let roles = |effect| {
            let mut names: Vec<_> = policy
                .roles
                .values()
                .filter(|role| lookup::sees_role(r, role))
                .filter(|role| {
                    role.rules.iter().any(|rule| {
                        let whole = effect == Effect::Allow || rule.fields.is_none();
                        rule.effect == effect
                            && whole
                            && rule.concerns(&self.permission, spec.sensitive)
                    })
                })
                .map(|role| role.name.to_string())
                .collect();
            names.sort();
            names
        };
        let switches = r
            .rights()
            .catalogue()
            .switches
            .iter()
            .filter(|switch| switch.pattern.matches(&self.permission))
            .map(|switch| SwitchView::new(r, switch))
            .collect::<Result<_>>()?;
        Ok(PermissionDetail {
            description: spec.description.clone(),
            sensitive: spec.sensitive,
            built_in: spec.built_in,
            allowed_by: roles(Effect::Allow),
            denied_by: roles(Effect::Deny),
            switches,
            permission: self.permission,
        })
    }
}
