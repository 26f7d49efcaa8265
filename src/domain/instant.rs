//! How an instant is written for people.

use jiff::Timestamp;

/// To the second, in UTC, as in `2026-12-31 23:00:00Z`; it can be typed so.
#[must_use]
pub fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_can_be_read() {
        let at: Timestamp = "2026-12-31T23:00:00.9Z".parse().expect("an instant");
        assert_eq!(instant(at), "2026-12-31 23:00:00Z");
        let read: Timestamp = instant(at).parse().expect("an instant");
        assert_eq!(read.to_string(), "2026-12-31T23:00:00Z");
    }
}
