//! `permissions enable`.

use super::Switched;
use crate::authz::{Action, Operation};
use crate::domain::{Catalogue, Pattern, Permission, Switch};
use crate::ops::{Change, OpError, Result};
use crate::store::Writing;

/// Gives back what was switched off.
#[derive(Debug)]
pub struct EnablePermission {
    /// What was switched off, as it was written then.
    pub pattern: Pattern,
}

impl Operation for EnablePermission {
    const ACTION: Action = Action::EnablePermission;
}

impl Change for EnablePermission {
    type View = Switched;

    fn target(&self) -> Option<String> {
        Some(self.pattern.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Switched> {
        let mut catalogue = w.rights().catalogue().clone();
        let place = catalogue.switches.iter().position(|s| s.pattern == self.pattern);
        let Some(place) = place else { return Err(self.not_off(&catalogue)) };
        let switch = catalogue.switches.remove(place);
        w.delete_switch(&switch)?;
        let on = |p: &&Permission| self.pattern.matches(p) && catalogue.switched_off(p).is_none();
        let permissions = catalogue.permissions.keys().filter(on).cloned().collect();
        Ok(Switched { pattern: self.pattern, reason: switch.reason, permissions })
    }
}

impl EnablePermission {
    /// The error for a pattern that no switch has; others that touch it are named.
    fn not_off(&self, catalogue: &Catalogue) -> OpError {
        let through = catalogue.switches.iter().find(|s| s.pattern.contains(&self.pattern));
        if let Some(Switch { pattern, .. }) = through {
            return OpError::conflict(
                format!(
                    "`{}` is not switched off by itself, but through `{pattern}`",
                    self.pattern
                ),
                format!("`rolegate permissions enable '{pattern}'` switches all of it on"),
            );
        }
        let others: Vec<_> = catalogue
            .switches
            .iter()
            .filter(|switch| switch.pattern.overlaps(&self.pattern))
            .map(|switch| format!("`{}`", switch.pattern))
            .collect();
        let why = format!("`{}` was not switched off", self.pattern);
        match others.as_slice() {
            [] => OpError::Conflict { why, hint: None },
            others => OpError::conflict(why, format!("switched off is {}", others.join(", "))),
        }
    }
}
