//! Somebody else is writing.

use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::program::{Store, err};

#[test]
fn who_keeps_the_store_busy_is_named() {
    let store = Store::new();
    let writer = Connection::open(store.db()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let impatient = |words: &[&str]| {
        let output = store.command(words).env("ROLEGATE_TEST_PATIENCE", "200").output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned(), err(&output))
    };
    let busy = format!(
        "error: the store is busy: process {} is writing\nhint: try again when it is done\n",
        std::process::id()
    );
    // A read shows nothing without its entry; what leaves none is not held up.
    for words in
        [["customers", "edit", "C-1", "--status", "won"].as_slice(), &["customers", "list"]]
    {
        assert_eq!(impatient(words), (Some(5), String::new(), busy.clone()), "{words:?}");
    }
    assert_eq!(impatient(&["users", "list"]).0, Some(0));
    writer.execute_batch("ROLLBACK").unwrap();
    store.ok(&["customers", "edit", "C-1", "--status", "won"]);
    store.is_whole();
}

#[test]
fn a_writer_waits_for_its_turn() {
    let store = Store::new();
    let writer = Connection::open(store.db()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let start = Instant::now();
    let mut child =
        store.command(&["customers", "edit", "C-1", "--status", "won"]).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(600));
    assert!(child.try_wait().unwrap().is_none(), "it did not wait");
    writer.execute_batch("COMMIT").unwrap();
    assert!(child.wait().unwrap().success());
    assert!(start.elapsed() < Duration::from_secs(25));
    assert_eq!(store.number("SELECT count(*) FROM customers WHERE status = 'won'"), 1);
}

#[test]
fn readers_see_what_was_before_a_change_that_is_not_done() {
    let store = Store::new();
    let writer = Connection::open(store.db()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE users SET display_name = 'half done'").unwrap();
    let output = store.run(&["users", "list"]);
    assert!(output.status.success());
    assert!(!String::from_utf8_lossy(&output.stdout).contains("half done"));
}
