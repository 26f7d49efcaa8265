//! Which column of a file is which field.

use std::borrow::Cow;
use std::str::FromStr;

use super::template::{Part, Template};
use super::{FileError, Row};
use crate::domain::{Field, Set};

/// Other names under which fields are known; keys as [`key`] makes them.
const ALIASES: &[(&str, Field)] = &[
    ("mail", Field::EMAIL),
    ("emailaddress", Field::EMAIL),
    ("phonenumber", Field::PHONE),
    ("telephone", Field::PHONE),
    ("companyname", Field::COMPANY),
    ("organization", Field::COMPANY),
    ("organisation", Field::COMPANY),
    ("jobtitle", Field::TITLE),
    ("fullname", Field::NAME),
    ("street", Field::ADDRESS),
    ("web", Field::WEBSITE),
    ("url", Field::WEBSITE),
    ("leadsource", Field::SOURCE),
    ("note", Field::NOTES),
];

/// The column that a list of rejected rows has in front; a file that was mended may keep it.
pub(crate) const REASON: &str = "reject_reason";

/// `field=Column`, or `field={Column} {Column}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    field: Field,
    from: Template,
}

impl FromStr for Mapping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((field, from)) = text.split_once('=') else {
            return Err("a mapping is written `field=Column`".to_owned());
        };
        let field = importable()
            .chain([Field::ID])
            .find(|known| key(known.name()) == key(field))
            .ok_or_else(|| {
            format!("`{}` is not one of the fields {}", field.trim(), names())
        })?;
        Ok(Self { field, from: Template::parse(from)? })
    }
}

/// Where the content of each field comes from.
#[derive(Debug)]
pub struct Columns {
    fields: Vec<(Field, Content)>,
    ignored: Vec<String>,
    set_here: Vec<String>,
    header: Vec<String>,
}

#[derive(Debug)]
enum Content {
    Cell(usize),
    Pieces(Vec<Piece>),
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Cell(usize),
}

impl Columns {
    /// Finds the fields of a header. The id is one of them only if it is the field by which
    /// rows find their customers.
    ///
    /// What else the program sets itself, such as who created a record, is left out: a file
    /// that it wrote has it, and nobody can want it set. An id that is not asked for is an
    /// error: rows that name a customer would make a second one.
    ///
    /// # Errors
    /// A column stands twice, is no field, or is mapped and not there.
    pub fn new(
        header: &[String],
        mappings: &[Mapping],
        by: Field,
        extra: bool,
    ) -> Result<Self, FileError> {
        twice(header)?;
        let mut columns = Self {
            fields: Vec::new(),
            ignored: Vec::new(),
            set_here: Vec::new(),
            header: header.to_vec(),
        };
        let mut used = vec![false; header.len()];
        for mapping in mappings {
            if mapping.field == Field::ID && by != Field::ID {
                return Err(FileError::Header {
                    why: "--map id=COLUMN is of use with --key id alone".to_owned(),
                    hints: Vec::new(),
                });
            }
            let content = columns.content(mapping, header, &mut used)?;
            columns.add(mapping.field, content, header)?;
        }
        let (mut ids, mut others) = (Vec::new(), Vec::new());
        let mapped: Vec<Field> = mappings.iter().map(|mapping| mapping.field).collect();
        for (index, (name, used)) in header.iter().zip(&used).enumerate() {
            match field_of(name, by).filter(|field| !mapped.contains(field)) {
                _ if *used || name == REASON => {}
                Some(field) => columns.add(field, Content::Cell(index), header)?,
                None => {
                    let name = match name.as_str() {
                        "" => format!("column {}", index + 1),
                        name => name.to_owned(),
                    };
                    columns.ignored.push(name.clone());
                    match set_by_system(&name) {
                        Some(Field::ID) if by != Field::ID => ids.push(name),
                        Some(_) => columns.set_here.push(name),
                        None => others.push(name),
                    }
                }
            }
        }
        if extra {
            columns.set_here.extend(ids);
            return Ok(columns);
        }
        match unknown(&ids, &others, header) {
            Some(error) => Err(error),
            None => Ok(columns),
        }
    }

