//! Questions: who may do what, and why. They change nothing.

mod about;
mod answer;
mod check;
mod explain;
mod explain_view;
mod names;
mod tell;
mod what_can;
mod who_can;
mod whoami;

pub use answer::Answer;
pub use check::{Check, Checked};
pub use explain::Explain;
pub use explain_view::{ExplainView, FieldsView, GrantView, Nearest, RuleView};
pub use what_can::{Ability, WhatCan};
pub use who_can::{Holder, WhoCan};
pub(super) use whoami::WhoAmI;
pub use whoami::{HeldRole, WhoAmIView};
