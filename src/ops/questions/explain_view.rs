//! What `explain` shows.

use jiff::Timestamp;
use serde::Serialize;

use super::answer::Answer;
use crate::domain::{
    Effect, Field, FieldAccess, FieldList, FieldSet, GrantId, Pattern, Permission, RuleId, Scope,
};

/// Why a user may or may not do something. Names out of the reader's view are left out.
#[derive(Debug, Serialize)]
pub struct ExplainView {
    /// About whom.
    pub user: String,
    /// To do what.
    pub permission: Permission,
    /// On which record.
    pub record: Option<String>,
    /// With which field.
    pub field: Option<String>,
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
    /// The rules that give the permission.
    pub allows: Vec<RuleView>,
    /// The rules that take records away.
    pub denies: Vec<RuleView>,
    /// The rules that take fields away.
    pub hides: Vec<RuleView>,
    /// The fields of the record on which the permission holds.
    pub fields: Option<FieldsView>,
    /// What came nearest to a yes.
    pub nearest: Vec<Nearest>,
}

/// A rule, how it is held, and what it says of the record.
#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    /// Its number.
    pub id: RuleId,
    /// Whether it gives or takes.
    pub effect: Effect,
    /// Of which permissions.
    pub permission: Pattern,
    /// On which records.
    pub scope: Scope,
    /// On which fields; `null` for all that are normal or personal, and for a whole record.
    pub fields: Option<FieldList>,
    /// Which fields show only their mask.
    pub masks: Option<FieldList>,
    /// On records for which this holds.
    pub condition: Option<String>,
    /// The grant; `null` for what everybody holds.
    pub grant: Option<GrantView>,
    /// The granted role, then the inherited ones down to that of the rule; `null` for a role
    /// out of view.
    pub roles: Vec<Option<String>>,
    /// Whether it is about the record, or without a record could be about one.
    pub matches: bool,
    /// Why it is or is not.
    pub because: String,
}

/// A grant on the way to a rule. Of one out of the reader's view the rest is left out.
#[derive(Clone, Debug, Serialize)]
pub struct GrantView {
    /// Its number.
    pub id: GrantId,
    /// The user, or `team:` and the team.
    pub subject: Option<String>,
    /// From when it holds.
    pub from: Option<Timestamp>,
    /// Until when it holds.
    pub until: Option<Timestamp>,
    /// Who gave it.
    pub given_by: Option<String>,
    /// When it was given.
    pub given_at: Option<Timestamp>,
    /// Why it was given.
    pub reason: Option<String>,
}

/// The fields of a record on which a permission holds.
#[derive(Debug, Serialize)]
pub struct FieldsView {
    /// As they are.
    pub open: Vec<&'static str>,
    /// Only masked.
    pub masked: Vec<&'static str>,
    /// Not at all.
    pub hidden: Vec<&'static str>,
}

impl FieldsView {
    pub(super) fn new(access: FieldAccess) -> Self {
        let names = |set: FieldSet| set.iter().map(Field::name).collect();
        Self {
            open: names(access.unmasked),
            masked: names(access.visible.without(access.unmasked)),
            hidden: names(FieldSet::of(|_| true).without(access.visible)),
        }
    }
}

/// Something that came near to a yes.
#[derive(Debug, Serialize)]
pub struct Nearest {
    /// What kind of miss, in one word.
    pub kind: &'static str,
    /// The rule that did not match.
    pub rule: Option<RuleId>,
    /// The grant that does not hold.
    pub grant: Option<GrantId>,
    /// The role that would do.
    pub role: Option<String>,
    /// What is missing.
    pub text: String,
}
