//! Puts an explanation into words, with names in the actor's view only (rule K2).

use jiff::Timestamp;

use super::about::{Thing, seen};
use super::explain_view::{Nearest, RuleView};
use super::names::Names;
use crate::domain::{
    Cell, Explanation, Field, FieldSet, Fit, GrantId, Miss, Record, Refusal, Scope, Term, Tie,
    User, UserId, Weighed, instant,
};
use crate::store::View;

/// Puts an explanation into words.
pub(super) struct Teller<'t> {
    names: &'t Names<'t>,
    user: &'t User,
    record: Option<&'t Thing>,
    /// The fields of the record that the actor sees as they are.
    seen: FieldSet,
}

impl<'t> Teller<'t> {
    pub(super) fn new(
        view: &View<'_>,
        names: &'t Names<'t>,
        user: &'t User,
        record: Option<&'t Thing>,
    ) -> Self {
        Self { names, user, record, seen: seen(view, record) }
    }

    /// Whether the actor sees as it is all that decides whether the rule is about the record.
    fn follows(&self, weighed: &Weighed) -> bool {
        self.record.is_none() || self.seen.contains(weighed.arm.rule.deciding())
    }

    /// Leaves of rules that the actor cannot follow only what the answer says by itself
    /// (rule C5).
    pub(super) fn veil(&self, explanation: &mut Explanation) {
        let unmatched = matches!(
            explanation.refusal,
            Some(Refusal::Condition | Refusal::OutOfScope | Refusal::NoRight)
        );
        let could = |no: bool| if no { Fit::OutOfScope } else { Fit::Open };
        let undenied = unmatched || explanation.refusal.is_none();
        for (rules, fit) in [
            (&mut explanation.allows, could(unmatched)),
            (&mut explanation.denies, could(undenied)),
            (&mut explanation.hides, could(unmatched)),
        ] {
            for weighed in rules.iter_mut().filter(|weighed| !self.follows(weighed)) {
                weighed.fit = fit.clone();
            }
        }
    }

    pub(super) fn rules(&self, rules: &[Weighed]) -> Vec<RuleView> {
        rules.iter().map(|rule| self.rule(rule)).collect()
    }

    pub(super) fn rule(&self, weighed: &Weighed) -> RuleView {
        let rule = &weighed.arm.rule;
        let path = &weighed.arm.path;
        RuleView {
            id: rule.id,
            effect: rule.effect,
            permission: rule.pattern.clone(),
            scope: rule.scope,
            fields: rule.fields.clone(),
            masks: rule.masks.clone(),
            condition: (!rule.condition.is_always()).then(|| rule.condition.to_string()),
            grant: path.grant.and_then(|grant| self.names.grant(grant)),
            roles: path.roles.iter().map(|role| self.names.role(*role)).collect(),
            matches: weighed.applies(),
            because: self.because(weighed),
        }
    }

    /// Why a rule is about the record, or not.
    fn because(&self, weighed: &Weighed) -> String {
        let rule = &weighed.arm.rule;
        let fit = if self.follows(weighed) { &weighed.fit } else { &Fit::Open };
        match fit {
            Fit::Matches(tie) if rule.condition.is_always() => self.tie(*tie),
            Fit::Matches(tie) => {
                let terms = rule.condition.terms().iter().map(|term| self.met(term));
                let terms: Vec<String> = terms.collect();
                format!("{}, and {}", self.tie(*tie), terms.join(" and "))
            }
            Fit::OutOfScope => {
                format!("it is about {}; {}", self.reached(rule.scope), self.place(rule.scope))
            }
            Fit::Condition(terms) => {
                let terms: Vec<_> = terms.iter().map(|term| self.failed(term)).collect();
                terms.join("; ")
            }
            Fit::Open if rule.condition.is_always() => {
                format!("it is about {}", self.reached(rule.scope))
            }
            Fit::Open => {
                format!("it is about {} with {}", self.reached(rule.scope), rule.condition)
            }
            Fit::Covered(deny) => format!("{deny} takes all of it away"),
        }
    }

    fn is_customer(&self) -> bool {
        !matches!(self.record, Some(Thing::Placed(_)))
    }

    fn tie(&self, tie: Tie) -> String {
        let user = &self.user.name;
        match tie {
            Tie::Owner if self.is_customer() => format!("the owner is `{user}`"),
            Tie::Owner => format!("it is `{user}`'s own"),
            Tie::Team => match self.user.team.and_then(|team| self.names.team(team)) {
                Some(team) => format!("`{team}` is `{user}`'s team"),
                None => format!("it is in `{user}`'s team"),
            },
            Tie::Below(team) => match self.names.team(team) {
                Some(team) => format!("`{team}` lies below `{user}`'s team"),
                None => format!("its team lies below `{user}`'s"),
            },
            Tie::Any => "it is about every record".to_owned(),
        }
    }

    /// The records that a scope takes in.
    fn reached(&self, scope: Scope) -> String {
        let user = &self.user.name;
        let own = format!("records of `{user}`");
        let Some(team) = self.user.team else {
            return match scope {
                Scope::All => "every record".to_owned(),
                Scope::Own => own,
                Scope::Team | Scope::Subtree => format!("{own}, who is in no team"),
            };
        };
        let team = self.names.team(team);
        let team = team.map_or_else(|| format!("`{user}`'s team"), |team| format!("team `{team}`"));
        match scope {
            Scope::Own => own,
            Scope::Team => format!("{own} and of {team}"),
            Scope::Subtree => format!("{own}, of {team} and of teams below"),
            Scope::All => "every record".to_owned(),
        }
    }

