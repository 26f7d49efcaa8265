//! Rows that are edited, removed, inserted or moved (rules A2 and A3).

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::store::{Original, Verdict, columns, other};

#[test]
fn a3_every_edit_of_every_column_is_found_at_its_entry() {
    let original = Original::new();
    let names = columns(&Connection::open(original.copy().path).unwrap(), "audit");
    assert!(names.len() > 30, "{names:?}");
    for seq in 1..=original.entries {
        for column in &names {
            let copy = original.copy().with(|conn| {
                let get = format!("SELECT {column} FROM audit WHERE seq = {seq}");
                let value: Value = conn.query_row(&get, [], |row| row.get(0)).unwrap();
                let set = format!("UPDATE audit SET {column} = ?1 WHERE seq = {seq}");
                conn.execute(&set, [other(column, &value)]).unwrap();
            });
            assert_eq!(copy.bad_entry(), seq, "{column} of entry {seq}");
        }
    }
}

#[test]
fn a2_every_edit_of_a_value_or_a_set_is_found_at_its_entry() {
    let original = Original::new();
    for table in ["audit_values", "audit_sets"] {
        let conn = Connection::open(original.copy().path).unwrap();
        let key = if table == "audit_values" { "seq, n" } else { "seq, kind, resource" };
        let rows = format!("SELECT count(*) FROM {table}");
        let rows: i64 = conn.query_row(&rows, [], |row| row.get(0)).unwrap();
        for column in columns(&conn, table) {
            // The first entry has many rows that are alike.
            for row in (0..rows).filter(|row| rows - row < 20 || row % 17 == 0) {
                let here = format!("FROM {table} ORDER BY {key} LIMIT 1 OFFSET {row}");
                let mut entry = 0;
                let copy = original.copy().with(|conn| {
                    let get = format!("SELECT seq, {column} {here}");
                    let (seq, value): (i64, Value) =
                        conn.query_row(&get, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
                    let set = format!(
                        "UPDATE {table} SET {column} = ?1 WHERE ({key}) = (SELECT {key} {here})"
                    );
                    assert_eq!(conn.execute(&set, [other(&column, &value)]).unwrap(), 1);
                    entry = seq;
                });
                assert_eq!(copy.bad_entry(), entry, "{column} of row {row} of {table}");
            }
        }
    }
}

#[test]
fn a2_every_row_of_values_or_sets_that_goes_is_missed() {
    let original = Original::new();
    for (table, key) in [("audit_values", "seq, n"), ("audit_sets", "seq, kind, resource")] {
        let conn = Connection::open(original.copy().path).unwrap();
        let sql = format!("SELECT seq FROM {table} ORDER BY {key}");
        let mut statement = conn.prepare(&sql).unwrap();
        let rows: Vec<i64> =
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let late = rows.len().saturating_sub(20);
        for (row, entry) in rows.iter().enumerate().filter(|(row, _)| *row > late || row % 17 == 0)
        {
            let copy = original.copy().sql(&format!(
                "DELETE FROM {table} WHERE ({key}) =
                   (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {row})"
            ));
            assert_eq!(copy.bad_entry(), *entry, "row {row} of {table}");
        }
    }
}

#[test]
fn a2_rows_that_no_entry_wrote_are_found() {
    let original = Original::new();
    let value = |seq: i64, n: i64| {
        format!(
            "INSERT INTO audit_values VALUES ({seq}, {n}, 'users', 'li', 'changed', 'name', 'a',
               'b', x'01', x'02')"
        )
    };
    let set = |seq: i64| {
        format!("INSERT INTO audit_sets VALUES ({seq}, 'exported', 'users', 1, 1, 1, x'0100')")
    };
    for seq in 1..=original.entries {
        assert_eq!(original.copy().sql(&value(seq, 900)).bad_entry(), seq);
        assert_eq!(original.copy().sql(&set(seq)).bad_entry(), seq);
    }
    for stray in [original.entries + 1, original.entries + 500] {
        assert_eq!(original.copy().sql(&value(stray, 1)).bad_entry(), stray);
        assert_eq!(original.copy().sql(&set(stray)).bad_entry(), stray);
    }
    // Before the first entry there is nobody to blame but the first.
    assert_eq!(original.copy().sql(&value(0, 1)).bad_entry(), 1);
    assert_eq!(original.copy().sql(&set(-3)).bad_entry(), 1);
}

