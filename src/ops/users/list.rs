//! `users list`.

use super::view::Viewer;
use super::{UserStatus, UserView};
use crate::authz::{Action, Operation};
use crate::domain::{Name, User};
use crate::ops::{Page, PageOf, Query, Result, lookup};
use crate::store::Reading;

/// Lists the users in view, in order of their names.
#[derive(Debug)]
pub struct ListUsers {
    /// Only members of this team.
    pub team: Option<Name>,
    /// Only users without a team.
    pub without_team: bool,
    /// Only users who hold this role now by a grant, to them or to a team.
    pub role: Option<Name>,
    /// Only users in this state.
    pub status: Option<UserStatus>,
    /// Which part of the list.
    pub page: PageOf,
}

impl Operation for ListUsers {
    const ACTION: Action = Action::ListUsers;
}

impl Query for ListUsers {
    type View = Page<UserView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<UserView>> {
        let policy = r.policy()?;
        let team = self.team.as_ref().map(|name| lookup::team(r, &policy, name)).transpose()?;
        let role = self.role.as_ref().map(|name| lookup::role(r, &policy, name)).transpose()?;
        let viewer = Viewer::new(r, &policy);
        let wanted = |user: &&User| {
            lookup::sees_user(r, user)
                && team.as_ref().is_none_or(|team| user.team == Some(team.id))
                && !(self.without_team && user.team.is_some())
                && self.status.is_none_or(|status| UserStatus::of(user, r.now()) == status)
                && role.as_ref().is_none_or(|role| viewer.sees_holding(user, role))
        };
        let mut users: Vec<_> = policy.users.values().filter(wanted).collect();
        users.sort_by(|a, b| a.name.cmp(&b.name));
        let page = self.page.cut(users, |user| user.name.as_str());
        Ok(page.map(|user| viewer.user(user)))
    }
}
