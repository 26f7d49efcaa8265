//! `settings reset`.

use super::SettingChange;
use super::set::put;
use super::view::find;
use crate::authz::{Action, Operation};
use crate::ops::{Change, Result};
use crate::store::Writing;

/// Gives a setting its default back.
#[derive(Debug)]
pub struct ResetSetting {
    /// Its name.
    pub name: String,
}

impl Operation for ResetSetting {
    const ACTION: Action = Action::ResetSetting;
}

impl Change for ResetSetting {
    type View = SettingChange;

    fn target(&self) -> Option<String> {
        Some(self.name.clone())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<SettingChange> {
        put(w, find(&self.name)?, None)
    }
}
