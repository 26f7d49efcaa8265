//! Which part of the program may use which, and who alone may touch what.
//!
//! The table of layers is read from the documentation of the library, so that what it says is
//! so; the compiler holds the wall between library and program, this test the rest.

#![cfg(test)]
#![expect(clippy::string_slice, reason = "positions come from a search in the same text")]

use std::path::{Path, PathBuf};

/// What of the library the program may use.
const OF_THE_LIBRARY: &[&str] = &["ops", "env", "domain"];

/// Words that may stand in these places only.
const OWNERS: &[(&str, &[&str])] = &[
    ("rusqlite::", &["src/store/"]),
    ("comfy_table::", &["src/cli/output/"]),
    ("csv::", &["src/cli/output/", "src/exchange/"]),
    ("clap::", &["src/cli/"]),
    ("indicatif::", &["src/cli/"]),
    ("nix::", &["src/env/", "src/store/open.rs"]),
    ("io::stdout()", &["src/cli/ui.rs"]),
    ("io::stderr()", &["src/cli/ui.rs"]),
    ("println!", &[]),
    ("eprintln!", &[]),
    ("Timestamp::now", &["src/env/clock.rs"]),
    ("SystemTime", &[]),
    ("env::var(", &["src/env/vars.rs"]),
    ("env::var_os(", &["src/env/vars.rs"]),
    ("process::exit", &[]),
    ("ROLEGATE_TEST_", &["src/env/vars.rs"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder, by their path from the root of the package.
fn files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.extend((!path.ends_with("target")).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
                found.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "there is nothing in {folder}");
    found.sort();
    found
}

/// Files of the library and the program, without unit tests that have a file of their own.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut files = files(folder);
    files.retain(|(name, _)| !name.contains("/tests/") && !name.ends_with("/tests.rs"));
    files
}

/// Lines of code with their numbers: no comments, and nothing from the unit tests on.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .take_while(|(_, line)| *line != "mod tests {")
        .filter(|(_, line)| !line.starts_with("//"))
}

/// The words that follow a path's first word, as in `crate::store`.
fn named_after<'l>(line: &'l str, first: &'l str) -> impl Iterator<Item = &'l str> {
    line.match_indices(first).filter_map(move |(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + first.len()..];
        let end = after.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(after.len());
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        (whole && end > 0).then(|| &after[..end])
    })
}

/// The folders of the library and what each may use, as `src/lib.rs` says.
fn layers() -> Vec<(String, Vec<String>)> {
    let page = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = page.lines().skip_while(|line| !line.starts_with("//! | folder |")).skip(2);
    let mut layers: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows.take_while(|line| line.starts_with("//! |")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let folder = cells[1].rsplit('@').next().unwrap();
        let folder: String = folder.chars().filter(char::is_ascii_lowercase).collect();
        let below = match cells[3] {
            "–" => Vec::new(),
            "all of these" => layers.iter().map(|(folder, _)| folder.clone()).collect(),
            list => list.split(", ").map(str::to_owned).collect(),
        };
        layers.push((folder, below));
    }
    layers
}

#[test]
fn the_library_uses_only_what_lies_below() {
    let layers = layers();
    let mut wrong = Vec::new();
    for (name, text) in sources("src") {
        let folder = name.split('/').nth(1).unwrap();
        let Some((_, below)) = layers.iter().find(|(known, _)| known == folder) else {
            assert!(
                matches!(folder, "cli" | "lib.rs" | "main.rs"),
                "{name}: the table does not know the folder"
            );
            continue;
        };
        for (at, line) in code(&text) {
            for used in named_after(line, "crate::") {
                if used != folder && !below.iter().any(|below| below == used) {
                    wrong.push(format!("{name}:{at}: {folder} uses {used}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_program_uses_only_the_surface_of_the_library() {
    let mut wrong = Vec::new();
    for (name, text) in sources("src/cli") {
        for (at, line) in code(&text) {
            for used in named_after(line, "rolegate::") {
                if !OF_THE_LIBRARY.contains(&used) {
                    wrong.push(format!("{name}:{at}: uses rolegate::{used}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_owner_each() {
    let mut wrong = Vec::new();
    for (name, text) in sources("src") {
        for (at, line) in code(&text) {
            for (word, owners) in OWNERS {
                let found = line.match_indices(word).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
                });
                if found && !owners.iter().any(|owner| name.starts_with(owner)) {
                    wrong.push(format!("{name}:{at}: `{word}` belongs to {owners:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_small() {
    // Tests hold whole outputs, which are long but quickly read.
    for (folder, most) in [("src", 500), ("tests", 1000)] {
        for (name, text) in files(folder) {
            let lines = text.lines().count();
            assert!(lines <= most, "{name} has {lines} lines");
            assert!(text.starts_with("//!") || folder == "tests", "{name} does not say its job");
        }
    }
}

/// Cargo looks for no tests by itself here; a file that it is not told of would never run.
#[test]
fn every_test_is_listed() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for entry in std::fs::read_dir(root().join("tests")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        let target = if path.join("main.rs").is_file() { format!("{name}/main.rs") } else { name };
        let a_package = path.join("Cargo.toml").is_file();
        if target.ends_with(".rs") && !a_package {
            assert!(manifest.contains(&format!("path = \"{target}\"")), "{target} is not listed");
        }
    }
}

/// What tests set to hold the world still does not exist in a release build: every reader goes
/// through one function, whose body a release build does not have.
#[test]
fn a_release_build_has_no_test_hooks() {
    let vars = std::fs::read_to_string(root().join("src/env/vars.rs")).unwrap();
    for (at, line) in code(&vars) {
        if line.contains("ROLEGATE_TEST_") {
            assert!(
                line.contains("test_variable(\"ROLEGATE_TEST_"),
                "src/env/vars.rs:{at}: {line}"
            );
        }
    }
    let hook = "#[cfg(debug_assertions)]\nfn test_variable(name: &str) -> Option<String> {";
    let twin = "fn test_variable(_: &str) -> Option<String> {\n    None\n}";
    assert!(vars.contains(hook) && vars.contains(twin));
    assert_eq!(vars.matches("fn test_variable").count(), 2);
    for (name, text) in sources("src") {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if line.trim() == "#[cfg(debug_assertions)]" {
                // What follows, up to the end of the item, is not in a release build.
                let indent = line.len() - line.trim_start().len();
                let end = format!("{}}}", " ".repeat(indent));
                lines.by_ref().take_while(|line| *line != end).for_each(drop);
            } else {
                assert!(!line.contains("fn for_tests"), "{name} has a hook: {line}");
            }
        }
    }
}
