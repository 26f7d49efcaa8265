//! `what-can`.

use serde::Serialize;

use super::about::{Bearer, demand_sight, record, seen};
use super::answer::Answer;
use crate::authz::{Action, Operation};
use crate::domain::{FieldSet, Name, Permission, Wanted};
use crate::ops::{Query, Result};
use crate::store::Reading;

/// Asks what a user may do.
#[derive(Debug)]
pub struct WhatCan {
    /// About whom; the actor unless named.
    pub user: Option<Name>,
    /// On which customer; on anything unless named.
    pub record: Option<String>,
}

/// One permission, and the answer for it.
#[derive(Debug, Serialize)]
pub struct Ability {
    /// The permission.
    pub permission: Permission,
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
    /// What it permits.
    pub description: String,
}

impl Operation for WhatCan {
    const ACTION: Action = Action::WhatCan;
}

impl Query for WhatCan {
    type View = Vec<Ability>;

    fn target(&self) -> Option<String> {
        let user = self.user.as_ref().map(ToString::to_string);
        let words: Vec<String> = user.into_iter().chain(self.record.clone()).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<Ability>> {
        let bearer = Bearer::find(r, self.user.as_ref())?;
        let record = self.record.as_ref().map(|name| record(r, "customers", name)).transpose()?;
        let thing = record.as_ref().map(|(thing, _)| thing);
        let about = |permission: &Permission| thing.is_none() || permission.resource == "customers";
        let permissions = r.rights().catalogue().permissions.keys().filter(|p| about(p));
        let deciding = permissions.map(|permission| bearer.deciding(r, permission));
        demand_sight(r, record.as_ref(), deciding.fold(FieldSet::EMPTY, FieldSet::with))?;
        let asked = bearer.asked(r, seen(r, thing));
        Ok(asked
            .catalogue
            .permissions
            .iter()
            .filter(|(permission, _)| about(permission))
            .map(|(permission, spec)| Ability {
                permission: permission.clone(),
                answer: Answer::to(&asked, &Wanted { permission, record: thing, field: None }),
                description: spec.description.clone(),
            })
            .collect())
    }
}
