//! Cedar and Casbin decide the questions that rolegate decides: witnesses that nobody here
//! wrote.
//!
//! `cargo test --manifest-path tests/witnesses/Cargo.toml -- --nocapture`
//!
//! The random worlds are those of the model's tests. [`cedar`] and [`casbin`] say each world to
//! the witness by the words of the rules (D1 to D10, C1, C3, C4), and leave to it what it can
//! do itself: hierarchies, windows, comparisons, and which of several rules wins. [`library`]
//! asks rolegate in memory and [`stores`] in a real store, by its SQL; [`wrong`] shows that a
//! witness who was told something else is found out. Where they part, the smallest world on
//! which they do is printed. `PROPTEST_CASES` says how many worlds there are.

#![cfg(test)]

mod casbin;
mod cedar;
mod library;
mod question;
mod stores;
mod tally;
mod wrong;

// What the tests of the model are made of.
#[path = "../../model/domain.rs"]
#[expect(dead_code, reason = "the model's tests need more of it")]
mod domain;
#[path = "../../model/naive.rs"]
#[expect(dead_code, reason = "only its questions are asked here, not its answers")]
mod naive;
#[path = "../../model/scene.rs"]
mod scene;
#[path = "../../model/store.rs"]
#[expect(dead_code, reason = "the model's tests need more of it")]
mod store;
#[path = "../../model/world.rs"]
#[expect(dead_code, reason = "the model's tests need more of it")]
mod world;
