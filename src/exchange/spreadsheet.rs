//! The dialect for spreadsheet programs: no cell begins like a formula, and each can be had
//! back as it was.
//!
//! A cell that begins with a sign of a formula, or with an apostrophe, gets an apostrophe in
//! front; reading the dialect takes exactly that one away. The dialect is declared, never
//! guessed.

use std::borrow::Cow;

/// Whether a spreadsheet program could take a cell that begins so for more than text.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠' | '\''
    )
}

/// The cell as it is written in the dialect.
#[must_use]
pub fn to_spreadsheet(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(is_sign) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell that was written so in the dialect.
#[must_use]
pub fn from_spreadsheet(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(is_sign)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: [char; 15] =
        ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '\'', '"', ',', 'a', '1', ' '];

    fn every_text(longest: usize, mut check: impl FnMut(&str)) {
        let mut texts = vec![String::new()];
        for length in 0..=longest {
            texts.iter().for_each(|text| check(text));
            if length < longest {
                let longer = |text: &String| LETTERS.map(|c| format!("{text}{c}"));
                texts = texts.iter().flat_map(longer).collect();
            }
        }
    }

    #[test]
    fn every_cell_is_inert_and_comes_back() {
        every_text(4, |text| {
            let written = to_spreadsheet(text);
            assert_eq!(from_spreadsheet(&written), text);
            assert!(!written.starts_with(|c| c != '\'' && is_sign(c)), "{written:?}");
        });
    }

    #[test]
    fn ordinary_cells_stay_as_they_are() {
        for text in ["", "Müller", "138 1234", "a=b"] {
            assert_eq!(to_spreadsheet(text), text);
        }
        assert_eq!(to_spreadsheet("+86 138"), "'+86 138");
        assert_eq!(from_spreadsheet("'t Hart"), "'t Hart");
        assert_eq!(to_spreadsheet("'t Hart"), "''t Hart");
    }
}
