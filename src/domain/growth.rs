//! Growth: whose rights a change widens, and who may give that (rules G1, G2 and G4).
//!
//! The rules that every user holds or will hold are compared before and after a change. A
//! rule that no rule before covers is a gain; so is a deny that no deny after covers.
//! Coverage is read off single rules: where only several rules together would cover one,
//! the answer is the careful one.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::{
    Catalogue, Effect, Held, Policy, Rule, Scope, TeamId, User, UserId, Window, held_ever,
};

/// Something that a user could not do before a change.
#[derive(Clone, Debug)]
pub struct Gain {
    /// Who gains.
    pub user: UserId,
    /// What: a rule that allows more, or the deny that no longer holds.
    pub held: Held,
    region: Region,
}

impl Gain {
    /// Whether a deny was lifted, rather than an allow added.
    #[must_use]
    pub fn is_lifted_deny(&self) -> bool {
        self.held.rule.effect == Effect::Deny
    }
}

/// The records that a scope means for one user.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Region {
    Own,
    /// Own records, and those of these teams.
    Teams(BTreeSet<TeamId>),
    All,
}

impl Region {
    fn of(policy: &Policy, team: Option<TeamId>, scope: Scope) -> Self {
        match (scope, team) {
            (Scope::All, _) => Self::All,
            (Scope::Own, _) | (_, None) => Self::Own,
            (Scope::Team, Some(team)) => Self::Teams(BTreeSet::from([team])),
            (Scope::Subtree, Some(team)) => Self::Teams(policy.subtree_of(team)),
        }
    }

    fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::All, _) | (_, Self::Own) => true,
            (Self::Teams(mine), Self::Teams(theirs)) => theirs.is_subset(mine),
            _ => false,
        }
    }

    /// Leaves out teams that a change has just made: they hold no records yet.
    fn among(self, known: &Policy) -> Self {
        match self {
            Self::Teams(teams) => {
                Self::Teams(teams.into_iter().filter(|t| known.teams.contains_key(t)).collect())
            }
            other => other,
        }
    }
}

/// A user in a policy, with what they hold and where.
struct Footing<'p> {
    policy: &'p Policy,
    team: Option<TeamId>,
    held: Vec<Held>,
}

impl Footing<'_> {
    fn region(&self, held: &Held) -> Region {
        Region::of(self.policy, self.team, held.rule.scope)
    }
}

/// Whose rights a change widened, and by what.
///
/// What is given to a user who is suspended, or whose time is over, counts as if they stood:
/// it would be theirs as soon as they come back. And whoever comes back gains all they hold.
#[must_use]
pub fn gains(before: &Policy, after: &Policy, catalogue: &Catalogue, now: Timestamp) -> Vec<Gain> {
    let tree = |policy: &Policy| -> Vec<_> {
        policy.teams.iter().map(|(id, team)| (*id, team.parent)).collect()
    };
    let same_tree = tree(before) == tree(after);
    let change = Change { before, after, same_tree, catalogue, now };
    let mut gains = Vec::new();
    for user in after.users.values() {
        let old = before.users.get(&user.id);
        let stood = old.is_some_and(|old| may_stand(old, now));
        match (old, may_stand(user, now)) {
            (Some(old), true) if stood => change.find(Some(old), user, &mut gains),
            (Some(old), stands) => {
                change.find(Some(&standing(old)), &standing(user), &mut gains);
                if stands {
                    change.find(None, user, &mut gains);
                }
            }
            (None, true) => change.find(None, user, &mut gains),
            (None, false) => change.find(None, &standing(user), &mut gains),
        }
    }
    gains
}

/// Whether the user stands now or will.
fn may_stand(user: &User, now: Timestamp) -> bool {
    !user.suspended && !user.window.is_over(now)
}

/// The user as if they stood, without end.
fn standing(user: &User) -> User {
    User { suspended: false, window: Window::default(), ..user.clone() }
}

/// A change of the policy.
struct Change<'p> {
    before: &'p Policy,
    after: &'p Policy,
    same_tree: bool,
    catalogue: &'p Catalogue,
    now: Timestamp,
}

impl Change<'_> {
    /// Finds what a user gains; without an old state they held what everybody holds, without a
    /// team.
    fn find(&self, old: Option<&User>, user: &User, gains: &mut Vec<Gain>) {
        let (before, now) = (self.before, self.now);
        let held = held_ever(self.after, user, now);
        let new = Footing { policy: self.after, team: user.team, held };
        let mut held = held_ever(before, old.unwrap_or(user), now);
        if old.is_none() {
            held.retain(|held| held.path.grant.is_none());
        }
        let old = Footing { policy: before, team: old.and_then(|old| old.team), held };
        if self.same_tree && old.team == new.team && old.held == new.held {
            return;
        }
        let allows = new.held.iter().filter(|h| h.rule.effect == Effect::Allow);
        for held in allows {
            let region = new.region(held).among(before);
            if !covered(&old, self.catalogue, &held.rule, &region, held, now) {
                gains.push(Gain { user: user.id, held: held.clone(), region });
            }
        }
        for held in old.held.iter().filter(|h| h.rule.effect == Effect::Deny) {
            let region = old.region(held);
            let kept = new.held.iter().any(|h| {
                deny_covers(&h.rule, &held.rule)
                    && new.region(h).covers(&region)
                    && h.window.covers(&held.window, now)
            });
            if !kept {
                gains.push(Gain { user: user.id, held: held.clone(), region });
            }
        }
    }
}

