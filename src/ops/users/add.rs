//! `users add`.

use super::view::Viewer;
use super::{UserView, account};
use crate::authz::{Action, Operation};
use crate::domain::{
    DisplayName, EVERYONE, Name, Permission, Placed, Policy, RoleId, Subject, Window,
};
use crate::ops::{Change, OpError, Result, lookup, moment};
use crate::store::{NewGift, NewGrant, NewUser, StoreError, View, Writing};

/// Adds a user.
#[derive(Debug)]
pub struct AddUser {
    /// Its name.
    pub name: Name,
    /// How people call them.
    pub display_name: Option<DisplayName>,
    /// The team they are in.
    pub team: Option<Name>,
    /// Roles to grant.
    pub roles: Vec<Name>,
    /// Why the roles are granted.
    pub reason: Option<String>,
    /// The operating-system account that stands for them.
    pub account: Option<String>,
    /// Since when they may act, as it was typed.
    pub from: Option<String>,
    /// Until when they may act, as it was typed.
    pub until: Option<String>,
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
        let permissions = self.permissions();
        // Who lacks one altogether is refused before any name is looked up (rule K1).
        for permission in &permissions {
            w.rights().open_reach(permission)?;
        }
        let policy = w.policy()?;
        let team = self.team.as_ref().map(|name| lookup::team(w, &policy, name)).transpose()?;
        let team = team.map(|team| team.id);
        let roles = roles(w, &policy, &self.roles)?;
        // The user as it would be: in its team, owned by nobody who exists yet (rule D7).
        let would_be = Placed { owner: None, team };
        for permission in &permissions {
            let rule = w.rights().demand(permission, &would_be, self.name.as_str())?;
            w.trail.decided_by([rule]);
        }
        let window = moment::window(w, self.from.as_deref(), self.until.as_deref())?;
        moment::not_over(w, &window, None)?;
        let user = w.insert_user(&NewUser {
            name: self.name,
            display_name: self.display_name.map(String::from),
            team,
            window,
            account: self.account.as_deref().map(account::named).transpose()?,
        })?;
        for role in roles {
            w.insert_grant(&NewGrant {
                subject: Subject::User(user),
                gift: NewGift::Role(role),
                direct: false,
                window: Window::default(),
                reason: self.reason.clone(),
            })?;
        }
        let policy = w.policy()?;
        let user = policy
            .users
            .get(&user)
            .ok_or_else(|| StoreError::Damaged(format!("user {user} is missing")))?;
        Ok(Viewer::new(w, &policy).user(user))
    }
}

impl AddUser {
    /// What is needed on the user as it would be.
    fn permissions(&self) -> Vec<Permission> {
        let mut permissions = vec![Permission::new("users", "create")];
        if self.account.is_some() {
            permissions.push(Permission::new("users", "map"));
        }
        if !self.roles.is_empty() {
            permissions.push(Permission::new("grants", "create"));
        }
        permissions
    }
}

/// The roles to grant, each once.
fn roles(view: &View<'_>, policy: &Policy, names: &[Name]) -> Result<Vec<RoleId>> {
    let mut roles = Vec::new();
    for name in names {
        let role = lookup::role(view, policy, name)?;
        if role.name.as_str() == EVERYONE {
            let why = format!("everybody holds `{EVERYONE}` without a grant");
            return Err(OpError::Conflict { why, hint: None });
        }
        if !roles.contains(&role.id) {
            roles.push(role.id);
        }
    }
    Ok(roles)
}
