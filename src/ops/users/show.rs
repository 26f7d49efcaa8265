//! `users show`.

use serde::Serialize;

use super::UserView;
use super::view::Viewer;
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::belongings::{self, Holder};
use crate::ops::{Query, Result, lookup};
use crate::store::Reading;

/// Shows one user.
#[derive(Debug)]
pub struct ShowUser {
    /// Its name.
    pub name: Name,
}

/// A user, and where they stand among others.
#[derive(Clone, Debug, Serialize)]
pub struct UserDetail {
    /// The user.
    #[serde(flatten)]
    pub user: UserView,
    /// The nearest lead above them, if in view.
    pub manager: Option<String>,
    /// The teams that they lead, as far as they are in view.
    pub leads: Vec<String>,
    /// How many customers in view they own; nothing for who may not see owners.
    pub customers: Option<u64>,
}

impl Operation for ShowUser {
    const ACTION: Action = Action::ShowUser;
}

impl Query for ShowUser {
    type View = UserDetail;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<UserDetail> {
        let policy = r.policy()?;
        let user = lookup::user(r, &policy, &self.name)?;
        let manager = policy.manager_of(&user).filter(|manager| lookup::sees_user(r, manager));
        let mut leads: Vec<_> = policy
            .teams
            .values()
            .filter(|team| team.lead == Some(user.id) && lookup::sees_team(r, team))
            .map(|team| team.name.to_string())
            .collect();
        leads.sort();
        Ok(UserDetail {
            manager: manager.map(|manager| manager.name.to_string()),
            leads,
            customers: belongings::shown_customers(r, Holder::User(&user))?,
            user: Viewer::new(r, &policy).user(&user),
        })
    }
}
