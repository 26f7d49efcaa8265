//! Any bytes as a file of customers. The first byte chooses how it is imported.
//!
//! A rehearsal says what the real run says and changes nothing; a run that fails changes
//! nothing; another reader finds the same rows and cells; what was written comes back from an
//! export; the audit stays whole.

use rolegate::domain::Field;
use rolegate::ops::customers::{ImportCustomers, ImportKey, Imported, OnDuplicate};
use rolegate::ops::{OpError, Target};
use unicode_normalization::UnicodeNormalization;

use super::small_store::{FIELDS, SmallStore, cells, comes_back, first};

pub const TOKENS: &[&str] = &[
    ",",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\"\n\"",
    ",\"",
    "\",",
    "\n\"",
    "\"\r\n",
    "\u{feff}",
    "\0",
    "'",
    "'=",
    "=1+1",
    "'\t=",
    "\t",
    ";",
    "  ",
    "external_id",
    "name",
    "company",
    "email",
    "phone",
    "address",
    "notes",
    "owner",
    "team",
    "region",
    "reject_reason",
    "E-Mail",
    "id",
    "id,name\n",
    "C-000001",
    "C-000002",
    "3",
    "created_at",
    "external_id,name\n",
    "name,notes\n",
    "X1",
    "X2",
    "gone",
    "none",
    "wang",
    "boss",
    "north",
    "south",
    "a@b",
    "m@x.org",
    "shared@x.org",
    "a@",
    "Li",
    "\nX9,Li",
    "138****1234",
];

/// How the file is imported.
struct How(u8);

impl How {
    fn set(&self, import: &mut ImportCustomers<'_>) {
        import.on_duplicate = match self.0 & 3 {
            0 => OnDuplicate::Error,
            1 => OnDuplicate::Skip,
            _ => OnDuplicate::Update,
        };
        import.skip_invalid = self.0 & 4 != 0;
        import.clear_empty = self.0 & 8 != 0;
        import.spreadsheet = self.spreadsheet();
        import.ignore_extra = self.0 & 32 != 0;
        import.key = match self.0 & 192 {
            64 => ImportKey::Email,
            128 => ImportKey::Id,
            _ => ImportKey::ExternalId,
        };
    }

    fn spreadsheet(&self) -> bool {
        self.0 & 16 != 0
    }
}

pub fn run(bytes: &[u8]) -> String {
    let Some((how, file)) = bytes.split_first() else { return "nothing".to_owned() };
    let how = How(*how);
    let store = SmallStore::peopled();
    let before = store.export(false);
    let rejects = store.path("rejects.csv");
    let rehearsed = store.import(file, true, |import| how.set(import));
    assert_eq!(store.export(false), before, "a rehearsal changes something");
    let mut done = store.import(file, false, |import| {
        how.set(import);
        import.rejects = Some(Target::File { path: rejects.clone(), replace: true });
    });
    assert_eq!(said(&done), said(&rehearsed));
    let after = store.export(false);
    match &mut done {
        Ok(imported) => {
            let (before, after) = (cells(&before), cells(&after));
            assert_eq!((after.len() - before.len()) as u64, imported.created);
            if imported.updated == 0 {
                assert_eq!(after[..before.len()], before);
            }
            assert_eq!(imported.rows, cells(without_mark(file)).len() as u64);
            if imported.created == imported.rows && !how.spreadsheet() {
                same_texts(file, &after[before.len()..]);
            }
            imported.bad.publish().expect("a list");
            comes_back(&store, how.spreadsheet());
        }
        Err(error) => {
            assert_eq!(after, before, "a failed import changes something: {error}");
            if let OpError::Rows(bad) = error {
                assert_eq!(bad.of, cells(without_mark(file)).len() as u64);
                bad.publish().expect("a list");
                assert_eq!(bad.rows, cells(&std::fs::read(&rejects).expect("a list")).len() as u64);
            }
        }
    }
    store.verify();
    shape(&done, &store.path("").display().to_string())
}

fn without_mark(file: &[u8]) -> &[u8] {
    file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file)
}

/// Every text of a created customer is what another reader finds in the file.
fn same_texts(file: &[u8], created: &[Vec<String>]) {
    let mut reader = csv::ReaderBuilder::new().from_reader(without_mark(file));
    let header = reader.headers().expect("a header").clone();
    let wanted = cells(without_mark(file));
    for (column, name) in header.iter().enumerate() {
        let Some(field) = FIELDS.iter().position(|field| field.name() == name.trim()) else {
            continue;
        };
        if [Field::OWNER, Field::TEAM].contains(&FIELDS[field]) {
            continue;
        }
        for (row, have) in wanted.iter().zip(created) {
            assert_eq!(row[column].trim().nfc().collect::<String>(), have[field], "{name}");
        }
    }
}

/// All that is said of an import.
fn said(result: &Result<Imported, OpError>) -> String {
    match result {
        Ok(done) => {
            let counts = [done.rows, done.created, done.updated, done.unchanged];
            format!("{counts:?} {} {} {:?}", done.skipped, done.rejected, done.bad.first)
        }
        Err(error) => format!("{} {error} {:?}", error.code(), first(error)),
    }
}

/// What came out, but for the folder, numbers and quotations.
fn shape(result: &Result<Imported, OpError>, folder: &str) -> String {
    let plain = |text: &str| -> String {
        let words: String = text.replace(folder, "").split('`').step_by(2).collect();
        words.chars().filter(|c| !c.is_ascii_digit()).collect()
    };
    let few = |count: u64| count.min(3);
    match result {
        Ok(done) => {
            let counts = [done.created, done.updated, done.unchanged, done.skipped, done.rejected];
            format!("{:?}", counts.map(few))
        }
        Err(error) => {
            let bad: Vec<_> = first(error).iter().take(2).map(|words| plain(words)).collect();
            format!("{} {bad:?}", plain(&error.to_string()))
        }
    }
}
