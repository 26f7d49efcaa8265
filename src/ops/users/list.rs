//! `users list`.

use super::UserView;
use crate::authz::{Action, Operation, placed};
use crate::ops::{Query, Result};
use crate::store::Reading;

/// Lists the users in view.
#[derive(Debug)]
pub struct ListUsers;

impl Operation for ListUsers {
    const ACTION: Action = Action::ListUsers;
}

impl Query for ListUsers {
    type View = Vec<UserView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<UserView>> {
        let policy = r.policy()?;
        let reach = r.clearance().reach();
        let mut users: Vec<_> = policy
            .users
            .values()
            .filter(|user| reach.is_some_and(|reach| reach.holds(&placed(user))))
            .map(|user| UserView::new(&policy, user, r.now()))
            .collect();
        users.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(users)
    }
}
