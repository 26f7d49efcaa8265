//! What is tried: each target takes any bytes, panics if what must hold does not, and says in
//! a few words what the bytes came to.

mod condition;
mod import;
mod small_store;
mod spreadsheet;
mod words;

pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]) -> String,
    /// Words that mean something to it.
    pub tokens: &'static [&'static str],
    /// How many bytes are worth trying.
    pub longest: usize,
}

pub const TARGETS: &[Target] = &[
    Target { name: "condition", run: condition::run, tokens: condition::TOKENS, longest: 600 },
    Target { name: "words", run: words::run, tokens: words::TOKENS, longest: 600 },
    Target { name: "import", run: import::run, tokens: import::TOKENS, longest: 200_000 },
    Target {
        name: "spreadsheet",
        run: spreadsheet::run,
        tokens: spreadsheet::TOKENS,
        longest: 200_000,
    },
];