    /// The fields of the file, in the order in which they were found.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.fields.iter().map(|(field, _)| *field)
    }

    /// The name of the column that a field comes from.
    #[must_use]
    pub fn column_of(&self, field: Field) -> &str {
        let content = self.fields.iter().find(|(known, _)| *known == field).map(|(_, from)| from);
        match content {
            Some(Content::Cell(index)) => self.header.get(*index).map_or("", String::as_str),
            Some(Content::Pieces(_)) | None => field.name(),
        }
    }

    /// The header as it stands in the file.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Columns that are no fields and are left out: their names.
    #[must_use]
    pub fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Those of them that are left out because the program sets them itself.
    #[must_use]
    pub fn set_here(&self) -> &[String] {
        &self.set_here
    }

    /// How many cells a row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.header.len()
    }

    /// The content of each field in a row, in the order of [`Self::fields`].
    pub fn values<'r>(&self, row: Row<'r>) -> impl Iterator<Item = (Field, Cow<'r, str>)> {
        self.fields.iter().map(move |(field, content)| {
            let value = match content {
                Content::Cell(index) => Cow::Borrowed(row.cell(*index).unwrap_or_default()),
                Content::Pieces(pieces) => Cow::Owned(joined(pieces, row)),
            };
            (*field, value)
        })
    }

    fn content(
        &self,
        mapping: &Mapping,
        header: &[String],
        used: &mut [bool],
    ) -> Result<Content, FileError> {
        let mut pieces = Vec::new();
        for part in mapping.from.parts() {
            pieces.push(match part {
                Part::Text(text) => Piece::Text(text.clone()),
                Part::Column(name) => {
                    let index = position(name, header)?;
                    if let Some(used) = used.get_mut(index) {
                        *used = true;
                    }
                    Piece::Cell(index)
                }
            });
        }
        Ok(match pieces.as_slice() {
            [Piece::Cell(index)] => Content::Cell(*index),
            _ => Content::Pieces(pieces),
        })
    }

    fn add(&mut self, field: Field, content: Content, header: &[String]) -> Result<(), FileError> {
        if let Some((_, other)) = self.fields.iter().find(|(known, _)| *known == field) {
            let name = |content: &Content| match content {
                Content::Cell(index) => header.get(*index).cloned().unwrap_or_default(),
                Content::Pieces(_) => "--map".to_owned(),
            };
            return Err(FileError::Header {
                why: format!(
                    "the columns `{}` and `{}` are both the field `{field}`",
                    name(other),
                    name(&content)
                ),
                hints: vec![format!("choose one with --map '{field}=COLUMN'")],
            });
        }
        self.fields.push((field, content));
        Ok(())
    }
}

/// Fields that a file can set: those that people set, and owner and team.
fn importable() -> impl Iterator<Item = Field> {
    Field::all().filter(|field| field.spec().set != Set::BySystem)
}

fn names() -> String {
    importable().map(Field::name).collect::<Vec<_>>().join(", ")
}

/// What makes two names of columns the same: letters and digits, in one case.
fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn field_of(name: &str, by: Field) -> Option<Field> {
    let key = key(name);
    let id = (by == Field::ID).then_some(by);
    let named = importable().chain(id).find(|field| self::key(field.name()) == key);
    named.or_else(|| ALIASES.iter().find(|(alias, _)| *alias == key).map(|(_, field)| *field))
}

/// The field of a column that holds what is never taken from a file, such as who created a
/// record.
fn set_by_system(name: &str) -> Option<Field> {
    let name = key(name);
    Field::all().find(|field| field.spec().set == Set::BySystem && key(field.name()) == name)
}

/// The column that a mapping names: as it is written, or else but for case and signs.
fn position(name: &str, header: &[String]) -> Result<usize, FileError> {
    let exact = header.iter().position(|column| column == name);
    let alike = || header.iter().position(|column| key(column) == key(name));
    exact.or_else(alike).ok_or_else(|| FileError::Header {
        why: format!("--map names the column `{name}`, which the file does not have"),
        hints: vec![format!("its columns: {}", quoted(header))],
    })
}

fn twice(header: &[String]) -> Result<(), FileError> {
    for (index, name) in header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        if header.iter().take(index).any(|other| other == name) {
            return Err(FileError::Header {
                why: format!("the column `{name}` stands twice in the header"),
                hints: Vec::new(),
            });
        }
    }
    Ok(())
}

