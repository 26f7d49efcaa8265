//! Asks before callers lock themselves out.

use rolegate::domain::Name;

use crate::cli::context::{Context, Result};

/// Asks whether to go on, if the user is the one for whom the calling account stands: says
/// what would be of them, given the account.
pub(super) fn confirm_own(
    context: &Context<'_>,
    user: &Name,
    fate: impl FnOnce(&str) -> Option<String>,
) -> Result<()> {
    let caller = context.session()?.whoami()?;
    if caller.caller.as_deref() != Some(user.as_str()) {
        return Ok(());
    }
    match fate(&caller.account) {
        Some(fate) => context.confirm(&format!("you are `{user}`: {fate}; go on?")),
        None => Ok(()),
    }
}
