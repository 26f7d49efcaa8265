//! `settings set`.

use super::view::find;
use super::{SettingChange, SettingView};
use crate::authz::{Action, Operation};
use crate::ops::{Change, OpError, Result};
use crate::store::{SettingSpec, Writing};

/// Sets a setting.
#[derive(Debug)]
pub struct SetSetting {
    /// Its name.
    pub name: String,
    /// What it is to hold.
    pub value: String,
}

impl Operation for SetSetting {
    const ACTION: Action = Action::SetSetting;
}

impl Change for SetSetting {
    type View = SettingChange;

    fn target(&self) -> Option<String> {
        Some(self.name.clone())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<SettingChange> {
        let spec = find(&self.name)?;
        let value = spec.kind.read(&self.value).map_err(|expected| {
            OpError::invalid(format!(
                "`{}` is not a value of `{}`: it is {expected}",
                self.value, spec.name
            ))
        })?;
        put(w, spec, Some(&value))
    }
}

/// Sets a setting, or with nothing back to its default.
pub(super) fn put<O: Operation + ?Sized>(
    w: &mut Writing<'_, O>,
    spec: &'static SettingSpec,
    value: Option<&str>,
) -> Result<SettingChange> {
    let before = w.settings()?.text(spec).0.to_owned();
    w.set_setting(spec, value)?;
    Ok(SettingChange { before, setting: SettingView::new(&w.settings()?, spec) })
}
