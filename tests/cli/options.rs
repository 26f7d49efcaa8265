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
fn only_what_is_near_is_suggested() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("users list --reason x"), @"
    --- stderr
    error: unexpected argument '--reason' found

      tip: its options are --team, --no-team, --role, --status, --limit, --after

    Usage: rolegate users list [OPTIONS]

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants revoke G-1 --resaon x"), @"
    --- stderr
    error: unexpected argument '--resaon' found

      tip: a similar argument exists: '--reason'

    Usage: rolegate grants revoke --reason <TEXT> <GRANT|SUBJECT>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users suspend wang --why x"), @"
    --- stderr
    error: unexpected argument '--why' found

      tip: its options are --reason, --dry-run

    Usage: rolegate users suspend [OPTIONS] --reason <TEXT> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users suspend wang zhang"), @"
    --- stderr
    error: unexpected argument 'zhang' found

    Usage: rolegate users suspend [OPTIONS] --reason <TEXT> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("whoami --json"), @"
    --- stderr
    error: unexpected argument '--json' found

    Usage: rolegate whoami [OPTIONS]

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants give"), @"
    --- stderr
    error: unrecognized subcommand 'give'

    Usage: rolegate grants [OPTIONS] <COMMAND>

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn options_of_every_command_are_refused_where_they_could_only_be_ignored() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("--db other.db demo"), @"
    --- stderr
    error: --db is of no use here: the demo makes a store of its own, in which it plays several people
    exit 2
    ");
    assert_snapshot!(sandbox.run("init --as wang"), @"
    --- stderr
    error: --as is of no use here: a new store has no other users and roles yet
    exit 2
    ");
    assert_snapshot!(sandbox.run("completions bash --roles auditor"), @"
    --- stderr
    error: --roles is of no use here: a script needs no store
    exit 2
    ");
    for command in ["demo --as wang", "demo --roles auditor", "demo -f json", "init --roles x"] {
        assert_eq!(sandbox.run(command).code, Some(2), "{command}");
    }
    // Nothing was made.
    let entries = std::fs::read_dir(sandbox.path(".")).unwrap();
    assert_eq!(entries.count(), 0);
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

#[test]
fn a_number_that_is_none_is_said_in_words() {
    let sandbox = Sandbox::init();
    for (line, said) in [
        ("audit show abc", "it is not a whole number; `rolegate audit list` shows them"),
        ("users list -n x", "it is not a whole number from 1"),
        ("customers list -n 0", "it is not a whole number from 1"),
    ] {
        let output = sandbox.run(line);
        assert_eq!(output.code, Some(2), "{output}");
        assert!(output.stderr.contains(said), "{output}");
    }
}

#[test]
fn since_goes_back_however_it_is_written() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li");
    for span in ["7d", "-7d"] {
        let entries = sandbox.run(["audit", "list", "--since", span, "-f", "json"]).json();
        assert_eq!(entries.as_array().unwrap().len(), 2, "{span}");
    }
}
