//! The fields of a customer, their types and classes, and sets of fields.

use std::fmt;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Free text.
    Text,
    /// An instant, in microseconds since 1970.
    Time,
    /// A user.
    User,
    /// A team.
    Team,
    /// The record's own number.
    Id,
}

/// How delicate a field is (rule C3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Nothing special.
    Normal,
    /// Data about a person.
    Personal,
    /// Shown only where a rule names the field or its class.
    Sensitive,
}

impl Class {
    /// The word for it; rules write it with a leading `@`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Personal => "personal",
            Self::Sensitive => "sensitive",
        }
    }
}

/// Who gives a field its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// People, with the right to create or edit it.
    ByPeople,
    /// People with `customers:assign` (rule R1).
    ByAssign,
    /// The program.
    BySystem,
}

/// One field, as an index into [`FIELDS`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(u8);

/// What is known of a field.
#[derive(Debug)]
pub struct Spec {
    /// The name in rules, filters, columns and JSON.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// How delicate it is.
    pub class: Class,
    /// Who sets it.
    pub set: Set,
}

const fn spec(name: &'static str, kind: Kind, class: Class, set: Set) -> Spec {
    Spec { name, kind, class, set }
}

macro_rules! fields {
    ($($name:ident = $text:literal, $kind:ident, $class:ident, $set:ident;)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "only counts")]
        #[repr(u8)]
        enum Index { $($name),* }

        /// Every field of a customer, in the order in which they are shown.
        pub const FIELDS: &[Spec] = &[$(spec($text, Kind::$kind, Class::$class, Set::$set)),*];

        #[expect(missing_docs, reason = "the names speak; meanings are in FIELDS")]
        impl Field {
            $(pub const $name: Self = Self(Index::$name as u8);)*
        }
    };
}

fields! {
    ID = "id", Id, Normal, BySystem;
    EXTERNAL_ID = "external_id", Text, Normal, ByPeople;
    NAME = "name", Text, Normal, ByPeople;
    COMPANY = "company", Text, Normal, ByPeople;
    TITLE = "title", Text, Normal, ByPeople;
    EMAIL = "email", Text, Personal, ByPeople;
    PHONE = "phone", Text, Personal, ByPeople;
    ADDRESS = "address", Text, Personal, ByPeople;
    CITY = "city", Text, Normal, ByPeople;
    REGION = "region", Text, Normal, ByPeople;
    COUNTRY = "country", Text, Normal, ByPeople;
    WEBSITE = "website", Text, Normal, ByPeople;
    SOURCE = "source", Text, Normal, ByPeople;
    STATUS = "status", Text, Normal, ByPeople;
    TIER = "tier", Text, Normal, ByPeople;
    NOTES = "notes", Text, Personal, ByPeople;
    OWNER = "owner", User, Normal, ByAssign;
    TEAM = "team", Team, Normal, ByAssign;
    CREATED_AT = "created_at", Time, Normal, BySystem;
    CREATED_BY = "created_by", User, Normal, BySystem;
    UPDATED_AT = "updated_at", Time, Normal, BySystem;
    UPDATED_BY = "updated_by", User, Normal, BySystem;
    DELETED_AT = "deleted_at", Time, Normal, BySystem;
}

impl Field {
    /// What is known of it.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "a Field is made from an index of FIELDS only")]
    pub fn spec(self) -> &'static Spec {
        &FIELDS[usize::from(self.0)]
    }

    /// The name in rules, filters, columns and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Its position in [`FIELDS`].
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The field of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|field| field.name() == name)
    }

    /// Every field, in order.
    #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 64 fields")]
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..FIELDS.len() as u8).map(Self)
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of fields.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct FieldSet(u64);

impl FieldSet {
    /// No field.
    pub const EMPTY: Self = Self(0);

    /// The fields that satisfy a test.
    pub fn of(test: impl Fn(Field) -> bool) -> Self {
        Field::all().filter(|f| test(*f)).collect()
    }

    /// What "all fields" means when a rule names none: normal and personal (rule C3).
    #[must_use]
    pub fn usual() -> Self {
        Self::of(|f| f.spec().class != Class::Sensitive)
    }

    /// Fields that a rule cannot hide: the record's number and its name (rule C3).
    #[must_use]
    pub fn required() -> Self {
        [Field::ID, Field::NAME].into_iter().collect()
    }

    /// Whether the field is in the set.
    #[must_use]
    pub const fn has(self, field: Field) -> bool {
        self.0 & (1 << field.0) != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is not in the other set.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether all of the other set is in this one.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// Whether there is no field in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields, in order.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        Field::all().filter(move |f| self.has(*f))
    }
}

impl FromIterator<Field> for FieldSet {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        Self(fields.into_iter().fold(0, |bits, field| bits | (1 << field.0)))
    }
}

impl fmt::Debug for FieldSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Fields as a rule names them: single fields, and classes such as `@personal`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FieldList {
    names: Vec<String>,
    set: FieldSet,
}

impl FieldList {
    /// Reads a comma list such as `phone,@personal`.
    ///
    /// # Errors
    /// The word that is neither a field nor a class.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut list = Self::default();
        for word in text.split(',').map(str::trim).filter(|w| !w.is_empty()) {
            let set = match word.strip_prefix('@') {
                Some(class) => FieldSet::of(|f| f.spec().class.as_str() == class),
                None => Field::named(word).into_iter().collect(),
            };
            let known_class = word == "@sensitive";
            if set.is_empty() && !known_class {
                return Err(format!("`{word}` is not a field of customers"));
            }
            list.set = list.set.with(set);
            list.names.push(word.to_owned());
        }
        if list.names.is_empty() {
            return Err("no field is named".to_owned());
        }
        list.names.sort();
        list.names.dedup();
        Ok(list)
    }

    /// The fields meant.
    #[must_use]
    pub const fn set(&self) -> FieldSet {
        self.set
    }
}

impl fmt::Display for FieldList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names.join(","))
    }
}

impl serde::Serialize for FieldList {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(&self.names)
    }
}
