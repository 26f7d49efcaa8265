//! A place in which the program runs the same way everywhere: a folder of its own, a cleared
//! environment, fixed accounts and a fixed host, and a clock that goes on by one second with
//! every command.

use std::cell::Cell;
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::{Timestamp, ToSpan};

/// The account that calls unless a test says otherwise.
pub const BOSS: &str = "boss";

/// A folder and a clock.
pub struct Sandbox {
    folder: tempfile::TempDir,
    now: Cell<Timestamp>,
}

impl Sandbox {
    /// An empty folder. The first command runs on Monday, 2026-01-05, at 09:00:00 UTC.
    pub fn empty() -> Self {
        let now = "2026-01-05T09:00:00Z".parse().unwrap();
        Self { folder: tempfile::tempdir().unwrap(), now: Cell::new(now) }
    }

    /// A folder with a store whose administrator is `boss`, with the roles of the template
    /// `sales`.
    pub fn init() -> Self {
        let sandbox = Self::empty();
        sandbox.ok("init");
        sandbox
    }

    /// Runs the program: `sandbox.run("users add li --display-name 'Li Wei'")` or
    /// `sandbox.run(["users", "add", name])`.
    pub fn run(&self, words: impl Words) -> Output {
        self.by(BOSS).run(words)
    }

    /// Runs a command that a test needs to go well and says nothing about.
    pub fn ok(&self, words: impl Words) {
        self.by(BOSS).ok(words);
    }

    /// The program as the operating-system account of that name would call it. A user is
    /// mapped to it with `--os-account`.
    pub fn by(&self, account: &str) -> Call<'_> {
        Call { sandbox: self, account: account.to_owned(), input: None, variables: Vec::new() }
    }

    /// Sets the clock for the next command.
    pub fn set_time(&self, time: &str) {
        self.now.set(time.parse().unwrap());
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The store file.
    pub fn db(&self) -> PathBuf {
        self.path("rolegate.db")
    }

    /// Writes a file into the folder.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Reads a file of the folder.
    pub fn read(&self, name: &str) -> String {
        let path = self.path(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The account of that name, as a variable for the program.
    pub fn account(&self, name: &str) -> String {
        format!("{name}:{}", uid(name))
    }

    fn tick(&self) -> Timestamp {
        let now = self.now.get();
        self.now.set(now + 1.second());
        now
    }
}

/// One run of the program that differs from the usual.
#[must_use]
pub struct Call<'s> {
    sandbox: &'s Sandbox,
    account: String,
    input: Option<Vec<u8>>,
    variables: Vec<(String, Option<String>)>,
}

impl Call<'_> {
    /// What it reads from standard input; otherwise that is empty. Never a terminal.
    pub fn input(mut self, text: impl AsRef<[u8]>) -> Self {
        self.input = Some(text.as_ref().to_vec());
        self
    }

    /// Sets a variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), Some(value.to_owned())));
        self
    }

    /// Takes a variable of the environment away.
    pub fn env_remove(mut self, name: &str) -> Self {
        self.variables.push((name.to_owned(), None));
        self
    }

    /// Runs it.
    pub fn run(self, words: impl Words) -> Output {
        let folder = self.sandbox.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolegate"));
        command
            .args(words.words())
            .current_dir(folder)
            .env_clear()
            .env("HOME", folder.join("home"))
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("ROLEGATE_DB", self.sandbox.db())
            .env("ROLEGATE_TEST_ACCOUNT", self.sandbox.account(&self.account))
            .env("ROLEGATE_TEST_TIME", self.sandbox.tick().to_string())
            .env("ROLEGATE_TEST_HOST", "desk")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for (name, value) in &self.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = self.input.unwrap_or_default();
        // Written beside the wait, so that neither side waits for the other; a program that
        // does not read to the end is free to.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Output {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
            folder: folder.to_owned(),
        }
    }

    /// Runs it and demands that it goes well.
    pub fn ok(self, words: impl Words) {
        let output = self.run(words);
        assert!(output.code == Some(0), "{output}");
    }
}

/// The number of an account: the one that the program's own test account database gives to
/// names.
fn uid(account: &str) -> u32 {
    account.bytes().fold(20_000, |sum, byte| sum + u32::from(byte))
}

/// What a run left. Shown, it is standard output, standard error and the exit code, with the
/// folder's path as `$TMP`.
#[must_use = "look at what the command said, or run it with `ok`"]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    /// `None` if a signal ended it.
    pub code: Option<i32>,
    folder: PathBuf,
}

impl Output {
    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}:\n{self}"))
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.stdout.clone();
        if !self.stderr.is_empty() {
            text += &format!("--- stderr\n{}", self.stderr);
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text += "(no line end)\n";
        }
        text += &match self.code {
            Some(code) => format!("exit {code}"),
            None => "ended by a signal".to_owned(),
        };
        f.write_str(&redact(&text, &self.folder))
    }
}

fn redact(text: &str, folder: &Path) -> String {
    let shown = folder.display().to_string();
    let real = folder.canonicalize().map_or_else(|_| shown.clone(), |p| p.display().to_string());
    text.replace(&real, "$TMP").replace(&shown, "$TMP")
}

/// The words of a command line.
pub trait Words {
    /// One for each argument.
    fn words(self) -> Vec<String>;
}

/// A line as one would type it. Quotes are single ones and stand around text with blanks.
impl Words for &str {
    fn words(self) -> Vec<String> {
        let mut words = Vec::new();
        let mut word = None;
        let mut quoted = false;
        for c in self.chars() {
            match c {
                '\'' => {
                    quoted = !quoted;
                    word.get_or_insert_with(String::new);
                }
                c if c.is_whitespace() && !quoted => words.extend(word.take()),
                c => word.get_or_insert_with(String::new).push(c),
            }
        }
        assert!(!quoted, "a quote is open: {self}");
        words.extend(word);
        words
    }
}

impl Words for &String {
    fn words(self) -> Vec<String> {
        self.as_str().words()
    }
}

impl<T: AsRef<str>, const N: usize> Words for [T; N] {
    fn words(self) -> Vec<String> {
        self.iter().map(|word| word.as_ref().to_owned()).collect()
    }
}

impl<T: AsRef<str>, const N: usize> Words for &[T; N] {
    fn words(self) -> Vec<String> {
        self.as_slice().words()
    }
}

impl<T: AsRef<str>> Words for &[T] {
    fn words(self) -> Vec<String> {
        self.iter().map(|word| word.as_ref().to_owned()).collect()
    }
}
