//! The operating-system account that stands for a user.

use crate::env::Account;
use crate::ops::{OpError, Result};

/// Name and number of an account, as this machine knows it.
pub(super) fn named(name: &str) -> Result<(String, u32)> {
    let account = Account::named(name).map_err(|error| OpError::Store(error.into()))?;
    let account = account.ok_or_else(|| OpError::NotFound {
        noun: "operating-system account",
        name: name.to_owned(),
        near: Vec::new(),
    })?;
    Ok((account.name().to_owned(), account.uid()))
}
