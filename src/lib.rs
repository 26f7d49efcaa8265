//! rolegate
mod authz;
pub mod domain;
pub mod env;
pub mod ops;
mod store;
