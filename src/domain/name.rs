//! Names of users, teams and roles: the one place that knows what a name may look like.

use std::{fmt, str::FromStr};

/// Longest name, in characters.
pub const MAX_LEN: usize = 64;

/// A name of a user, a team or a role: `[a-z0-9][a-z0-9._-]*`, at most 64 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(String);

impl Name {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A name that was checked when it was stored.
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }
}

/// What means the absence of a user or a team everywhere, so that nobody may bear it.
const NOBODY: &str = "none";

/// Why a text is not a name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadName {
    /// It has another form.
    #[error(
        "`{0}` is not a name: names are lower-case letters, digits, `.`, `_` and `-`, begin with a letter or digit, and have at most 64 characters"
    )]
    Malformed(String),
    /// It has a meaning of its own.
    #[error("`{NOBODY}` is a reserved word, not a name: it stands for no user and no team")]
    Reserved,
}

impl FromStr for Name {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let head = text.bytes().next().is_some_and(plain);
        let tail = text.bytes().all(|b| plain(b) || b"._-".contains(&b));
        match text {
            NOBODY => Err(BadName::Reserved),
            _ if head && tail && text.len() <= MAX_LEN => Ok(Self(text.to_owned())),
            _ => Err(BadName::Malformed(text.to_owned())),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Name {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

/// To whom something is granted, as it is written: `wang`, `team:north`, `role:support`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectName {
    /// A user.
    User(Name),
    /// A team.
    Team(Name),
}

impl FromStr for SubjectName {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        match text.split_once(':') {
            Some(("team", name)) => name.parse().map(Self::Team),
            Some(("user", name)) => name.parse().map(Self::User),
            _ => text.parse().map(Self::User),
        }
    }
}

impl fmt::Display for SubjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(name) => write!(f, "{name}"),
            Self::Team(name) => write!(f, "team:{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_lower_case() {
        for good in ["wang", "a", "0x", "li.wei-2_b"] {
            assert_eq!(good.parse::<Name>().map(|n| n.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "Wang", "-a", ".a", "a b", "wäng", "none", &"a".repeat(65)] {
            assert!(bad.parse::<Name>().is_err(), "{bad}");
        }
    }
}
