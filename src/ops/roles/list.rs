//! `roles list`.

use super::RoleView;
use crate::authz::{Action, Operation};
use crate::ops::{Query, Result, lookup};
use crate::store::Reading;

/// Lists the roles.
#[derive(Debug)]
pub struct ListRoles;

impl Operation for ListRoles {
    const ACTION: Action = Action::ListRoles;
}

impl Query for ListRoles {
    type View = Vec<RoleView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<RoleView>> {
        let policy = r.policy()?;
        let mut roles: Vec<_> = policy
            .roles
            .values()
            .filter(|role| lookup::sees_role(r, role))
            .map(|role| RoleView::new(r, &policy, role))
            .collect();
        roles.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(roles)
    }
}
