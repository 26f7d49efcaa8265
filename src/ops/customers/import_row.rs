//! Makes customers of the rows of a file, and judges those that can only be new. Runs beside
//! the thread that writes, and never asks the store.

use super::import_names::ImportNames;
use super::import_report::Problem;
use super::place::Place;
use super::read_value;
use crate::authz::{Admitted, Judge};
use crate::domain::{Customer, CustomerId, Denial, Field, FieldSet, TeamId, UserId, Value};
use crate::exchange::{Columns, Row, from_spreadsheet};

/// How the rows of a file are read.
#[derive(Debug)]
pub(super) struct RowReader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) names: &'a ImportNames,
    pub(super) judge: &'a Judge,
    pub(super) places: Places,
    /// The file is in the dialect for spreadsheet programs.
    pub(super) spreadsheet: bool,
    /// An empty cell empties the field.
    pub(super) clear_empty: bool,
    /// Rows with a content of this field may be about a customer that is there already.
    pub(super) key: Option<Field>,
}

/// Where new customers go (rule R1).
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    /// Who imports.
    pub(super) actor: Place,
    /// Where a row goes that names no owner, and whether somebody chose that.
    pub(super) default: Place,
    pub(super) owner_chosen: bool,
    /// The team that was chosen for all rows that name none.
    pub(super) team: Option<TeamId>,
}

/// What a row says.
#[derive(Debug)]
pub(super) enum Read {
    /// It is a new customer, and the actor may create it.
    New(Admitted<Customer>),
    /// It may be new or about one that is there.
    Either(Box<Said>),
    /// It cannot be imported.
    Bad(Vec<Problem>),
}

/// What a row says of a customer.
#[derive(Debug)]
pub(super) struct Said {
    /// The customer as it would be if it is new.
    pub(super) record: Customer,
    /// The fields that the row gives.
    pub(super) given: FieldSet,
    /// Its owner, if the row names one: `None` in it is the pool.
    pub(super) owner: Option<Option<UserId>>,
    /// Its team, if the row names one.
    pub(super) team: Option<TeamId>,
    /// The team that falls to the owner.
    pub(super) owner_team: Option<TeamId>,
    /// Whether its owner or team is one that needs `customers:assign`.
    pub(super) placed: bool,
}

impl RowReader<'_> {
    /// Reads a row.
    pub(super) fn read(&self, row: Row<'_>) -> Read {
        if row.len() != self.columns.width() {
            let has = crate::ops::phrase::counted(row.len() as u64, "cell");
            let header = self.columns.width();
            return Read::Bad(vec![Problem::row(format!("it has {has}, the header has {header}"))]);
        }
        let mut problems = Vec::new();
        let said = self.said(row, &mut problems);
        if !problems.is_empty() {
            return Read::Bad(problems);
        }
        if self.key.is_some_and(|key| said.given.has(key)) {
            return Read::Either(Box::new(said));
        }
        match said.create(self.judge) {
            Ok(admitted) => Read::New(admitted),
            Err(problem) => Read::Bad(vec![problem]),
        }
    }

    fn said(&self, row: Row<'_>, problems: &mut Vec<Problem>) -> Said {
        let mut record = Customer::default();
        let mut given = FieldSet::EMPTY;
        let (mut owner, mut team) = (None, None);
        for (field, cell) in self.columns.values(row) {
            let text = if self.spreadsheet { from_spreadsheet(&cell) } else { &cell };
            match field {
                Field::OWNER => match self.owner(text) {
                    Ok(found) => owner = found,
                    Err(why) => problems.push(Problem::missing(field, text, why)),
                },
                Field::ID if text.trim().is_empty() => {}
                Field::ID => match text.trim().parse::<CustomerId>() {
                    Ok(id) => {
                        record.set(field, Value::Number(id.0));
                        given = given.with([field].into_iter().collect());
                    }
                    Err(_) => {
                        let why = format!("an id is written like {}", CustomerId(42));
                        problems.push(Problem::value(field, text, why));
                    }
                },
                Field::TEAM if text.trim().is_empty() => {}
                Field::TEAM => match self.names.team(text.trim()) {
                    Ok(found) => team = Some(found),
                    Err(why) => problems.push(Problem::missing(field, text, why)),
                },
                field => match read_value(field, text) {
                    Ok(value) => {
                        if value != Value::Empty || self.clear_empty {
                            given = given.with([field].into_iter().collect());
                        }
                        record.set(field, value);
                    }
                    Err(why) => problems.push(Problem::value(field, text, why)),
                },
            }
        }
        let Places { actor, default, owner_chosen, .. } = self.places;
        let falls = owner.unwrap_or(default);
        let chosen = team.or(self.places.team);
        let place = Place { team: chosen.or(falls.team), ..falls };
        record.place(place.owner, place.team);
        let placed = (owner.is_some() || owner_chosen) && place.owner != actor.owner
            || place.team != falls.team;
        Said {
            record,
            given,
            owner: owner.map(|place| place.owner),
            team,
            owner_team: falls.team,
            placed,
        }
    }

    /// The owner that a cell names, and the team that falls to them; nothing for an empty cell.
    fn owner(&self, text: &str) -> Result<Option<Place>, String> {
        let actors = self.places.actor.team;
        let (owner, team) = match text.trim() {
            "" => return Ok(None),
            "none" => (None, None),
            name => self.names.user(name).map(|(user, team)| (Some(user), team))?,
        };
        Ok(Some(Place { owner, team: team.or(actors) }))
    }
}

impl Said {
    /// Admits the row as a new customer.
    ///
    /// # Errors
    /// It has no name, or the actor may not create it.
    pub(super) fn create(self, judge: &Judge) -> Result<Admitted<Customer>, Problem> {
        if *self.record.get(Field::NAME) == Value::Empty {
            return Err(Problem::nameless());
        }
        let given =
            FieldSet::of(|field| self.given.has(field) && *self.record.get(field) != Value::Empty);
        let refused = |denial: Denial| Problem::refused(&denial);
        judge.create(self.record, given, self.placed).map_err(refused)
    }
}
