//! Conditions: `region=EU and tier=gold,silver`, and what they say of a record (rule C1).
//!
//! An empty field equals nothing and compares with nothing. Whether a term about an empty
//! field holds is therefore for the asker to say: an allow takes it as no, a deny as yes.

use std::fmt;

use super::{Cell, CustomerId, Field, Kind, Record};

/// How a term compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `=`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl Op {
    /// Every operator, longer signs first, as they must be looked for.
    pub(super) const ALL: [Self; 6] = [Self::Ne, Self::Le, Self::Ge, Self::Eq, Self::Lt, Self::Gt];

    /// The sign for it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Eq => "=",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        }
    }
}

/// A half-open stretch of numbers, `[from, until)`: one number, or a day's microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First number in it.
    pub from: i64,
    /// First number after it.
    pub until: i64,
}

impl Span {
    /// The stretch of one number.
    #[must_use]
    pub const fn one(number: i64) -> Self {
        Self { from: number, until: number.saturating_add(1) }
    }
}

/// With what a term compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// `none`: emptiness.
    Nothing,
    /// Texts; more than one only with `=` and `!=`.
    Texts(Vec<String>),
    /// Numbers or days; more than one only with `=` and `!=`.
    Spans(Vec<Span>),
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What is compared.
    pub field: Field,
    /// How.
    pub op: Op,
    /// With what.
    pub operand: Operand,
}

impl Term {
    /// Whether the term holds for a content; `None` if the content is empty and the term
    /// does not ask for emptiness.
    #[must_use]
    pub fn holds(&self, cell: Cell<'_>) -> Option<bool> {
        match (&self.operand, cell) {
            (Operand::Nothing, cell) => Some((cell == Cell::Empty) == (self.op == Op::Eq)),
            (_, Cell::Empty) => None,
            (Operand::Texts(texts), Cell::Text(have)) => Some(self.any(texts, |text| {
                let order = have.as_bytes().cmp(text.as_bytes());
                (order.is_lt(), order.is_gt())
            })),
            (Operand::Spans(spans), Cell::Number(have)) => {
                Some(self.any(spans, |span| (have < span.from, have >= span.until)))
            }
            // A term of the wrong type is never made: the parser types it by its field.
            (Operand::Texts(_), Cell::Number(_)) | (Operand::Spans(_), Cell::Text(_)) => None,
        }
    }

    /// `side` tells whether the content lies below or above an operand.
    fn any<T>(&self, operands: &[T], side: impl Fn(&T) -> (bool, bool)) -> bool {
        let holds = |operand: &T| {
            let (below, above) = side(operand);
            match self.op {
                Op::Eq | Op::Ne => !below && !above,
                Op::Lt => below,
                Op::Le => !above,
                Op::Gt => above,
                Op::Ge => !below,
            }
        };
        operands.iter().any(holds) != (self.op == Op::Ne)
    }

    /// Whether every record for which `other` holds is one for which this holds.
    ///
    /// Says yes only where that can be read off the two terms.
    fn implied_by(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let same_list = self.field == other.field && self.op == Op::Eq && other.op == Op::Eq;
        match (&self.operand, &other.operand) {
            (Operand::Texts(wide), Operand::Texts(narrow)) if same_list => {
                narrow.iter().all(|text| wide.contains(text))
            }
            (Operand::Spans(wide), Operand::Spans(narrow)) if same_list => {
                narrow.iter().all(|span| wide.contains(span))
            }
            _ => false,
        }
    }
}

/// Terms that must all hold; without terms it always holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Condition {
    terms: Vec<Term>,
}

impl Condition {
    /// The condition of these terms.
    #[must_use]
    pub fn new(terms: Vec<Term>) -> Self {
        Self { terms }
    }

    /// Whether it holds for every record.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.terms.is_empty()
    }

    /// The terms.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether it holds for the record; `unknown` is what a term about an empty field counts
    /// as: `false` for an allow and a filter, `true` for a deny.
    pub fn holds(&self, record: &(impl Record + ?Sized), unknown: bool) -> bool {
        self.terms.iter().all(|term| term.holds(record.cell(term.field)).unwrap_or(unknown))
    }

    /// The terms that say of every record whether they hold, whatever is empty: it holds
    /// wherever this condition holds or is unknown.
    #[must_use]
    pub fn without_unknown(&self) -> Self {
        let sure = |term: &&Term| matches!(term.operand, Operand::Nothing);
        Self { terms: self.terms.iter().filter(sure).cloned().collect() }
    }

    /// Whether every record for which `other` holds is one for which this holds; says yes
    /// only where that can be read off the terms.
    #[must_use]
    pub fn implied_by(&self, other: &Self) -> bool {
        self.terms.iter().all(|wide| other.terms.iter().any(|narrow| wide.implied_by(narrow)))
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, term) in self.terms.iter().enumerate() {
            if index > 0 {
                f.write_str(" and ")?;
            }
            write!(f, "{term}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    /// The form that [`super::parse_condition`] reads; instants in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.field, self.op.sign())?;
        match &self.operand {
            Operand::Nothing => f.write_str("none"),
            Operand::Texts(texts) => list(f, texts, |f, text| quoted(f, text)),
            Operand::Spans(spans) => list(f, spans, |f, span| match self.field.spec().kind {
                Kind::Id => write!(f, "{}", CustomerId(span.from)),
                Kind::Text | Kind::Time | Kind::User | Kind::Team => span_text(f, *span),
            }),
        }
    }
}

fn list<T>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(",")?;
        }
        write(f, item)?;
    }
    Ok(())
}

fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let plain = |c: char| c.is_alphanumeric() || "._-@+:/".contains(c);
    if text != "none" && !text.is_empty() && text.chars().all(plain) {
        f.write_str(text)
    } else {
        write!(f, "\"{}\"", text.replace('"', "\"\""))
    }
}

/// An instant, or `from..until` where it is a stretch of time.
fn span_text(f: &mut fmt::Formatter<'_>, span: Span) -> fmt::Result {
    let instant = |number| {
        jiff::Timestamp::from_microsecond(number)
            .map_or_else(|_| number.to_string(), |t| t.to_string())
    };
    f.write_str(&instant(span.from))?;
    if span != Span::one(span.from) {
        write!(f, "..{}", instant(span.until))?;
    }
    Ok(())
}
