//! A process is killed at some moment: what it reported is there, what it did not finish is not.

use std::fmt::Write as _;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::program::{Dice, Store, err, times};

/// How long a command takes here and now.
fn span(store: &Store, words: &[&str]) -> Duration {
    let start = Instant::now();
    store.ok(words);
    start.elapsed()
}

/// Runs a command and kills it after a while; tells whether it had reported that it is done.
fn killed(store: &Store, words: &[&str], after: Duration) -> bool {
    let mut child =
        store.command(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sleep(after);
    child.kill().unwrap();
    child.wait().unwrap().success()
}

/// A moment within a span, or a little after it.
fn moment(dice: &mut Dice, span: Duration) -> Duration {
    let micros = u64::try_from(span.as_micros()).unwrap();
    Duration::from_micros(dice.below(micros + micros / 4))
}

#[test]
fn a_change_that_is_killed_is_whole_or_not_there() {
    let store = Store::new();
    let span = span(&store, &["customers", "add", "Second"]);
    let mut dice = Dice(1);
    let mut ends = [0, 0];
    for number in 0..times(400) {
        let name = format!("k{number}");
        let words = ["customers", "add", &name, "--external-id", &name];
        let done = killed(&store, &words, moment(&mut dice, span));
        let count = |sql: &str| store.number(&sql.replace('?', &format!("'{name}'")));
        let there = count("SELECT count(*) FROM customers WHERE external_id = ?");
        assert!(there == 1 || !done, "{name} was reported and is not there");
        let recorded =
            "SELECT count(*) FROM audit WHERE operation = 'customers add' AND outcome = 'allowed'
            AND target = (SELECT printf('C-%06d', id) FROM customers WHERE external_id = ?)";
        assert_eq!(count(recorded), there, "{name}");
        ends[usize::try_from(there).unwrap()] += 1;
    }
    assert!(ends.iter().all(|count| *count > 0), "not there and there: {ends:?}");
    assert_eq!(
        store.number(
            "SELECT count(*) FROM audit WHERE operation = 'customers add' AND outcome = 'allowed'"
        ),
        store.number("SELECT count(*) FROM customers"),
    );
    store.is_whole();
}

#[test]
fn an_import_that_is_killed_leaves_all_or_nothing() {
    const ROWS: i64 = 4000;
    let store = Store::new();
    let file = |name: &str| {
        let mut text = "external_id,name,phone,status\n".to_owned();
        for row in 0..ROWS {
            writeln!(text, "{name}-{row},Customer {row},138{row:08},lead").unwrap();
        }
        std::fs::write(store.path("in.csv"), text).unwrap();
    };
    file("warm");
    let words = ["customers", "import", "in.csv"];
    let span = span(&store, &words);
    let mut dice = Dice(2);
    for number in 0..times(50) {
        let name = format!("i{number}");
        file(&name);
        let done = killed(&store, &words, moment(&mut dice, span));
        let count = |sql: &str| store.number(&sql.replace('?', &format!("'{name}-%'")));
        let there = count("SELECT count(*) FROM customers WHERE external_id LIKE ?");
        assert!(there == 0 || there == ROWS, "{there} rows of {name} are there");
        assert!(there == ROWS || !done, "{name} was reported and is not there");
        store.is_whole();
    }
    // Every customer is in one entry.
    let added = "SELECT coalesce(sum(count), 0) FROM audit_sets WHERE kind = 'created'";
    assert_eq!(store.number(added) + 1, store.number("SELECT count(*) FROM customers"));
    // And a killed import stands in nobody's way.
    file("last");
    store.ok(&words);
}

#[test]
fn an_export_that_is_killed_leaves_the_whole_file_or_none() {
    let store = Store::new();
    let mut text = "name,phone\n".to_owned();
    for row in 0..4000 {
        writeln!(text, "Customer {row},138{row:08}").unwrap();
    }
    std::fs::write(store.path("in.csv"), text).unwrap();
    store.ok(&["customers", "import", "in.csv"]);
    let words = ["customers", "export", "--force", "-o", "out.csv"];
    let span = span(&store, &words);
    let whole = std::fs::read(store.path("out.csv")).unwrap();
    let mut dice = Dice(3);
    for _ in 0..times(50) {
        std::fs::remove_file(store.path("out.csv")).unwrap_or_default();
        let exports = "SELECT count(*) FROM audit WHERE operation = 'customers export'";
        let before = store.number(exports);
        let done = killed(&store, &words, moment(&mut dice, span));
        match std::fs::read(store.path("out.csv")) {
            Ok(file) => {
                assert!(file == whole, "a part of the file has its name");
                assert_eq!(store.number(exports), before + 1, "a file without an entry");
            }
            Err(_) => assert!(!done, "reported and not there"),
        }
    }
    store.is_whole();
}

#[test]
fn an_init_that_is_killed_leaves_a_store_or_something_that_says_it_is_none() {
    let mut dice = Dice(4);
    let store = Store::new();
    for number in 0..times(100) {
        let name = format!("new-{number}.db");
        let words = ["--db", &name, "init"];
        let done = killed(&store, &words, moment(&mut dice, Duration::from_millis(40)));
        let output = store.run(&["--db", &name, "customers", "list"]);
        let code = output.status.code();
        assert!(code == Some(0) || !done, "reported and not there: {}", err(&output));
        assert!(matches!(code, Some(0 | 3 | 4 | 5)), "{}", err(&output));
    }
}
