//! The world as values: time, the operating-system account, variables, the protection mode.
//!
//! Only this folder reads the clock and the environment.

mod account;
mod caller_files;
mod clock;
mod mode;
mod said;
pub mod vars;

pub use account::Account;
pub(crate) use caller_files::as_caller;
pub use clock::Clock;
pub use mode::Mode;
pub use said::said;

/// The world at the start of a run. It can only be read, not made up.
#[derive(Clone, Debug)]
pub struct Env {
    /// Who calls.
    pub(crate) account: Account,
    /// Tells the time when asked.
    pub(crate) clock: Clock,
    /// The name of this machine.
    pub(crate) host: String,
}

impl Env {
    /// Looks at the world.
    ///
    /// # Errors
    /// The operating system does not know the account, or the machine has no name.
    pub fn read() -> std::io::Result<Self> {
        let host = nix::unistd::gethostname()?.to_string_lossy().into_owned();
        Ok(Self {
            account: Account::read()?,
            clock: Clock::read(),
            host: vars::test_host().unwrap_or(host),
        })
    }

    /// Who calls.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }
}

/// A world that tests make up; a release build cannot.
#[cfg(debug_assertions)]
impl Env {
    /// An account at an instant on a machine.
    #[must_use]
    pub fn for_tests(account: &str, uid: u32, time: jiff::Timestamp, host: &str) -> Self {
        Self {
            account: Account::for_tests(account, uid),
            clock: Clock::for_tests(time),
            host: host.to_owned(),
        }
    }
}
