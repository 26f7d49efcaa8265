//! The only reader of the system's clock.

use jiff::Timestamp;

/// Tells the time. A run asks once, when it holds the lock or the snapshot.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    fixed: Option<Timestamp>,
}

impl Clock {
    /// The system's clock, or in tests the one they set.
    pub(super) fn read() -> Self {
        Self { fixed: super::vars::test_time() }
    }

    #[cfg(debug_assertions)]
    pub(super) const fn for_tests(time: Timestamp) -> Self {
        Self { fixed: Some(time) }
    }

    /// The time, to the microsecond that the store keeps.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "this module owns the clock")]
        let now = self.fixed.unwrap_or_else(Timestamp::now);
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}
