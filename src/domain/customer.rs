//! A customer: a cell for each field.

use super::{Cell, CustomerId, FIELDS, Field, Record, TeamId, UserId};

/// The content of a field, owned.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text; never empty.
    Text(String),
    /// An instant in microseconds, or the number of a user, team or record.
    Number(i64),
}

impl Value {
    /// The same, borrowed.
    #[must_use]
    pub fn cell(&self) -> Cell<'_> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(text),
            Self::Number(number) => Cell::Number(*number),
        }
    }
}

impl From<Cell<'_>> for Value {
    fn from(cell: Cell<'_>) -> Self {
        match cell {
            Cell::Empty => Self::Empty,
            Cell::Text(text) => Self::Text(text.to_owned()),
            Cell::Number(number) => Self::Number(number),
        }
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    cells: Vec<Value>,
}

impl Default for Customer {
    fn default() -> Self {
        Self { cells: vec![Value::Empty; FIELDS.len()] }
    }
}

impl Customer {
    /// A copy of a record.
    pub fn copy(record: &(impl Record + ?Sized)) -> Self {
        Self { cells: Field::all().map(|field| record.cell(field).into()).collect() }
    }

    /// Gives a field another content.
    pub fn set(&mut self, field: Field, value: Value) {
        if let Some(cell) = self.cells.get_mut(field.index()) {
            *cell = value;
        }
    }

    /// The content of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> &Value {
        self.cells.get(field.index()).unwrap_or(const { &Value::Empty })
    }

    /// Its number; zero before it is stored.
    #[must_use]
    pub fn id(&self) -> CustomerId {
        CustomerId(self.number(Field::ID).unwrap_or_default())
    }

    /// Its owner; `None` is the pool.
    #[must_use]
    pub fn owner(&self) -> Option<UserId> {
        self.number(Field::OWNER).map(UserId)
    }

    /// Its team.
    #[must_use]
    pub fn team(&self) -> Option<TeamId> {
        self.number(Field::TEAM).map(TeamId)
    }

    /// Gives it another owner and team.
    pub fn place(&mut self, owner: Option<UserId>, team: Option<TeamId>) {
        self.set(Field::OWNER, owner.map(|id| id.0).into());
        self.set(Field::TEAM, team.map(|id| id.0).into());
    }

    fn number(&self, field: Field) -> Option<i64> {
        match self.get(field) {
            Value::Number(number) => Some(*number),
            Value::Empty | Value::Text(_) => None,
        }
    }
}

impl Record for Customer {
    fn owners(&self) -> [Option<UserId>; 2] {
        [self.owner(), None]
    }

    fn teams(&self) -> [Option<TeamId>; 2] {
        [self.team(), None]
    }

    fn cell(&self, field: Field) -> Cell<'_> {
        self.get(field).cell()
    }
}
