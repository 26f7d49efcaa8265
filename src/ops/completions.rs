//! Names to complete while somebody types: those that they may know, and no others (rule K1).

use super::{Query, Result, lookup};
use crate::authz::{Action, Operation};
use crate::domain::Permission;
use crate::store::{Reading, SETTINGS};

/// Lists the names that the actor may use.
#[derive(Debug)]
pub struct ListNames;

/// A name, and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownName {
    /// The name as one types it.
    pub name: String,
    /// What it is.
    pub meaning: Option<String>,
}

/// Names of each kind.
#[derive(Clone, Debug, Default)]
pub struct KnownNames {
    /// Users in view.
    pub users: Vec<KnownName>,
    /// Teams in view.
    pub teams: Vec<KnownName>,
    /// Roles in view.
    pub roles: Vec<KnownName>,
    /// Built-in permissions, and to who may view permissions the defined ones.
    pub permissions: Vec<KnownName>,
    /// Settings.
    pub settings: Vec<KnownName>,
}

impl Operation for ListNames {
    const ACTION: Action = Action::Complete;
}

impl Query for ListNames {
    type View = KnownNames;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<KnownNames> {
        let policy = r.policy()?;
        let catalogue = r.rights().catalogue();
        let sees_defined = r.rights().open_reach(&Permission::new("permissions", "view")).is_ok();
        Ok(KnownNames {
            users: policy
                .users
                .values()
                .filter(|user| lookup::sees_user(r, user))
                .map(|user| known(&user.name, user.display_name.as_deref()))
                .collect(),
            teams: policy
                .teams
                .values()
                .filter(|team| lookup::sees_team(r, team))
                .map(|team| known(&team.name, None))
                .collect(),
            roles: policy
                .roles
                .values()
                .filter(|role| lookup::sees_role(r, role))
                .map(|role| known(&role.name, None))
                .collect(),
            permissions: catalogue
                .permissions
                .iter()
                .filter(|(_, spec)| spec.built_in || sees_defined)
                .map(|(permission, spec)| known(permission, Some(&spec.description)))
                .collect(),
            settings: SETTINGS.iter().map(|spec| known(spec.name, Some(spec.meaning))).collect(),
        })
    }
}

fn known(name: &(impl std::fmt::Display + ?Sized), meaning: Option<&str>) -> KnownName {
    let meaning = meaning.filter(|text| !text.is_empty()).map(str::to_owned);
    KnownName { name: name.to_string(), meaning }
}
