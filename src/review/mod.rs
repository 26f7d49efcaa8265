//! Findings: rules that hold something against the present state. Pure: the facts come from
//! the store, and nothing here asks who reads the result.

mod administrators;
mod export;
mod facts;
mod finding;
mod grants;
mod rules;
mod stray_users;
mod unused_roles;
mod wide_rights;

pub use facts::Facts;
pub use finding::{About, Finding, Severity};
pub use rules::{RULES, Rule, run};
