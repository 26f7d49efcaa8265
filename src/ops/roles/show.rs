//! `roles show`.

use super::view::names;
use super::{HolderView, RoleDetail, RuleView};
use crate::authz::{Action, Operation};
use crate::domain::{Gift, Name};
use crate::ops::{Query, Result, grants, lookup};
use crate::store::Reading;

/// Shows a role: its rules, what it inherits, and who holds it.
#[derive(Debug)]
pub struct ShowRole {
    /// The role.
    pub role: Name,
}

impl Operation for ShowRole {
    const ACTION: Action = Action::ShowRole;
}

impl Query for ShowRole {
    type View = RoleDetail;

    fn target(&self) -> Option<String> {
        Some(self.role.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<RoleDetail> {
        let policy = r.policy()?;
        let role = lookup::role(r, &policy, &self.role)?;
        let sight = grants::Sight::of(r, &policy);
        let mut holders: Vec<_> = policy
            .grants
            .values()
            .filter(|grant| matches!(grant.gift, Gift::Role(id) if id == role.id))
            .filter(|grant| !grant.window.is_over(r.now()))
            .filter_map(|grant| {
                Some(HolderView {
                    subject: sight.subject(grant)?,
                    grant: grant.id,
                    from: grant.window.from,
                    until: grant.window.until,
                })
            })
            .collect();
        holders.sort_by(|a, b| a.subject.cmp(&b.subject).then(a.grant.cmp(&b.grant)));
        let juniors = role.inherits.iter().filter_map(|id| policy.roles.get(id));
        let seniors = policy.roles.values().filter(|senior| senior.inherits.contains(&role.id));
        Ok(RoleDetail {
            name: role.name.to_string(),
            description: role.description.clone(),
            built_in: role.built_in,
            inherits: names(r, juniors),
            inherited_by: names(r, seniors),
            rules: RuleView::of(&policy, &role),
            holders,
        })
    }
}
