//! Bytes of the file that flip, by accident or by hand (rule A3).

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::store::{Original, Verdict};

/// Where the bytes are in the file.
fn position(file: &[u8], bytes: &[u8]) -> usize {
    let found: Vec<usize> =
        (0..file.len() - bytes.len()).filter(|at| file[*at..].starts_with(bytes)).collect();
    assert_eq!(found.len(), 1, "the bytes stand in the file once");
    found[0]
}

/// The columns of an entry stand one behind the other: from those that follow `previous` to
/// the last byte of `hash`, one byte after another is flipped: every seventh, in each row
/// from another place on.
#[test]
fn a3_a_flipped_byte_in_any_row_is_found_at_its_row() {
    let original = Original::new();
    let pristine = original.copy();
    let file = std::fs::read(&pristine.path).unwrap();
    let conn = Connection::open(&pristine.path).unwrap();
    let get = |column: &str, seq: i64| -> Vec<u8> {
        let sql = format!("SELECT CAST({column} AS BLOB) FROM audit WHERE seq = {seq}");
        conn.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    for seq in 1..=original.entries {
        // The hash stands again in the next entry, salt and digests stand here only.
        let salt = position(&file, &get("salt", seq));
        let words = position(&file, &get("words", seq));
        let texts: i64 = conn
            .query_row(
                "SELECT length(CAST(coalesce(actor, '') || coalesce(actor_team, '')
                   || coalesce(caller, '') || coalesce(caller_team, '') || account || host || mode
                   || version || operation || coalesce(permission, '') || outcome
                   || coalesce(reason, '') || rules || counts AS BLOB)) FROM audit WHERE seq = ?1",
                [seq],
                |row| row.get(0),
            )
            .unwrap();
        let first = words - usize::try_from(texts).unwrap();
        let last = salt + 16 + 32;
        let from = first + usize::try_from(seq % 7).unwrap();
        for at in (from..last).step_by(7) {
            let copy = original.copy();
            let mut file = file.clone();
            file[at] ^= 1 << (at % 8);
            std::fs::write(&copy.path, file).unwrap();
            match copy.verdict() {
                Verdict::Bad(entry, _) => assert_eq!(entry, seq, "byte {at}"),
                other => panic!("entry {seq}, byte {at}: {other:?}"),
            }
        }
    }
}

/// The head of a row says where its columns begin: if it flips, the row may be unreadable.
#[test]
fn a3_a_row_that_cannot_be_read_is_named() {
    let original = Original::new();
    let pristine = original.copy();
    let file = std::fs::read(&pristine.path).unwrap();
    let conn = Connection::open(&pristine.path).unwrap();
    let seq = 5;
    let previous: Vec<u8> = conn
        .query_row("SELECT previous FROM audit WHERE seq = ?1", [seq], |row| row.get(0))
        .unwrap();
    // It stands as the hash of the entry before and here; the later row is written first.
    let here = (0..file.len() - 32).find(|at| file[*at..].starts_with(&previous)).unwrap();
    for at in here - 34..here {
        for bit in 0..8 {
            let copy = original.copy();
            let mut file = file.clone();
            file[at] ^= 1 << bit;
            std::fs::write(&copy.path, file).unwrap();
            match copy.verdict() {
                Verdict::Bad(entry, _) => assert_eq!(entry, seq, "byte {at}"),
                Verdict::Error(why) => {
                    // SQLite may refuse the whole page, which here holds the last entry too.
                    assert!(why.contains("audit cannot be read"), "byte {at}: {why}");
                }
                // The place where the row's number would stand is not read by anybody.
                Verdict::Intact(_) => assert_eq!(row(&copy.path), row(&pristine.path)),
                other => panic!("byte {at}, bit {bit}: {other:?}"),
            }
        }
    }
}

fn row(path: &std::path::Path) -> Vec<Value> {
    let conn = Connection::open(path).unwrap();
    let mut statement = conn.prepare("SELECT * FROM audit WHERE seq = 5").unwrap();
    let count = statement.column_count();
    statement.query_row([], |row| (0..count).map(|column| row.get(column)).collect()).unwrap()
}

#[test]
fn a3_a_broken_page_is_an_error_that_says_how_far_all_is_well() {
    let original = Original::new();
    let copy = original.copy().sql(
        // Long texts push the entries over several pages.
        "WITH RECURSIVE n (i) AS (SELECT 12 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
         INSERT INTO audit SELECT i, format, previous, at, actor_id, actor, actor_team_id,
           actor_team, caller_id, caller, caller_team_id, caller_team, account, uid, login_uid,
           host, mode, version, operation, permission, outcome, reason, rules, counts, words,
           changes, sets, printf('%500c', 'x'), details, salt, hash FROM audit, n WHERE seq = 11",
    );
    let conn = Connection::open(&copy.path).unwrap();
    let size: u32 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap();
    let root: u32 = conn
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'audit'", [], |row| row.get(0))
        .unwrap();
    drop(conn);
    let (size, root) = (size as usize, root as usize);
    let mut file = std::fs::read(&copy.path).unwrap();
    let root_page = &file[(root - 1) * size..root * size];
    assert_eq!(root_page[0], 5, "the table has more than one page");
    // The first child is the page with the first entries.
    let cell = usize::from(u16::from_be_bytes([root_page[12], root_page[13]]));
    let child = u32::from_be_bytes(root_page[cell..cell + 4].try_into().unwrap()) as usize;
    file[(child - 1) * size] = 0xff;
    std::fs::write(&copy.path, file).unwrap();
    let expected = "the store is damaged: the audit cannot be read after entry 0";
    match copy.verdict() {
        Verdict::Error(why) => assert!(why.contains(expected), "{why}"),
        other => panic!("{other:?}"),
    }
}
