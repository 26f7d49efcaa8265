//! Keeps control characters and bidi overrides from reaching a terminal raw.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_properties::{GeneralCategory as Category, UnicodeGeneralCategory};

/// Whether a character could do something to a terminal, or hide in a text.
fn is_unsafe(c: char) -> bool {
    !c.is_ascii_graphic()
        && c != ' '
        && matches!(
            c.general_category(),
            Category::Control
                | Category::Format
                | Category::LineSeparator
                | Category::ParagraphSeparator
                | Category::Surrogate
                | Category::PrivateUse
                | Category::Unassigned
        )
}

/// The text with every such character written as `\u{…}`.
pub fn for_people(text: &str) -> Cow<'_, str> {
    escaped(text, |out, c| write!(out, "\\u{{{:x}}}", c as u32))
}

/// The same with line breaks left as they are.
pub fn lines(text: &str) -> Cow<'_, str> {
    if text.lines().all(|line| !line.chars().any(is_unsafe)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split('\n').map(for_people).collect::<Vec<_>>().join("\n"))
}

/// JSON in which such characters stand as `\uXXXX`; they can only be inside its strings.
pub fn json(text: &str) -> Cow<'_, str> {
    let escape = |out: &mut String, c: char| {
        if c == '\n' {
            return out.write_char(c);
        }
        c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}"))
    };
    escaped(text, escape)
}

fn escaped(text: &str, escape: impl Fn(&mut String, char) -> std::fmt::Result) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        let written = if is_unsafe(c) { escape(&mut out, c) } else { out.write_char(c) };
        debug_assert!(written.is_ok(), "a String takes everything");
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_dangerous_passes() {
        assert_eq!(
            for_people("a\u{1b}[31m\u{9b}\u{202e}b\n"),
            "a\\u{1b}[31m\\u{9b}\\u{202e}b\\u{a}"
        );
        assert_eq!(for_people("王小明 é 👍"), "王小明 é 👍");
        assert_eq!(json("\"\u{202e}\""), "\"\\u202e\"");
        assert_eq!(lines("a\nb"), "a\nb");
    }
}
