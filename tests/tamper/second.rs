//! A second reading of the format, written from its description alone: the program's own
//! proof and this one agree.

use std::process::Command;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::store::Original;

/// What the hash of an entry covers, in this order.
const HASHED: &str = "seq, format, previous, at, actor_id, actor, actor_team_id, actor_team, \
    caller_id, caller, caller_team_id, caller_team, account, uid, login_uid, host, mode, \
    version, operation, permission, outcome, reason, rules, counts, words, changes, sets";

/// Type, length, bytes.
fn add(hash: &mut Sha256, value: ValueRef<'_>) {
    let (mark, bytes) = match value {
        ValueRef::Null => (0, Vec::new()),
        ValueRef::Integer(number) => (1, number.to_be_bytes().to_vec()),
        ValueRef::Text(text) => (2, text.to_vec()),
        ValueRef::Blob(bytes) => (3, bytes.to_vec()),
        ValueRef::Real(_) => panic!("no column holds one"),
    };
    hash.update([mark]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

/// The hash over the rows of a query, column by column.
fn hash(conn: &Connection, purpose: &str, sql: &str) -> Vec<u8> {
    let mut hash = Sha256::new();
    add(&mut hash, ValueRef::Text(purpose.as_bytes()));
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        (0..columns).for_each(|column| add(&mut hash, row.get_ref(column).unwrap()));
    }
    hash.finalize().to_vec()
}

/// The hash that an entry would have with other texts.
pub fn hash_of(conn: &Connection, seq: i64, instead: &[(&str, &str)]) -> Vec<u8> {
    let columns: Vec<String> = HASHED
        .split(',')
        .map(str::trim)
        .map(|column| match instead.iter().find(|(name, _)| *name == column) {
            Some((_, text)) => format!("'{text}'"),
            None => column.to_owned(),
        })
        .collect();
    let sql = format!("SELECT {} FROM audit WHERE seq = {seq}", columns.join(", "));
    hash(conn, "rolegate entry 1", &sql)
}

#[test]
fn a3_the_audit_is_in_its_published_format() {
    let original = Original::new();
    let conn = Connection::open(original.copy().path).unwrap();
    let mut previous = vec![0; 32];
    for seq in 1..=original.entries {
        let stored = |column: &str| -> Vec<u8> {
            let sql = format!("SELECT {column} FROM audit WHERE seq = {seq}");
            conn.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(stored("previous"), previous);
        assert_eq!(stored("hash"), hash_of(&conn, seq, &[]));
        for (column, purpose, sql) in [
            ("words", "rolegate words 1", "salt, target, details FROM audit WHERE seq = "),
            (
                "changes",
                "rolegate changes 1",
                "resource, record, event, field, commitment FROM audit_values WHERE seq = ",
            ),
            (
                "sets",
                "rolegate sets 1",
                "kind, resource, count, lowest, highest, runs FROM audit_sets WHERE seq = ",
            ),
        ] {
            assert_eq!(stored(column), hash(&conn, purpose, &format!("SELECT {sql}{seq}")));
        }
        previous = stored("hash");
    }
    let mut statement = conn.prepare("SELECT seq, n, commitment FROM audit_values").unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (seq, n): (i64, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let values =
            format!("SELECT salt, before, after FROM audit_values WHERE seq = {seq} AND n = {n}");
        let commitment: Vec<u8> = row.get(2).unwrap();
        assert_eq!(commitment, hash(&conn, "rolegate value 1", &values));
    }
}

/// Erasing values and words takes the salts with them; the chain stays whole without them.
#[test]
fn a2_the_chain_does_not_hold_what_can_be_erased() {
    let original = Original::new();
    let conn = Connection::open(original.copy().path).unwrap();
    let before: Vec<_> = (1..=original.entries).map(|seq| hash_of(&conn, seq, &[])).collect();
    drop(conn);
    let copy = original.copy().sql(
        "UPDATE audit SET target = NULL, details = NULL, salt = NULL;
         UPDATE audit_values SET before = NULL, after = NULL, salt = NULL;",
    );
    let conn = Connection::open(&copy.path).unwrap();
    let after: Vec<_> = (1..=original.entries).map(|seq| hash_of(&conn, seq, &[])).collect();
    assert_eq!(before, after);
}

/// The same in another language, which stands on its own feet.
#[test]
fn a3_another_language_agrees() {
    let original = Original::new();
    let copy = original.copy();
    let db = copy.path.display().to_string();
    let run = || {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tamper/verify.py");
        Command::new("python3").args([script, &db]).output()
    };
    let output = match run() {
        Ok(output) => output,
        #[expect(clippy::print_stderr, reason = "a test that did not run says so")]
        Err(error) => return eprintln!("NOT RUN: python3 cannot be started: {error}"),
    };
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    let ours = copy.sandbox.run(["--db", &db, "audit", "verify", "-f", "json"]).json();
    let theirs = String::from_utf8(output.stdout).unwrap();
    assert_eq!(theirs.trim(), format!("{} {}", ours["entries"], ours["head"].as_str().unwrap()));
    let tampered = original.copy().sql("UPDATE audit_values SET after = 'x' WHERE seq = 4");
    assert_eq!(tampered.bad_entry(), 4);
    let refused = run().unwrap();
    assert!(String::from_utf8_lossy(&refused.stderr).starts_with("entry 4 is bad"));
}
