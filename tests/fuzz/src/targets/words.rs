//! Names, permissions, patterns, numbers, lists of fields: a line each. What is read is
//! printed in words that mean the same; patterns obey the laws of sets (rule D3).

use std::fmt::{Debug, Display};
use std::str::FromStr;

use rolegate::domain::{
    CustomerId, DisplayName, Effect, FieldList, GrantId, Name, Pattern, Permission, RoleId, RuleId,
    Scope, SubjectName, TeamId, UserId,
};

pub const TOKENS: &[&str] = &[
    "\n",
    ":",
    "*",
    "*:*",
    "customers:*",
    "*:view",
    "customers:view",
    "customers:export",
    "team:",
    "user:",
    "none",
    "wang",
    "a.b-c_d",
    "own",
    "all",
    "allow",
    "deny",
    "C-",
    "c-",
    "G-12",
    "R-7",
    "role-1",
    "U-0",
    "T-9",
    "000042",
    "9223372036854775807",
    "9223372036854775808",
    "@personal",
    "@sensitive",
    "@normal",
    "phone",
    "name",
    ",",
    " , ",
    "created_at",
];

pub fn run(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut read = String::new();
    let (mut patterns, mut permissions) = (vec![Pattern::EVERYTHING], Vec::new());
    for line in text.split('\n').take(12) {
        let kinds = [
            ("name", exact::<Name>(line).is_some()),
            ("scope", exact::<Scope>(line).is_some()),
            ("effect", exact::<Effect>(line).is_some()),
            ("subject", stable::<SubjectName>(line)),
            ("display", stable::<DisplayName>(line)),
            ("user", stable::<UserId>(line)),
            ("team", stable::<TeamId>(line)),
            ("role", stable::<RoleId>(line)),
            ("rule", stable::<RuleId>(line)),
            ("grant", stable::<GrantId>(line)),
            ("customer", stable::<CustomerId>(line)),
            ("fields", fields(line)),
        ];
        for (kind, _) in kinds.into_iter().filter(|(_, known)| *known) {
            read = read + kind + " ";
        }
        patterns.extend(exact::<Pattern>(line));
        permissions.extend(exact::<Permission>(line));
        read.push('/');
    }
    let covered = laws(&patterns, &permissions);
    format!("{read}{} {} {covered}", patterns.len(), permissions.len())
}

/// Reads a text that can be printed in one way only.
fn exact<T: FromStr + Display>(text: &str) -> Option<T> {
    let value: T = text.parse().ok()?;
    assert_eq!(value.to_string(), text);
    Some(value)
}

/// Whether the text is read; then what is printed is read as the same.
fn stable<T: FromStr + Display + PartialEq + Debug>(text: &str) -> bool {
    let Ok(value) = text.parse::<T>() else { return false };
    let printed = value.to_string();
    assert_eq!(printed.parse().ok(), Some(value), "{text:?} is printed as {printed:?}");
    true
}

fn fields(text: &str) -> bool {
    let Ok(list) = FieldList::parse(text) else { return false };
    let printed = list.to_string();
    let again = FieldList::parse(&printed);
    assert_eq!(again.as_ref(), Ok(&list), "{text:?} is printed as {printed:?}");
    true
}

/// Holds every law of patterns against all that were read; counts what contains what.
fn laws(patterns: &[Pattern], permissions: &[Permission]) -> usize {
    let mut contained = 0;
    for permission in permissions {
        let exact = Pattern::from(permission);
        assert_eq!(exact.exact().as_ref(), Some(permission));
        assert!(exact.matches(permission) && exact.allows(permission, true));
    }
    for wide in patterns {
        assert!(wide.contains(wide) && Pattern::EVERYTHING.contains(wide));
        for permission in permissions {
            let matches = wide.matches(permission);
            assert_eq!(matches, wide.contains(&Pattern::from(permission)));
            assert_eq!(matches, wide.allows(permission, false));
            assert!(matches || !wide.allows(permission, true));
        }
        for narrow in patterns {
            let contains = wide.contains(narrow);
            contained += usize::from(contains);
            assert!(!contains || wide.overlaps(narrow));
            assert_eq!(wide.overlaps(narrow), narrow.overlaps(wide));
            assert_eq!(contains && narrow.contains(wide), wide == narrow);
            for permission in permissions.iter().filter(|one| narrow.matches(one)) {
                assert!(!contains || wide.matches(permission), "{wide} {narrow} {permission}");
                assert!(!wide.matches(permission) || wide.overlaps(narrow));
            }
            assert!(!contains || patterns.iter().all(|p| !narrow.contains(p) || wide.contains(p)));
        }
    }
    contained
}
