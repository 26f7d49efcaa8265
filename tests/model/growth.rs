//! Growth held against decisions: whoever is not said to gain by a change gains nothing, and
//! whoever may give a gain could have used it themselves.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use rolegate::domain::{
    FieldAccess, FieldSet, Giver, Judgement, gains, held_now, is_full_administrator,
};

use crate::domain::{Told, instant, order};
use crate::scene::scene;
use crate::world::{self, CATALOGUE, Grant, NOW, ROLES, Record, Rule, TEAMS, USERS, World};

/// One change of a policy.
#[derive(Clone, Debug)]
enum Act {
    AddGrant(Grant),
    DropGrant(Index),
    Move(usize, Option<usize>),
    Suspend(usize, bool),
    AddRule(usize, Rule),
    DropRule(usize, Index),
    Reparent(usize, Option<Index>),
    Inherit(usize, Index),
    /// The same rule, but for one part.
    Loosen(usize, Index, Part),
    /// The same grant to another, but for its end.
    Copy(Index, usize, bool),
    /// The same grant with another window.
    Shift(Index, Option<i64>, Option<i64>),
}

/// A part of a rule.
#[derive(Clone, Copy, Debug)]
enum Part {
    Masks,
    Terms,
    Fields,
    Scope(world::Scope),
    Action,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => world::grant().prop_map(Act::AddGrant),
        1 => any::<Index>().prop_map(Act::DropGrant),
        1 => (0..USERS, prop::option::of(0..TEAMS)).prop_map(|(user, team)| Act::Move(user, team)),
        1 => (0..USERS, any::<bool>()).prop_map(|(user, on)| Act::Suspend(user, on)),
        1 => (0..ROLES, world::rule()).prop_map(|(role, rule)| Act::AddRule(role, rule)),
        1 => (0..ROLES, any::<Index>()).prop_map(|(role, at)| Act::DropRule(role, at)),
        1 => (1..TEAMS, prop::option::of(any::<Index>())).prop_map(|(team, at)| Act::Reparent(team, at)),
        1 => (0..ROLES - 1, any::<Index>()).prop_map(|(role, at)| Act::Inherit(role, at)),
        4 => (0..ROLES, any::<Index>(), part()).prop_map(|(role, at, p)| Act::Loosen(role, at, p)),
        4 => (any::<Index>(), 0..USERS, any::<bool>())
            .prop_map(|(at, user, endless)| Act::Copy(at, user, endless)),
        2 => (any::<Index>(), prop::option::of(NOW - 1..NOW + 3), prop::option::of(NOW..NOW + 4))
            .prop_map(|(at, from, until)| Act::Shift(at, from, until)),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    use world::Scope;
    prop_oneof![
        2 => Just(Part::Masks),
        1 => Just(Part::Terms),
        1 => Just(Part::Fields),
        1 => Just(Part::Action),
        1 => prop::sample::select(&[Scope::Own, Scope::Team, Scope::Subtree, Scope::All][..])
            .prop_map(Part::Scope),
    ]
}

impl World {
    fn after(&self, acts: &[Act]) -> Self {
        let mut world = self.clone();
        for act in acts {
            match act {
                Act::AddGrant(grant) => world.grants.push(grant.clone()),
                Act::DropGrant(_) if world.grants.is_empty() => {}
                Act::DropGrant(at) => drop(world.grants.remove(at.index(world.grants.len()))),
                Act::Move(user, team) => world.users[*user].team = *team,
                Act::Suspend(user, on) => world.users[*user].suspended = *on,
                Act::AddRule(role, rule) => world.roles[*role].rules.push(rule.clone()),
                Act::DropRule(role, _) if world.roles[*role].rules.is_empty() => {}
                Act::DropRule(role, at) => {
                    let rules = &mut world.roles[*role].rules;
                    drop(rules.remove(at.index(rules.len())));
                }
                Act::Reparent(team, at) => {
                    world.teams[*team] = at.as_ref().map(|at| at.index(*team));
                }
                Act::Loosen(role, _, _) if world.roles[*role].rules.is_empty() => {}
                Act::Loosen(role, at, part) => {
                    let rules = &mut world.roles[*role].rules;
                    let at = at.index(rules.len());
                    match part {
                        Part::Masks => rules[at].masks.clear(),
                        Part::Terms => rules[at].terms.clear(),
                        Part::Fields => rules[at].fields.clear(),
                        Part::Scope(scope) => rules[at].scope = *scope,
                        Part::Action => rules[at].action = None,
                    }
                }
                Act::Copy(..) | Act::Shift(..) if world.grants.is_empty() => {}
                Act::Copy(at, user, endless) => {
                    let mut grant = world.grants[at.index(world.grants.len())].clone();
                    grant.subject = world::Subject::User(*user);
                    grant.until = grant.until.filter(|_| !endless);
                    world.grants.push(grant);
                }
                Act::Shift(at, from, until) => {
                    let at = at.index(world.grants.len());
                    (world.grants[at].from, world.grants[at].until) = (*from, *until);
                }
                Act::Inherit(role, at) => {
                    let junior = role + 1 + at.index(ROLES - role - 1);
                    if !world.roles[*role].juniors.contains(&junior) {
                        world.roles[*role].juniors.push(junior);
                    }
                }
            }
        }
        world
    }
}

