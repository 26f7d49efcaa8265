//! Any texts, a line each, as cells: whatever the import accepts leaves for a spreadsheet
//! program without looking like a formula, and comes back as it was.

use rolegate::domain::Field;
use rolegate::ops::OpError;

use super::small_store::{SmallStore, cells, comes_back};

pub const TOKENS: &[&str] = &[
    "\u{1f}",
    "\n",
    "\r",
    "\t",
    "=",
    "+",
    "-",
    "@",
    "'",
    "''",
    "'=",
    "'\t",
    "'\r",
    "＝",
    "＋",
    "－",
    "＠",
    "\"",
    ",",
    "=cmd|' /C calc'!A0",
    "+86 138 1234",
    "'t Hart",
    "a@b",
    "\u{feff}",
    "\u{338}",
    "\u{200b}=",
    "\u{85}=",
    "\u{a0}=",
    "none",
    "''='",
];

/// What stands between cells, as it is no part of a text that people write.
const BETWEEN: char = '\u{1f}';

/// A customer for each row of as many texts.
const COLUMNS: [Field; 4] = [Field::NAME, Field::NOTES, Field::ADDRESS, Field::PHONE];

pub fn run(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let texts: Vec<&str> = text.split(BETWEEN).take(40).collect();
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(COLUMNS.iter().map(|field| field.name())).expect("a vector");
    for row in texts.chunks(COLUMNS.len()) {
        let padded = row.iter().copied().chain(std::iter::repeat("")).take(COLUMNS.len());
        csv.write_record(padded).expect("a vector");
    }
    let file = csv.into_inner().expect("a vector");
    let store = SmallStore::empty();
    let done = match store.import(&file, false, |import| import.skip_invalid = true) {
        Ok(done) => done,
        // No row is good.
        Err(OpError::Rows(_)) => return "none".to_owned(),
        Err(error) => panic!("{error}"),
    };
    let written = cells(&store.export(true));
    assert_eq!(written.len() as u64, done.created);
    for cell in written.iter().flatten() {
        let first = cell.chars().next();
        let formula = first.is_some_and(|c| "=+-@\t\r\n\0＝＋－＠".contains(c));
        assert!(!formula, "{cell:?} looks like a formula");
    }
    comes_back(&store, true);
    let signs = written.iter().flatten().filter(|cell| cell.starts_with('\'')).count();
    format!("{} {} {}", done.created.min(4), done.rejected.min(4), signs.min(8))
}
