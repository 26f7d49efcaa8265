//! Fits the cells of a table into a width. Where a cell breaks is decided here and nowhere
//! else: between words, never inside a number, an id or an instant.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Between two columns.
pub(super) const GAP: usize = 2;
/// To so many columns a long word is cut if nothing else helps.
const SHORT: usize = 8;
/// A cell has at most so many lines before it is cut.
const LINES: usize = 4;
/// Longer words with digits are no ids or numbers that somebody reads.
const ID: usize = 24;
/// A longer run without blanks may break between two wide characters.
const RUN: usize = 16;

/// The rows with their cells broken into lines, so that all fit; `None` if they cannot. The
/// first is the header, of which no word is cut.
///
/// First nothing but blanks become line ends. If that is not enough, long words and long texts
/// are cut, which an ellipsis shows.
pub(super) fn fitted(rows: &[Vec<String>], width: usize) -> Option<Vec<Vec<String>>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let room = width.checked_sub(GAP * columns.saturating_sub(1))?;
    let natural = widest(rows, columns, UnicodeWidthStr::width);
    if natural.iter().sum::<usize>() <= room {
        return Some(rows.to_vec());
    }
    [false, true].into_iter().find_map(|cut| {
        let header = widest(rows.get(..1)?, columns, |cell| least(cell, false));
        let least = widest(rows, columns, |cell| least(cell, cut));
        let least: Vec<_> = least.iter().zip(&header).map(|(a, b)| *a.max(b)).collect();
        let widths = share(&natural, &least, room)?;
        let broken = |row: &Vec<String>| {
            row.iter().zip(&widths).map(|(cell, width)| wrapped(cell, *width, cut)).collect()
        };
        Some(rows.iter().map(broken).collect())
    })
}

/// The text in lines of a width, broken between words; with `cut`, long words and what is too
/// much in all are cut. Without, a word that is longer stands on a line of its own.
pub(super) fn wrapped(text: &str, width: usize, cut: bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let blank = usize::from(piece.apart && !line.is_empty());
        // A word that has room on a line of its own is not broken to fill this one.
        let fits = piece.apart && piece.word <= width;
        let whole = if fits { piece.word } else { piece.text.width() };
        if !line.is_empty() && line.width() + blank + whole > width {
            lines.push(std::mem::take(&mut line));
        }
        if piece.apart && !line.is_empty() {
            line.push(' ');
        }
        match cut {
            true => line.push_str(&shortened(piece.text, width)),
            false => line.push_str(piece.text),
        }
    }
    lines.push(line);
    if cut && lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            *last = shortened(&format!("{last} …"), width);
        }
    }
    lines.join("\n")
}

/// The line in lines of a width, of which all but the first are set in.
pub(super) fn hanging(line: &str, width: usize) -> String {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let margin = " ".repeat(blanks);
    let room = width.saturating_sub(blanks + GAP).max(SHORT);
    let text = wrapped(line, room, false).replace('\n', &format!("\n{margin}  "));
    margin + &text
}

/// Whether a line has no room in a width.
pub(super) fn is_wide(line: &str, width: usize) -> bool {
    line.width() > width
}

/// Widths that fill the room: no column below its least, and the widest give way first.
fn share(natural: &[usize], least: &[usize], room: usize) -> Option<Vec<usize>> {
    let with = |most: usize| -> Vec<usize> {
        natural.iter().zip(least).map(|(wish, least)| (*wish).min(most).max(*least)).collect()
    };
    let fits = |widths: &Vec<usize>| widths.iter().sum::<usize>() <= room;
    (0..=room).rev().map(with).find(fits)
}

fn widest(rows: &[Vec<String>], columns: usize, of: impl Fn(&str) -> usize) -> Vec<usize> {
    let column = |index: usize| rows.iter().filter_map(move |row| row.get(index));
    (0..columns).map(|index| column(index).map(|cell| of(cell)).max().unwrap_or(0)).collect()
}

/// How narrow a cell can be.
fn least(cell: &str, cut: bool) -> usize {
    let piece = |piece: Piece<'_>| match cut && !piece.whole {
        true => piece.text.width().min(SHORT),
        false => piece.text.width(),
    };
    let longest = pieces(cell).map(piece).max().unwrap_or_default();
    if cut { longest } else { longest.max(cell.width().div_ceil(LINES)) }
}

/// A part of a text that stands on one line.
#[derive(Clone, Copy, Debug)]
struct Piece<'t> {
    text: &'t str,
    /// A blank stands before it.
    apart: bool,
    /// How wide the word is that it is a part of.
    word: usize,
    /// Cut, it would be of no use or something else.
    whole: bool,
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    words(text).into_iter().flat_map(|word| {
        let address = word.contains(['@', '/']);
        let whole = !address && word.width() <= ID && word.chars().any(|c| c.is_ascii_digit());
        parts(word).into_iter().enumerate().map(move |(index, text)| Piece {
            text,
            apart: index == 0,
            word: word.width(),
            whole,
        })
    })
}