    /// Where the record is instead, as far as the actor may see it.
    fn place(&self, scope: Scope) -> String {
        let Some(Thing::Customer(customer)) = self.record else {
            return "this is another's".to_owned();
        };
        let owner = match customer.cell(Field::OWNER) {
            _ if !self.seen.has(Field::OWNER) => "this one is another's".to_owned(),
            Cell::Number(owner) => match self.names.user(UserId(owner)) {
                Some(owner) => format!("this one belongs to `{owner}`"),
                None => "this one is another's".to_owned(),
            },
            Cell::Empty | Cell::Text(_) => "this one belongs to nobody".to_owned(),
        };
        if scope == Scope::Own || !self.seen.has(Field::TEAM) {
            return owner;
        }
        match customer.teams().into_iter().flatten().next().map(|team| self.names.team(team)) {
            None => format!("{owner} and is in no team"),
            Some(Some(team)) => format!("{owner} and is in team `{team}`"),
            Some(None) => format!("{owner} and is in another team"),
        }
    }

    /// A term that counts as met: a deny takes what cannot be compared as such (rule C1).
    fn met(&self, term: &Term) -> String {
        match self.record.map(|record| term.holds(record.cell(term.field))) {
            Some(None) if self.seen.has(term.field) => {
                format!("`{}` is empty, which a deny takes as {term}", term.field)
            }
            _ => term.to_string(),
        }
    }

    /// A term that does not hold, with the content of its field where the actor sees that.
    fn failed(&self, term: &Term) -> String {
        let text = format!("{term} does not hold");
        let Some(record) = self.record.filter(|_| self.seen.has(term.field)) else {
            return text;
        };
        match record.cell(term.field) {
            Cell::Empty => format!("{text}: `{}` is empty", term.field),
            Cell::Text(value) => format!("{text}: `{}` is `{value}`", term.field),
            Cell::Number(_) => text,
        }
    }

    /// What came nearest to a yes: rules that are not about the record, then what else would
    /// have given it.
    pub(super) fn nearest(&self, explanation: &Explanation, now: Timestamp) -> Vec<Nearest> {
        match explanation.refusal {
            None | Some(Refusal::SwitchedOff(_) | Refusal::Denied(_)) => Vec::new(),
            Some(Refusal::NotStanding) => vec![self.standing(now)],
            Some(_) => {
                let rules = explanation.allows.iter().filter(|rule| !rule.applies());
                let rules = rules.map(|weighed| self.near_rule(weighed));
                let misses = explanation.misses.iter().filter_map(|miss| self.near_miss(miss));
                rules.chain(misses).collect()
            }
        }
    }

    /// Why the user may not act.
    fn standing(&self, now: Timestamp) -> Nearest {
        let User { name, window, .. } = self.user;
        let text = match (window.from, window.until) {
            _ if self.user.suspended => format!("`{name}` is suspended"),
            (Some(from), _) if from > now => format!("`{name}` may act from {} on", instant(from)),
            (_, Some(until)) => format!("`{name}` could act until {}", instant(until)),
            (_, None) => format!("`{name}` may not act"),
        };
        Nearest { kind: "not_standing", rule: None, grant: None, role: None, text }
    }

    fn near_rule(&self, weighed: &Weighed) -> Nearest {
        let rule = weighed.arm.rule.id;
        let role = weighed.arm.path.roles.last().and_then(|role| self.names.role(*role));
        let of = role.as_ref().map(|role| format!(" of `{role}`")).unwrap_or_default();
        Nearest {
            kind: match weighed.fit {
                Fit::Condition(_) => "condition",
                _ => "out_of_scope",
            },
            rule: Some(rule),
            grant: weighed.arm.path.grant,
            text: format!("{rule}{of}: {}", self.because(weighed)),
            role,
        }
    }

    fn near_miss(&self, miss: &Miss) -> Option<Nearest> {
        let of_grant = |kind, grant: GrantId, what: String| {
            let role = self.names.role_of(grant);
            let of = role.as_ref().map(|role| format!(" of `{role}`")).unwrap_or_default();
            let text = format!("{grant}{of} {what}");
            Nearest { kind, rule: None, grant: Some(grant), role, text }
        };
        let of_role = |kind, role: String, text: String| Nearest {
            kind,
            rule: None,
            grant: None,
            role: Some(role),
            text,
        };
        match *miss {
            Miss::Inactive(role) => {
                let role = self.names.role(role)?;
                let text = format!("`{role}` would allow it, but --roles leaves it out");
                Some(of_role("role_not_active", role, text))
            }
            Miss::Ended(grant) => {
                let until = self.names.grant(grant)?.until?;
                Some(of_grant("expired", grant, format!("ended at {}", instant(until))))
            }
            Miss::Ahead(grant) => {
                let from = self.names.grant(grant)?.from?;
                Some(of_grant("not_yet", grant, format!("begins at {}", instant(from))))
            }
            Miss::Direct(grant) => {
                let to =
                    self.names.grant(grant).filter(|_| self.names.sees_grant(grant))?.subject?;
                Some(of_grant("direct", grant, format!("holds for members of `{to}` alone")))
            }
            Miss::Role(role) => {
                let role = self.names.role(role)?;
                let text = format!("`{role}` would allow it");
                Some(of_role("role", role, text))
            }
        }
    }
}
