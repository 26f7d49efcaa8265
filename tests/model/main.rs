//! A second opinion: a naive model of decisions, held against the library.
//!
//! [`naive`] says in plain sets what the rules of the model say in words; it shares no code
//! with the library. [`world`] makes random policies and records, [`domain`] says the same to
//! the library, and the tests compare the answers.

#![cfg(test)]

mod decisions;
mod domain;
mod explanations;
mod growth;
#[cfg(debug_assertions)]
mod imports;
mod naive;
mod rules;
mod scene;
#[cfg(debug_assertions)]
mod store;
#[cfg(debug_assertions)]
mod stores;
mod world;
