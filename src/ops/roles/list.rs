//! `roles list`.

use super::RoleView;
use crate::authz::{Action, Operation};
use crate::ops::{Page, PageOf, Query, Result, lookup};
use crate::store::Reading;

/// Lists the roles in view, in order of their names.
#[derive(Debug)]
pub struct ListRoles {
    /// Which part of the list.
    pub page: PageOf,
}

impl Operation for ListRoles {
    const ACTION: Action = Action::ListRoles;
}

impl Query for ListRoles {
    type View = Page<RoleView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<RoleView>> {
        let policy = r.policy()?;
        let mut roles: Vec<_> =
            policy.roles.values().filter(|role| lookup::sees_role(r, role)).collect();
        roles.sort_by(|a, b| a.name.cmp(&b.name));
        let page = self.page.cut(roles, |role| role.name.as_str());
        Ok(page.map(|role| RoleView::new(r, &policy, role)))
    }
}
