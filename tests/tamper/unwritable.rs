//! Without an entry nothing is shown and nothing changes (rules A1 and A4).

use std::process::Command;

use rusqlite::Connection;

use crate::sandbox::Sandbox;

/// A store in which no entry can be written, whatever the reason.
fn mute() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("customers add Acme --phone 13812341234");
    let conn = Connection::open(sandbox.db()).unwrap();
    conn.execute_batch(
        "CREATE TRIGGER mute BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no room'); END",
    )
    .unwrap();
    sandbox
}

fn state(sandbox: &Sandbox) -> Vec<i64> {
    let conn = Connection::open(sandbox.db()).unwrap();
    ["customers", "users", "grants", "audit", "audit_values", "audit_sets"]
        .map(|table| format!("SELECT count(*) FROM {table}"))
        .map(|sql| conn.query_row(&sql, [], |row| row.get(0)).unwrap())
        .to_vec()
}

#[test]
fn a4_without_an_entry_nothing_is_shown_or_changed() {
    let sandbox = mute();
    let before = state(&sandbox);
    for command in [
        "customers list",
        "customers show C-1",
        "customers history C-1",
        "customers export",
        "customers export -o out.csv",
        "customers add Globex",
        "customers edit C-1 --status won",
        "customers remove C-1 --yes",
        "users add li",
        "users add li --dry-run",
        "review run",
    ] {
        let output = sandbox.run(command);
        assert_eq!(output.code, Some(5), "{command}: {output}");
        assert_eq!(output.stdout, "", "{command}");
        assert!(output.stderr.contains("no room"), "{command}: {output}");
        assert!(!output.stderr.contains("Acme"), "{command}: {output}");
        assert_eq!(state(&sandbox), before, "{command}");
    }
    assert!(!sandbox.path("out.csv").exists());
    // A refusal that cannot be recorded says only that; it answers nothing.
    let refused = sandbox.by("eve").run("customers list");
    assert_eq!((refused.code, refused.stdout.as_str()), (Some(5), ""), "{refused}");
}

/// The limit on the size of files stands for a full disk.
#[test]
fn a4_on_a_full_disk_nothing_is_shown_or_changed() {
    let sandbox = Sandbox::init();
    sandbox.ok("customers add Acme");
    let before = state(&sandbox);
    for command in ["customers list", "customers add Globex", "users add li"] {
        let output = Command::new("/bin/sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""])
            .arg(env!("CARGO_BIN_EXE_rolegate"))
            .args(command.split(' '))
            .env_clear()
            .env("ROLEGATE_DB", sandbox.db())
            .env("ROLEGATE_TEST_ACCOUNT", account(&sandbox))
            .output()
            .unwrap();
        let (out, err) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.status.code(), Some(5), "{command}: {out}{err}");
        assert_eq!(out, "", "{command}");
        assert_eq!(state(&sandbox), before, "{command}: {err}");
    }
    sandbox.ok("audit verify");
}

/// The account of the administrator as the variable wants it.
fn account(sandbox: &Sandbox) -> String {
    let conn = Connection::open(sandbox.db()).unwrap();
    conn.query_row("SELECT account || ':' || uid FROM users WHERE id = 1", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a1_refused_failed_and_rehearsed_commands_leave_entries() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li --role sales-rep --os-account li");
    let entries = || {
        let conn = Connection::open(sandbox.db()).unwrap();
        let sql = "SELECT coalesce(actor, ''), coalesce(caller, ''), account, operation,
                     coalesce(permission, ''), coalesce(target, ''), outcome, coalesce(reason, '')
                   FROM audit ORDER BY seq DESC LIMIT 1";
        conn.query_row(sql, [], |row| {
            (0..8).map(|column| row.get::<_, String>(column)).collect::<Result<Vec<_>, _>>()
        })
        .unwrap()
        .join("|")
    };
    for (account, command, code, entry) in [
        ("li", "users add zoe", 4, "li|li|li|users add|users:create|zoe|refused|no_right"),
        ("eve", "users add zoe", 4, "||eve|users add|users:create|zoe|refused|not_mapped"),
        (
            "li",
            "--as boss users add zoe",
            4,
            "|li|li|users add|users:impersonate|boss|refused|out_of_scope",
        ),
        (
            "boss",
            "--as li users add zoe",
            4,
            "li|boss|boss|users add|users:create|zoe|refused|no_right",
        ),
        ("boss", "users add li", 3, "boss|boss|boss|users add|users:create|li|failed|"),
        (
            "boss",
            "users add zoe --team nowhere",
            3,
            "boss|boss|boss|users add|users:create|zoe|failed|not_found",
        ),
        (
            "boss",
            "users add zoe --dry-run",
            0,
            "boss|boss|boss|users add|users:create|zoe|dry-run|",
        ),
        (
            "boss",
            "customers show C-9",
            3,
            "boss|boss|boss|customers show|customers:view|C-000009|failed|not_found",
        ),
        ("boss", "customers list", 0, "boss|boss|boss|customers list|customers:view||allowed|"),
    ] {
        let output = sandbox.by(account).run(command);
        assert_eq!(output.code, Some(code), "{command}: {output}");
        let found = entries();
        assert!(found.starts_with(entry), "{command}: {found}");
    }
    sandbox.ok("audit verify");
}

/// A rehearsal keeps no values and no sets: nothing happened to any record.
#[test]
fn a2_a_rehearsal_keeps_no_values() {
    let sandbox = Sandbox::init();
    let before = state(&sandbox);
    sandbox.ok("customers add Acme --dry-run");
    let after = state(&sandbox);
    assert_eq!(after[3], before[3] + 1, "an entry");
    assert_eq!(after[4..], before[4..], "and nothing beside it");
}
