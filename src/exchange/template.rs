//! What a field is made of: a column, or columns and text between them.

use std::fmt;

/// The right side of a mapping: `Phone`, or `{First Name} {Last Name}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    parts: Vec<Part>,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Text that stands as it is.
    Text(String),
    /// The content of a column.
    Column(String),
}

impl Template {
    /// Reads a template; without braces it is the name of one column.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if !text.contains(['{', '}']) {
            return Ok(Self { parts: vec![Part::Column(text.trim().to_owned())] });
        }
        let mut parts = Vec::new();
        let mut plain = String::new();
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                // Doubled, a brace stands for itself.
                '{' | '}' if rest.next_if_eq(&c).is_some() => plain.push(c),
                '{' => {
                    let mut name = String::new();
                    if !rest.by_ref().any(|c| {
                        c == '}' || {
                            name.push(c);
                            false
                        }
                    }) {
                        return Err(format!("a brace is not closed in `{text}`"));
                    }
                    if !plain.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut plain)));
                    }
                    parts.push(Part::Column(name.trim().to_owned()));
                }
                '}' => return Err(format!("a brace is not opened in `{text}`")),
                c => plain.push(c),
            }
        }
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        Ok(Self { parts })
    }

    /// Its pieces.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }
}

impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let [Part::Column(name)] = self.parts.as_slice() {
            return f.write_str(name);
        }
        for part in &self.parts {
            match part {
                Part::Text(text) => {
                    f.write_str(&text.replace('{', "{{").replace('}', "}}"))?;
                }
                Part::Column(name) => write!(f, "{{{name}}}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_a_column_or_pieces() {
        let column = |name: &str| Part::Column(name.to_owned());
        let text = |text: &str| Part::Text(text.to_owned());
        for (written, parts) in [
            ("Phone", vec![column("Phone")]),
            ("{Phone}", vec![column("Phone")]),
            ("{First} {Last}", vec![column("First"), text(" "), column("Last")]),
            ("{{{A}}}", vec![text("{"), column("A"), text("}")]),
        ] {
            assert_eq!(Template::parse(written).map(|t| t.parts), Ok(parts), "{written}");
        }
        for bad in ["{First", "First}", "{A} }"] {
            assert!(Template::parse(bad).is_err(), "{bad}");
        }
    }
}
