//! `rolegate completions`, and what the shell asks while somebody types.

use insta::assert_snapshot;

use crate::sandbox::{Output, Sandbox};

/// What the shell is offered for the last word, as fish asks for it.
fn offered(sandbox: &Sandbox, account: &str, line: &str) -> Output {
    let words: Vec<&str> = ["--", "rolegate"].into_iter().chain(line.split(' ')).collect();
    sandbox.by(account).env("ROLEGATE_COMPLETE", "fish").run(words.as_slice())
}

#[test]
fn prints_a_script_for_each_shell() {
    let sandbox = Sandbox::empty();
    for shell in ["bash", "zsh", "fish"] {
        let script = sandbox.run(["completions", shell]);
        assert_eq!(script.code, Some(0));
        assert!(script.stdout.contains("users"), "{shell}:\n{script}");
    }
    assert_snapshot!(sandbox.run("completions tcsh"), @"
    --- stderr
    error: invalid value 'tcsh' for '<SHELL>'
      [possible values: bash, elvish, fish, powershell, zsh]

      tip: a similar value exists: 'zsh'

    For more information, try '--help'.
    exit 2
    ");
    assert!(!sandbox.db().exists());
}

#[test]
fn offers_names_from_the_store() {
    let sandbox = Sandbox::init();
    sandbox.ok(["users", "add", "li", "--display-name", "Li Wei"]);
    assert_snapshot!(offered(&sandbox, "boss", "users list --as "), @"
    boss
    li	Li Wei
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "users add new --role sales-"), @"
    sales-manager
    sales-rep
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "--roles administrator,sup"), @"
    administrator,support
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "grants add l"), @"
    li	Li Wei
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "explain customers:ex"), @"
    customers:export	take customers away in a file
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "roles inherit support sales-r"), @"
    sales-rep
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "roles allow support customers:view --scope su"), @"
    subtree
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "settings set time"), @"
    time-zone	the zone in which a bare date is a day
    exit 0
    ");
    // A user who is being added has a new name.
    let names = offered(&sandbox, "boss", "users add ").stdout;
    assert!(names.lines().all(|line| line.starts_with("--")), "{names}");
}

#[test]
fn goes_by_the_store_and_the_actor_that_are_typed() {
    let sandbox = Sandbox::init();
    sandbox.ok("--db other.db init --name chief");
    assert_snapshot!(offered(&sandbox, "boss", "--db other.db users list --as "), @"
    chief
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "boss", "--db=other.db --as chief --roles "), @"
    administrator
    everyone
    sales-manager
    sales-rep
    support
    auditor
    exit 0
    ");
}

#[test]
fn k1_offers_only_what_the_caller_may_know_and_records_nothing() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li --os-account li");
    let before = entries(&sandbox);
    assert_snapshot!(offered(&sandbox, "li", "users list --as "), @"
    li
    exit 0
    ");
    assert_snapshot!(offered(&sandbox, "li", "users add new --role "), @"exit 0");
    assert_snapshot!(offered(&sandbox, "stranger", "users list --as "), @"exit 0");
    assert_eq!(entries(&sandbox), before, "a completion left an entry");
}

#[test]
fn offers_nothing_and_says_nothing_without_a_store() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(offered(&sandbox, "boss", "users list --as "), @"exit 0");
    sandbox.write("rolegate.db", "not a store");
    assert_snapshot!(offered(&sandbox, "boss", "users list --as "), @"exit 0");
}

fn entries(sandbox: &Sandbox) -> i64 {
    let conn = rusqlite::Connection::open(sandbox.db()).unwrap();
    conn.query_row("SELECT count(*) FROM audit", [], |row| row.get(0)).unwrap()
}
