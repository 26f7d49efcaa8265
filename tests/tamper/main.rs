//! What someone with the store file in their hands can do to the audit, and how it shows.
//!
//! A store is made by the program; then it is changed behind the program's back, and the
//! program is asked to prove the audit.

#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "these tests go round the program on purpose")]

mod bytes;
mod entries;
mod guards;
mod second;
mod store;
mod unwritable;

#[path = "../cli/sandbox.rs"]
#[expect(dead_code, reason = "the sandbox serves more tests than these")]
mod sandbox;
