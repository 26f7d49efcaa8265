//! `grants add`.

use super::view::GrantView;
use super::{Sight, subject};
use crate::authz::{Action, Operation, approve};
use crate::domain::{
    EVERYONE, Effect, Gift, Grant, Name, Permission, Policy, RuleId, Subject, SubjectName, Window,
};
use crate::ops::roles::RuleText;
use crate::ops::{Change, OpError, Result, lookup, moment};
use crate::store::{NewGift, NewGrant, View, Writing};

/// Gives a role or a rule to a user or a team.
#[derive(Debug)]
pub struct AddGrant {
    /// To whom.
    pub subject: SubjectName,
    /// What.
    pub gives: Gives,
    /// Since when, as it was written.
    pub from: Option<String>,
    /// Until when, as it was written.
    pub until: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Whether a team's grant stops at its own members.
    pub direct: bool,
}

/// What is given.
#[derive(Debug)]
pub enum Gives {
    /// A role.
    Role(Name),
    /// A single rule.
    Rule(Effect, RuleText),
}

impl Operation for AddGrant {
    const ACTION: Action = Action::AddGrant;
}

impl Change for AddGrant {
    type View = GrantView;

    fn target(&self) -> Option<String> {
        Some(self.subject.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<GrantView> {
        let policy = w.policy()?;
        let to = subject::find(w, &policy, &self.subject)?;
        let rule = subject::demand(w, &policy, to, "create")?;
        w.trail.decided_by([rule]);
        if self.direct && matches!(to, Subject::User(_)) {
            return Err(OpError::invalid("only a grant to a team can be direct"));
        }
        let (gift, new) = self.gift(w, &policy)?;
        let window = moment::window(w, self.from.as_deref(), self.until.as_deref())?;
        moment::not_over(w, &window, None)?;
        no_other(w, &policy, to, &gift, &window, None)?;
        let (direct, reason) = (self.direct, self.reason.filter(|text| !text.trim().is_empty()));
        let id = w.insert_grant(&NewGrant { subject: to, gift: new, direct, window, reason })?;
        let policy = w.policy()?;
        let grant = policy.grants.get(&id).ok_or_else(|| OpError::NotFound {
            noun: "grant",
            name: id.to_string(),
            near: Vec::new(),
        })?;
        Ok(GrantView::new(w, &policy, grant))
    }
}

impl AddGrant {
    /// What is given, as it will stand and as it is written to the store.
    fn gift(&self, view: &View<'_>, policy: &Policy) -> Result<(Gift, NewGift)> {
        match &self.gives {
            Gives::Role(name) => {
                let role = lookup::role(view, policy, name)?;
                if role.name.as_str() == EVERYONE {
                    let why = format!("everybody holds `{EVERYONE}` without a grant");
                    return Err(OpError::Conflict { why, hint: None });
                }
                Ok((Gift::Role(role.id), NewGift::Role(role.id)))
            }
            Gives::Rule(effect, text) => {
                let rule = text.read(view, *effect)?;
                Ok((Gift::Rule(rule.numbered(RuleId(0)).into()), NewGift::Rule(rule)))
            }
        }
    }
}

/// Demands that no other grant gives the same to the same subject at the same time.
pub(super) fn no_other(
    view: &View<'_>,
    policy: &Policy,
    to: Subject,
    gift: &Gift,
    window: &Window,
    but: Option<&Grant>,
) -> Result<()> {
    let same = |other: &Gift| match (gift, other) {
        (Gift::Role(a), Gift::Role(b)) => a == b,
        (Gift::Rule(a), Gift::Rule(b)) => a.to_string() == b.to_string(),
        _ => false,
    };
    let other = policy.grants.values().find(|other| {
        other.subject == to
            && but.is_none_or(|grant| grant.id != other.id)
            && same(&other.gift)
            && other.window.and(window).has_future(view.now())
    });
    let Some(other) = other else { return Ok(()) };
    let what = match gift {
        Gift::Role(id) => policy.roles.get(id).map(|role| format!("`{}`", role.name)),
        Gift::Rule(_) => Some("this rule".to_owned()),
    };
    let (who, what) = (subject::name(policy, to), what.unwrap_or_default());
    Err(match Sight::of(view, policy).sees(other) {
        true => OpError::conflict(
            format!("`{who}` has {what} at that time already, by {}", other.id),
            format!("`rolegate grants extend {} --until …` changes its end", other.id),
        ),
        false => {
            // What somebody holds is told only to who could have given it (rule G2): others
            // hear what they would hear if it were not held.
            let mut without = policy.clone();
            without.grants.retain(|_, grant| grant.subject != to || !same(&grant.gift));
            let mut with = without.clone();
            with.grants.insert(other.id, Grant { window: *window, ..other.clone() });
            let permission = Permission::new("grants", "create");
            let _given = approve(view.rights(), &permission, Some((&without, &with)))?;
            OpError::Conflict {
                why: format!("`{who}` has {what} at that time already"),
                hint: None,
            }
        }
    })
}
