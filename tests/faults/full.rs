//! There is no room: the command says so, and all is as it was.

use crate::program::{Store, err};

/// What must not change.
fn state(store: &Store) -> Vec<i64> {
    ["customers", "users", "audit", "audit_values", "audit_sets"]
        .map(|table| store.number(&format!("SELECT count(*) FROM {table}")))
        .to_vec()
}

fn rows(count: usize) -> String {
    let row = |row| format!("x{row},Customer {row},{}\n", "n".repeat(200));
    "external_id,name,notes\n".to_owned() + &(0..count).map(row).collect::<String>()
}

#[test]
fn a_full_disk_keeps_nothing_of_a_change() {
    let store = Store::new();
    std::fs::write(store.path("in.csv"), rows(2000)).unwrap();
    let before = state(&store);
    let pages = store.number("PRAGMA page_count").to_string();
    let notes = "n".repeat(60_000);
    for words in [
        vec!["customers", "import", "in.csv"],
        vec!["customers", "add", "Second", "--notes", &notes],
        vec!["customers", "edit", "C-1", "--notes", &notes],
    ] {
        let output = store.command(&words).env("ROLEGATE_TEST_PAGES", &pages).output().unwrap();
        assert_eq!(output.status.code(), Some(5), "{}", err(&output));
        assert_eq!(err(&output), "error: the disk is full; nothing was changed\n");
        assert!(output.stdout.is_empty());
        assert_eq!(state(&store), before);
    }
    store.is_whole();
    // With room, all goes on as if nothing had been.
    store.ok(&["customers", "import", "in.csv"]);
    store.is_whole();
}

#[test]
fn a_limit_of_the_system_keeps_nothing_of_an_import() {
    let store = Store::new();
    std::fs::write(store.path("in.csv"), rows(2000)).unwrap();
    let before = state(&store);
    // In blocks of 512 bytes: the journal ends in the middle of the import.
    for blocks in [300, 500, 800] {
        let limit = format!("trap '' XFSZ; ulimit -f {blocks}");
        let output = store.after(&limit, &["customers", "import", "in.csv"]).output().unwrap();
        assert_eq!(output.status.code(), Some(5), "{}", err(&output));
        assert!(
            err(&output).starts_with("error: the store could not be read or written: "),
            "{}",
            err(&output)
        );
        assert_eq!(state(&store), before);
    }
    store.is_whole();
    store.ok(&["customers", "import", "in.csv"]);
}

/// A disk of its own, as big as a stamp. Needs a system that lets its users mount one.
#[test]
fn a_disk_that_fills_up_keeps_what_was_done() {
    let store = Store::new();
    std::fs::write(store.path("in.csv"), rows(3000)).unwrap();
    let script = r#"
        mkdir disk && mount -t tmpfs -o size=1m none disk && export ROLEGATE_DB=disk/s.db || exit 99
        set -e
        "$0" init -q && "$0" customers add Before
        if "$0" customers import in.csv; then exit 98; else test $? = 5; fi
        "$0" audit verify && "$0" customers show C-1 && test "$("$0" customers list --count)" = 1
        # Until no byte is left, one change after the other: each is done or it is not.
        n=1
        while "$0" customers add "c$n" --notes "$(head -c 20000 /dev/zero | tr '\0' n)" -q
        do n=$((n + 1)); done
        cp disk/s.db* . && echo "done $n"
    "#;
    let program = store.command(&[]);
    let mut unshare = std::process::Command::new("unshare");
    unshare.args(["-rm", "/bin/sh", "-c", script]).arg(program.get_program());
    unshare.current_dir(store.path(".")).env_clear();
    unshare.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let Ok(output) = unshare.output() else { return };
    if output.status.code() == Some(99) || err(&output).starts_with("unshare: ") {
        return;
    }
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", err(&output));
    assert!(err(&output).contains("the disk is full; nothing was changed"), "{}", err(&output));
    // What was counted as done is what a copy of the disk holds.
    std::fs::rename(store.path("s.db"), store.db()).unwrap();
    for suffix in ["-wal", "-shm"] {
        let to = store.path(&format!("rolegate.db{suffix}"));
        std::fs::rename(store.path(&format!("s.db{suffix}")), to).unwrap_or_default();
    }
    let done: i64 = text.rsplit(' ').next().unwrap().trim().parse().unwrap();
    assert_eq!(store.number("SELECT count(*) FROM customers"), done);
    store.is_whole();
}
