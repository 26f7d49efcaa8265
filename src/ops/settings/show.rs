//! `settings show`.

use super::SettingView;
use super::view::find;
use crate::authz::{Action, Operation};
use crate::ops::{Query, Result};
use crate::store::Reading;

/// Shows a setting.
#[derive(Debug)]
pub struct ShowSetting {
    /// Its name.
    pub name: String,
}

impl Operation for ShowSetting {
    const ACTION: Action = Action::ShowSetting;
}

impl Query for ShowSetting {
    type View = SettingView;

    fn target(&self) -> Option<String> {
        Some(self.name.clone())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<SettingView> {
        let spec = find(&self.name)?;
        Ok(SettingView::new(&r.settings()?, spec))
    }
}
