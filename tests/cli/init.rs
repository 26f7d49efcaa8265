//! `rolegate init`.

use std::os::unix::fs::PermissionsExt;

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn makes_a_store_and_its_first_administrator() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("init"), @"
    Made the store $TMP/rolegate.db.
    You are its administrator `boss`. Roles: administrator, everyone, sales-manager, sales-rep, support, auditor.
    Next: rolegate users add NAME --role ROLE
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list"), @"
    NAME  DISPLAY NAME  TEAM  ROLES          STATUS  ACCOUNT
    boss                      administrator  active  boss
    exit 0
    ");
    let mode = sandbox.db().metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "others could read the store");
}

#[test]
fn takes_a_name_and_an_empty_template() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("--format json init --name chief --template none"), @r#"
    {
      "administrator": "chief",
      "account": "boss",
      "roles": [
        "administrator",
        "everyone"
      ]
    }
    exit 0
    "#);
}

#[test]
fn a2_the_first_entry_holds_what_the_store_began_with() {
    let sandbox = Sandbox::empty();
    sandbox.ok("init --template none");
    assert_snapshot!(sandbox.run("audit list --target boss"), @"
    ENTRY  AT                    BY    OPERATION  TARGET  OUTCOME  REASON
    1      2026-01-05 09:00:00Z  boss  init               allowed
    exit 0
    ");
    let entry = sandbox.run("audit show 1").to_string();
    let (_, changes) = entry.split_once("\n\n").unwrap();
    assert_snapshot!(changes, @"
    RESOURCE  RECORD         EVENT    FIELD        BEFORE  AFTER
    roles     administrator  created
    roles     administrator  changed  name                 administrator
    roles     administrator  changed  description          may do everything
    roles     administrator  changed  R-1                  allow *:* --scope all
    roles     everyone       created
    roles     everyone       changed  name                 everyone
    roles     everyone       changed  description          held by everybody, without a grant
    users     boss           created
    users     boss           changed  name                 boss
    users     boss           changed  account              boss (20439)
    grants    G-1            created
    grants    G-1            changed  subject              boss
    grants    G-1            changed  role                 administrator
    grants    G-1            changed  reason               made the store
    exit 0
    ");
}

#[test]
fn goes_where_the_data_of_users_is_unless_told() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.by("boss").env_remove("ROLEGATE_DB").run("init"), @"
    Made the store $TMP/data/rolegate/rolegate.db.
    You are its administrator `boss`. Roles: administrator, everyone, sales-manager, sales-rep, support, auditor.
    Next: rolegate users add NAME --role ROLE
    exit 0
    ");
    assert_snapshot!(sandbox.run("--db other.db init"), @"
    Made the store $TMP/other.db.
    You are its administrator `boss`. Roles: administrator, everyone, sales-manager, sales-rep, support, auditor.
    Next: rolegate users add NAME --role ROLE
    exit 0
    ");
}

#[test]
fn never_writes_over_a_file() {
    let sandbox = Sandbox::init();
    let before = std::fs::read(sandbox.db()).unwrap();
    assert_snapshot!(sandbox.run("init"), @"
    --- stderr
    error: there is a file at `$TMP/rolegate.db` already
    exit 3
    ");
    assert_eq!(std::fs::read(sandbox.db()).unwrap(), before);
    sandbox.write("letter.txt", "Dear Li,\n");
    assert_snapshot!(sandbox.run("--db letter.txt init"), @"
    --- stderr
    error: there is a file at `letter.txt` already
    exit 3
    ");
    assert_eq!(sandbox.read("letter.txt"), "Dear Li,\n");
}

#[test]
fn leaves_nothing_behind_when_it_fails() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.by("Weird Name").run("init"), @"
    --- stderr
    error: the account name `Weird Name` cannot be a user name
    hint: choose one with --name
    exit 2
    ");
    assert_snapshot!(sandbox.run("users list"), @"
    --- stderr
    error: there is no store at `$TMP/rolegate.db`
    hint: `rolegate init` makes one; `--db FILE` names another
    exit 3
    ");
    assert_eq!(std::fs::read_dir(sandbox.path(".")).unwrap().count(), 0);
}