/// Whether one of the allows of `footing` covers the rule.
fn covered(
    footing: &Footing<'_>,
    catalogue: &Catalogue,
    rule: &Rule,
    region: &Region,
    held: &Held,
    now: Timestamp,
) -> bool {
    footing.held.iter().any(|wide| {
        allow_covers(catalogue, &wide.rule, rule)
            && footing.region(wide).covers(region)
            && wide.window.covers(&held.window, now)
    })
}

/// Whether the first rule, an allow, gives all that the second would.
fn allow_covers(catalogue: &Catalogue, wide: &Rule, narrow: &Rule) -> bool {
    let pattern = wide.pattern.is_everything()
        || match narrow.pattern.exact() {
            Some(permission) => {
                wide.pattern.allows(&permission, catalogue.is_sensitive(&permission))
            }
            None => wide.pattern.contains(&narrow.pattern),
        };
    let (more, less) = (wide.field_set(), narrow.field_set());
    wide.effect == Effect::Allow
        && pattern
        && more.contains(less)
        && more.without(wide.mask_set()).contains(less.without(narrow.mask_set()))
        && wide.condition.implied_by(&narrow.condition)
}

/// Whether the first rule, a deny, takes all that the second takes.
fn deny_covers(wide: &Rule, narrow: &Rule) -> bool {
    let fields = match (&wide.fields, &narrow.fields) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(wide), Some(narrow)) => wide.set().contains(narrow.set()),
    };
    wide.effect == Effect::Deny
        && wide.pattern.contains(&narrow.pattern)
        && fields
        && wide.condition.implied_by(&narrow.condition)
}

/// Someone who gives, with the rules that count at this moment.
#[derive(Clone, Debug)]
pub struct Giver<'p> {
    /// The policy before the change.
    pub policy: &'p Policy,
    /// Who gives.
    pub user: &'p User,
    /// What they hold, narrowed to their active roles.
    pub held: &'p [Held],
    /// The permissions that exist.
    pub catalogue: &'p Catalogue,
    /// The instant that counts.
    pub now: Timestamp,
}

impl Giver<'_> {
    /// Whether they may give this to another (rule G2).
    #[must_use]
    pub fn may_give(&self, gain: &Gain) -> bool {
        if is_full_administrator(self.held) {
            return true;
        }
        let given = &gain.held.rule;
        let denied = self
            .held
            .iter()
            .any(|h| h.rule.effect == Effect::Deny && h.rule.pattern.overlaps(&given.pattern));
        // A lifted deny opens whatever it covered, sensitive permissions as well.
        let sensitive = gain.is_lifted_deny()
            && !given.pattern.is_exact()
            && self
                .catalogue
                .permissions
                .iter()
                .any(|(p, spec)| spec.sensitive && given.pattern.matches(p));
        // On an empty field a deny holds and an allow does not (rule C1): what a lifted deny
        // opens is more than an allow under its condition reaches.
        let condition = match gain.is_lifted_deny() {
            true => given.condition.without_unknown(),
            false => given.condition.clone(),
        };
        let allow = Rule { effect: Effect::Allow, condition, ..Rule::clone(given) };
        let footing =
            Footing { policy: self.policy, team: self.user.team, held: self.held.to_vec() };
        !denied
            && !sensitive
            && covered(&footing, self.catalogue, &allow, &gain.region, &gain.held, self.now)
    }

    /// The first thing that the user can do, or will be able to, and that the giver could not
    /// give (rule G3). A user who is suspended, or whose time is over, keeps their rank: they
    /// may come back.
    #[must_use]
    pub fn outranked_by(&self, user: &User) -> Option<Arc<Rule>> {
        held_ever(self.policy, &standing(user), self.now)
            .into_iter()
            .filter(|held| held.rule.effect == Effect::Allow)
            .map(|held| {
                let region = Region::of(self.policy, user.team, held.rule.scope);
                Gain { user: user.id, held, region }
            })
            // What everybody holds ranks nobody higher, but for the teams that it means.
            .filter(|gain| {
                gain.held.path.grant.is_some() || matches!(gain.region, Region::Teams(_))
            })
            .find(|gain| !self.may_give(gain))
            .map(|gain| gain.held.rule)
    }
}

/// Whether the held rules make a full administrator: `*:*` at `all` without condition, and no
/// deny of any kind.
#[must_use]
pub fn is_full_administrator(held: &[Held]) -> bool {
    let full = |held: &Held| {
        let rule = &held.rule;
        rule.effect == Effect::Allow
            && rule.pattern.is_everything()
            && rule.scope == Scope::All
            && rule.condition.is_always()
            && rule.fields.is_none()
            && rule.masks.is_none()
    };
    held.iter().any(full) && held.iter().all(|held| held.rule.effect == Effect::Allow)
}

/// The users on whom the store can rely: standing without end, mapped to an account, and full
/// administrators through grants without end (rule G4).
#[must_use]
pub fn lasting_administrators(policy: &Policy, now: Timestamp) -> Vec<UserId> {
    let lasting = |user: &&User| {
        let mut held = held_ever(policy, user, now);
        // A deny counts even before it begins, and whether or not it ends; an allow only if it
        // has begun and does not end.
        held.retain(|Held { rule, window, .. }| {
            rule.effect == Effect::Deny || (window.contains(now) && window.until.is_none())
        });
        user.account.is_some()
            && user.stands(now)
            && user.window.until.is_none()
            && is_full_administrator(&held)
    };
    policy.users.values().filter(lasting).map(|user| user.id).collect()
}
