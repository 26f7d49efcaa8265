//! What a decision may ask of a record.

use super::{Field, TeamId, UserId};

/// The content of one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing; equal to nothing (rule C1).
    Empty,
    /// Text.
    Text(&'a str),
    /// An instant in microseconds, or the number of a user, team or record.
    Number(i64),
}

/// A row of a resource, as a decision sees it.
///
/// Most records have one owner and one team; an audit entry has the actor's and the caller's.
pub trait Record {
    /// The users who count as owners.
    fn owners(&self) -> [Option<UserId>; 2];
    /// The teams that the record belongs to.
    fn teams(&self) -> [Option<TeamId>; 2];
    /// The content of a field; empty for resources without fields.
    fn cell(&self, field: Field) -> Cell<'_>;
}

/// A record of which only owner and team matter: a user, a grant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Its owner.
    pub owner: Option<UserId>,
    /// Its team.
    pub team: Option<TeamId>,
}

impl Record for Placed {
    fn owners(&self) -> [Option<UserId>; 2] {
        [self.owner, None]
    }

    fn teams(&self) -> [Option<TeamId>; 2] {
        [self.team, None]
    }

    fn cell(&self, _: Field) -> Cell<'_> {
        Cell::Empty
    }
}