/// The error about columns that cannot be imported: ids that nobody asked for, and what is no
/// field.
fn unknown(ids: &[String], others: &[String], header: &[String]) -> Option<FileError> {
    let number = ids.first().map(|id| format!("`{id}` names customers that are there"));
    let by_id = "--key id finds customers by it; --ignore-extra leaves it out".to_owned();
    let no_field = match others {
        [] => return number.map(|why| FileError::Header { why, hints: vec![by_id] }),
        [one] => format!("`{one}` is not a field"),
        more => format!("{} columns are not fields: {}", more.len(), quoted(more)),
    };
    let mut hints = vec![
        format!("fields: {}", names()),
        "--map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out"
            .to_owned(),
    ];
    hints.extend(number.is_some().then_some(by_id));
    if let [one] = header
        && let Some(sign) = [';', '\t', '|'].into_iter().find(|sign| one.contains(*sign))
    {
        hints.insert(0, format!("columns are separated by commas, not by {sign:?}"));
    }
    let why = [Some(no_field), number].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Some(FileError::Header { why, hints })
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn joined(pieces: &[Piece], row: Row<'_>) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            Piece::Cell(index) => row.cell(*index).unwrap_or_default(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(header: &[&str], mappings: &[&str], extra: bool) -> Result<Columns, String> {
        let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
        let mappings: Vec<Mapping> =
            mappings.iter().map(|text| text.parse().expect("a mapping")).collect();
        by(Field::EXTERNAL_ID, &header, &mappings, extra)
    }

    fn by(
        key: Field,
        header: &[String],
        mappings: &[Mapping],
        extra: bool,
    ) -> Result<Columns, String> {
        Columns::new(header, mappings, key, extra).map_err(|error| error.to_string())
    }

    fn fields(header: &[&str]) -> Vec<&'static str> {
        columns(header, &[], false).expect("known columns").fields().map(Field::name).collect()
    }

    #[test]
    fn names_are_alike_but_for_case_and_signs() {
        assert_eq!(
            fields(&["External ID", "E-Mail", "Company Name", "phone_number", "NOTES", "Owner"]),
            ["external_id", "email", "company", "phone", "notes", "owner"]
        );
    }

    #[test]
    fn what_is_no_field_is_an_error_or_named() {
        let error = columns(&["name", "gender", "id"], &[], false).expect_err("two extra");
        assert_eq!(error, "`gender` is not a field; `id` names customers that are there");
        let error = columns(&["name", "gender", "age"], &[], false).expect_err("two extra");
        assert_eq!(error, "2 columns are not fields: `gender`, `age`");
        let error = columns(&["ID", "name"], &[], false).expect_err("an id");
        assert_eq!(error, "`ID` names customers that are there");
        let ours = columns(&["name", "Created At"], &[], false).expect("it is left out");
        assert_eq!(
            (ours.ignored(), ours.set_here()),
            (&["Created At".to_owned()][..], ours.ignored())
        );
        let columns = columns(&["name", "gender", ""], &[], true).expect("extra are left out");
        assert_eq!(columns.ignored(), ["gender", "column 3"]);
    }

    #[test]
    fn a_field_has_one_column() {
        let error = columns(&["Mail", "E-mail"], &[], false).expect_err("both are email");
        assert_eq!(error, "the columns `Mail` and `E-mail` are both the field `email`");
        let chosen = columns(&["Mail", "E-mail"], &["email=Mail"], true).expect("one is chosen");
        assert_eq!(chosen.ignored(), ["E-mail"]);
        let error = columns(&["name", "name"], &[], true).expect_err("twice");
        assert_eq!(error, "the column `name` stands twice in the header");
    }

    #[test]
    fn mappings_name_fields_and_columns() {
        assert!("nmae=Name".parse::<Mapping>().is_err());
        assert!("created_at=Day".parse::<Mapping>().is_err());
        let error = columns(&["name"], &["phone=Tel"], false).expect_err("no such column");
        assert_eq!(error, "--map names the column `Tel`, which the file does not have");
    }

    #[test]
    fn the_id_is_a_field_for_who_asks_for_it() {
        let header = ["Nr", "name", "updated_by"].map(str::to_owned);
        let id: Mapping = "id=Nr".parse().expect("a mapping");
        let columns = by(Field::ID, &header, std::slice::from_ref(&id), false).expect("known");
        assert_eq!(columns.fields().map(Field::name).collect::<Vec<_>>(), ["id", "name"]);
        let error = by(Field::EMAIL, &header, &[id], false).expect_err("it is not the key");
        assert_eq!(error, "--map id=COLUMN is of use with --key id alone");
        let header = ["ID", "name"].map(str::to_owned);
        assert_eq!(by(Field::ID, &header, &[], false).expect("known").fields().count(), 2);
    }

    #[test]
    fn a_mended_list_of_rejected_rows_is_a_file_like_others() {
        assert_eq!(fields(&[REASON, "name"]), ["name"]);
    }
}
