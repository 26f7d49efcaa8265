//! `permissions define`.

use serde::Serialize;

use super::PermissionView;
use crate::authz::{Action, Operation};
use crate::domain::{
    Effect, Permission, PermissionSpec, Reason, Rule, Scope, User, has_owner, held_ever,
};
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{View, Writing};

/// Makes a permission that roles can carry and `check` answers.
#[derive(Debug)]
pub struct DefinePermission {
    /// The permission.
    pub permission: Permission,
    /// What it permits.
    pub description: String,
    /// Whether an allow must name it in full, or be `*:*`.
    pub sensitive: bool,
}

/// What defining a permission answers.
#[derive(Clone, Debug, Serialize)]
pub struct Defined {
    /// The permission.
    #[serde(flatten)]
    pub permission: PermissionView,
    /// The users in view whom rules that they hold give it at once (rule G6).
    pub gained_by: Vec<String>,
    /// Whether there are others outside of the view.
    pub gained_by_others: bool,
}

impl Operation for DefinePermission {
    const ACTION: Action = Action::DefinePermission;
}

impl Change for DefinePermission {
    type View = Defined;

    fn target(&self) -> Option<String> {
        Some(self.permission.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Defined> {
        let description = self.description.trim().to_owned();
        if description.is_empty() {
            return Err(OpError::invalid("the description is empty: say what it permits"));
        }
        let spec = PermissionSpec { sensitive: self.sensitive, built_in: false, description };
        w.insert_permission(&self.permission, &spec)?;
        let policy = w.policy()?;
        let gains = |user: &&User| {
            let held = held_ever(&policy, user, w.now());
            held.iter().any(|held| self.given_by(&held.rule))
        };
        let gainers: Vec<&User> = policy.users.values().filter(gains).collect();
        self.demand_not_self(w, &gainers)?;
        let mut gained_by: Vec<_> = gainers
            .iter()
            .filter(|user| lookup::sees_user(w, user))
            .map(|user| user.name.to_string())
            .collect();
        gained_by.sort();
        let gained_by_others = gained_by.len() < gainers.len();
        let permission = PermissionView::new(w, &self.permission, &spec);
        Ok(Defined { permission, gained_by, gained_by_others })
    }
}

impl DefinePermission {
    fn given_by(&self, rule: &Rule) -> bool {
        rule.effect == Effect::Allow
            && rule.pattern.allows(&self.permission, self.sensitive)
            && (rule.scope == Scope::All || has_owner(&self.permission.resource))
    }

    /// Nobody makes a permission that a rule like `deals:*` gives to themselves (rule G1);
    /// `*:*` holds whatever there will ever be.
    fn demand_not_self(&self, view: &View<'_>, gainers: &[&User]) -> Result<()> {
        let rights = view.rights();
        let themselves = [rights.actor().id, rights.caller().id];
        let policy = view.policy()?;
        for user in gainers.iter().filter(|user| themselves.contains(&user.id)) {
            let held = held_ever(&policy, user, view.now());
            let given = || held.iter().map(|held| &held.rule).filter(|rule| self.given_by(rule));
            if let Some(rule) = given().next()
                && !given().any(|rule| rule.pattern.is_everything())
            {
                let what = format!("{} by `{rule}`", self.permission);
                let reason = Reason::WidensSelf { user: user.name.to_string(), what };
                let permission = Permission::new("permissions", "create");
                return Err(rights.denial(&permission, None, reason).into());
            }
        }
        Ok(())
    }
}
