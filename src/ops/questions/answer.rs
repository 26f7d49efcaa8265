//! Yes or no, how far, and why not.

use serde::Serialize;

use crate::domain::{Arm, Asked, FieldSet, Permission, Reach, Refusal, Scope, Wanted, has_fields};

use super::about::Thing;
use crate::ops::phrase::listed;

/// Yes or no, how far, and why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Whether it is yes.
    pub allowed: bool,
    /// How far the rules that say so reach.
    pub reach: Option<Scope>,
    /// Whether the yes holds for some records of that reach only.
    pub partly: bool,
    /// How far, with conditions, for people.
    pub extent: Option<String>,
    /// Why not, in one word.
    pub reason: Option<&'static str>,
    /// Why not, for people.
    pub why: Option<String>,
    /// Why the yes is of no use, for people: an export takes only what may be seen as well.
    pub but: Option<String>,
}

impl Answer {
    /// The answer to a question.
    pub(super) fn to(asked: &Asked<'_>, wanted: &Wanted<'_, Thing>) -> Self {
        let reach = asked.reach(wanted.permission);
        if let Some(refusal) = asked.refusal(wanted) {
            // Which of the two it is would tell where the record is (rule C5).
            let refusal = match refusal {
                Refusal::Condition if !asked.seen.contains(reach.deciding()) => Refusal::OutOfScope,
                refusal => refusal,
            };
            return Self {
                allowed: false,
                reach: None,
                partly: false,
                extent: None,
                reason: Some(refusal.code()),
                why: Some(say(&refusal)),
                but: None,
            };
        }
        let scope = scope(&reach, wanted.record, asked.seen);
        let extent = match wanted.record {
            Some(_) => scope.map(|scope| scope.to_string()),
            None => Some(extent(&reach)),
        };
        Self {
            allowed: true,
            partly: wanted.record.is_none() && partly(&reach),
            reach: scope,
            extent,
            reason: None,
            why: None,
            but: unseen(asked, wanted),
        }
    }

    /// `yes: own`, or `no: out of scope`.
    #[must_use]
    pub fn sentence(&self) -> String {
        let word = if self.allowed { "yes" } else { "no" };
        let sentence = match self.extent.as_ref().or(self.why.as_ref()) {
            Some(text) => format!("{word}: {text}"),
            None => word.to_owned(),
        };
        match &self.but {
            Some(but) => format!("{sentence}; but {but}"),
            None => sentence,
        }
    }
}

/// What must be allowed as well: an export takes only what may be seen.
pub(super) fn as_well(permission: &Permission) -> Option<Permission> {
    let Permission { resource, action } = permission;
    (action == "export" && has_fields(resource)).then(|| Permission::new(resource, "view"))
}

/// Why nothing comes of a yes. What hangs on fields that the asker does not see is not told
/// (rule C5).
fn unseen(asked: &Asked<'_>, wanted: &Wanted<'_, Thing>) -> Option<String> {
    let view = as_well(wanted.permission)?;
    let told = wanted.record.is_none() || asked.seen.contains(asked.reach(&view).deciding());
    let seeing = Wanted { permission: &view, record: wanted.record, field: wanted.field };
    let why = asked.refusal(&seeing).filter(|_| told).map(|refusal| say(&refusal))?;
    Some(format!("an export takes only what one may see, and for {view} the answer is no: {why}"))
}

/// The widest scope that lets the record in, of the rules that hang on nothing unseen; without
/// a record, the widest there is.
fn scope(reach: &Reach, record: Option<&Thing>, seen: FieldSet) -> Option<Scope> {
    let Some(record) = record else {
        return reach.widest();
    };
    let plain = reach.allows().iter().filter(|arm| seen.contains(arm.rule.deciding()));
    let matching = plain.filter(|arm| reach.matches(arm, record));
    matching.map(|arm| reach.meaning(arm.rule.scope)).max()
}

/// Whether conditions or denies take some records out of the widest scope.
fn partly(reach: &Reach) -> bool {
    let widest = reach.widest();
    let whole =
        |arm: &Arm| arm.rule.condition.is_always() && Some(reach.meaning(arm.rule.scope)) == widest;
    !reach.denies().is_empty() || !reach.allows().iter().any(whole)
}

/// How far a permission reaches: `own; team where owner=none, less what R-9 denies`.
fn extent(reach: &Reach) -> String {
    let open = |arm: &&Arm| reach.is_left(arm);
    let meaning = |arm: &Arm| reach.meaning(arm.rule.scope);
    let allows: Vec<&Arm> = reach.allows().iter().filter(open).collect();
    let always = allows.iter().filter(|arm| arm.rule.condition.is_always());
    let widest = always.map(|arm| meaning(arm)).max();
    let wider = allows.iter().filter(|arm| {
        !arm.rule.condition.is_always() && widest.is_none_or(|widest| meaning(arm) > widest)
    });
    let mut parts: Vec<String> = widest.iter().map(ToString::to_string).collect();
    parts.extend(wider.map(|arm| format!("{} where {}", meaning(arm), arm.rule.condition)));
    parts.dedup();
    let mut text = parts.join("; ");
    let denies: Vec<String> = reach.denies().iter().map(|arm| arm.rule.id.to_string()).collect();
    match denies.as_slice() {
        [] => {}
        [one] => text.push_str(&format!(", less what {one} denies")),
        several => text.push_str(&format!(", less what {} deny", listed(several))),
    }
    text
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
        Refusal::Masked(field) => format!("the field `{field}` is only masked"),
        Refusal::Inactive => "only by a role that is not active".to_owned(),
        Refusal::Ended(grant) => format!("{grant} has ended"),
        Refusal::Ahead(grant) => format!("{grant} has not begun"),
        Refusal::NoRight => "no right".to_owned(),
    }
}
