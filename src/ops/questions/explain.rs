//! `explain`.

use super::Answer;
use super::about::Thing;
use super::answer::as_well;
use super::check::{Check, Found};
use super::explain_view::{ExplainView, FieldsView};
use super::names::Names;
use super::tell::Teller;
use crate::authz::{Action, Operation};
use crate::domain::{Asked, FieldAccess, RoleId, Standpoint, Wanted, has_fields};
use crate::ops::{Query, Result, lookup};
use crate::store::Reading;

/// Asks why a user may or may not do something.
#[derive(Debug)]
pub struct Explain(pub Check);

impl Operation for Explain {
    const ACTION: Action = Action::Explain;
}

impl Query for Explain {
    type View = ExplainView;

    fn target(&self) -> Option<String> {
        self.0.target()
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<ExplainView> {
        let mut found = Found::new(r, &self.0)?;
        // What came near lies anywhere in the policy.
        found.bearer.policy = r.policy()?;
        found.bearer.standpoint = Standpoint::of(&found.bearer.policy, &found.bearer.user);
        let roles = found.bearer.policy.roles.values();
        let known: Vec<RoleId> =
            roles.filter(|role| lookup::sees_role(r, role)).map(|role| role.id).collect();
        let asked = found.bearer.asked(r, found.seen);
        let wanted = found.wanted(&self.0.permission);
        let mut explanation = asked.explain(&wanted, &known);
        let names = Names::new(r, &found.bearer.policy);
        let teller = Teller::new(r, &names, &found.bearer.user, found.thing());
        teller.veil(&mut explanation);
        let answer = Answer::to(&asked, &wanted);
        Ok(ExplainView {
            user: found.bearer.user.name.to_string(),
            permission: self.0.permission.clone(),
            record: found.name(),
            field: self.0.field.clone(),
            answer,
            allows: teller.rules(&explanation.allows),
            denies: teller.rules(&explanation.denies),
            hides: teller.rules(&explanation.hides),
            fields: fields(&asked, &wanted, explanation.fields).map(FieldsView::new),
            nearest: teller.nearest(&explanation, r.now()),
        })
    }
}

/// The fields of the record on which the permission holds, and all else that it needs; nothing
/// where that hangs on fields that the asker does not see (rule C5).
fn fields(
    asked: &Asked<'_>,
    wanted: &Wanted<'_, Thing>,
    access: Option<FieldAccess>,
) -> Option<FieldAccess> {
    let access = access.filter(|_| has_fields(&wanted.permission.resource))?;
    let Some(other) = as_well(wanted.permission).map(|other| asked.reach(&other)) else {
        return Some(access);
    };
    let record = wanted.record.filter(|_| asked.seen.contains(other.deciding()))?;
    Some(access.and(other.fields(record)))
}
