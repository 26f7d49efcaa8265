//! Reviews: what is to be held against the present state.

mod run;
mod sight;

pub use crate::review::{RULES, Rule, Severity};
pub use run::{FindingView, Report, RunReview};
