//! `who-can`.

use std::collections::HashMap;

use serde::Serialize;

use super::about::{Bearer, demand_sight, known, record, seen};
use super::answer::Answer;
use super::explain_view::RuleView;
use super::names::Names;
use super::tell::Teller;
use crate::authz::{Action, Operation, placed};
use crate::domain::{
    Asked, FieldSet, Gift, Permission, Policy, Standpoint, TeamId, Wanted, held_now,
};
use crate::ops::{Query, Result};
use crate::store::{Reading, View};

/// Asks who may do something.
#[derive(Debug)]
pub struct WhoCan {
    /// To do what.
    pub permission: Permission,
    /// On which record; on any unless named.
    pub record: Option<String>,
}

/// A user who may.
#[derive(Debug, Serialize)]
pub struct Holder {
    /// The user.
    pub user: String,
    /// How far.
    #[serde(flatten)]
    pub answer: Answer,
    /// The rules that let them.
    pub through: Vec<RuleView>,
}

impl Operation for WhoCan {
    const ACTION: Action = Action::WhoCan;
}

impl Query for WhoCan {
    type View = Vec<Holder>;

    fn target(&self) -> Option<String> {
        Some(super::check::target(None, &self.permission, self.record.as_deref()))
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<Holder>> {
        // Before any name is looked up (rule K1).
        r.rights().open_reach(&Permission::new("grants", "view"))?;
        known(r, &self.permission)?;
        let resource = &self.permission.resource;
        let record = self.record.as_ref().map(|name| record(r, resource, name)).transpose()?;
        let policy = r.policy()?;
        demand_sight(r, record.as_ref(), deciding(r, &policy, &self.permission))?;
        let record = record.as_ref().map(|(thing, _)| thing);
        let seen = seen(r, record);
        let wanted = Wanted { permission: &self.permission, record, field: None };
        let names = Names::new(r, &policy);
        let mut holders = Vec::new();
        for bearer in bearers(r, &policy) {
            let asked = Asked { policy: &policy, ..bearer.asked(r, seen) };
            if asked.allows(&wanted) {
                let answer = Answer::to(&asked, &wanted);
                let teller = Teller::new(r, &names, &bearer.user, record);
                let through = asked.giving(&wanted).iter().map(|rule| teller.rule(rule)).collect();
                holders.push(Holder { user: bearer.user.name.to_string(), answer, through });
            }
        }
        holders.sort_by(|a, b| a.user.cmp(&b.user));
        Ok(holders)
    }
}

/// The fields of a record that decide who may use the permission there, by any rule that there
/// is: who is left out would tell as much.
fn deciding(view: &View<'_>, policy: &Policy, permission: &Permission) -> FieldSet {
    let sensitive = view.rights().catalogue().is_sensitive(permission);
    let of_roles = policy.roles.values().flat_map(|role| &role.rules);
    let granted = policy.grants.values().filter_map(|grant| match &grant.gift {
        Gift::Rule(rule) => Some(rule),
        Gift::Role(_) => None,
    });
    let rules = of_roles.chain(granted).filter(|rule| rule.concerns(permission, sensitive));
    rules.fold(FieldSet::EMPTY, |fields, rule| fields.with(rule.deciding()))
}

/// Everybody about whom the actor may ask (rule K2).
fn bearers<'r>(
    r: &'r Reading<'_, WhoCan>,
    policy: &'r Policy,
) -> impl Iterator<Item = Bearer> + 'r {
    let rights = r.rights();
    let (users, grants) = (
        rights.reach(&Permission::new("users", "view")),
        rights.reach(&Permission::new("grants", "view")),
    );
    // Those of one team stand alike.
    let mut places: HashMap<Option<TeamId>, Standpoint> = HashMap::new();
    policy.users.values().filter_map(move |user| {
        if user.id == rights.actor().id {
            return Some(Bearer::oneself(r));
        }
        let place = placed(user);
        (users.holds(&place) && grants.holds(&place)).then(|| {
            let alike = places.entry(user.team).or_insert_with(|| Standpoint::of(policy, user));
            Bearer {
                user: user.clone(),
                policy: Policy::default(),
                held: held_now(policy, user, rights.now()),
                standpoint: Standpoint { actor: user.id, ..alike.clone() },
            }
        })
    })
}
