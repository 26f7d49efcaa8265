//! What the store itself refuses, and what shows when its guards are gone (rule A5).

use rusqlite::Connection;

use crate::store::{Original, TRIGGERS, Verdict};

#[test]
fn a5_the_audit_is_neither_changed_nor_shortened() {
    let original = Original::new();
    let copy = original.copy();
    for recursive in ["ON", "OFF"] {
        let conn = Connection::open(&copy.path).unwrap();
        conn.execute_batch(&format!("PRAGMA recursive_triggers = {recursive}")).unwrap();
        for sql in [
            "UPDATE audit SET outcome = 'allowed' WHERE seq = 3",
            "UPDATE audit SET seq = seq",
            "UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2",
            "DELETE FROM audit WHERE seq = 3",
            "DELETE FROM audit",
            "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE seq = 3",
            "REPLACE INTO audit SELECT * FROM audit ORDER BY seq DESC LIMIT 1",
            "INSERT INTO audit SELECT * FROM audit WHERE seq = 3 ON CONFLICT DO UPDATE SET at = 0",
            "UPDATE audit_values SET after = 'x'",
            "DELETE FROM audit_values",
            "REPLACE INTO audit_values SELECT * FROM audit_values",
            "INSERT INTO audit_values SELECT seq, n + 99, resource, record, event, field, before,
               after, salt, commitment FROM audit_values",
            "UPDATE audit_sets SET count = 0",
            "DELETE FROM audit_sets",
            "REPLACE INTO audit_sets SELECT * FROM audit_sets",
            "INSERT INTO audit_sets SELECT seq, kind, 'users', count, lowest, highest, runs
               FROM audit_sets",
        ] {
            let refused = conn.execute_batch(sql).expect_err(sql).to_string();
            let known = ["never changed", "never shortened", "has no gaps", "entry being written"];
            assert!(known.iter().any(|why| refused.contains(why)), "{sql}: {refused}");
        }
    }
    assert_eq!(copy.verdict(), Verdict::Intact(original.entries));
}

#[test]
fn a5_a_guard_that_is_gone_or_weakened_is_missed() {
    let original = Original::new();
    for trigger in TRIGGERS {
        let copy = original.copy();
        let conn = Connection::open(&copy.path).unwrap();
        conn.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
        drop(conn);
        let missing = format!("the trigger `{trigger}` is missing or changed");
        assert_eq!(copy.verdict(), Verdict::Unguarded(missing.clone()));
        let conn = Connection::open(&copy.path).unwrap();
        conn.execute_batch(&format!(
            "CREATE TRIGGER {trigger} BEFORE UPDATE ON audit BEGIN SELECT 1; END"
        ))
        .unwrap();
        drop(conn);
        assert_eq!(copy.verdict(), Verdict::Unguarded(missing));
    }
}

#[test]
fn a5_a_foreign_trigger_on_any_table_is_found() {
    let original = Original::new();
    for trigger in [
        "AFTER INSERT ON audit BEGIN SELECT 1; END",
        "AFTER UPDATE ON customers BEGIN UPDATE users SET suspended = 0; END",
    ] {
        let copy = original.copy();
        let conn = Connection::open(&copy.path).unwrap();
        conn.execute_batch(&format!("CREATE TRIGGER quiet {trigger}")).unwrap();
        drop(conn);
        let foreign = "the trigger `quiet` does not belong here".to_owned();
        assert_eq!(copy.verdict(), Verdict::Unguarded(foreign));
    }
}