#[test]
fn a3_removed_inserted_and_moved_entries_are_found() {
    let original = Original::new();
    let last = original.entries;
    for seq in 1..last {
        let gap = original.copy().sql(&format!("DELETE FROM audit WHERE seq = {seq}"));
        assert_eq!(gap.verdict(), Verdict::Bad(seq, "it is missing".to_owned()));
        // The later ones move up, with all that is theirs.
        let closed = original.copy().sql(&format!(
            "DELETE FROM audit WHERE seq = {seq};
             DELETE FROM audit_values WHERE seq = {seq};
             DELETE FROM audit_sets WHERE seq = {seq};
             UPDATE audit SET seq = seq - 1 WHERE seq > {seq};
             UPDATE audit_values SET seq = seq - 1 WHERE seq > {seq};
             UPDATE audit_sets SET seq = seq - 1 WHERE seq > {seq};"
        ));
        assert_eq!(closed.bad_entry(), seq);
        let swapped = original.copy().sql(&format!(
            "UPDATE audit SET seq = -1 WHERE seq = {seq};
             UPDATE audit SET seq = {seq} WHERE seq = {seq} + 1;
             UPDATE audit SET seq = {seq} + 1 WHERE seq = -1;"
        ));
        assert_eq!(swapped.bad_entry(), seq);
    }
    for seq in 2..=last + 1 {
        let doubled = original.copy().with(|conn| {
            let rest = columns(conn, "audit")[1..].join(", ");
            conn.execute_batch(&format!(
                "UPDATE audit SET seq = -seq WHERE seq >= {seq};
                 UPDATE audit SET seq = 1 - seq WHERE seq < 0;
                 UPDATE audit_values SET seq = -seq WHERE seq >= {seq};
                 UPDATE audit_values SET seq = 1 - seq WHERE seq < 0;
                 UPDATE audit_sets SET seq = -seq WHERE seq >= {seq};
                 UPDATE audit_sets SET seq = 1 - seq WHERE seq < 0;
                 INSERT INTO audit (seq, {rest}) SELECT {seq}, {rest} FROM audit WHERE seq = {seq} - 1;"
            ))
            .unwrap();
        });
        assert_eq!(doubled.bad_entry(), seq, "a copy of entry {} behind it", seq - 1);
    }
}

#[test]
fn a3_an_entry_whose_hash_was_made_anew_shows_at_the_next() {
    let original = Original::new();
    let copy = original.copy().with(|conn| {
        let forged = crate::second::hash_of(conn, 3, &[("outcome", "refused")]);
        conn.execute("UPDATE audit SET outcome = 'refused', hash = ?1 WHERE seq = 3", [forged])
            .unwrap();
    });
    let expected = Verdict::Bad(4, "it does not follow the entry before it".to_owned());
    assert_eq!(copy.verdict(), expected);
}

/// What a chain alone cannot show: the printed head, kept elsewhere, does.
#[test]
fn a3_a_tail_that_was_cut_off_leaves_another_head() {
    let original = Original::new();
    let head = |copy: &crate::store::Copy<'_>| {
        let db = copy.path.display().to_string();
        copy.sandbox.run(["--db", &db, "audit", "verify", "-f", "json"]).json()["head"].clone()
    };
    let before = head(&original.copy());
    let last = original.entries;
    let cut = original.copy().sql(&format!(
        "DELETE FROM audit WHERE seq = {last};
         DELETE FROM audit_values WHERE seq = {last};
         DELETE FROM audit_sets WHERE seq = {last}"
    ));
    assert_eq!(cut.verdict(), Verdict::Intact(last - 1));
    assert_ne!(head(&cut), before);
}