/// The words of a text: what stands between blanks, but a number with blanks in it, or an
/// instant, is one.
fn words(text: &str) -> Vec<&str> {
    let between = |range: Range<usize>| text.get(range).unwrap_or_default();
    let mut words = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let before = between(0..at).chars().next_back();
        let after = between(at + 1..text.len()).chars().next();
        let number = before.is_some_and(|c| c.is_ascii_digit() || c == ')')
            && after.is_some_and(|c| c.is_ascii_digit() || c == '(');
        if !number {
            words.push(between(start..at));
            start = at + 1;
        }
    }
    words.push(between(start..text.len()));
    words.retain(|word| !word.is_empty());
    words
}

/// Where a word may break: before the @ of an address, behind a sign that joins two words,
/// and in a long run of a script without blanks.
fn parts(word: &str) -> Vec<&str> {
    let between = |range: Range<usize>| word.get(range).unwrap_or_default();
    let long = word.width() > RUN;
    let wide = |c: char| c.width() == Some(2);
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in word.char_indices() {
        let breaks = before.is_some_and(|before: char| {
            c == '@'
                || (matches!(before, ':' | ',' | ';' | '/' | '=') && c.is_alphabetic())
                || (long && wide(before) && wide(c))
        });
        if breaks {
            parts.push(between(start..at));
            start = at;
        }
        before = Some(c);
    }
    parts.push(between(start..word.len()));
    parts
}

/// The text, or its beginning and an ellipsis.
fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or_default();
        used <= width
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Vec<String>> {
        cells.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn what_fits_stays_as_it_is() {
        let table = rows(&[&["ID", "NAME"], &["C-1", "two  words"]]);
        assert_eq!(fitted(&table, 15), Some(table.clone()));
    }

    #[test]
    fn the_widest_gives_way_between_its_words() {
        let table = rows(&[&["C-000001", "13812341234", "the customers of one's team"]]);
        let narrow = fitted(&table, 40).expect("it fits");
        assert_eq!(narrow, rows(&[&["C-000001", "13812341234", "the customers of\none's team"]]));
    }

    #[test]
    fn numbers_ids_and_instants_are_never_broken_or_cut() {
        let whole = ["2026-01-05 09:00:06Z", "+49 (0171) 123 45", "138****1234", "C-000042"];
        for text in whole {
            assert_eq!(wrapped(text, 4, true).lines().count(), 1, "{text}");
            assert_eq!(least(text, true), text.width(), "{text}");
        }
        assert_eq!(fitted(&rows(&[&whole]), 60), None);
    }

    #[test]
    fn long_words_break_where_they_are_joined() {
        assert_eq!(wrapped("customers:export", 12, false), "customers:\nexport");
        assert_eq!(wrapped("ada@example.com", 12, false), "ada\n@example.com");
        assert_eq!(wrapped("10:30 a 1/2", 5, false), "10:30\na 1/2");
        assert_eq!(wrapped("own where owner=none", 17, false), "own where\nowner=none");
        assert_eq!(wrapped(&"华".repeat(10), 8, false), "华华华华\n华华华华\n华华");
        assert_eq!(wrapped("王小明 张敏", 8, false), "王小明\n张敏");
    }

    #[test]
    fn then_long_words_and_texts_are_cut_and_it_shows() {
        let table = rows(&[
            &["PHONE", "NAME", "DESIGNATION"],
            &["13812341234", "Donaudampfschifffahrt", "contacted"],
        ]);
        let narrow = fitted(&table, 38).expect("it fits");
        assert_eq!(narrow[0], table[0]);
        assert_eq!(narrow[1], ["13812341234", "Donaudampfs…", "contacted"]);
        assert_eq!(wrapped("a b c d e f", 1, true), "a\nb\nc\n…");
        assert_eq!(wrapped("one two three four five", 5, true), "one\ntwo\nthree\nfour…");
        assert_eq!(fitted(&table, 33), None);
    }

    #[test]
    fn a_line_goes_on_below_its_beginning() {
        assert_eq!(hanging("  one two three", 12), "  one two\n    three");
        assert!(is_wide("王小明", 5) && !is_wide("王小明", 6));
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text =
            "Łódź 东京商事株式会社第二营业部 sales:customers,orders someone@a-long-host.example x";
        for width in 8..60 {
            let table = rows(&[&["TEXT", "ID"], &[text, "G-12"]]);
            let broken = fitted(&table, width + 6).expect("it fits");
            for line in broken[1][0].lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
    }
}
