//! A store with some of everything in its audit, and copies of it to tamper with.

use std::path::PathBuf;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::sandbox::Sandbox;

/// Triggers that guard the audit.
pub const TRIGGERS: [&str; 9] = [
    "audit_gapless",
    "audit_keeps",
    "audit_stays",
    "audit_values_now",
    "audit_values_keep",
    "audit_values_stay",
    "audit_sets_now",
    "audit_sets_keep",
    "audit_sets_stay",
];

/// A store with entries of every outcome, with changes and with a set of records.
pub struct Original {
    sandbox: Sandbox,
    /// How many entries there are.
    pub entries: i64,
}

impl Original {
    pub fn new() -> Self {
        let sandbox = Sandbox::init();
        sandbox.ok("teams add north");
        sandbox.ok("users add li --team north --role sales-rep --os-account li");
        sandbox.by("li").ok("customers add 'Acme 北京' --email a@acme.example --phone 13812341234");
        sandbox.ok("customers edit C-1 --status won --phone 13900000000");
        let failed = sandbox.run("customers show C-99");
        assert_eq!(failed.code, Some(3), "{failed}");
        let refused = sandbox.by("li").run("users add zoe");
        assert_eq!(refused.code, Some(4), "{refused}");
        let stranger = sandbox.by("eve").run("customers list");
        assert_eq!(stranger.code, Some(4), "{stranger}");
        sandbox.ok("--as li --roles sales-rep customers list --where status=won");
        sandbox.ok("users add max --dry-run");
        sandbox.ok("customers export -o all.csv");
        let conn = Connection::open(sandbox.db()).unwrap();
        let entries = conn.query_row("SELECT count(*) FROM audit", [], |row| row.get(0)).unwrap();
        let outcomes: i64 = conn
            .query_row("SELECT count(DISTINCT outcome) FROM audit", [], |row| row.get(0))
            .unwrap();
        assert_eq!((entries, outcomes), (11, 4), "every outcome is there");
        for table in ["audit_values", "audit_sets"] {
            let sql = format!("SELECT count(*) FROM {table}");
            let rows: i64 = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert!(rows > 0, "{table} is empty");
        }
        // All is in the one file that is copied.
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        drop(conn);
        let original = Self { sandbox, entries };
        assert_eq!(original.copy().verdict(), Verdict::Intact(entries));
        original
    }

    /// A copy of the store file.
    pub fn copy(&self) -> Copy<'_> {
        let path = self.sandbox.path("copy.db");
        for suffix in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
        }
        std::fs::copy(self.sandbox.db(), &path).unwrap();
        Copy { sandbox: &self.sandbox, path }
    }
}

/// A copy of a store.
pub struct Copy<'o> {
    pub sandbox: &'o Sandbox,
    pub path: PathBuf,
}

/// What the program says of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All entries are in order.
    Intact(i64),
    /// The first bad entry.
    Bad(i64, String),
    /// The entries are in order, and something else is wrong.
    Unguarded(String),
    /// The store cannot be read.
    Error(String),
}

impl Copy<'_> {
    /// Runs SQL without the triggers that guard the audit; afterwards they stand again.
    pub fn sql(self, sql: &str) -> Self {
        self.with(|conn| conn.execute_batch(sql).unwrap())
    }

    /// The same with Rust.
    pub fn with(self, tamper: impl FnOnce(&Connection)) -> Self {
        let conn = Connection::open(&self.path).unwrap();
        let mut guards = Vec::new();
        for trigger in TRIGGERS {
            let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
            let guard: String = conn.query_row(sql, [trigger], |row| row.get(0)).unwrap();
            conn.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
            guards.push(guard);
        }
        tamper(&conn);
        guards.iter().for_each(|guard| conn.execute_batch(guard).unwrap());
        conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        drop(conn);
        self
    }

    /// What `audit verify` says.
    pub fn verdict(&self) -> Verdict {
        let db = self.path.display().to_string();
        let output = self.sandbox.run(["--db", &db, "audit", "verify", "--format", "json"]);
        if output.code == Some(5) {
            return Verdict::Error(output.stderr);
        }
        let view = output.json();
        let problem = view["problem"].as_str().map(str::to_owned);
        match (output.code, view["bad_entry"].as_i64(), problem) {
            (Some(0), None, None) => Verdict::Intact(view["entries"].as_i64().unwrap()),
            (Some(1), Some(entry), Some(problem)) => Verdict::Bad(entry, problem),
            (Some(1), None, Some(problem)) => Verdict::Unguarded(problem),
            _ => panic!("{output}"),
        }
    }

    /// The first bad entry, and nothing else will do.
    pub fn bad_entry(&self) -> i64 {
        match self.verdict() {
            Verdict::Bad(entry, _) => entry,
            other => panic!("{other:?}"),
        }
    }
}

/// The columns of a table.
pub fn columns(conn: &Connection, table: &str) -> Vec<String> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Another value of the same type, or some value for none.
pub fn other(column: &str, value: &Value) -> Value {
    match value {
        Value::Integer(number) => Value::Integer(number + 1_000),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            bytes[0] ^= 1;
            Value::Blob(bytes)
        }
        Value::Null if column.ends_with("id") => Value::Integer(7),
        Value::Null if column == "salt" => Value::Blob(vec![7; 16]),
        Value::Null => Value::Text(String::new()),
        Value::Real(_) => panic!("no column holds one"),
    }
}
