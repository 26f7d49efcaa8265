//! Refusals and their reasons.

use std::fmt;

use super::{Field, Permission, RuleId};

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No user stands for the operating-system account.
    NotMapped {
        /// The account.
        account: String,
    },
    /// The account's name and number do not belong together in the store.
    AccountMismatch {
        /// The account.
        account: String,
    },
    /// `--as` names a user who is not there, or whom the caller may not know of (rule K1).
    NoSuchUser {
        /// As it was written.
        user: String,
    },
    /// Suspended, or outside their validity (rule D1).
    NotStanding {
        /// Who.
        user: String,
    },
    /// A role of `--roles` that the actor does not hold (rule D4).
    RoleNotHeld {
        /// The role.
        role: String,
    },
    /// No rule gives the permission at all.
    NoRight,
    /// Rules give it, but not on this record.
    OutOfScope,
    /// A deny matches.
    Denied(RuleId),
    /// The permission is switched off for everybody (rule D10).
    SwitchedOff {
        /// Why.
        reason: String,
    },
    /// The record is in reach, the field is not (rules C5 and C6).
    Field(Field),
    /// The change would widen what the caller or the actor may do (rule G1).
    WidensSelf {
        /// The actor or the caller.
        user: String,
        /// The rule gained, or the deny lifted.
        what: String,
    },
    /// The actor could not give what another would gain (rule G2).
    CannotGive {
        /// Who would gain, if they are in the actor's view.
        user: Option<String>,
        /// The rule gained, or the deny lifted.
        what: String,
    },
    /// The user can do what the actor cannot give (rule G3).
    Outranked {
        /// The user.
        user: String,
    },
    /// No lasting administrator would remain (rule G4).
    LastAdministrator,
}

impl Reason {
    /// The rule that refused, if one did.
    #[must_use]
    pub const fn rule(&self) -> Option<RuleId> {
        match self {
            Self::Denied(rule) => Some(*rule),
            _ => None,
        }
    }

    /// The reason in one word, for scripts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotMapped { .. } => "not_mapped",
            Self::AccountMismatch { .. } => "account_mismatch",
            Self::NoSuchUser { .. } => "not_found",
            Self::NotStanding { .. } => "not_standing",
            Self::RoleNotHeld { .. } => "role_not_held",
            Self::NoRight => "no_right",
            Self::OutOfScope => "out_of_scope",
            Self::Denied(_) => "denied",
            Self::SwitchedOff { .. } => "switched_off",
            Self::Field(_) => "field",
            Self::WidensSelf { .. } => "widens_self",
            Self::CannotGive { .. } => "cannot_give",
            Self::Outranked { .. } => "outranked",
            Self::LastAdministrator => "last_administrator",
        }
    }
}

impl Reason {
    /// Whether it is about who asks, whatever they ask for.
    #[must_use]
    pub const fn is_about_identity(&self) -> bool {
        matches!(
            self,
            Self::NotMapped { .. }
                | Self::AccountMismatch { .. }
                | Self::NoSuchUser { .. }
                | Self::NotStanding { .. }
                | Self::RoleNotHeld { .. }
        )
    }
}

/// A refusal: who may not do what, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The actor, or the account if nobody stands for it.
    pub actor: String,
    /// What they lack.
    pub permission: Permission,
    /// On what, as the actor named it.
    pub target: Option<String>,
    /// Why.
    pub reason: Reason,
}

impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { actor, permission, target, reason } = self;
        let on = target.as_ref().map(|target| format!(" on `{target}`")).unwrap_or_default();
        match reason {
            Reason::NotMapped { account } => {
                write!(f, "no user of this store stands for the account `{account}`")
            }
            Reason::AccountMismatch { account } => {
                write!(
                    f,
                    "the account `{account}` has another number than the one it was mapped with"
                )
            }
            Reason::NoSuchUser { user } => write!(f, "user `{user}` not found"),
            Reason::NotStanding { user } => {
                write!(f, "`{user}` is suspended or outside the time for which they may act")
            }
            Reason::RoleNotHeld { role } => write!(f, "`{actor}` does not hold the role `{role}`"),
            Reason::NoRight => {
                write!(f, "`{actor}` may not use {permission}{on}: no rule gives it")
            }
            Reason::OutOfScope => {
                write!(f, "`{actor}` may not use {permission}{on}: no rule reaches this record")
            }
            Reason::Denied(rule) => {
                write!(f, "`{actor}` may not use {permission}{on}: rule {rule} denies it")
            }
            Reason::SwitchedOff { reason } => {
                write!(f, "{permission} is switched off for everybody: {reason}")
            }
            Reason::Field(field) => {
                write!(f, "`{actor}` may not use {permission} for the field `{field}`{on}")
            }
            Reason::WidensSelf { user, what } => {
                write!(f, "this would widen what `{user}` may do themselves: {what}")
            }
            Reason::CannotGive { user, what } => {
                let user = user.as_ref().map(|user| format!(" `{user}`")).unwrap_or_default();
                write!(f, "`{actor}` cannot give{user} what they could not use themselves: {what}")
            }
            Reason::Outranked { user } => {
                write!(f, "{user} may do things that `{actor}` could not give")
            }
            Reason::LastAdministrator => {
                f.write_str("the store would be left without a lasting full administrator")
            }
        }
    }
}

impl std::error::Error for Denial {}
