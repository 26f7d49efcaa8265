//! `roles clone`.

use super::RoleView;
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::{Change, Result, lookup};
use crate::store::{NewRule, Writing};

/// Makes a role with the rules and the inheritance of another.
#[derive(Debug)]
pub struct CloneRole {
    /// The role to copy.
    pub role: Name,
    /// The name of the copy.
    pub name: Name,
}

impl Operation for CloneRole {
    const ACTION: Action = Action::CloneRole;
}

impl Change for CloneRole {
    type View = RoleView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RoleView> {
        let policy = w.policy()?;
        let model = lookup::role(w, &policy, &self.role)?;
        let id = w.insert_role(&self.name, model.description.as_deref(), false)?;
        for rule in &model.rules {
            w.insert_rule(Some((id, self.name.as_str())), &NewRule::from(&**rule))?;
        }
        let copy = lookup::made_role(&w.policy()?, &self.name)?;
        for junior in model.inherits.iter().filter_map(|id| policy.roles.get(id)) {
            w.insert_inheritance(&copy, junior)?;
        }
        let policy = w.policy()?;
        Ok(RoleView::new(w, &policy, &lookup::made_role(&policy, &self.name)?))
    }
}
