//! What is shown of a permission.

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{Pattern, Permission, PermissionSpec, Switch};
use crate::ops::{OpError, Result, lookup};
use crate::store::View;

/// A permission in a list.
#[derive(Clone, Debug, Serialize)]
pub struct PermissionView {
    /// `resource:action`.
    pub permission: String,
    /// Whether an allow must name it in full, or be `*:*`.
    pub sensitive: bool,
    /// Whether it came with the program.
    pub built_in: bool,
    /// Why it is switched off; nothing if it is not.
    pub switched_off: Option<String>,
    /// What it permits.
    pub description: String,
}

impl PermissionView {
    /// The view of a permission.
    pub(super) fn new(view: &View<'_>, permission: &Permission, spec: &PermissionSpec) -> Self {
        let switch = view.rights().catalogue().switched_off(permission);
        Self {
            permission: permission.to_string(),
            sensitive: spec.sensitive,
            built_in: spec.built_in,
            switched_off: switch.map(|switch| switch.reason.clone()),
            description: spec.description.clone(),
        }
    }
}

/// A permission with all that is known of it.
#[derive(Clone, Debug, Serialize)]
pub struct PermissionDetail {
    /// `resource:action`.
    pub permission: Permission,
    /// What it permits.
    pub description: String,
    /// Whether an allow must name it in full, or be `*:*`.
    pub sensitive: bool,
    /// Whether it came with the program.
    pub built_in: bool,
    /// Roles in view with a rule of their own that allows it.
    pub allowed_by: Vec<String>,
    /// Roles in view with a rule of their own that denies it, not only some fields.
    pub denied_by: Vec<String>,
    /// What takes it away from everybody.
    pub switches: Vec<SwitchView>,
}

/// What takes permissions away from everybody.
#[derive(Clone, Debug, Serialize)]
pub struct SwitchView {
    /// What is off.
    pub pattern: Pattern,
    /// Why.
    pub reason: String,
    /// Who switched it off, if they are in view.
    pub by: Option<String>,
    /// When.
    pub at: Timestamp,
}

impl SwitchView {
    /// The view of a switch.
    pub(super) fn new(view: &View<'_>, switch: &Switch) -> Result<Self> {
        let policy = view.policy()?;
        let by = switch.by.as_ref().and_then(|name| policy.user_named(name));
        Ok(Self {
            pattern: switch.pattern.clone(),
            reason: switch.reason.clone(),
            by: by.filter(|user| lookup::sees_user(view, user)).map(|user| user.name.to_string()),
            at: switch.at,
        })
    }
}

/// What is known of the permission.
///
/// # Errors
/// There is none of that name; the hint names one that is close.
pub(super) fn find(view: &View<'_>, permission: &Permission) -> Result<PermissionSpec> {
    let permissions = &view.rights().catalogue().permissions;
    permissions.get(permission).cloned().ok_or_else(|| {
        lookup::unknown("permission", &permission.to_string(), lookup::permissions(view))
    })
}

/// The same, if it was defined in this store; those of the program stay as they are.
pub(super) fn find_defined(view: &View<'_>, permission: &Permission) -> Result<PermissionSpec> {
    let spec = find(view, permission)?;
    if spec.built_in {
        let why = format!("`{permission}` came with the program and stays as it is");
        return Err(OpError::Conflict { why, hint: None });
    }
    Ok(spec)
}
