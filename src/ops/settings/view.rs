//! What is shown of a setting.

use serde::Serialize;

use crate::ops::{Result, lookup};
use crate::store::{SETTINGS, SettingSpec, Settings};

/// A setting as commands show it.
#[derive(Clone, Debug, Serialize)]
pub struct SettingView {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub value: String,
    /// What it holds unless it is set.
    pub default: &'static str,
    /// Whether it was set.
    pub set: bool,
    /// What it may hold.
    pub accepts: String,
    /// What it means.
    pub meaning: &'static str,
}

impl SettingView {
    /// The view of a setting.
    pub(super) fn new(settings: &Settings, spec: &'static SettingSpec) -> Self {
        let (value, set) = settings.text(spec);
        Self {
            name: spec.name,
            value: value.to_owned(),
            default: spec.default,
            set,
            accepts: spec.kind.expected(),
            meaning: spec.meaning,
        }
    }
}

/// What a change of a setting answers.
#[derive(Clone, Debug, Serialize)]
pub struct SettingChange {
    /// What it held before.
    pub before: String,
    /// The setting now.
    #[serde(flatten)]
    pub setting: SettingView,
}

/// The setting of that name.
///
/// # Errors
/// There is none; the hint names one that is close.
pub(super) fn find(name: &str) -> Result<&'static SettingSpec> {
    let known = SETTINGS.iter().map(|spec| spec.name);
    SETTINGS
        .iter()
        .find(|spec| spec.name == name)
        .ok_or_else(|| lookup::unknown("setting", name, known))
}
