//! `explain`.

use super::Answer;
use super::check::{Check, Found};
use super::explain_view::{ExplainView, FieldsView};
use super::names::Names;
use super::tell::Teller;
use crate::authz::{Action, Operation};
use crate::domain::{RoleId, Standpoint, has_fields};
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
            fields: explanation
                .fields
                .filter(|_| has_fields(&self.0.permission.resource))
                .map(FieldsView::new),
            nearest: teller.nearest(&explanation, r.now()),
        })
    }
}
