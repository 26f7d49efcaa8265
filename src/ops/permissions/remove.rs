//! `permissions remove`.

use super::PermissionView;
use super::view::find_defined;
use crate::authz::{Action, Operation};
use crate::domain::{Gift, Pattern, Permission, Policy, Role, Rule};
use crate::ops::grants::Sight;
use crate::ops::{Change, OpError, Result, lookup, phrase};
use crate::store::{View, Writing};

/// Takes a defined permission out of the catalogue.
#[derive(Clone, Debug)]
pub struct RemovePermission {
    /// The permission.
    pub permission: Permission,
}

impl Operation for RemovePermission {
    const ACTION: Action = Action::RemovePermission;
}

impl Change for RemovePermission {
    type View = PermissionView;

    fn target(&self) -> Option<String> {
        Some(self.permission.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<PermissionView> {
        let spec = find_defined(w, &self.permission)?;
        let policy = w.policy()?;
        self.demand_unnamed(w, &policy)?;
        // Whoever may not switch it on must not get round that by making it anew.
        let switches = &w.rights().catalogue().switches;
        if let Some(switch) = switches.iter().find(|switch| self.rests_on(w, &switch.pattern)) {
            return Err(OpError::conflict(
                format!("`{}` is switched off", self.permission),
                format!("switch it on first: `rolegate permissions enable '{}'`", switch.pattern),
            ));
        }
        let view = PermissionView::new(w, &self.permission, &spec);
        w.delete_permission(&self.permission, &spec)?;
        Ok(view)
    }
}

impl RemovePermission {
    /// Whether the pattern would name nothing without the permission.
    fn rests_on(&self, view: &View<'_>, pattern: &Pattern) -> bool {
        let permissions = &view.rights().catalogue().permissions;
        pattern.matches(&self.permission)
            && !permissions.keys().any(|other| *other != self.permission && pattern.matches(other))
    }

    /// Demands that no rule names it (rule C2).
    fn demand_unnamed(&self, view: &View<'_>, policy: &Policy) -> Result<()> {
        let names = |rule: &Rule| self.rests_on(view, &rule.pattern);
        let roles: Vec<_> = policy
            .roles
            .values()
            .filter(|role| role.rules.iter().any(|rule| names(rule)))
            .collect();
        let grants: Vec<_> = policy
            .grants
            .values()
            .filter(|grant| matches!(&grant.gift, Gift::Rule(rule) if names(rule)))
            .collect();
        if roles.is_empty() && grants.is_empty() {
            return Ok(());
        }
        let sight = Sight::of(view, policy);
        let unset = |role: &&&Role| lookup::sees_role(view, role);
        let mut first: Vec<_> = roles
            .iter()
            .filter(unset)
            .map(|role| format!("`rolegate roles unset {} {}`", role.name, self.permission))
            .collect();
        first.sort();
        let revoke = grants.iter().filter(|grant| sight.sees(grant));
        first.extend(revoke.map(|grant| format!("`rolegate grants revoke {}`", grant.id)));
        Err(OpError::Conflict {
            why: format!("`{}` is still named by rules", self.permission),
            hint: (!first.is_empty()).then(|| format!("first {}", phrase::listed(&first))),
        })
    }
}
