//! `man/` and `completions/` are what the program writes, and every operation has its command.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

use rolegate::ops::Action;

fn rolegate(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rolegate")).args(words).env_clear().output().unwrap()
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(folder).map(|entries| entries.map(Result::unwrap));
    entries
        .into_iter()
        .flatten()
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), text)
        })
        .collect()
}

fn is_up_to_date(what: &str) {
    let made = tempfile::tempdir().unwrap();
    let out = made.path().to_str().unwrap();
    assert!(rolegate(&["docgen", what, "--out", out]).status.success());
    let made = files(made.path());
    let kept = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(what));
    let names: Vec<_> = made.keys().chain(kept.keys()).collect();
    let stale: Vec<_> =
        names.into_iter().filter(|name| made.get(*name) != kept.get(*name)).collect();
    assert!(
        !made.is_empty() && stale.is_empty(),
        "{what}/ is not what the program writes: {stale:?}\nmend it with\n    cargo run -- docgen {what} --out {what}\n"
    );
}

#[test]
fn man_pages_are_up_to_date() {
    is_up_to_date("man");
}

#[test]
fn completion_scripts_are_up_to_date() {
    is_up_to_date("completions");
}

#[test]
fn every_operation_has_its_command() {
    let without: Vec<_> = Action::ALL
        .iter()
        .map(|action| action.name())
        .filter(|name| {
            let words: Vec<_> = name.split(' ').chain(["-h"]).collect();
            let help = String::from_utf8(rolegate(&words).stdout).unwrap();
            let usage = format!("Usage: rolegate {name}");
            !help.lines().any(|line| line == usage || line.starts_with(&format!("{usage} ")))
        })
        .collect();
    assert!(without.is_empty(), "operations without a command: {without:?}");
}
