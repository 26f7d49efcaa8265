//! Many processes change one store at the same time.

use std::thread;

use crate::program::{Store, err, times};

const PROCESSES: usize = 8;

#[test]
fn eight_processes_lose_none_of_their_changes() {
    let store = Store::new();
    let each = times(1000);
    let before = store.number("SELECT count(*) FROM audit");
    thread::scope(|scope| {
        for process in 0..PROCESSES {
            let store = &store;
            scope.spawn(move || {
                for number in 0..each {
                    let name = format!("p{process}-{number}");
                    // Half of them add a customer, half read and write the same one.
                    let words: [&str; 5] = match number % 2 {
                        0 => ["customers", "add", &name, "--external-id", &name],
                        _ => ["customers", "edit", "C-1", "--notes", &name],
                    };
                    let output = store.run(&words);
                    assert!(output.status.success(), "{words:?}: {}", err(&output));
                }
            });
        }
    });
    let (all, added) = (PROCESSES * each, PROCESSES * each.div_ceil(2));
    let number = |sql: &str| usize::try_from(store.number(sql)).unwrap();
    assert_eq!(number("SELECT count(*) FROM customers"), 1 + added);
    assert_eq!(number("SELECT count(*) FROM audit"), usize::try_from(before).unwrap() + all);
    assert_eq!(
        number("SELECT count(DISTINCT target) FROM audit WHERE operation = 'customers add'"),
        1 + added
    );
    // Each edit began with what the one before it had left.
    let torn = "SELECT count(*) FROM (
        SELECT before, lag(after) OVER (ORDER BY seq) AS left FROM audit_values
        WHERE record = 'C-000001' AND field = 'notes') WHERE before IS NOT left";
    assert_eq!(number(torn), 0, "an edit was lost under another");
    let edits = "SELECT count(*) FROM audit_values WHERE record = 'C-000001' AND field = 'notes'";
    assert_eq!(number(edits), PROCESSES * (each / 2));
    store.is_whole();
}
