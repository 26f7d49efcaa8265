//! Files of the outside world: CSV, header mapping, files that appear whole or not at all.
//!
//! Nothing here knows what a customer may be shown to whom; values come in and go out as
//! text.

mod batch;
mod behind;
mod csv_reader;
mod csv_writer;

mod error;
mod header;
mod input;
mod source;
mod spreadsheet;
mod target;
mod template;

pub use batch::{Batch, Row};
pub use csv_reader::CsvReader;
pub use csv_writer::{CsvWriter, Digest};

pub use error::FileError;
pub(crate) use header::REASON;
pub use header::{Columns, Mapping};
pub use source::Source;
pub use spreadsheet::{from_spreadsheet, to_spreadsheet};
pub use target::{Output, Staged, Target};
