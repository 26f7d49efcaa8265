//! Settings: typed, with a default and a meaning.

mod list;
mod reset;
mod set;
mod show;
mod view;

pub use list::ListSettings;
pub use reset::ResetSetting;
pub use set::SetSetting;
pub use show::ShowSetting;
pub use view::{SettingChange, SettingView};
