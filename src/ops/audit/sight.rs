//! What the reader of an entry may know of the things that it names: each is judged by the
//! reader's present reach of that thing (rules K1 and K3).

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::{
    Field, FieldAccess, GrantId, Name, Permission, Placed, Policy, Reach, SubjectName, mask,
};
use crate::ops::customers::CustomerRef;
use crate::ops::{Result, grants, lookup};
use crate::store::{StoredChange, StoredEntry, View};

/// What an entry says besides, by name.
pub(super) type Details = Map<String, Value>;

/// The reader, and what there is to know.
pub(super) struct Sight<'v> {
    view: &'v View<'v>,
    policy: Policy,
    /// The entry that last gave each name to a user, team, role or grant.
    named: BTreeMap<(String, String), i64>,
    customers: Reach,
    restore: Reach,
}

/// How much of a thing shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shown {
    /// All of it.
    Whole,
    /// Some fields, some of them masked.
    Fields(FieldAccess),
    /// Not even that it exists.
    Nothing,
}

impl Shown {
    /// A value as it shows.
    pub(super) fn value(self, field: Option<&str>, value: Option<String>) -> Option<String> {
        match self {
            Self::Whole => value,
            Self::Nothing => None,
            Self::Fields(access) => match field.and_then(Field::named) {
                Some(field) if access.unmasked.has(field) => value,
                Some(field) if access.visible.has(field) => value.map(|value| mask(&value)),
                _ => None,
            },
        }
    }

    pub(super) const fn is_known(self) -> bool {
        !matches!(self, Self::Nothing)
    }
}

impl<'v> Sight<'v> {
    pub(super) fn new(view: &'v View<'v>) -> Result<Self> {
        let reach = |action| view.rights().reach(&Permission::new("customers", action));
        let (customers, restore) = (reach("view"), reach("delete"));
        Ok(Self { policy: view.policy()?, named: view.named()?, customers, restore, view })
    }

