//! `users add`.

use super::UserView;
use crate::authz::{Action, Operation};
use crate::domain::{Name, Permission, Placed, Window};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{NewUser, Writing};

/// Adds a user.
#[derive(Debug)]
pub struct AddUser {
    /// Its name.
    pub name: Name,
    /// How people call them.
    pub display_name: Option<String>,
    /// The team they are in.
    pub team: Option<Name>,
    /// Roles to grant.
    pub roles: Vec<Name>,
    /// The operating-system account that stands for them.
    pub account: Option<String>,
    /// When they may act.
    pub window: Window,
}

impl Operation for AddUser {
    const ACTION: Action = Action::AddUser;
}

impl Change for AddUser {
    type View = UserView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<UserView> {
        let policy = w.policy()?;
        let team = self.team.as_ref().map(|name| lookup::team(w, &policy, name)).transpose()?;
        let team = team.map(|team| team.id);
        // The user as it would be: in its team, owned by nobody who exists yet (D7).
        let would_be = Placed { owner: None, team };
        w.rights().demand(&Permission::new("users", "create"), &would_be, self.name.as_str())?;
        let account = match &self.account {
            None => None,
            Some(name) => {
                w.rights().demand(
                    &Permission::new("users", "map"),
                    &would_be,
                    self.name.as_str(),
                )?;
                let known = crate::env::Account::named(name)
                    .map_err(|error| OpError::Store(error.into()))?
                    .ok_or_else(|| {
                        OpError::invalid(format!("this machine has no account `{name}`"))
                    })?;
                Some((known.name().to_owned(), known.uid()))
            }
        };
        let user = NewUser {
            name: self.name.clone(),
            display_name: self.display_name,
            team,
            window: self.window,
            account,
        };
        w.insert_user(&user)?;
        let policy = w.policy()?;
        let user = lookup::user(w, &policy, &self.name)?;
        Ok(UserView::new(&policy, &user, w.now()))
    }
}