/// What a user may do with each record at an instant.
fn may(
    told: &Told,
    at: i64,
    user: usize,
    permission: (&str, &str),
    of: &[Record],
) -> Vec<FieldAccess> {
    let reach = told.reach_at(at, user, permission, None);
    let one = |record: &Record| {
        let row = told.record(record);
        let access = reach.fields(&row);
        match reach.judge(&row) {
            // A record in reach is worth something even where none of its fields is.
            Judgement::Allowed(_) if access.visible.is_empty() => {
                FieldAccess { visible: FieldSet::required(), unmasked: FieldSet::EMPTY }
            }
            _ => access,
        }
    };
    of.iter().map(one).collect()
}

/// What a user had before a change: what they could do, and for one who could not act what
/// everybody holds, which nobody gives.
fn had(
    (world, before, after): (&World, &Told, &World),
    order: &crate::domain::Order,
    at: i64,
    user: usize,
    permission: (&str, &str),
    of: &[Record],
) -> Vec<FieldAccess> {
    let old = may(before, at, user, permission, of);
    let was = &world.users[user];
    if !was.suspended && was.until.is_none_or(|until| until > NOW) {
        return old;
    }
    let mut standing = world.clone();
    standing.grants.clear();
    standing.users[user] = world::User { suspended: false, ..after.users[user].clone() };
    let everybodys = may(&Told::new(&standing, order), at, user, permission, of);
    old.iter().zip(everybodys).map(|(old, everybodys)| union(*old, everybodys)).collect()
}

fn within(small: FieldAccess, large: FieldAccess) -> bool {
    large.visible.contains(small.visible) && large.unmasked.contains(small.unmasked)
}

