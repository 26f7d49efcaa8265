//! Reads conditions.
//!
//! ```text
//! condition = term *( " and " term )
//! term      = field op value *( "," value )      lists with = and != only
//! op        = "=" / "!=" / "<" / "<=" / ">" / ">="
//! value     = plain text / quoted text ( '"' is doubled inside ) / none
//! ```
//!
//! `none` (not quoted) asks for emptiness, with `=` and `!=` only. A date such as
//! `2026-03-01` is that whole day in the store's time zone; an instant is RFC 3339.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

use super::{
    Condition, Field, Kind,
    condition::{Op, Operand, Span, Term},
};

/// Why a text is not a condition.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadCondition {
    /// It is not written as a condition is.
    #[error("`{text}` is not a condition: {why}")]
    Unreadable {
        /// What was read.
        text: String,
        /// What is wrong with it.
        why: String,
    },
    /// It asks for too much at once.
    #[error("a condition has at most {most} {what}")]
    TooLong {
        /// How many it may have.
        most: usize,
        /// Of what.
        what: &'static str,
    },
    /// It names a field, user or team that is not there, or that the writer may not know of.
    #[error("{noun} `{name}` not found")]
    Unknown {
        /// What kind of thing.
        noun: &'static str,
        /// As it was written.
        name: String,
        /// Names in view that are close to it.
        near: Vec<String>,
    },
}

impl From<String> for BadCondition {
    fn from(why: String) -> Self {
        Self::Unreadable { text: String::new(), why }
    }
}

impl From<&str> for BadCondition {
    fn from(why: &str) -> Self {
        why.to_owned().into()
    }
}

impl BadCondition {
    /// Adds the text that was read.
    fn about(self, text: &str) -> Self {
        match self {
            Self::Unreadable { why, .. } => Self::Unreadable { text: text.to_owned(), why },
            other @ (Self::TooLong { .. } | Self::Unknown { .. }) => other,
        }
    }
}

/// What the words in a condition refer to.
pub trait Words {
    /// The zone in which dates are days.
    fn zone(&self) -> &TimeZone;
    /// The number of the user or team of that name.
    ///
    /// # Errors
    /// There is none that may be named here.
    fn number(&self, kind: Kind, name: &str) -> Result<i64, BadCondition>;
}

/// The words of conditions that outlive those who write them, as rules do: no user or team is
/// named, and a date is a day in UTC.
#[derive(Clone, Copy, Debug)]
pub struct NoNames;

impl Words for NoNames {
    fn zone(&self) -> &TimeZone {
        const { &TimeZone::UTC }
    }

    fn number(&self, _: Kind, name: &str) -> Result<i64, BadCondition> {
        Err(format!("a rule cannot name `{name}`; scopes say whose records are meant").into())
    }
}

/// The most comparisons of a condition, and the most values in all of them: the store answers
/// no question that is longer.
const MOST_TERMS: usize = 100;
const MOST_VALUES: usize = 500;

/// The condition of these terms.
///
/// # Errors
/// They are too many.
pub fn bounded(terms: Vec<Term>) -> Result<Condition, BadCondition> {
    let values = |term: &Term| match &term.operand {
        Operand::Nothing => 1,
        Operand::Texts(texts) => texts.len(),
        Operand::Spans(spans) => spans.len(),
    };
    if terms.len() > MOST_TERMS {
        return Err(BadCondition::TooLong { most: MOST_TERMS, what: "comparisons" });
    }
    if terms.iter().map(values).sum::<usize>() > MOST_VALUES {
        return Err(BadCondition::TooLong { most: MOST_VALUES, what: "values" });
    }
    Ok(Condition::new(terms))
}

/// Reads a condition.
///
/// # Errors
/// The term that cannot be read, and why.
pub fn parse_condition(text: &str, words: &dyn Words) -> Result<Condition, BadCondition> {
    let bad = |error: BadCondition| error.about(text);
    let mut rest = text.trim();
    let mut terms = Vec::new();
    loop {
        let (term, tail) = parse_term(rest, words).map_err(bad)?;
        terms.push(term);
        match tail.trim_start() {
            "" => return bounded(terms),
            tail => {
                rest = tail
                    .strip_prefix("and ")
                    .ok_or_else(|| bad(format!("expected `and` before `{tail}`").into()))?
                    .trim_start();
            }
        }
    }
}

fn parse_term<'t>(text: &'t str, words: &dyn Words) -> Result<(Term, &'t str), BadCondition> {
    let end = text
        .find(|c: char| !(c.is_ascii_lowercase() || c == '_'))
        .ok_or("a comparison such as `region=EU` is missing")?;
    let (name, rest) = text.split_at(end);
    let unknown =
        || BadCondition::Unknown { noun: "field", name: name.to_owned(), near: Vec::new() };
    let field = Field::named(name).ok_or_else(unknown)?;
    let rest = rest.trim_start();
    let op = Op::ALL
        .into_iter()
        .find(|op| rest.starts_with(op.sign()))
        .ok_or_else(|| format!("after `{name}` comes one of = != < <= > >="))?;
    let (values, rest) = parse_values(rest.strip_prefix(op.sign()).unwrap_or(rest))?;
    let operand = operand(field, op, &values, words)?;
    Ok((Term { field, op, operand }, rest))
}

