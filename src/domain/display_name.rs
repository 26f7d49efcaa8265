//! How people call a user or a team: the one place that knows what such a text may hold.

use std::{fmt, str::FromStr};

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory as Category, UnicodeGeneralCategory};

/// Longest text, in characters.
const MAX_LEN: usize = 200;

/// Free text in any script, on one line, in one normal form, without blanks at its ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisplayName(String);

impl DisplayName {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<DisplayName> for String {
    fn from(name: DisplayName) -> Self {
        name.0
    }
}

/// Why a text cannot be shown as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDisplayName {
    /// Nothing but blanks.
    #[error("there is no text in it")]
    Empty,
    /// Too long.
    #[error("it has more than {MAX_LEN} characters")]
    TooLong,
    /// A character that does something instead of being seen.
    #[error("it holds the invisible character U+{:04X}", u32::from(*.0))]
    Invisible(char),
}

impl FromStr for DisplayName {
    type Err = BadDisplayName;

    fn from_str(text: &str) -> Result<Self, BadDisplayName> {
        let text: String = text.trim().nfc().collect();
        if text.is_empty() {
            return Err(BadDisplayName::Empty);
        }
        if text.chars().count() > MAX_LEN {
            return Err(BadDisplayName::TooLong);
        }
        match text.chars().find(|c| is_invisible(*c)) {
            Some(c) => Err(BadDisplayName::Invisible(c)),
            None => Ok(Self(text)),
        }
    }
}

impl fmt::Display for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Controls, line breaks, and what turns the direction of writing. The joiners stay: several
/// scripts, and emoji, need them.
fn is_invisible(c: char) -> bool {
    let joiner = matches!(c, '\u{200c}' | '\u{200d}');
    !joiner
        && matches!(
            c.general_category(),
            Category::Control
                | Category::Format
                | Category::LineSeparator
                | Category::ParagraphSeparator
                | Category::PrivateUse
                | Category::Unassigned
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_script_is_kept_in_one_normal_form() {
        let decomposed: DisplayName = "  Jose\u{301} ".parse().expect("text");
        assert_eq!(decomposed.as_str(), "Jos\u{e9}");
        for good in ["李伟", "Ολγα", "محمد", "नेहा", "می\u{200c}خواهم", "👩\u{200d}🔧"]
        {
            assert_eq!(good.parse::<DisplayName>().map(String::from), Ok(good.to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for (bad, why) in [
            ("", BadDisplayName::Empty),
            (" \u{3000}\t ", BadDisplayName::Empty),
            ("Li\nWei", BadDisplayName::Invisible('\n')),
            ("Li\u{1b}[31m", BadDisplayName::Invisible('\u{1b}')),
            ("Li\u{202e}ieW", BadDisplayName::Invisible('\u{202e}')),
            ("Li\u{2028}Wei", BadDisplayName::Invisible('\u{2028}')),
        ] {
            assert_eq!(bad.parse::<DisplayName>(), Err(why), "{bad:?}");
        }
        assert_eq!("x".repeat(201).parse::<DisplayName>(), Err(BadDisplayName::TooLong));
    }
}
