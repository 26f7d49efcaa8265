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

/// What bash puts in place of the last word, asked through the function that it is given. The
/// line is taken apart as readline does it.
fn in_bash(sandbox: &Sandbox, line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for c in line.chars() {
        match c {
            ' ' => open = false,
            ':' | '=' => {
                words.push(c.to_string());
                open = false;
            }
            c if open => words.last_mut().unwrap().push(c),
            c => {
                words.push(c.to_string());
                open = true;
            }
        }
    }
    if line.ends_with(' ') {
        words.push(String::new());
    }
    let replaced = line.rsplit([' ', ':', '=']).next().unwrap();
    let script = r#"
        source <(ROLEGATE_COMPLETE=bash "$PROGRAM") || exit 9
        replaced=$1; COMP_LINE=$2; shift 2
        COMP_POINT=${#COMP_LINE} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
        _rolegate rolegate "$replaced" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = std::process::Command::new("bash")
        .args(["--norc", "-c", script, "bash", replaced, line])
        .args(words)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("PROGRAM", env!("CARGO_BIN_EXE_rolegate"))
        .env("ROLEGATE_DB", sandbox.db())
        .env("ROLEGATE_TEST_ACCOUNT", sandbox.account("boss"))
        .current_dir(sandbox.path(""))
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_words_that_it_takes_apart() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    sandbox.ok("teams add south");
    sandbox.ok("users add li");
    let of = |line| in_bash(&sandbox, line);
    assert_eq!(of("rolegate explain li customers:ex"), ["export"]);
    assert!(of("rolegate explain li customers:").contains(&"view".to_owned()));
    assert_eq!(of("rolegate explain li customers:view --fie"), ["--field"]);
    assert_eq!(of("rolegate grants add tea"), ["team:north", "team:south"]);
    assert_eq!(of("rolegate grants add team:"), ["north", "south"]);
    assert_eq!(of("rolegate   grants add  team:so"), ["south"]);
    assert_eq!(of("rolegate grants add team:south --role sales-r"), ["sales-rep"]);
    assert_eq!(of("rolegate users list --as=l"), ["li"]);
    assert_eq!(of("rolegate users list --as="), ["boss", "li"]);
    assert_eq!(of("rolegate users list --as "), ["boss", "li"]);
    assert_eq!(of("rolegate users lis"), ["list"]);
    assert_eq!(of("rolegate explain customers:nothing"), [""], "no candidate");
}

fn entries(sandbox: &Sandbox) -> i64 {
    let conn = rusqlite::Connection::open(sandbox.db()).unwrap();
    conn.query_row("SELECT count(*) FROM audit", [], |row| row.get(0)).unwrap()
}
