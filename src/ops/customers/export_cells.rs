//! What of a customer leaves in an export: what both rights show, masked if either masks it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt::Write;

use jiff::Timestamp;

use crate::domain::{
    Cell, CustomerId, FIELDS, Field, FieldAccess, FieldSet, Kind, Reach, Record, mask,
};
use crate::ops::Result;
use crate::store::View;

/// What the reaches of seeing and of taking away show together.
pub(super) struct Both<'r> {
    seen: &'r Reach,
    taken: &'r Reach,
    /// The access to every record, if it is the same for all.
    uniform: Option<FieldAccess>,
}

impl<'r> Both<'r> {
    pub(super) fn new(seen: &'r Reach, taken: &'r Reach) -> Self {
        let uniform = seen.uniform_fields().zip(taken.uniform_fields());
        Self { seen, taken, uniform: uniform.map(|(seen, taken)| seen.and(taken)) }
    }

    /// The fields that show on some conceivable record.
    pub(super) fn best(&self) -> FieldSet {
        self.seen.best_fields().and(self.taken.best_fields()).visible
    }

    fn of(&self, record: &(impl Record + ?Sized)) -> FieldAccess {
        self.uniform.unwrap_or_else(|| self.seen.fields(record).and(self.taken.fields(record)))
    }
}

/// Writes the cells of customers.
pub(super) struct ExportCells<'v> {
    both: &'v Both<'v>,
    columns: &'v [Field],
    texts: Texts<'v>,
}

impl<'v> ExportCells<'v> {
    pub(super) fn new(view: &'v View<'v>, both: &'v Both<'v>, columns: &'v [Field]) -> Self {
        let last = FIELDS.iter().map(|_| (0, String::new())).collect();
        let texts = Texts { view, users: Names::default(), teams: Names::default(), last };
        Self { both, columns, texts }
    }

    /// Hands over the text of each column; nothing for what is empty or does not show.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(super) fn write(
        &mut self,
        record: &(impl Record + ?Sized),
        put: &mut impl FnMut(&str),
    ) -> Result<()> {
        let access = self.both.of(record);
        for field in self.columns {
            let text = match record.cell(*field) {
                _ if !access.visible.has(*field) => "",
                Cell::Empty => "",
                Cell::Text(text) => text,
                Cell::Number(number) => self.texts.of(*field, number)?,
            };
            match text.is_empty() || access.unmasked.has(*field) {
                true => put(text),
                false => put(&mask(text)),
            }
        }
        Ok(())
    }
}

/// Numbers as people read them. Records that came in together share most of them.
struct Texts<'v> {
    view: &'v View<'v>,
    users: Names,
    teams: Names,
    /// For each field the last number and its text.
    last: Vec<(i64, String)>,
}

/// Names by their numbers, small numbers in a row.
#[derive(Default)]
struct Names {
    near: Vec<Option<String>>,
    far: HashMap<i64, String>,
}

/// Numbers below this are small.
const NEAR: usize = 1 << 16;

impl Names {
    fn get(&mut self, number: i64, find: impl FnOnce() -> Result<String>) -> Result<&str> {
        let near = usize::try_from(number).ok().filter(|near| *near < NEAR);
        let Some(near) = near else {
            return Ok(match self.far.entry(number) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => entry.insert(find()?),
            });
        };
        if self.near.len() <= near {
            self.near.resize(near + 1, None);
        }
        match self.near.get_mut(near) {
            Some(Some(name)) => Ok(name),
            Some(place) => Ok(place.insert(find()?)),
            None => Ok(""),
        }
    }
}

impl Texts<'_> {
    fn of(&mut self, field: Field, number: i64) -> Result<&str> {
        let view = self.view;
        match field.spec().kind {
            Kind::User => {
                self.users.get(number, || Ok(view.user_name(number)?.unwrap_or_default()))
            }
            Kind::Team => {
                self.teams.get(number, || Ok(view.team_name(number)?.unwrap_or_default()))
            }
            Kind::Id | Kind::Time | Kind::Text => Ok(self.plain(field, number)),
        }
    }

    fn plain(&mut self, field: Field, number: i64) -> &str {
        let Some((last, text)) = self.last.get_mut(field.index()) else { return "" };
        if *last != number || text.is_empty() {
            *last = number;
            text.clear();
            let written = match (field.spec().kind, Timestamp::from_microsecond(number)) {
                (Kind::Time, Ok(at)) => write!(text, "{at}"),
                _ => write!(text, "{}", CustomerId(number)),
            };
            debug_assert!(written.is_ok(), "a String takes everything");
        }
        text
    }
}