    /// The policy as it is now.
    pub(super) fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The reader's own view.
    pub(super) fn view(&self) -> &View<'v> {
        self.view
    }

    /// Whether the reader is actor or caller of the entry: they know what they typed.
    pub(super) fn wrote(&self, entry: &StoredEntry) -> bool {
        let reader = Some(self.view.rights().actor().id);
        entry.actor_id == reader || entry.caller_id == reader
    }

    /// The target of an entry, if the reader may know of it.
    pub(super) fn target(&self, entry: &StoredEntry) -> Result<Option<String>> {
        let Some(target) = &entry.target else {
            return Ok(None);
        };
        if entry.failed_as().as_ref() == Some(target) {
            let known = self.wrote(entry) || self.thing("users", target, entry.seq)?.is_known();
            return Ok(known.then(|| target.clone()));
        }
        let (noun, verb) = entry.operation.split_once(' ').unwrap_or((&entry.operation, ""));
        let known = self.wrote(entry)
            || matches!(verb, "import" | "export")
            || self.thing(noun, target, entry.seq)?.is_known();
        Ok(known.then(|| target.clone()))
    }

    /// What an entry says besides, as far as the reader may know it. It names users and teams,
    /// and a filter holds contents of fields of no certain customer: it shows to who sees those
    /// fields of all customers, else the names of the fields alone.
    pub(super) fn details(&self, entry: &StoredEntry, mut details: Details) -> Details {
        if self.wrote(entry) {
            return details;
        }
        if !self.reach("users").holds(&Placed::default()) {
            return Details::new();
        }
        let sure = self.customers.sure_fields();
        let shows =
            |name: &Value| name.as_str().and_then(Field::named).is_some_and(|f| sure.has(f));
        let fields = details.get("filtered_by").and_then(Value::as_array);
        if !fields.is_some_and(|fields| fields.iter().all(shows)) {
            details.remove("filter");
        }
        details
    }

    /// A value of a change as it shows. One that names something else shows to who may know of
    /// that as well.
    pub(super) fn value(
        &self,
        shown: Shown,
        change: &StoredChange,
        entry: i64,
        value: Option<&String>,
    ) -> Result<Option<String>> {
        let field = change.field.as_deref();
        let names = match (change.resource.as_str(), field) {
            ("users", Some("team")) | ("teams", Some("parent")) => Some("teams"),
            ("teams", Some("lead")) => Some("users"),
            ("roles", Some("inherits")) | ("grants", Some("role")) => Some("roles"),
            _ => None,
        };
        if let (Some(resource), Some(name)) = (names, value)
            && !self.thing(resource, name, entry)?.is_known()
        {
            return Ok(None);
        }
        Ok(shown.value(field, value.cloned()))
    }

    /// How much shows of a thing that an entry names: what the thing's own command shows. What
    /// no longer exists is judged as something without owner and team.
    pub(super) fn thing(&self, resource: &str, record: &str, entry: i64) -> Result<Shown> {
        let anywhere = || self.reach(resource).holds(&Placed::default());
        // Who got the name of what is gone is another.
        let since = self.named.get(&(resource.to_owned(), record.to_owned()));
        let same = since.is_none_or(|since| *since <= entry);
        let name = record.parse::<Name>().ok().filter(|_| same);
        let known = match resource {
            "customers" => return self.customer(record),
            "users" => match name.and_then(|name| self.policy.user_named(&name)) {
                Some(user) => lookup::sees_user(self.view, user),
                None => anywhere(),
            },
            "teams" => match name.and_then(|name| self.policy.team_named(&name)) {
                Some(team) => lookup::sees_team(self.view, team),
                None => anywhere(),
            },
            "roles" => match name.and_then(|name| self.policy.role_named(&name)) {
                Some(role) => lookup::sees_role(self.view, role),
                None => anywhere(),
            },
            "grants" => match record.parse::<GrantId>() {
                Ok(id) => match self.policy.grants.get(&id).filter(|_| same) {
                    Some(grant) => grants::Sight::of(self.view, &self.policy).sees(grant),
                    None => self.gone_grant(record, entry)?,
                },
                Err(_) => return self.subject(record, entry),
            },
            _ => anywhere(),
        };
        Ok(if known { Shown::Whole } else { Shown::Nothing })
    }

    /// Whether the reader may know of a grant that is no more: as if it stood, by the one to
    /// whom it was given.
    fn gone_grant(&self, record: &str, entry: i64) -> Result<bool> {
        let Some((to, since)) = self.view.grantee(record, entry)? else {
            return Ok(self.reach("grants").holds(&Placed::default()));
        };
        let Ok(to) = to.parse::<SubjectName>() else { return Ok(false) };
        let (resource, name) = match &to {
            SubjectName::User(name) => ("users", name),
            SubjectName::Team(name) => ("teams", name),
        };
        let same = self
            .named
            .get(&(resource.to_owned(), name.to_string()))
            .is_none_or(|named| *named <= since);
        let subject = grants::subject_named(&self.policy, &to).filter(|_| same);
        Ok(match subject {
            Some(subject) => grants::Sight::of(self.view, &self.policy).sees_of(subject),
            None => {
                self.thing(resource, name.as_str(), since)?.is_known()
                    && self.reach("grants").holds(&Placed::default())
            }
        })
    }

    fn customer(&self, record: &str) -> Result<Shown> {
        let Ok(name) = record.parse::<CustomerRef>() else {
            return Ok(Shown::Nothing);
        };
        if let Some(customer) = self.view.customer(&name, &self.customers, false)? {
            return Ok(Shown::Fields(self.customers.fields(&customer)));
        }
        // Only who could restore a deleted record knows of it (rule R5).
        Ok(match self.view.customer(&name, &self.customers, true)? {
            Some(gone) if self.restore.holds(&gone) => Shown::Fields(self.customers.fields(&gone)),
            _ => Shown::Nothing,
        })
    }

    fn subject(&self, name: &str, entry: i64) -> Result<Shown> {
        match name.parse() {
            Ok(SubjectName::User(name)) => self.thing("users", name.as_str(), entry),
            Ok(SubjectName::Team(name)) => self.thing("teams", name.as_str(), entry),
            Err(_) => Ok(Shown::Nothing),
        }
    }

    fn reach(&self, resource: &str) -> Reach {
        self.view.rights().reach(&Permission::new(resource, "view"))
    }
}