/// A value, and whether it was quoted.
type Word = (String, bool);

fn parse_values(text: &str) -> Result<(Vec<Word>, &str), String> {
    let mut values = Vec::new();
    let mut rest = text;
    loop {
        let (word, tail) = parse_value(rest.trim_start())?;
        values.push(word);
        match tail.strip_prefix(',') {
            Some(tail) => rest = tail,
            None => return Ok((values, tail)),
        }
    }
}

fn parse_value(text: &str) -> Result<(Word, &str), String> {
    let Some(mut rest) = text.strip_prefix('"') else {
        let end =
            [text.find(','), text.find(" and "), Some(text.len())].into_iter().flatten().min();
        let (word, rest) = text.split_at(end.unwrap_or(text.len()));
        let word = word.trim_end();
        if word.is_empty() {
            return Err("a value is missing; an empty field is `none`".to_owned());
        }
        // What looks like more grammar than there is must not pass for a value: a deny that
        // was meant to match would match nobody.
        let looks_like_more = |part: &str| {
            matches!(part.to_ascii_lowercase().as_str(), "or" | "and" | "not")
                || part.contains(['"', '\'', '=', '<', '>'])
        };
        if word.split_whitespace().any(looks_like_more) {
            let or = word.split_whitespace().any(|part| part.eq_ignore_ascii_case("or"));
            let or = if or { "there is no `or`; " } else { "" };
            return Err(format!(
                "`{word}` is not a plain value: {or}write a list as region=EU,US, join with `and`, \
                 and quote a text as \"{}\"",
                word.replace('"', "\"\"")
            ));
        }
        return Ok(((word.to_owned(), false), rest));
    };
    let mut value = String::new();
    loop {
        let (part, tail) = rest.split_once('"').ok_or("the closing quote is missing")?;
        value.push_str(part);
        match tail.strip_prefix('"') {
            Some(tail) => {
                value.push('"');
                rest = tail;
            }
            None => return Ok(((value, true), tail)),
        }
    }
}

fn operand(
    field: Field,
    op: Op,
    values: &[Word],
    words: &dyn Words,
) -> Result<Operand, BadCondition> {
    let listable = matches!(op, Op::Eq | Op::Ne);
    if values.len() > 1 && !listable {
        return Err(format!("`{}` takes one value", op.sign()).into());
    }
    if values.iter().any(|(word, quoted)| word == "none" && !quoted) {
        return match (values.len(), listable) {
            (1, true) => Ok(Operand::Nothing),
            _ => Err("`none` stands alone, with `=` or `!=`".into()),
        };
    }
    let kind = field.spec().kind;
    if kind == Kind::Text {
        return Ok(Operand::Texts(values.iter().map(|(word, _)| word.clone()).collect()));
    }
    if !listable && matches!(kind, Kind::User | Kind::Team) {
        return Err(format!("`{field}` is compared with `=` or `!=`").into());
    }
    let span = |(word, _): &Word| match kind {
        Kind::Time => Ok(time(word, words.zone())?),
        Kind::Id => Ok(word.parse::<super::CustomerId>().map(|id| Span::one(id.0))?),
        Kind::Text | Kind::User | Kind::Team => words.number(kind, word).map(Span::one),
    };
    // Where only the start of a day counts, the term is the one about that instant.
    let edge = |span: Span| match op {
        Op::Ge | Op::Lt => Span::one(span.from),
        Op::Eq | Op::Ne | Op::Le | Op::Gt => span,
    };
    let spans = values.iter().map(|word| span(word).map(edge));
    spans.collect::<Result<_, _>>().map(Operand::Spans)
}

