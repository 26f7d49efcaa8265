//! rolegate
mod authz;
pub mod domain;
pub mod env;
mod exchange;
pub mod ops;
mod review;
mod store;
