//! `users resume`.

use super::{UserView, suspend};
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::{Change, Result};
use crate::store::Writing;

/// Gives a suspended user back what they held.
#[derive(Debug)]
pub struct ResumeUser {
    /// Its name.
    pub name: Name,
}

impl Operation for ResumeUser {
    const ACTION: Action = Action::ResumeUser;
}

impl Change for ResumeUser {
    type View = UserView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<UserView> {
        suspend::switch(w, &self.name, false)
    }
}
