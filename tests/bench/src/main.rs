//! Times the program against the `sqlite3` shell: whole processes, taken in turn in one run,
//! as ratios of CPU time and of wall time. Absolute times say little on a shared machine.
//!
//! `cargo run --release --manifest-path tests/bench/Cargo.toml -- [--rows N] [--rounds N]`
//!
//! It builds the program in release first, makes its own data in a temporary folder, and
//! needs the `sqlite3` shell on the path.

mod data;
mod race;

use std::path::{Path, PathBuf};
use std::process::Command;

use race::{Contender, Race};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result {
    let option = |name: &str, default: usize| -> Result<usize> {
        let mut words = std::env::args().skip_while(|word| word != name);
        Ok(words.nth(1).map_or(Ok(default), |word| word.parse())?)
    };
    let (rows, rounds) = (option("--rows", 1_000_000)?, option("--rounds", 5)?);
    let rolegate = build()?;
    let folder = tempfile::tempdir_in(".")?;
    let bench = Bench { rolegate, folder: folder.path().to_owned(), rows, rounds };
    println!("{rows} customers, 2,000 users, 200 teams; {rounds} rounds after one warm-up");
    println!("each line: median of ratios rolegate / sqlite3 taken in turn, and the aim\n");
    bench.import()?;
    bench.export()?;
    bench.check()?;
    bench.first_page()?;
    bench.change()
}

/// Builds the program and says where it is.
fn build() -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let built =
        Command::new(cargo).args(["build", "--release", "--quiet"]).current_dir(&root).status()?;
    if !built.success() {
        return Err("the program does not build".into());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release/rolegate"))
}

struct Bench {
    rolegate: PathBuf,
    folder: PathBuf,
    rows: usize,
    rounds: usize,
}

impl Bench {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn rolegate(&self, db: &str, words: &[&str]) -> Contender {
        let db = self.path(db);
        let mut all = vec!["--db".to_owned(), db.display().to_string(), "--quiet".to_owned()];
        all.extend(words.iter().map(|word| (*word).to_owned()));
        Contender::new(&self.rolegate, all)
    }

    fn sqlite(&self, db: &str, words: &[&str]) -> Contender {
        let mut all = vec!["-init".to_owned(), "/dev/null".to_owned()];
        all.extend(
            words.iter().filter(|word| word.starts_with('-')).map(|word| (*word).to_owned()),
        );
        all.push(self.path(db).display().to_string());
        all.extend(
            words.iter().filter(|word| !word.starts_with('-')).map(|word| (*word).to_owned()),
        );
        Contender::new(Path::new("sqlite3"), all)
    }

    /// An import that authorises, checks keys, normalises and audits, against one that does
    /// nothing of that, into a table with the same indexes.
    fn import(&self) -> Result {
        let csv = self.path("customers.csv");
        data::customers(&csv, self.rows)?;
        data::store(&self.rolegate, &self.path("template.db"))?;
        let import =
            self.rolegate("import.db", &["customers", "import", &csv.display().to_string()]);
        let plain = self.sqlite(
            "plain.db",
            &[data::PLAIN_TABLE, &format!(".import --csv --skip 1 {} customers", csv.display())],
        );
        Race::new("customers import", "1.0 wall", import, plain)
            .before(|| {
                data::copy_store(&self.path("template.db"), &self.path("import.db"))?;
                data::remove(&self.path("plain.db"))
            })
            .run(self.rounds.min(3))
    }

    fn export(&self) -> Result {
        let (ours, theirs) = (self.path("ours.csv"), self.path("theirs.csv"));
        let export = self.rolegate(
            "import.db",
            &[
                "customers",
                "export",
                "--force",
                "--columns",
                data::HEADER,
                "--output",
                &ours.display().to_string(),
            ],
        );
        let shell = self.sqlite(
            "import.db",
            &[
                "-csv",
                "-header",
                &format!(".once {}", theirs.display()),
                &format!("SELECT {} FROM customers", data::COLUMNS),
            ],
        );
        Race::new("customers export", "0.6", export, shell).run(self.rounds)
    }

    fn check(&self) -> Result {
        let check = self.rolegate("import.db", &["check", "u1000", "customers:edit", "C-500"]);
        let shell =
            self.sqlite("import.db", &["SELECT name FROM customers WHERE external_id = 'X500'"]);
        Race::new("check, cold", "1.1", check, shell).any_exit().run(self.rounds * 20)
    }

    fn first_page(&self) -> Result {
        let list = self.rolegate("import.db", &["--as", "u1000", "customers", "list"]);
        let select = format!(
            "SELECT {} FROM customers WHERE owner_id = (SELECT id FROM users WHERE name = 'u1000') \
             AND deleted_at IS NULL ORDER BY id LIMIT 50",
            data::COLUMNS
        );
        let shell = self.sqlite("import.db", &[&select]);
        Race::new("first page of one's own, with its audit entry", "2", list, shell)
            .run(self.rounds * 20)
    }

    fn change(&self) -> Result {
        let edit = self.rolegate("import.db", &["customers", "edit", "C-500", "--status", "won"]);
        let insert =
            "PRAGMA synchronous = FULL; INSERT INTO settings VALUES (hex(randomblob(8)), 'x')";
        let shell = self.sqlite("scratch.db", &[insert]);
        data::copy_store(&self.path("template.db"), &self.path("scratch.db"))?;
        Race::new("one audited change", "1.5", edit, shell).run(self.rounds * 20)
    }
}
