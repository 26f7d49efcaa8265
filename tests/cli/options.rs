//! Options and variables that every command understands.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn a_variable_names_the_store_and_an_option_wins() {
    let sandbox = Sandbox::init();
    let other = |words| sandbox.by("boss").env("ROLEGATE_DB", "other.db").run(words);
    assert_eq!(other("users list").code, Some(3));
    let listed = other("users list --db rolegate.db --format json").json();
    assert_eq!(listed[0]["name"], "boss");
}

#[test]
fn standard_input_is_left_alone_by_a_command_that_needs_none() {
    let sandbox = Sandbox::init();
    assert_eq!(sandbox.by("boss").input("y\n").run("users list").code, Some(0));
}

#[test]
fn what_is_not_understood_is_a_usage_error() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("usres list"), @"
    --- stderr
    error: unrecognized subcommand 'usres'

      tip: a similar subcommand exists: 'users'

    Usage: rolegate [OPTIONS] <COMMAND>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("init --format xml"), @"
    --- stderr
    error: invalid value 'xml' for '--format <FORMAT>'
      [possible values: table, json, jsonl, csv, markdown]

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn an_account_that_stands_for_nobody_is_refused() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.by("stranger").run("users list"), @"
    --- stderr
    error: no user of this store stands for the account `stranger`
    hint: an administrator maps it: `rolegate users edit NAME --os-account stranger`
    exit 4
    ");
}
