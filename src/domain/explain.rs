//! Why a decision came out as it did, and for a refusal what came nearest to a yes.
//!
//! It decides nothing by itself: every judgement here is one of [`Reach`].

use std::collections::BTreeSet;

use super::asked::refused_by;
use super::{
    Arm, Asked, Effect, FieldAccess, GrantId, Held, Permission, Reach, Record, Refusal, RoleId,
    RuleId, Scope, Subject, TeamId, Term, Wanted, Window, given, held_now, reaches, rules_of,
};

/// How many roles that would allow something are named.
const FEW: usize = 3;

/// How a record falls into a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The user owns it.
    Owner,
    /// It is in the user's team.
    Team,
    /// Its team lies below the user's.
    Below(TeamId),
    /// The scope takes in every record.
    Any,
}

/// What a rule says of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It is about the record.
    Matches(Tie),
    /// Its scope does not take the record in.
    OutOfScope,
    /// Its scope takes the record in; these terms do not hold.
    Condition(Vec<Term>),
    /// No record was named; it could be about one.
    Open,
    /// No record was named; the deny leaves nothing of it.
    Covered(RuleId),
}

/// A rule that is about the permission, and what it says of the record.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The rule, and how the user holds it.
    pub arm: Arm,
    /// What it says.
    pub fit: Fit,
}

impl Weighed {
    /// Whether it is about the record, or without a record could be about one.
    #[must_use]
    pub fn applies(&self) -> bool {
        match self.fit {
            Fit::Matches(_) | Fit::Open => true,
            Fit::OutOfScope | Fit::Condition(_) | Fit::Covered(_) => false,
        }
    }
}

/// Something that would have made the answer a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// A role that the user holds and that is not active.
    Inactive(RoleId),
    /// A grant that has ended.
    Ended(GrantId),
    /// A grant that has not begun.
    Ahead(GrantId),
    /// A grant to a team above, for its own members only.
    Direct(GrantId),
    /// A role that the user does not hold.
    Role(RoleId),
}

/// Why a decision came out as it did.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Why not; `None` if the answer is yes.
    pub refusal: Option<Refusal>,
    /// How far the permission reaches at all.
    pub widest: Option<Scope>,
    /// The rules that give it.
    pub allows: Vec<Weighed>,
    /// The rules that take records away.
    pub denies: Vec<Weighed>,
    /// The rules that take fields away.
    pub hides: Vec<Weighed>,
    /// The fields that show on the record.
    pub fields: Option<FieldAccess>,
    /// What came nearest to a yes.
    pub misses: Vec<Miss>,
}

