//! What is shown of a customer: the one filter of visible values.

use std::cell::RefCell;
use std::collections::HashMap;

use jiff::Timestamp;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::domain::{Cell, CustomerId, Field, FieldSet, Kind, Reach, Record, mask};
use crate::ops::Result;
use crate::store::View;

/// A customer as the reader may see it: the fields that show, each with its text or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerView {
    /// Its number.
    pub id: CustomerId,
    /// The fields that show, in order.
    pub fields: Vec<(Field, Option<String>)>,
}

impl CustomerView {
    /// The text of a field, if it shows.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        self.fields.iter().find(|(f, _)| *f == field).and_then(|(_, text)| text.as_deref())
    }
}

impl Serialize for CustomerView {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.fields.len()))?;
        for (field, text) in &self.fields {
            map.serialize_entry(field.name(), text)?;
        }
        map.end()
    }
}

/// Makes views of customers for one reader.
pub(in crate::ops) struct Shower<'v> {
    view: &'v View<'v>,
    reach: &'v Reach,
    wanted: FieldSet,
    names: RefCell<HashMap<(Noun, i64), Option<String>>>,
}

/// Users and teams, as keys.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Noun {
    User,
    Team,
}

impl<'v> Shower<'v> {
    /// Shows the wanted fields of records within the reach.
    pub(in crate::ops) fn new(view: &'v View<'v>, reach: &'v Reach, wanted: FieldSet) -> Self {
        Self { view, reach, wanted, names: RefCell::default() }
    }

    /// The view of a record. What one may create or edit one may not always see again: of a
    /// record out of reach only the number shows.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(in crate::ops) fn show(&self, record: &(impl Record + ?Sized)) -> Result<CustomerView> {
        let access = self.reach.fields(record);
        let known = [Field::ID].into_iter().collect();
        let shown = access.visible.with(known).and(self.wanted);
        let fields = shown
            .iter()
            .map(|field| {
                let text = self.text(field, record.cell(field))?;
                let masked = !access.unmasked.with(known).has(field);
                Ok((field, if masked { text.map(|text| mask(&text)) } else { text }))
            })
            .collect::<Result<_>>()?;
        let id = match record.cell(Field::ID) {
            Cell::Number(id) => CustomerId(id),
            Cell::Empty | Cell::Text(_) => CustomerId(0),
        };
        Ok(CustomerView { id, fields })
    }

    fn text(&self, field: Field, cell: Cell<'_>) -> Result<Option<String>> {
        Ok(match (field.spec().kind, cell) {
            (_, Cell::Empty) => None,
            (_, Cell::Text(text)) => Some(text.to_owned()),
            (Kind::Id, Cell::Number(id)) => Some(CustomerId(id).to_string()),
            (Kind::User, Cell::Number(id)) => self.name(Noun::User, id)?,
            (Kind::Team, Cell::Number(id)) => self.name(Noun::Team, id)?,
            (Kind::Time | Kind::Text, Cell::Number(at)) => {
                Timestamp::from_microsecond(at).ok().map(|at| at.to_string())
            }
        })
    }

    /// The name of a user or team; nothing for a user who is gone.
    fn name(&self, kind: Noun, id: i64) -> Result<Option<String>> {
        if let Some(name) = self.names.borrow().get(&(kind, id)) {
            return Ok(name.clone());
        }
        let name = match kind {
            Noun::User => self.view.user_name(id)?,
            Noun::Team => self.view.team_name(id)?,
        };
        self.names.borrow_mut().insert((kind, id), name.clone());
        Ok(name)
    }
}
