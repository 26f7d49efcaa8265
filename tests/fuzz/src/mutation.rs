//! Makes a new input out of known ones: bytes, words of the target, pieces, characters.

use crate::rng::Rng;
use crate::targets::Target;

/// Characters that have bitten parsers of text before: blanks, marks, joiners, what grows or
/// shrinks in a normal form or another case, several widths in UTF-8.
const CHARACTERS: &[char] = &[
    '\0',
    '\t',
    '\r',
    '\n',
    ' ',
    '"',
    '\'',
    ',',
    ':',
    ';',
    '@',
    '\u{85}',
    '\u{a0}',
    '\u{301}',
    '\u{338}',
    '\u{345}',
    '\u{958}',
    '\u{ad}',
    '\u{200b}',
    '\u{200d}',
    '\u{202e}',
    '\u{2028}',
    '\u{212a}',
    '\u{2000}',
    '\u{3000}',
    '\u{feff}',
    '\u{fb1d}',
    '\u{ff1d}',
    '\u{ff0b}',
    '\u{130}',
    '\u{ac00}',
    '\u{1d160}',
    '\u{1f600}',
    '\u{10ffff}',
    'ß',
    '李',
    'é',
];

pub struct Mutator {
    rng: Rng,
    tokens: &'static [&'static str],
    longest: usize,
}

impl Mutator {
    pub fn new(rng: Rng, target: &Target) -> Self {
        Self { rng, tokens: target.tokens, longest: target.longest }
    }

    /// One of the inputs, changed in a few places.
    pub fn change_one_of(&mut self, known: &[Vec<u8>]) -> Vec<u8> {
        let mut input = self.rng.of(known).clone();
        for _ in 0..=self.rng.below(6) {
            self.change(&mut input, known);
        }
        input.truncate(self.longest);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, known: &[Vec<u8>]) {
        let (from, until) = self.range(input.len());
        match self.rng.below(12) {
            0 => drop(input.drain(from..until)),
            1 => {
                let piece = input[from..until].to_vec();
                self.insert(input, &piece);
            }
            2 => {
                let other = self.rng.of(known);
                let (from, until) = self.range(other.len());
                let piece = other[from..until].to_vec();
                self.insert(input, &piece);
            }
            3 => {
                if let Some(byte) = input.get_mut(from) {
                    *byte = self.rng.next() as u8;
                }
            }
            4 => {
                let byte = self.rng.next() as u8;
                self.insert(input, &[byte]);
            }
            5 | 6 => {
                let mut bytes = [0; 4];
                let text = self.rng.of(CHARACTERS).encode_utf8(&mut bytes).to_owned();
                // Mostly once; sometimes beyond every limit of a name, a cell, a text.
                let times = [1, 1, 1, 2, 65, 201, 360, 1025, 22_000][self.rng.below(9)];
                self.insert(input, text.repeat(times).as_bytes());
            }
            7 => input[from..until].reverse(),
            _ => {
                let token = *self.rng.of(self.tokens);
                // In place of something, or between.
                if self.rng.below(3) == 0 {
                    input.splice(from..until, token.bytes());
                } else {
                    self.insert(input, token.as_bytes());
                }
            }
        }
    }

    fn insert(&mut self, input: &mut Vec<u8>, piece: &[u8]) {
        let at = self.rng.below(input.len() + 1);
        input.splice(at..at, piece.iter().copied());
    }

    /// A range, mostly a short one.
    fn range(&mut self, length: usize) -> (usize, usize) {
        let from = self.rng.below(length);
        let rest = length - from;
        let most = if self.rng.below(4) == 0 { rest } else { rest.min(8) };
        (from, from + self.rng.below(most + 1))
    }
}
