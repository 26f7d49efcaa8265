//! What must not compile outside the library: every way round the gate.
//!
//! Each case in `shut/` has a twin of the same name in `open/`, which does the permitted thing
//! and compiles; so a case fails for the reason that it names and no other.

#![cfg(test)]

use std::collections::BTreeSet;

fn cases(folder: &str) -> BTreeSet<String> {
    let folder = format!("{}/tests/walls/{folder}", env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).filter(|name| name.ends_with(".rs")).collect()
}

#[test]
fn the_gate_is_the_only_way() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/walls/open/*.rs");
    cases.compile_fail("tests/walls/shut/*.rs");
}

#[test]
fn every_case_has_a_twin() {
    assert_eq!(cases("shut"), cases("open"));
}
