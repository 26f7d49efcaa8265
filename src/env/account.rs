//! The operating-system account that calls.

use std::io;

/// The account with whose rights the process was started: the real user id, never a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    name: String,
    uid: u32,
    login_uid: Option<u32>,
}

impl Account {
    pub(super) fn read() -> io::Result<Self> {
        if let Some((name, uid)) = super::vars::test_account() {
            return Ok(Self { name, uid, login_uid: None });
        }
        let uid = nix::unistd::getuid();
        let user = nix::unistd::User::from_uid(uid)?;
        let name = user.map_or_else(|| format!("uid-{uid}"), |user| user.name);
        Ok(Self { name, uid: uid.as_raw(), login_uid: login_uid() })
    }

    #[cfg(debug_assertions)]
    pub(super) fn for_tests(name: &str, uid: u32) -> Self {
        Self { name: name.to_owned(), uid, login_uid: None }
    }

    /// The account of that name, as the operating system knows it; for mapping users. Not
    /// visible outside the library, where it could be passed off as the caller's.
    pub(crate) fn named(name: &str) -> io::Result<Option<Self>> {
        if let Some((own, uid)) = super::vars::test_account() {
            // Tests name accounts that no machine has.
            let other = name.bytes().fold(20_000, |sum: u32, byte| sum + u32::from(byte));
            return Ok(Some(Self {
                name: name.to_owned(),
                uid: if name == own { uid } else { other },
                login_uid: None,
            }));
        }
        let user = nix::unistd::User::from_name(name)?;
        Ok(user.map(|user| Self { name: user.name, uid: user.uid.as_raw(), login_uid: None }))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its number.
    #[must_use]
    pub const fn uid(&self) -> u32 {
        self.uid
    }

    /// The number of the account that logged in, where the system keeps it: it stays the same
    /// through `su` and `sudo`.
    #[must_use]
    pub const fn login_uid(&self) -> Option<u32> {
        self.login_uid
    }
}

fn login_uid() -> Option<u32> {
    let text = std::fs::read_to_string("/proc/self/loginuid").ok()?;
    // All ones means that nobody logged in: a service, a job of cron.
    text.trim().parse().ok().filter(|uid| *uid != u32::MAX)
}
