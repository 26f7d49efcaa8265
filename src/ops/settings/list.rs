//! `settings list`.

use super::SettingView;
use crate::authz::{Action, Operation};
use crate::ops::{Query, Result};
use crate::store::{Reading, SETTINGS};

/// Lists the settings.
#[derive(Debug)]
pub struct ListSettings;

impl Operation for ListSettings {
    const ACTION: Action = Action::ListSettings;
}

impl Query for ListSettings {
    type View = Vec<SettingView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Vec<SettingView>> {
        let settings = r.settings()?;
        Ok(SETTINGS.iter().map(|spec| SettingView::new(&settings, spec)).collect())
    }
}
