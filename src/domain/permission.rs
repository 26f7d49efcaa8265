//! Permissions (`resource:action`) and patterns over them.

use std::{fmt, str::FromStr};

/// Why a text is not a permission or a pattern.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a permission: write `resource:action`, such as `customers:view`")]
pub struct BadPermission(String);

/// One permission, e.g. `customers:export`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permission {
    /// The noun.
    pub resource: String,
    /// The verb.
    pub action: String,
}

impl Permission {
    /// A permission known to the program.
    #[must_use]
    pub fn new(resource: &str, action: &str) -> Self {
        Self { resource: resource.to_owned(), action: action.to_owned() }
    }
}

fn is_word(text: &str) -> bool {
    text.len() <= 64
        && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b))
}

impl FromStr for Permission {
    type Err = BadPermission;

    fn from_str(text: &str) -> Result<Self, BadPermission> {
        match text.split_once(':') {
            Some((resource, action)) if is_word(resource) && is_word(action) => {
                Ok(Self::new(resource, action))
            }
            _ => Err(BadPermission(text.to_owned())),
        }
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.resource, self.action)
    }
}

impl serde::Serialize for Permission {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// A permission in which `*` may stand for a whole half (rule D3).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern {
    /// The noun; `None` is `*`.
    pub resource: Option<String>,
    /// The verb; `None` is `*`.
    pub action: Option<String>,
}

impl Pattern {
    /// `*:*`.
    pub const EVERYTHING: Self = Self { resource: None, action: None };

    /// Whether this is `*:*`.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self::EVERYTHING
    }

    /// Whether the text of the pattern covers the permission; what an allow may do with
    /// a sensitive permission is decided by [`Pattern::allows`].
    #[must_use]
    pub fn matches(&self, permission: &Permission) -> bool {
        self.resource.as_ref().is_none_or(|r| *r == permission.resource)
            && self.action.as_ref().is_none_or(|a| *a == permission.action)
    }

    /// Whether an allow with this pattern is about the permission: a sensitive one must be
    /// named in full, or covered by `*:*` (rule D3).
    #[must_use]
    pub fn allows(&self, permission: &Permission, sensitive: bool) -> bool {
        self.matches(permission) && (!sensitive || self.is_exact() || self.is_everything())
    }

    /// Whether neither half is `*`.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.resource.is_some() && self.action.is_some()
    }

    /// The permission, if neither half is `*`.
    #[must_use]
    pub fn exact(&self) -> Option<Permission> {
        Some(Permission { resource: self.resource.clone()?, action: self.action.clone()? })
    }

    /// Whether every permission of `other` is one of this pattern's.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        (self.resource.is_none() || self.resource == other.resource)
            && (self.action.is_none() || self.action == other.action)
    }

    /// Whether some permission could belong to both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let half = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
        half(&self.resource, &other.resource) && half(&self.action, &other.action)
    }
}

impl From<&Permission> for Pattern {
    fn from(p: &Permission) -> Self {
        Self { resource: Some(p.resource.clone()), action: Some(p.action.clone()) }
    }
}

impl FromStr for Pattern {
    type Err = BadPermission;

    fn from_str(text: &str) -> Result<Self, BadPermission> {
        let bad = || BadPermission(text.to_owned());
        let (resource, action) = text.split_once(':').ok_or_else(bad)?;
        let half = |word: &str| match word {
            "*" => Ok(None),
            word if is_word(word) => Ok(Some(word.to_owned())),
            _ => Err(bad()),
        };
        Ok(Self { resource: half(resource)?, action: half(action)? })
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = |h: &Option<String>| h.clone().unwrap_or_else(|| "*".to_owned());
        write!(f, "{}:{}", half(&self.resource), half(&self.action))
    }
}

impl serde::Serialize for Pattern {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> Pattern {
        text.parse().expect(text)
    }

    #[test]
    fn d3_sensitive_permissions_need_their_full_name() {
        let export: Permission = "customers:export".parse().expect("permission");
        assert!(!pattern("customers:*").allows(&export, true));
        assert!(!pattern("*:export").allows(&export, true));
        assert!(pattern("customers:export").allows(&export, true));
        assert!(pattern("*:*").allows(&export, true));
        assert!(pattern("customers:*").matches(&export), "a deny matches with every pattern");
    }

    #[test]
    fn patterns_print_as_they_are_read() {
        for text in ["*:*", "customers:*", "*:view", "customers:view"] {
            assert_eq!(pattern(text).to_string(), text);
        }
        for bad in ["customers", "customers:", ":view", "Customers:view", "a:b:c", "cust*:view"] {
            assert!(bad.parse::<Pattern>().is_err(), "{bad}");
        }
    }
}
