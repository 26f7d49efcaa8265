//! `users remove`.

use serde::Serialize;

use crate::authz::{Action, Operation, placed};
use crate::domain::{GrantId, Name, Permission, Team};
use crate::ops::belongings::{self, Holder, Part};
use crate::ops::customers::Place;
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::Writing;

/// Removes a user.
#[derive(Clone, Debug)]
pub struct RemoveUser {
    /// Its name.
    pub name: Name,
    /// Who gets their customers.
    pub transfer_to: Option<Name>,
    /// Whether their grants are taken back.
    pub revoke: bool,
}

/// What became of what a user had.
#[derive(Clone, Debug, Serialize)]
pub struct RemovedUser {
    /// The user who is gone.
    pub name: String,
    /// Who got their customers.
    pub transferred_to: Option<String>,
    /// How many customers.
    pub customers: u64,
    /// The grants that were taken back.
    pub revoked: Vec<GrantId>,
}

impl Operation for RemoveUser {
    const ACTION: Action = Action::RemoveUser;
}

impl Change for RemoveUser {
    type View = RemovedUser;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RemovedUser> {
        let permission = Permission::new("users", "delete");
        let policy = w.policy()?;
        let user = lookup::user(w, &policy, &self.name)?;
        w.rights().demand(&permission, &placed(&user), user.name.as_str())?;
        w.rights().demand_rank(&policy, &user, &permission)?;
        if self.transfer_to.as_ref() == Some(&user.name) {
            return Err(OpError::conflict(
                format!("user `{}` cannot take over from themselves", user.name),
                "choose another user",
            ));
        }
        let to = self.transfer_to.as_ref().map(|name| Place::of_user(w, name)).transpose()?;
        let holder = Holder::User(&user);
        let mut in_the_way = Vec::new();
        if to.is_none() {
            in_the_way.push(Part {
                one: "customer",
                tally: belongings::customers(w, holder)?,
                help: "`--transfer-to USER` hands the customers over",
            });
        }
        if !self.revoke {
            in_the_way.push(Part {
                one: "grant",
                tally: belongings::grants(w, &policy, holder),
                help: "`--revoke` takes the grants back",
            });
        }
        belongings::demand_free("user", user.name.as_str(), &in_the_way)?;
        let customers = match to {
            Some(to) => belongings::hand_over(w, holder, |_| to)?,
            None => 0,
        };
        let revoked = belongings::revoke(w, &policy, holder)?;
        for team in policy.teams.values().filter(|team| team.lead == Some(user.id)) {
            w.update_team(team, &Team { lead: None, ..team.clone() })?;
        }
        w.delete_user(&user)?;
        let transferred_to = self.transfer_to.map(|name| name.to_string());
        Ok(RemovedUser { name: user.name.to_string(), transferred_to, customers, revoked })
    }
}
