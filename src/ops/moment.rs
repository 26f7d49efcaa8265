//! The one reader of points in time as people write them: `--from`, `--until`, `--since`.
//!
//! A date is its start, or as an end the whole day, in the store's time zone; an instant is
//! RFC 3339; a span such as `30d` counts from now.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::{OpError, Result};
use crate::domain::{Window, instant};
use crate::store::View;

/// Which side of a stretch of time a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// Its first instant; a span counts forward.
    From,
    /// The first instant after it; a date means the end of that day, a span counts forward.
    Until,
    /// The first instant of what is past; a span counts backward.
    Since,
}

impl Edge {
    const fn flag(self) -> &'static str {
        match self {
            Self::From => "--from",
            Self::Until => "--until",
            Self::Since => "--since",
        }
    }
}

/// Reads one side of a stretch of time.
pub(super) fn moment(text: &str, edge: Edge, zone: &TimeZone, now: Timestamp) -> Result<Timestamp> {
    let text = text.trim();
    let bad = |why: String| {
        OpError::Invalid {
        why: format!("`{text}` is not a time for {}: {why}", edge.flag()),
        hint: Some(
            "write a date such as 2026-12-31, a time such as 2026-12-31T17:00:00Z, or a span such as 30d, 2w or 1mo (1m is a minute)"
                .to_owned(),
        ),
    }
    };
    let outside = |_: jiff::Error| bad("it lies outside the calendar".to_owned());
    let at = if let Ok(instant) = text.parse::<Timestamp>() {
        instant
    } else if text.starts_with(|c: char| c.is_ascii_digit()) && text.contains('-') {
        let date = date(text).map_err(bad)?;
        let date = match edge {
            Edge::From | Edge::Since => date,
            Edge::Until => date.tomorrow().map_err(outside)?,
        };
        date.to_zoned_datetime(zone.clone()).map_err(outside)?.timestamp()
    } else {
        let span: Span =
            text.parse().map_err(|_| bad("it is neither a date, a time nor a span".to_owned()))?;
        // Back is back, whether or not it is said twice.
        if span.is_negative() && edge != Edge::Since {
            return Err(bad("a span is not negative".to_owned()));
        }
        let now = now.to_zoned_datetime(zone.clone());
        let then = match edge {
            Edge::From | Edge::Until => now.checked_add(span),
            Edge::Since => now.checked_sub(span.abs()),
        };
        then.map_err(outside)?.timestamp()
    };
    // The store keeps microseconds.
    Timestamp::from_microsecond(at.as_microsecond()).map_err(outside)
}

/// Reads a window from the texts of `--from` and `--until`.
pub(super) fn window(view: &View<'_>, from: Option<&str>, until: Option<&str>) -> Result<Window> {
    let zone = view.settings()?.zone();
    let read = |text: Option<&str>, edge| {
        text.map(|text| moment(text, edge, &zone, view.now())).transpose()
    };
    let window = Window { from: read(from, Edge::From)?, until: read(until, Edge::Until)? };
    in_order(&window)?;
    Ok(window)
}

/// Reads a new end.
pub(super) fn end(view: &View<'_>, until: &str) -> Result<Timestamp> {
    moment(until, Edge::Until, &view.settings()?.zone(), view.now())
}

/// Demands that a window holds at some instant.
pub(super) fn in_order(window: &Window) -> Result<()> {
    match (window.from, window.until) {
        (Some(from), Some(until)) if until <= from => Err(OpError::invalid(format!(
            "it would end before it begins: {} is not after {}",
            instant(until),
            instant(from)
        ))),
        _ => Ok(()),
    }
}

/// Demands that a window that is to be set has not ended already.
pub(super) fn not_over(view: &View<'_>, window: &Window, hint: Option<String>) -> Result<()> {
    match window.until.filter(|_| window.is_over(view.now())) {
        None => Ok(()),
        Some(until) => {
            let why = format!("it would have ended already, at {}", instant(until));
            Err(OpError::Invalid { why, hint })
        }
    }
}

/// A bare date; a time of day without a zone could mean any instant of two days.
fn date(text: &str) -> Result<Date, String> {
    if text.len() > "2026-12-31".len() {
        return Err("a time of day needs its zone, as in 2026-12-31T17:00:00+08:00".to_owned());
    }
    text.parse().map_err(|_| "there is no such date".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-03-10T12:00:00Z";

    fn read(text: &str, edge: Edge, zone: &str) -> Result<String> {
        let zone = TimeZone::get(zone).expect("zone");
        moment(text, edge, &zone, NOW.parse().expect("now")).map(|at| at.to_string())
    }

    #[test]
    fn a_date_is_a_day_in_the_zone_of_the_store() {
        for (edge, zone, at) in [
            (Edge::From, "UTC", "2026-12-31T00:00:00Z"),
            (Edge::Since, "Asia/Shanghai", "2026-12-30T16:00:00Z"),
            (Edge::Until, "UTC", "2027-01-01T00:00:00Z"),
            (Edge::Until, "Asia/Shanghai", "2026-12-31T16:00:00Z"),
        ] {
            assert_eq!(read("2026-12-31", edge, zone).expect("date"), at);
        }
    }

    #[test]
    fn a_span_counts_days_of_the_zone() {
        assert_eq!(read("30d", Edge::Until, "UTC").expect("span"), "2026-04-09T12:00:00Z");
        assert_eq!(read("2w", Edge::From, "UTC").expect("span"), "2026-03-24T12:00:00Z");
        assert_eq!(read("12h", Edge::Since, "UTC").expect("span"), "2026-03-10T00:00:00Z");
        // Berlin's clocks go forward on the 29th: the same time of day is an hour earlier.
        assert_eq!(
            read("30d", Edge::Until, "Europe/Berlin").expect("span"),
            "2026-04-09T11:00:00Z"
        );
    }

    #[test]
    fn an_instant_is_what_it_says() {
        for edge in [Edge::From, Edge::Until, Edge::Since] {
            let at = read("2026-12-31T17:00:00.1234567+08:00", edge, "Europe/Berlin");
            assert_eq!(at.expect("instant"), "2026-12-31T09:00:00.123456Z");
        }
    }

    #[test]
    fn what_is_no_time_is_said_clearly() {
        for (text, why) in [
            ("soon", "`soon` is not a time for --until: it is neither a date, a time nor a span"),
            ("", "`` is not a time for --until: it is neither a date, a time nor a span"),
            ("2026-02-30", "`2026-02-30` is not a time for --until: there is no such date"),
            ("-3d", "`-3d` is not a time for --until: a span is not negative"),
            (
                "2026-12-31T17:00",
                "`2026-12-31T17:00` is not a time for --until: a time of day needs its zone, as in 2026-12-31T17:00:00+08:00",
            ),
            ("9999-12-31", "`9999-12-31` is not a time for --until: it lies outside the calendar"),
            (
                "99999y",
                "`99999y` is not a time for --until: it is neither a date, a time nor a span",
            ),
        ] {
            assert_eq!(read(text, Edge::Until, "UTC").expect_err(text).to_string(), why);
        }
    }
}
