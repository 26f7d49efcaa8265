//! Stretches of time in which something holds.

use jiff::Timestamp;

/// `[from, until)`; an open end is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, serde::Serialize)]
pub struct Window {
    /// First instant in it.
    pub from: Option<Timestamp>,
    /// First instant after it.
    pub until: Option<Timestamp>,
}

impl Window {
    /// Whether the instant lies in it.
    #[must_use]
    pub fn contains(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && !self.is_over(at)
    }

    /// Whether it has ended.
    #[must_use]
    pub fn is_over(&self, at: Timestamp) -> bool {
        self.until.is_some_and(|until| until <= at)
    }

    /// Whether it has not begun.
    #[must_use]
    pub fn is_ahead(&self, at: Timestamp) -> bool {
        self.from.is_some_and(|from| from > at)
    }

    /// The time in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let until = match (self.until, other.until) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self { from: self.from.max(other.from), until }
    }

    /// Whether some instant from `now` on lies in it.
    #[must_use]
    pub fn has_future(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| self.from.map_or(now, |from| from.max(now)) < until)
    }

    /// Whether all that is left of the other window after `now` lies in this one.
    #[must_use]
    pub fn covers(&self, other: &Self, now: Timestamp) -> bool {
        let starts = self.from.is_none_or(|from| from <= other.from.unwrap_or(now).max(now));
        let ends = match (self.until, other.until) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => theirs <= mine,
        };
        starts && ends
    }
}
