//! `permissions disable`.

use serde::Serialize;

use crate::authz::{Action, Operation};
use crate::domain::{Pattern, Permission};
use crate::ops::{Change, OpError, Result, roles};
use crate::store::Writing;

/// Takes an action or a whole resource away from everybody (rule D10).
#[derive(Debug)]
pub struct DisablePermission {
    /// What.
    pub pattern: Pattern,
    /// Why.
    pub reason: String,
}

/// What switching permissions off or on answers.
#[derive(Clone, Debug, Serialize)]
pub struct Switched {
    /// What was switched.
    pub pattern: Pattern,
    /// Why it is off, or was.
    pub reason: String,
    /// The permissions that are off now, or are on again.
    pub permissions: Vec<Permission>,
}

impl Operation for DisablePermission {
    const ACTION: Action = Action::DisablePermission;
}

impl Change for DisablePermission {
    type View = Switched;

    fn target(&self) -> Option<String> {
        Some(self.pattern.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Switched> {
        roles::known(w, &self.pattern)?;
        let switch = Permission::new("permissions", "switch");
        if self.pattern.matches(&switch) {
            return Err(OpError::invalid(format!(
                "`{}` covers {switch}: nobody could switch anything on again",
                self.pattern
            )));
        }
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(OpError::invalid("the reason is empty: everybody who is refused reads it"));
        }
        let catalogue = w.rights().catalogue().clone();
        if let Some(there) = catalogue.switches.iter().find(|s| s.pattern == self.pattern) {
            return Err(OpError::conflict(
                format!("`{}` is switched off already: {}", self.pattern, there.reason),
                format!("`rolegate permissions enable '{}'` switches it on", self.pattern),
            ));
        }
        w.insert_switch(&self.pattern, reason)?;
        let permissions =
            catalogue.permissions.into_keys().filter(|p| self.pattern.matches(p)).collect();
        Ok(Switched { reason: reason.to_owned(), pattern: self.pattern, permissions })
    }
}
