//! The program as its users meet it: arguments in; standard output, standard error and exit
//! code out.
//!
//! One file for each noun. Every command runs in a [`sandbox::Sandbox`].

#![cfg(test)]
#![expect(clippy::disallowed_methods, reason = "tests look into the store from outside")]

mod audit;
mod audit_sight;
mod completions;
mod contract;
mod customer_fields;
mod customer_lists;
mod customer_owners;
mod customer_rules;
mod customers;
mod explain;
mod export;
mod formats;
mod giving;
mod grants;
mod hostile_files;
mod import;
mod import_columns;
mod import_rights;
mod init;
mod office;
mod options;
mod permissions;
mod questions;
mod review;
mod roles;
mod rules;
mod sandbox;
mod settings;
mod team_rights;
mod teams;
mod user_removal;
mod user_rights;
mod users;
mod who_can;

/// A test file that nobody lists would never run.
#[test]
fn every_file_here_is_listed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(module) = name.strip_suffix(".rs") else { continue };
        let listed = include_str!("main.rs").lines().any(|line| line == format!("mod {module};"));
        assert!(module == "main" || listed, "tests/cli/{name} is not listed in tests/cli/main.rs");
    }
}