/// An instant, a date, or the `from..until` in which a condition is printed.
fn time(word: &str, zone: &TimeZone) -> Result<Span, String> {
    let bad = |_| format!("`{word}` is neither a date such as 2026-03-01 nor an RFC 3339 time");
    if let Some((from, until)) = word.split_once("..") {
        let from: Timestamp = from.parse().map_err(bad)?;
        let until: Timestamp = until.parse().map_err(bad)?;
        return Ok(Span { from: from.as_microsecond(), until: until.as_microsecond() });
    }
    if let Ok(instant) = word.parse::<Timestamp>() {
        return Ok(Span::one(instant.as_microsecond()));
    }
    let date: Date = word.parse().map_err(bad)?;
    // A time of day without a zone must not pass for a whole day.
    if word.len() > "2026-03-01".len() {
        return Err(format!("`{word}` needs its zone, as in 2026-03-01T10:00:00+08:00"));
    }
    let start =
        |date: Date| zone.to_timestamp(date.at(0, 0, 0, 0)).map(jiff::Timestamp::as_microsecond);
    let next = date.checked_add(1.day()).map_err(bad)?;
    Ok(Span { from: start(date).map_err(bad)?, until: start(next).map_err(bad)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cell;

    struct Utc;

    impl Words for Utc {
        fn zone(&self) -> &TimeZone {
            const { &TimeZone::UTC }
        }

        fn number(&self, _: Kind, name: &str) -> Result<i64, BadCondition> {
            let unknown = || format!("`{name}` is unknown").into();
            (name == "wang").then_some(7).ok_or_else(unknown)
        }
    }

    fn parse(text: &str) -> Result<Condition, BadCondition> {
        parse_condition(text, &Utc)
    }

    #[test]
    fn c1_prints_what_it_reads() {
        for text in [
            "region=EU",
            "region=EU,US and tier!=gold",
            "name=\"a \"\"b\"\" and, c\"",
            "owner=none",
            "name=\"none\"",
            "created_at>=2026-03-01T00:00:00Z",
            "id=C-000007,C-1234567 and id<C-000042",
        ] {
            let condition = parse(text).expect(text);
            assert_eq!(condition.to_string(), text);
            assert_eq!(parse(&condition.to_string()).as_ref(), Ok(&condition));
        }
    }

    #[test]
    fn c1_a_date_is_a_whole_day() {
        let day = parse("created_at=2026-03-01").expect("condition");
        let noon = Cell::Number(
            "2026-03-01T12:00:00Z".parse::<Timestamp>().expect("time").as_microsecond(),
        );
        let next = Cell::Number(
            "2026-03-02T00:00:00Z".parse::<Timestamp>().expect("time").as_microsecond(),
        );
        assert_eq!(day.terms()[0].holds(noon), Some(true));
        assert_eq!(day.terms()[0].holds(next), Some(false));
        assert_eq!(parse(&day.to_string()).as_ref(), Ok(&day));
        let since = parse("created_at>=2026-03-01").expect("condition");
        assert_eq!(since.to_string(), "created_at>=2026-03-01T00:00:00Z");
        assert_eq!(since.terms()[0].holds(noon), Some(true));
        let after = parse("created_at>2026-03-01").expect("condition");
        assert_eq!(after.terms()[0].holds(noon), Some(false), "noon is not after that day");
        assert_eq!(after.terms()[0].holds(next), Some(true));
        assert_eq!(parse(&after.to_string()).as_ref(), Ok(&after));
    }

    #[test]
    fn c1_an_empty_field_equals_nothing() {
        for text in ["region=EU", "region!=EU", "region<EU"] {
            assert_eq!(parse(text).expect(text).terms()[0].holds(Cell::Empty), None);
        }
        assert_eq!(parse("region=none").expect("c").terms()[0].holds(Cell::Empty), Some(true));
        assert_eq!(parse("region!=none").expect("c").terms()[0].holds(Cell::Empty), Some(false));
    }

    #[test]
    fn c1_says_what_is_wrong() {
        for (text, why) in [
            ("", "a comparison such as `region=EU` is missing"),
            ("colour=red", "field `colour` not found"),
            ("region", "a comparison such as `region=EU` is missing"),
            ("region ~ x", "after `region` comes one of = != < <= > >="),
            ("region=", "a value is missing; an empty field is `none`"),
            ("region=\"x", "the closing quote is missing"),
            ("region<a,b", "`<` takes one value"),
            ("region<none", "`none` stands alone, with `=` or `!=`"),
            (
                "region=EU or tier=x",
                "`EU or tier=x` is not a plain value: there is no `or`; write a list as \
                 region=EU,US, join with `and`, and quote a text as \"EU or tier=x\"",
            ),
            (
                "region=EU and",
                "`EU and` is not a plain value: write a list as region=EU,US, join with `and`, \
                 and quote a text as \"EU and\"",
            ),
            (
                "tier='gold'",
                "`'gold'` is not a plain value: write a list as region=EU,US, join with `and`, \
                 and quote a text as \"'gold'\"",
            ),
            (
                "created_at>=2026-03-01T10:00",
                "`2026-03-01T10:00` needs its zone, as in 2026-03-01T10:00:00+08:00",
            ),
            ("created_at=soon", "`soon` is neither a date such as 2026-03-01 nor an RFC 3339 time"),
        ] {
            let bad = parse(text).err().map(|bad| match bad {
                BadCondition::Unreadable { why, .. } => why,
                other => other.to_string(),
            });
            assert_eq!(bad.as_deref(), Some(why), "{text}");
        }
    }
}
