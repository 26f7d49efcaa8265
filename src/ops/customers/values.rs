//! What people may write into the fields of a customer.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::domain::{Customer, Field, FieldSet, Set, Value, mask};
use crate::ops::{OpError, Result};

/// Longest content of notes and addresses, in bytes.
const LONG: usize = 65_536;
/// Longest content of other fields, in bytes.
const SHORT: usize = 1_024;

/// Fields with the text that was given for each; empty text empties the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given(pub Vec<(Field, String)>);

impl Given {
    /// The fields that were given.
    #[must_use]
    pub fn fields(&self) -> FieldSet {
        self.0.iter().map(|(field, _)| *field).collect()
    }

    /// Writes the given texts into a record. A text equal to the mask of what is there changes
    /// nothing: it is what someone saw who may not see more (rule C5). Gives the other fields.
    ///
    /// # Errors
    /// A field that people do not set, or a text that the field does not take.
    pub fn write(&self, record: &mut Customer, masked: FieldSet) -> Result<FieldSet> {
        let mut sent = FieldSet::EMPTY;
        for (field, text) in &self.0 {
            let value = read_value(*field, text)
                .map_err(|why| OpError::invalid(format!("`{field}` cannot be `{text}`: {why}")))?;
            let sent_back = masked.has(*field)
                && matches!(record.get(*field), Value::Text(have) if mask(have) == *text);
            if !sent_back {
                record.set(*field, value);
                sent = sent.with([*field].into_iter().collect());
            }
        }
        if *record.get(Field::NAME) == Value::Empty {
            return Err(OpError::invalid("a customer needs a name"));
        }
        Ok(sent)
    }
}

/// Reads the text for a field: trimmed, in Unicode's composed form, without control characters.
///
/// # Errors
/// What is wrong with it.
pub fn read_value(field: Field, text: &str) -> Result<Value, String> {
    match field.spec().set {
        Set::ByPeople => {}
        Set::ByAssign => return Err("it is changed by `customers assign`".to_owned()),
        Set::BySystem => return Err("the program sets it".to_owned()),
    }
    let text = text.trim();
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    // What is stored is judged: it can be longer than what was written.
    let text = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let long = matches!(field, Field::NOTES | Field::ADDRESS);
    let most = if long { LONG } else { SHORT };
    if text.len() > most {
        return Err(format!("it is longer than {most} bytes"));
    }
    let breaks = |c: char| long && matches!(c, '\n' | '\r' | '\t');
    if let Some(bad) = text.chars().find(|c| c.is_control() && !breaks(*c)) {
        return Err(format!("it holds the control character U+{:04X}", bad as u32));
    }
    if field == Field::EMAIL && !looks_like_email(&text) {
        return Err("an e-mail address has one @ between two parts, and no blanks".to_owned());
    }
    Ok(Value::Text(text.into_owned()))
}

fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !text.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_trimmed_composed_and_clean() {
        let read = |text: &str| read_value(Field::NAME, text);
        assert_eq!(read("  Zo\u{65}\u{301} "), Ok(Value::Text("Zo\u{e9}".to_owned())));
        assert_eq!(read("   "), Ok(Value::Empty));
        assert!(read("a\u{1b}[2Jb").is_err());
        assert!(read("a\nb").is_err());
        assert!(read_value(Field::NOTES, "a\nb").is_ok());
        assert!(read_value(Field::EMAIL, "a b@c").is_err());
        assert!(read_value(Field::OWNER, "wang").is_err());
        assert!(read(&"x".repeat(2000)).is_err());
        // One character that is two when composed: what is stored counts.
        let grows = "\u{958}".repeat(SHORT / 6 + 1);
        assert!(grows.len() < SHORT && read(&grows).is_err());
        let shrinks = "e\u{301}".repeat(SHORT / 2);
        assert_eq!(read(&shrinks), Ok(Value::Text("é".repeat(SHORT / 2))));
    }

    #[test]
    fn c5_a_mask_sent_back_changes_nothing() {
        let mut customer = Customer::default();
        customer.set(Field::NAME, Value::Text("Li".to_owned()));
        customer.set(Field::PHONE, Value::Text("13812341234".to_owned()));
        let masked = [Field::PHONE].into_iter().collect();
        let before = customer.clone();
        let given = Given(vec![(Field::PHONE, "138****1234".to_owned())]);
        assert_eq!(given.write(&mut customer, masked).ok(), Some(FieldSet::EMPTY));
        assert_eq!(customer, before);
        assert_eq!(given.write(&mut customer, FieldSet::EMPTY).ok(), Some(masked));
        assert_ne!(customer, before, "without a mask it is a text like any other");
    }
}