impl Asked<'_> {
    /// The rules that give it.
    #[must_use]
    pub fn giving<R: Record + ?Sized>(&self, wanted: &Wanted<'_, R>) -> Vec<Weighed> {
        let reach = self.reach(wanted.permission);
        weigh(&reach, reach.allows(), wanted).into_iter().filter(Weighed::applies).collect()
    }

    /// Explains the answer; of roles that would allow it only `known` ones are named.
    pub fn explain<R: Record + ?Sized>(
        &self,
        wanted: &Wanted<'_, R>,
        known: &[RoleId],
    ) -> Explanation {
        let reach = self.reach(wanted.permission);
        let refusal = self.refusal(wanted);
        let weigh = |arms: &[Arm]| weigh(&reach, arms, wanted);
        let misses = match &refusal {
            None | Some(Refusal::NotStanding | Refusal::SwitchedOff(_) | Refusal::Denied(_)) => {
                Vec::new()
            }
            Some(_) => self.misses(wanted, known),
        };
        Explanation {
            widest: reach.widest(),
            allows: weigh(reach.allows()),
            denies: weigh(reach.denies()),
            hides: weigh(reach.hides()),
            fields: wanted.record.filter(|record| reach.holds(*record)).map(|r| reach.fields(r)),
            refusal,
            misses,
        }
    }

    /// What would make the answer a yes, the likeliest first.
    pub(super) fn misses<R: Record + ?Sized>(
        &self,
        wanted: &Wanted<'_, R>,
        known: &[RoleId],
    ) -> Vec<Miss> {
        let would = |extra: &[Held]| {
            let deciding = self.reach_with(extra, wanted.permission).deciding();
            if wanted.record.is_some() && !self.seen.contains(deciding) {
                return false;
            }
            let held: Vec<Held> = self.held.iter().chain(extra).cloned().collect();
            refused_by(&self.reach_with(&held, wanted.permission), wanted).is_none()
        };
        let mut misses = Vec::new();
        let mut inactive = held_now(self.policy, self.user, self.now);
        inactive.retain(|held| held.rule.effect == Effect::Allow && !self.held.contains(held));
        let dormant: BTreeSet<RoleId> =
            inactive.iter().filter_map(|held| held.path.roles.first().copied()).collect();
        for role in dormant {
            let of_role = |held: &&Held| held.path.roles.first() == Some(&role);
            let extra: Vec<Held> = inactive.iter().filter(of_role).cloned().collect();
            if would(&extra) {
                misses.push(Miss::Inactive(role));
            }
        }
        for grant in self.policy.grants.values() {
            let miss = if reaches(self.policy, grant, self.user) {
                if grant.window.is_over(self.now) {
                    Miss::Ended(grant.id)
                } else if grant.window.is_ahead(self.now) {
                    Miss::Ahead(grant.id)
                } else {
                    continue;
                }
            } else {
                let line = self.policy.line_of(self.user.team);
                let above = |team| line.contains(&team) && grant.window.contains(self.now);
                match grant.subject {
                    Subject::Team(team) if above(team) => Miss::Direct(grant.id),
                    Subject::Team(_) | Subject::User(_) => continue,
                }
            };
            if would(&given(self.policy, grant, Window::default())) {
                misses.push(miss);
            }
        }
        let mut roles: Vec<(usize, RoleId)> = known
            .iter()
            .map(|role| (*role, rules_of(self.policy, None, *role, Window::default())))
            .filter(|(_, rules)| would(rules))
            .map(|(role, rules)| (self.weight(&rules), role))
            .collect();
        roles.sort();
        misses.extend(roles.into_iter().take(FEW).map(|(_, role)| Miss::Role(role)));
        misses
    }

    /// How much rules allow, to name smaller roles first.
    fn weight(&self, rules: &[Held]) -> usize {
        let gives = |permission: &Permission, held: &Held| {
            let sensitive = self.catalogue.is_sensitive(permission);
            held.rule.effect == Effect::Allow && held.rule.concerns(permission, sensitive)
        };
        let far = |held: &Held| 1 + held.rule.scope as usize;
        let permissions = self.catalogue.permissions.keys();
        permissions.filter_map(|p| rules.iter().filter(|held| gives(p, held)).map(far).max()).sum()
    }
}

fn weigh<R: Record + ?Sized>(reach: &Reach, arms: &[Arm], wanted: &Wanted<'_, R>) -> Vec<Weighed> {
    arms.iter()
        .map(|arm| Weighed { arm: arm.clone(), fit: fit(reach, arm, wanted.record) })
        .collect()
}

fn fit<R: Record + ?Sized>(reach: &Reach, arm: &Arm, record: Option<&R>) -> Fit {
    let Some(record) = record else {
        return match reach.cover(arm) {
            Some(deny) if arm.rule.effect == Effect::Allow => Fit::Covered(deny.rule.id),
            Some(_) | None => Fit::Open,
        };
    };
    let Some(tie) = tie(reach, arm.rule.scope, record) else {
        return Fit::OutOfScope;
    };
    if reach.matches(arm, record) {
        return Fit::Matches(tie);
    }
    let unknown = arm.rule.effect == Effect::Deny;
    let fails = |term: &&Term| !term.holds(record.cell(term.field)).unwrap_or(unknown);
    Fit::Condition(arm.rule.condition.terms().iter().filter(fails).cloned().collect())
}

/// How the record falls into the scope, if it does.
fn tie<R: Record + ?Sized>(reach: &Reach, scope: Scope, record: &R) -> Option<Tie> {
    if !reach.in_scope(scope, record) {
        return None;
    }
    Some(match scope {
        Scope::All => Tie::Any,
        _ if reach.in_scope(Scope::Own, record) => Tie::Owner,
        _ if reach.in_scope(Scope::Team, record) => Tie::Team,
        _ => {
            let below = |team: &TeamId| reach.subtree().contains(team);
            record.teams().into_iter().flatten().find(below).map_or(Tie::Team, Tie::Below)
        }
    })
}
