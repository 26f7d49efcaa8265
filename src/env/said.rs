//! What the operating system says, in words for people.

use std::io::Error;

/// The words without the number that only programmers know.
#[must_use]
pub fn said(error: &Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}
