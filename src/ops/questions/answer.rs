//! Yes or no, how far, and why not.

use serde::Serialize;

use crate::domain::{Arm, Asked, Reach, Refusal, Scope, Wanted};

use super::about::Thing;

/// Yes or no, how far, and why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Whether it is yes.
    pub allowed: bool,
    /// How far the rules that say so reach.
    pub reach: Option<Scope>,
    /// Whether the yes holds for some records of that reach only.
    pub partly: bool,
    /// Why not, in one word.
    pub reason: Option<&'static str>,
    /// Why not, for people.
    pub why: Option<String>,
}

impl Answer {
    /// The answer to a question.
    pub(super) fn to(asked: &Asked<'_>, wanted: &Wanted<'_, Thing>) -> Self {
        if let Some(refusal) = asked.refusal(wanted) {
            return Self {
                allowed: false,
                reach: None,
                partly: false,
                reason: Some(refusal.code()),
                why: Some(say(&refusal)),
            };
        }
        let reach = asked.reach(wanted.permission);
        Self {
            allowed: true,
            reach: scope(&reach, wanted.record),
            partly: wanted.record.is_none() && partly(&reach),
            reason: None,
            why: None,
        }
    }

    /// `yes: own`, or `no: out of scope`.
    #[must_use]
    pub fn sentence(&self) -> String {
        match (self.allowed, &self.why) {
            (true, _) => format!("yes: {}", self.extent()),
            (false, Some(why)) => format!("no: {why}"),
            (false, None) => "no".to_owned(),
        }
    }

    /// How far a yes reaches: `own`, or `all, with exceptions`.
    #[must_use]
    pub fn extent(&self) -> String {
        let reach = self.reach.map(Scope::as_str).unwrap_or_default();
        if self.partly { format!("{reach}, with exceptions") } else { reach.to_owned() }
    }
}

/// The widest scope that lets the record in; without a record, the widest there is.
fn scope(reach: &Reach, record: Option<&Thing>) -> Option<Scope> {
    let Some(record) = record else {
        return reach.widest();
    };
    let matching = reach.allows().iter().filter(|arm| reach.matches(arm, record));
    matching.map(|arm| reach.meaning(arm.rule.scope)).max()
}

/// Whether conditions or denies take some records out of the widest scope.
fn partly(reach: &Reach) -> bool {
    let widest = reach.widest();
    let whole =
        |arm: &Arm| arm.rule.condition.is_always() && Some(reach.meaning(arm.rule.scope)) == widest;
    !reach.denies().is_empty() || !reach.allows().iter().any(whole)
}

/// A refusal for people. It names no user, team or role.
pub(super) fn say(refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotStanding => "the user may not act at this time".to_owned(),
        Refusal::SwitchedOff(switch) => format!("switched off for everybody: {}", switch.reason),
        Refusal::Denied(rule) => format!("denied by {rule}"),
        Refusal::Condition => "the condition does not hold".to_owned(),
        Refusal::OutOfScope => "out of scope".to_owned(),
        Refusal::Hidden(field) => format!("not the field `{field}`"),
        Refusal::Masked(field) => format!("the field `{field}` only masked"),
        Refusal::Inactive => "only by a role that is not active".to_owned(),
        Refusal::Ended(grant) => format!("{grant} has ended"),
        Refusal::Ahead(grant) => format!("{grant} has not begun"),
        Refusal::NoRight => "no right".to_owned(),
    }
}
