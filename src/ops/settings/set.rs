//! `settings set`.

use super::view::find;
use super::{SettingChange, SettingView};
use crate::authz::{Action, Operation};
use crate::domain::{Permission, Reason};
use crate::ops::{Change, OpError, Result};
use crate::store::{SettingSpec, View, Writing};

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
    if spec.name == "list-limit" {
        check_limit(w, &before, value.unwrap_or(spec.default))?;
    }
    w.set_setting(spec, value)?;
    Ok(SettingChange { before, setting: SettingView::new(&w.settings()?, spec) })
}

/// Demands that a higher `list-limit` gives the actor nothing (rules G1 and K4): that they are
/// free of it, since they may take every customer away. So may then a caller who acts as them,
/// who holds at least what they hold (rule G3).
fn check_limit(view: &View<'_>, before: &str, after: &str) -> Result<()> {
    let number = |text: &str| text.parse::<i64>().unwrap_or_default();
    let free = view.rights().reach(&Permission::new("customers", "export")).holds_all();
    if number(after) <= number(before) || free {
        return Ok(());
    }
    let user = view.rights().actor().name.to_string();
    let what = format!("`list-limit` would rise from {before} to {after}");
    let permission = Permission::new("settings", "edit");
    Err(view.rights().denial(&permission, None, Reason::WidensSelf { user, what }).into())
}
