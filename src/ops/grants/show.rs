//! `grants show`.

use super::Sight;
use super::view::GrantView;
use crate::authz::{Action, Operation};
use crate::domain::GrantId;
use crate::ops::{Query, Result};
use crate::store::Reading;

/// Shows a grant.
#[derive(Debug)]
pub struct ShowGrant {
    /// The grant.
    pub grant: GrantId,
}

impl Operation for ShowGrant {
    const ACTION: Action = Action::ShowGrant;
}

impl Query for ShowGrant {
    type View = GrantView;

    fn target(&self) -> Option<String> {
        Some(self.grant.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<GrantView> {
        let policy = r.policy()?;
        let sight = Sight::of(r, &policy);
        Ok(sight.show(sight.find(self.grant)?))
    }
}
