//! The program for tests that run many at once, or end one before its time: with the real clock,
//! as the administrator of a store in a folder of its own.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use rusqlite::Connection;

/// A store that several processes use.
pub struct Store {
    folder: tempfile::TempDir,
}

impl Store {
    /// A store with an administrator and one customer.
    pub fn new() -> Self {
        let store = Self { folder: tempfile::tempdir().unwrap() };
        store.ok(&["init"]);
        store.ok(&["customers", "add", "First"]);
        store
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The store file.
    pub fn db(&self) -> PathBuf {
        self.path("rolegate.db")
    }

    /// The program with these arguments, not yet running.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolegate"));
        self.prepare(&mut command);
        command.args(words);
        command
    }

    /// The same, started by a shell that first runs a line of its own.
    pub fn after(&self, line: &str, words: &[&str]) -> Command {
        let mut command = Command::new("/bin/sh");
        self.prepare(&mut command);
        command.arg("-c").arg(format!("{line}; exec \"$0\" \"$@\""));
        command.arg(env!("CARGO_BIN_EXE_rolegate")).args(words);
        command
    }

    fn prepare(&self, command: &mut Command) {
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("ROLEGATE_DB", self.db())
            .env("ROLEGATE_TEST_ACCOUNT", "boss:20442")
            .stdin(Stdio::null());
    }

    /// Runs it to its end.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs it to its end, which must be a good one.
    pub fn ok(&self, words: &[&str]) {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", err(&output));
    }

    /// The only number that a query of the store gives.
    pub fn number(&self, sql: &str) -> i64 {
        let conn = Connection::open(self.db()).unwrap();
        conn.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// The first column of a query of the store.
    pub fn texts(&self, sql: &str) -> Vec<String> {
        let conn = Connection::open(self.db()).unwrap();
        let mut statement = conn.prepare(sql).unwrap();
        let texts = statement.query_map([], |row| row.get(0)).unwrap();
        texts.collect::<rusqlite::Result<_>>().unwrap()
    }

    /// Demands that the file is whole and that the audit proves itself without a gap.
    pub fn is_whole(&self) {
        assert_eq!(self.texts("PRAGMA integrity_check"), ["ok"]);
        assert_eq!(self.texts("PRAGMA foreign_key_check"), Vec::<String>::new());
        assert_eq!(self.number("SELECT max(seq) - count(*) FROM audit"), 0, "the audit has a gap");
        self.ok(&["audit", "verify"]);
    }
}

/// What it said on standard error.
pub fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// How many times something is done: a tenth unless all is wanted.
pub fn times(all: usize) -> usize {
    if std::env::var_os("ROLEGATE_FULL").is_some() { all } else { all.div_ceil(10) }
}

/// Numbers that look random.
pub struct Dice(pub u64);

impl Dice {
    /// The next number below an end.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}
