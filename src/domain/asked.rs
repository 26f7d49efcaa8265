//! A question about a user, and the reason of a no.
//!
//! It decides nothing by itself: every judgement here is one of [`Reach`].

use jiff::Timestamp;

use super::{
    Catalogue, Field, FieldSet, GrantId, Held, Judgement, Miss, Permission, Policy, Reach, Record,
    RuleId, Standpoint, Switch, User,
};

/// About whom something is asked, and the rules that count for them.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'p> {
    /// At least the slice for the user.
    pub policy: &'p Policy,
    /// The permissions that exist.
    pub catalogue: &'p Catalogue,
    /// About whom.
    pub user: &'p User,
    /// Where they stand.
    pub standpoint: &'p Standpoint,
    /// The rules that count for them now.
    pub held: &'p [Held],
    /// The instant that counts.
    pub now: Timestamp,
    /// The fields of the record that whoever asks sees as they are: no miss is named that
    /// hangs on others (rule C5).
    pub seen: FieldSet,
}

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'w, R: ?Sized> {
    /// To do what.
    pub permission: &'w Permission,
    /// On which record; without one, on any.
    pub record: Option<&'w R>,
    /// With which field, as it is.
    pub field: Option<Field>,
}

/// Why the answer is no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The user is suspended, or outside their validity (rule D1).
    NotStanding,
    /// The permission is switched off for everybody (rule D10).
    SwitchedOff(Switch),
    /// A deny matches.
    Denied(RuleId),
    /// A rule reaches the record, and its condition does not hold.
    Condition,
    /// Rules give the permission, but do not reach the record.
    OutOfScope,
    /// The record is in reach, the field is not.
    Hidden(Field),
    /// The field shows only its mask.
    Masked(Field),
    /// A role that would give it is not among the active ones (rule D4).
    Inactive,
    /// A grant that gave it has ended.
    Ended(GrantId),
    /// A grant that will give it has not begun.
    Ahead(GrantId),
    /// Nothing gives it.
    NoRight,
}

impl Refusal {
    /// The reason in one word, for scripts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotStanding => "not_standing",
            Self::SwitchedOff(_) => "switched_off",
            Self::Denied(_) => "denied",
            Self::Condition => "condition",
            Self::OutOfScope => "out_of_scope",
            Self::Hidden(_) => "field",
            Self::Masked(_) => "masked",
            Self::Inactive => "role_not_active",
            Self::Ended(_) => "expired",
            Self::Ahead(_) => "not_yet",
            Self::NoRight => "no_right",
        }
    }
}

impl Asked<'_> {
    /// The reach of a permission.
    #[must_use]
    pub fn reach(&self, permission: &Permission) -> Reach {
        self.reach_with(self.held, permission)
    }

    /// The reach that other rules would give.
    pub(super) fn reach_with(&self, held: &[Held], permission: &Permission) -> Reach {
        Reach::of(self.catalogue, permission, held, self.standpoint)
    }

    /// Whether the answer is yes.
    #[must_use]
    pub fn allows<R: Record + ?Sized>(&self, wanted: &Wanted<'_, R>) -> bool {
        refused_by(&self.reach(wanted.permission), wanted).is_none()
    }

    /// Why the answer is no; `None` if it is yes.
    pub fn refusal<R: Record + ?Sized>(&self, wanted: &Wanted<'_, R>) -> Option<Refusal> {
        let reach = self.reach(wanted.permission);
        match refused_by(&reach, wanted)? {
            _ if !self.user.stands(self.now) => Some(Refusal::NotStanding),
            Refusal::NoRight => Some(match self.misses(wanted, &[]).first() {
                Some(Miss::Inactive(_)) => Refusal::Inactive,
                Some(Miss::Ended(grant)) => Refusal::Ended(*grant),
                Some(Miss::Ahead(grant)) => Refusal::Ahead(*grant),
                Some(Miss::Direct(_) | Miss::Role(_)) | None => Refusal::NoRight,
            }),
            refusal => Some(refusal),
        }
    }
}

/// Why a reach says no; `None` if it says yes.
pub(super) fn refused_by<R: Record + ?Sized>(
    reach: &Reach,
    wanted: &Wanted<'_, R>,
) -> Option<Refusal> {
    let judgement = wanted.record.map_or_else(|| reach.opens(), |record| reach.judge(record));
    match judgement {
        Judgement::Off(switch) => Some(Refusal::SwitchedOff(switch.clone())),
        Judgement::Denied(arm) => Some(Refusal::Denied(arm.rule.id)),
        Judgement::Allowed(_) => {
            let field = wanted.field?;
            let access =
                wanted.record.map_or_else(|| reach.best_fields(), |record| reach.fields(record));
            match () {
                () if !access.visible.has(field) => Some(Refusal::Hidden(field)),
                () if !access.unmasked.has(field) => Some(Refusal::Masked(field)),
                () => None,
            }
        }
        Judgement::Unmatched => {
            let reached = |record: &R| {
                reach.allows().iter().any(|arm| reach.in_scope(arm.rule.scope, record))
            };
            Some(match wanted.record {
                Some(record) if reached(record) => Refusal::Condition,
                Some(_) if !reach.allows().is_empty() => Refusal::OutOfScope,
                Some(_) | None => Refusal::NoRight,
            })
        }
    }
}
