//! `permissions list`.

use std::collections::BTreeSet;

use super::PermissionView;
use crate::authz::{Action, Operation};
use crate::ops::{Page, PageOf, Query, Result, lookup};
use crate::store::Reading;

/// Lists the permissions that exist, in order.
#[derive(Debug)]
pub struct ListPermissions {
    /// Only those of this resource.
    pub resource: Option<String>,
    /// Which part of the list.
    pub page: PageOf,
}

impl Operation for ListPermissions {
    const ACTION: Action = Action::ListPermissions;
}

impl Query for ListPermissions {
    type View = Page<PermissionView>;

    fn target(&self) -> Option<String> {
        self.resource.clone()
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<PermissionView>> {
        let permissions = &r.rights().catalogue().permissions;
        let wanted = |resource: &str| self.resource.as_deref().is_none_or(|only| only == resource);
        let found: Vec<_> = permissions
            .iter()
            .filter(|(permission, _)| wanted(&permission.resource))
            .map(|(permission, spec)| PermissionView::new(r, permission, spec))
            .collect();
        match &self.resource {
            Some(resource) if found.is_empty() => {
                let known: BTreeSet<_> = permissions.keys().map(|p| p.resource.as_str()).collect();
                Err(lookup::unknown("resource", resource, known.into_iter()))
            }
            _ => Ok(self.page.cut(found, |permission| &permission.permission)),
        }
    }
}
