//! Numbers that name rows, one type for each kind so that they cannot be mixed up.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $width:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{:0", $width, "}"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            /// Understands the printed form in either case, and the bare number.
            fn from_str(text: &str) -> Result<Self, String> {
                let lower = text.to_ascii_lowercase();
                let digits = lower
                    .strip_prefix(&$prefix.to_ascii_lowercase())
                    .unwrap_or(&lower);
                let bad = || format!("`{text}` is not an id such as `{}`", $name(42));
                if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(bad());
                }
                digits.parse().map($name).map_err(|_| bad())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
    };
}

id!(/// A user.
    UserId, "U-", "1");
id!(/// A team.
    TeamId, "T-", "1");
id!(/// A role.
    RoleId, "role-", "1");
id!(/// A rule of a role, or of a grant that gives a rule directly.
    RuleId, "R-", "1");
id!(/// A grant.
    GrantId, "G-", "1");
id!(/// A customer, printed as `C-000042`.
    CustomerId, "C-", "06");
