//! `check`.

use serde::Serialize;

use super::about::{Bearer, Thing, demand_sight, known, record, seen};
use super::answer::Answer;
use crate::authz::{Action, Operation};
use crate::domain::{Field, FieldSet, Name, Permission, Wanted, has_fields};
use crate::ops::{OpError, Query, Result};
use crate::store::{Reading, View};

/// Asks whether a user may do something.
#[derive(Debug)]
pub struct Check {
    /// About whom; the actor unless named.
    pub user: Option<Name>,
    /// To do what.
    pub permission: Permission,
    /// On which record; on any unless named.
    pub record: Option<String>,
    /// With which field.
    pub field: Option<String>,
}

/// The answer of `check`.
#[derive(Debug, Serialize)]
pub struct Checked {
    /// About whom.
    pub user: String,
    /// To do what.
    pub permission: Permission,
    /// On which record.
    pub record: Option<String>,
    /// With which field.
    pub field: Option<String>,
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
}

impl Operation for Check {
    const ACTION: Action = Action::Check;
}

impl Query for Check {
    type View = Checked;

    fn target(&self) -> Option<String> {
        Some(target(self.user.as_ref(), &self.permission, self.record.as_deref()))
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Checked> {
        let found = Found::new(r, &self)?;
        let answer =
            Answer::to(&found.bearer.asked(r, found.seen), &found.wanted(&self.permission));
        Ok(Checked {
            user: found.bearer.user.name.to_string(),
            permission: self.permission,
            record: found.name(),
            field: self.field,
            answer,
        })
    }
}

/// What a question names, found.
pub(super) struct Found {
    pub(super) bearer: Bearer,
    record: Option<(Thing, String)>,
    pub(super) field: Option<Field>,
    /// The fields of the record that the actor sees as they are.
    pub(super) seen: FieldSet,
}

impl Found {
    pub(super) fn new(view: &View<'_>, check: &Check) -> Result<Self> {
        let bearer = Bearer::find(view, check.user.as_ref())?;
        known(view, &check.permission)?;
        let resource = &check.permission.resource;
        let field = match &check.field {
            None => None,
            Some(_) if !has_fields(resource) => {
                return Err(OpError::invalid(format!("`{resource}` has no fields")));
            }
            Some(name) => Some(field(name)?),
        };
        let record = check.record.as_ref().map(|name| record(view, resource, name)).transpose()?;
        demand_sight(view, record.as_ref(), bearer.deciding(view, &check.permission))?;
        let seen = seen(view, record.as_ref().map(|(thing, _)| thing));
        Ok(Self { bearer, record, field, seen })
    }

    pub(super) fn wanted<'f>(&'f self, permission: &'f Permission) -> Wanted<'f, Thing> {
        Wanted { permission, record: self.thing(), field: self.field }
    }

    pub(super) fn thing(&self) -> Option<&Thing> {
        self.record.as_ref().map(|(thing, _)| thing)
    }

    pub(super) fn name(&self) -> Option<String> {
        self.record.as_ref().map(|(_, name)| name.clone())
    }
}

fn field(name: &str) -> Result<Field> {
    Field::named(name)
        .ok_or_else(|| crate::ops::lookup::unknown("field", name, Field::all().map(Field::name)))
}

/// A question in one line, as the audit shows it.
pub(super) fn target(user: Option<&Name>, permission: &Permission, record: Option<&str>) -> String {
    let user = user.map(|user| format!("{user} ")).unwrap_or_default();
    let record = record.map(|record| format!(" {record}")).unwrap_or_default();
    format!("{user}{permission}{record}")
}