fn union(a: FieldAccess, b: FieldAccess) -> FieldAccess {
    FieldAccess { visible: a.visible.with(b.visible), unmasked: a.unmasked.with(b.unmasked) }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn g1_who_is_not_said_to_gain_gains_nothing(
        (world, records) in scene(world::world(), 4),
        acts in prop::collection::vec(act(), 1..4),
        order in order(),
    ) {
        let changed = world.after(&acts);
        let (before, after) = (Told::new(&world, &order), Told::new(&changed, &order));
        let gains = gains(&before.policy, &after.policy, &before.catalogue, instant(NOW));
        let gainers: BTreeSet<_> = gains.iter().map(|gain| gain.user).collect();
        for user in (0..USERS).filter(|user| !gainers.contains(&before.user(*user))) {
            for (resource, action, _) in CATALOGUE {
                for at in NOW..NOW + 4 {
                    let worlds = (&world, &before, &changed);
                    let old = had(worlds, &order, at, user, (resource, action), &records);
                    let new = may(&after, at, user, (resource, action), &records);
                    prop_assert!(
                        new.iter().zip(&old).all(|(new, old)| within(*new, *old)),
                        "user {user} gained {resource}:{action} at {at}: {old:?} to {new:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn g2_what_may_be_given_could_be_used(
        (world, records) in scene(world::world(), 4),
        acts in prop::collection::vec(act(), 1..3),
        order in order(),
    ) {
        let changed = world.after(&acts);
        let (before, after) = (Told::new(&world, &order), Told::new(&changed, &order));
        let now = instant(NOW);
        let gains = gains(&before.policy, &after.policy, &before.catalogue, now);
        for giver in 0..USERS {
            let person = &before.policy.users[&before.user(giver)];
            let held = held_now(&before.policy, person, now);
            if is_full_administrator(&held) {
                continue;
            }
            let policy = &before.policy;
            let by = Giver { policy, user: person, held: &held, catalogue: &before.catalogue, now };
            for user in (0..USERS).filter(|user| *user != giver) {
                let mut theirs = gains.iter().filter(|gain| gain.user == before.user(user));
                if !theirs.all(|gain| by.may_give(gain)) {
                    continue;
                }
                // What is theirs alone is nobody's to have before them.
                let others: Vec<_> =
                    records.iter().filter(|record| record.owner != Some(user)).cloned().collect();
                for (resource, action, _) in CATALOGUE {
                    for at in NOW..NOW + 3 {
                        let permission = (*resource, *action);
                        let worlds = (&world, &before, &changed);
                        let old = had(worlds, &order, at, user, permission, &others);
                        let new = may(&after, at, user, permission, &others);
                        let has = may(&before, at, giver, permission, &others);
                        let could = old.iter().zip(&has).map(|(old, has)| union(*old, *has));
                        prop_assert!(
                            new.iter().zip(could).all(|(new, could)| within(*new, could)),
                            "{giver} gave {user} {resource}:{action}: {old:?} to {new:?}, has {has:?}"
                        );
                    }
                }
            }
        }
    }
}

/// A world of one team, in which only these grants hold.
fn small(grants: Vec<Grant>) -> Told {
    let user = world::User { team: Some(0), suspended: false, from: None, until: None };
    let role = world::Role { juniors: Vec::new(), rules: Vec::new() };
    let world = World {
        teams: vec![None; TEAMS],
        users: vec![user; USERS],
        roles: vec![role; ROLES],
        grants,
        switches: Vec::new(),
    };
    Told::new(&world, &crate::domain::as_numbered())
}

fn grant(user: usize, rule: &Rule, until: Option<i64>) -> Grant {
    let gift = world::Gift::Rule(rule.clone());
    Grant { subject: world::Subject::User(user), gift, direct: false, from: None, until }
}

fn rule(allow: bool, action: Option<&'static str>) -> Rule {
    Rule {
        allow,
        resource: Some("customers"),
        action,
        scope: world::Scope::All,
        fields: Vec::new(),
        masks: Vec::new(),
        terms: Vec::new(),
    }
}

/// Whether user 0 may give what user 1 gains between the two; nothing gained is an error.
fn may_give(before: &Told, after: &Told) -> bool {
    let now = instant(NOW);
    let gains = gains(&before.policy, &after.policy, &before.catalogue, now);
    assert!(!gains.is_empty(), "nothing is gained");
    let user = &before.policy.users[&before.user(0)];
    let held = held_now(&before.policy, user, now);
    let (policy, catalogue) = (&before.policy, &before.catalogue);
    let giver = Giver { policy, user, held: &held, catalogue, now };
    gains.iter().all(|gain| giver.may_give(gain))
}

#[test]
fn g1_a_deny_that_ends_earlier_is_lifted() {
    let deny = rule(false, Some("view"));
    let (before, after) =
        (small(vec![grant(1, &deny, None)]), small(vec![grant(1, &deny, Some(NOW + 2))]));
    let gains = gains(&before.policy, &after.policy, &before.catalogue, instant(NOW));
    assert_eq!(gains.len(), 1);
    assert!(gains[0].is_lifted_deny());
}

#[test]
fn g2_who_is_denied_gives_nothing_of_it() {
    let (allow, deny) = (rule(true, Some("view")), rule(false, None));
    let given = |mut grants: Vec<Grant>| {
        let before = small(grants.clone());
        grants.push(grant(1, &allow, None));
        may_give(&before, &small(grants))
    };
    assert!(given(vec![grant(0, &allow, None)]));
    assert!(!given(vec![grant(0, &allow, None), grant(0, &deny, None)]));
    assert!(!given(vec![grant(0, &allow, Some(NOW + 2))]), "not beyond one's own end");
}

#[test]
fn g2_lifting_a_wide_deny_needs_the_sensitive_ones_too() {
    let (wide, deny) = (rule(true, None), rule(false, None));
    let export = rule(true, Some("export"));
    let lifted = |giver: &[&Rule]| {
        let mut grants: Vec<_> = giver.iter().map(|rule| grant(0, rule, None)).collect();
        grants.push(grant(1, &export, None));
        let after = small(grants.clone());
        grants.push(grant(1, &deny, None));
        may_give(&small(grants), &after)
    };
    assert!(!lifted(&[&wide]), "customers:* is not customers:export");
    let everything = Rule { resource: None, ..wide.clone() };
    assert!(lifted(&[&everything]));
}
