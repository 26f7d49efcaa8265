//! The store file is not what it should be.

use std::os::unix::fs::{PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;

use insta::assert_snapshot;
use rusqlite::Connection;

use crate::sandbox::Sandbox;

#[test]
fn what_is_not_a_store_is_said_and_left_alone() {
    let sandbox = Sandbox::init();
    std::fs::create_dir(sandbox.path("folder.db")).unwrap();
    symlink(sandbox.db(), sandbox.path("link.db")).unwrap();
    sandbox.write("empty.db", "");
    sandbox.write("text.db", "Dear Li,\n".repeat(500));
    let foreign = Connection::open(sandbox.path("foreign.db")).unwrap();
    foreign.execute_batch("CREATE TABLE letters (text)").unwrap();
    drop(foreign);
    std::fs::copy(sandbox.db(), sandbox.path("newer.db")).unwrap();
    let newer = Connection::open(sandbox.path("newer.db")).unwrap();
    newer.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(newer);
    let bytes = std::fs::read(sandbox.db()).unwrap();
    sandbox.write("cut.db", &bytes[..bytes.len() / 3]);
    let names = ["empty.db", "text.db", "foreign.db", "newer.db", "cut.db"];
    let before = names.map(|name| std::fs::read(sandbox.path(name)).unwrap());

    let list = |name: &str| sandbox.run(["--db", name, "users", "list"]);
    assert_snapshot!(list("nowhere.db"), @"
    --- stderr
    error: there is no store at `nowhere.db`
    hint: `rolegate init` makes one; `--db FILE` names another
    exit 3
    ");
    assert_snapshot!(list("nowhere/store.db"), @"
    --- stderr
    error: there is no store at `nowhere/store.db`
    hint: `rolegate init` makes one; `--db FILE` names another
    exit 3
    ");
    assert_snapshot!(list("folder.db"), @"
    --- stderr
    error: `folder.db` is not a rolegate store: it is a folder
    exit 5
    ");
    assert_snapshot!(list("link.db"), @"
    --- stderr
    error: `link.db` is not a rolegate store: it is a symbolic link
    exit 5
    ");
    assert_snapshot!(list("empty.db"), @"
    --- stderr
    error: `empty.db` is not a rolegate store: it is empty
    exit 5
    ");
    assert_snapshot!(list("text.db"), @"
    --- stderr
    error: `text.db` is not a rolegate store: it is not a database
    exit 5
    ");
    assert_snapshot!(list("foreign.db"), @"
    --- stderr
    error: `foreign.db` is not a rolegate store: it is the database of another program
    exit 5
    ");
    assert_snapshot!(list("newer.db"), @"
    --- stderr
    error: `newer.db` has schema 99, this program knows schemas up to 1
    hint: a newer version of rolegate wrote it, and can read it
    exit 5
    ");
    assert_snapshot!(list("cut.db"), @"
    --- stderr
    error: the store is damaged: database disk image is malformed
    hint: put a copy of the store in its place; keep this file until then
    exit 5
    ");
    for (name, before) in names.into_iter().zip(before) {
        assert_eq!(std::fs::read(sandbox.path(name)).unwrap(), before, "{name} was changed");
    }
}

/// Runs the program as somebody for whom permissions count, whoever runs the tests.
fn as_somebody(sandbox: &Sandbox, words: &[&str]) -> (Option<i32>, String, String) {
    let program = sandbox.path("rolegate");
    if !program.exists() {
        std::fs::copy(env!("CARGO_BIN_EXE_rolegate"), &program).unwrap();
    }
    let mut command = std::process::Command::new(&program);
    command.args(words).env_clear().env("ROLEGATE_DB", sandbox.db());
    command.env("ROLEGATE_TEST_ACCOUNT", account(sandbox)).current_dir("/");
    if nobody() {
        command.uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let err = text(output.stderr).replace(&sandbox.db().display().to_string(), "$DB");
    (output.status.code(), text(output.stdout), err)
}

fn account(sandbox: &Sandbox) -> String {
    let conn = Connection::open(sandbox.db()).unwrap();
    conn.query_row("SELECT account || ':' || uid FROM users WHERE id = 1", [], |row| row.get(0))
        .unwrap()
}

/// Whether these tests may become another account.
fn nobody() -> bool {
    let uid =
        std::fs::metadata("/proc/self").map(|found| std::os::unix::fs::MetadataExt::uid(&found));
    uid.is_ok_and(|uid| uid == 0)
}

#[test]
fn a_file_that_may_not_be_written_shows_nothing() {
    let sandbox = Sandbox::init();
    sandbox.ok("customers add Acme");
    let folder = sandbox.path(".");
    let mode = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    if nobody() {
        for path in [&folder, &sandbox.db()] {
            chown(path, Some(65_534), Some(65_534)).unwrap();
        }
    }
    let run = |words: &str| as_somebody(&sandbox, &words.split(' ').collect::<Vec<_>>());
    mode(&folder, 0o755);
    assert_eq!(run("customers list --count").0, Some(0), "{:?}", run("customers list --count"));
    for (file, directory) in [(0o400, 0o700), (0o400, 0o500), (0o600, 0o500), (0o000, 0o700)] {
        mode(&sandbox.db(), file);
        mode(&folder, directory);
        for words in ["customers list", "customers add Second", "customers show C-1"] {
            let (code, out, err) = run(words);
            assert_eq!(
                (code, out.as_str()),
                (Some(5), ""),
                "{file:o} {directory:o} {words}: {err}"
            );
            let said = "error: the store cannot be used with this account: ";
            assert!(err.starts_with(said), "{file:o} {directory:o} {words}: {err}");
            let hint = "hint: the account must be able to read and write the file and its folder";
            assert!(err.contains(hint) && !err.contains("os error"), "{words}: {err}");
        }
        mode(&folder, 0o700);
        mode(&sandbox.db(), 0o600);
    }
    assert_eq!(run("customers list --count"), (Some(0), "1\n".to_owned(), String::new()));
}

/// A program that is installed set-group reaches the store by its group. What it reads and
/// writes for its caller it does without.
#[test]
fn the_group_of_the_program_opens_no_files_for_its_caller() {
    const SERVICE: u32 = 61_234;
    if !nobody() {
        return;
    }
    let sandbox = Sandbox::init();
    let place = |name: &str, owner: u32, mode: u32| {
        let path = sandbox.path(name);
        chown(&path, Some(owner), Some(SERVICE)).unwrap();
        std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
    };
    std::fs::set_permissions(sandbox.path("."), PermissionsExt::from_mode(0o755)).unwrap();
    for folder in ["service", "home"] {
        std::fs::create_dir(sandbox.path(folder)).unwrap();
    }
    sandbox.write("service/key", "name\nsecret\n");
    std::fs::copy(env!("CARGO_BIN_EXE_rolegate"), sandbox.path("rolegate")).unwrap();
    place("service", 0, 0o770);
    place("service/key", 0, 0o660);
    place("home", 65_534, 0o700);
    place("rolegate", 0, 0o2755);
    let own = sandbox.path("home/own.db").display().to_string();
    let run = |words: &[&str]| as_somebody(&sandbox, &[&["--db", own.as_str()], words].concat());
    assert_eq!(run(&["init", "--name", "me"]).0, Some(0));
    assert_eq!(run(&["customers", "add", "Acme"]).0, Some(0));
    let key = sandbox.path("service/key").display().to_string();
    let new = sandbox.path("service/new.csv").display().to_string();
    for words in [
        vec!["customers", "export", "--force", "-o", &key],
        vec!["customers", "export", "-o", &new],
        vec!["customers", "import", &key],
    ] {
        let (code, _, err) = run(&words);
        assert!(code == Some(5) || code == Some(2), "{words:?}: {code:?} {err}");
        assert!(err.contains("denied") || err.contains("may not"), "{words:?}: {err}");
    }
    assert_eq!(sandbox.read("service/key"), "name\nsecret\n");
}

#[test]
fn a_file_where_a_folder_should_be_is_said() {
    let sandbox = Sandbox::empty();
    sandbox.write("file", "");
    assert_snapshot!(sandbox.run("--db file/team.db init"), @"
    --- stderr
    error: `file` is not a folder
    exit 5
    ");
    assert_snapshot!(sandbox.run("--db file/deeper/team.db init"), @"
    --- stderr
    error: `file/deeper` is not a folder
    exit 5
    ");
}

#[test]
fn another_account_uses_a_store_through_a_group() {
    if !nobody() {
        return;
    }
    let sandbox = Sandbox::init();
    let mode = |path: &std::path::Path, mode| {
        chown(path, None, Some(65_534)).unwrap();
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    let before = as_somebody(&sandbox, &["users", "list", "-q"]);
    assert_eq!(before.0, Some(5), "{before:?}");
    mode(&sandbox.path("."), 0o2770);
    mode(&sandbox.db(), 0o660);
    for words in [["users", "add", "li"], ["users", "show", "li"]] {
        let output = as_somebody(&sandbox, &words);
        assert_eq!(output.0, Some(0), "{output:?}");
    }
    // And the owner still does.
    sandbox.ok("users show li");
}
