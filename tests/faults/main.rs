//! What goes wrong outside the program: many processes at once, a process killed, no room, a
//! file that is not what it should be. Whatever was reported as done is there, and nothing else.
//!
//! A plain `cargo test` runs a tenth; all of it runs with `ROLEGATE_FULL=1`.

#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "these tests go round the program on purpose")]

mod busy;
mod files;
mod frozen;
mod full;
mod killed;
mod many;
mod program;

#[path = "../cli/sandbox.rs"]
#[expect(dead_code, reason = "the sandbox serves more tests than these")]
mod sandbox;
