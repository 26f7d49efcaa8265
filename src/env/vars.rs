//! Every environment variable that the program reads.

use std::path::PathBuf;

/// The store file, where `--db` does not name one.
pub const DB: &str = "ROLEGATE_DB";

/// Set by the shell when it asks for completions.
pub const COMPLETE: &str = "ROLEGATE_COMPLETE";

/// What the man page says of each variable.
pub const DOCUMENTED: &[(&str, &str)] = &[
    (DB, "The store file, where --db does not name one."),
    (
        "XDG_DATA_HOME",
        "Where the store is looked for otherwise: $XDG_DATA_HOME/rolegate/rolegate.db.",
    ),
    (COMPLETE, "Set by the shell while it completes a command line, to the name of the shell."),
    ("NO_COLOR", "Set to anything, switches colour off."),
];

/// The store file that [`DB`] names, if it names one.
#[must_use]
pub fn store() -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "this module owns the environment")]
    std::env::var_os(DB).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// A variable that tests set to hold the world still; a release build has none of them.
#[cfg(debug_assertions)]
fn test_variable(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "this module owns the environment")]
    std::env::var(name).ok()
}

#[cfg(not(debug_assertions))]
#[expect(clippy::missing_const_for_fn, reason = "the twin of a debug build reads the environment")]
fn test_variable(_: &str) -> Option<String> {
    None
}

/// Tests: the account as `name:uid`.
pub(super) fn test_account() -> Option<(String, u32)> {
    let text = test_variable("ROLEGATE_TEST_ACCOUNT")?;
    let (name, uid) = text.split_once(':')?;
    Some((name.to_owned(), uid.parse().ok()?))
}

/// Tests: the time, as RFC 3339.
pub(super) fn test_time() -> Option<jiff::Timestamp> {
    test_variable("ROLEGATE_TEST_TIME")?.parse().ok()
}

/// Tests: the machine's name.
pub(super) fn test_host() -> Option<String> {
    test_variable("ROLEGATE_TEST_HOST")
}

/// Tests: how long a writer waits for another, in milliseconds.
pub(crate) fn test_patience() -> Option<std::time::Duration> {
    test_variable("ROLEGATE_TEST_PATIENCE")?.parse().ok().map(std::time::Duration::from_millis)
}

/// Tests: how many pages the store may have, as if the disk had no more.
pub(crate) fn test_pages() -> Option<u32> {
    test_variable("ROLEGATE_TEST_PAGES")?.parse().ok()
}
