//! Growth held against decisions: whoever is not said to gain by a change gains nothing, and
//! whoever may give a gain could have used it themselves.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use rolegate::domain::{
    FieldAccess, FieldSet, Giver, Judgement, gains, held_now, is_full_administrator,
};

use crate::domain::{Told, instant, order};
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
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        world::grant().prop_map(Act::AddGrant),
        any::<Index>().prop_map(Act::DropGrant),
        (0..USERS, prop::option::of(0..TEAMS)).prop_map(|(user, team)| Act::Move(user, team)),
        (0..USERS, any::<bool>()).prop_map(|(user, on)| Act::Suspend(user, on)),
        (0..ROLES, world::rule()).prop_map(|(role, rule)| Act::AddRule(role, rule)),
        (0..ROLES, any::<Index>()).prop_map(|(role, at)| Act::DropRule(role, at)),
        (1..TEAMS, prop::option::of(any::<Index>())).prop_map(|(team, at)| Act::Reparent(team, at)),
        (0..ROLES - 1, any::<Index>()).prop_map(|(role, at)| Act::Inherit(role, at)),
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

/// What a user may do with a record at an instant.
fn may(
    told: &Told,
    at: i64,
    user: usize,
    permission: (&str, &str),
    record: &Record,
) -> FieldAccess {
    let reach = told.reach_at(at, user, permission, None);
    let row = told.record(record);
    let access = reach.fields(&row);
    match reach.judge(&row) {
        // A record in reach is worth something even where none of its fields is.
        Judgement::Allowed(_) if access.visible.is_empty() => {
            FieldAccess { visible: FieldSet::required(), unmasked: FieldSet::EMPTY }
        }
        _ => access,
    }
}

fn within(small: FieldAccess, large: FieldAccess) -> bool {
    large.visible.contains(small.visible) && large.unmasked.contains(small.unmasked)
}

fn union(a: FieldAccess, b: FieldAccess) -> FieldAccess {
    FieldAccess { visible: a.visible.with(b.visible), unmasked: a.unmasked.with(b.unmasked) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn g1_who_is_not_said_to_gain_gains_nothing(
        world in world::world(),
        acts in prop::collection::vec(act(), 1..4),
        records in prop::collection::vec(world::record(), 4),
        order in order(),
    ) {
        let (before, after) = (Told::new(&world, &order), Told::new(&world.after(&acts), &order));
        let gains = gains(&before.policy, &after.policy, &before.catalogue, instant(NOW));
        let gainers: BTreeSet<_> = gains.iter().map(|gain| gain.user).collect();
        for user in (0..USERS).filter(|user| !gainers.contains(&before.user(*user))) {
            for (resource, action, _) in CATALOGUE {
                for record in &records {
                    for at in NOW..NOW + 4 {
                        let old = may(&before, at, user, (resource, action), record);
                        let new = may(&after, at, user, (resource, action), record);
                        prop_assert!(
                            within(new, old),
                            "user {user} gained {resource}:{action} at {at}: {old:?} to {new:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn g2_what_may_be_given_could_be_used(
        world in world::world(),
        acts in prop::collection::vec(act(), 1..3),
        records in prop::collection::vec(world::record(), 4),
        order in order(),
    ) {
        let (before, after) = (Told::new(&world, &order), Told::new(&world.after(&acts), &order));
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
                for (resource, action, _) in CATALOGUE {
                    // What is theirs alone is nobody's to have before them.
                    for record in records.iter().filter(|record| record.owner != Some(user)) {
                        let permission = (*resource, *action);
                        let old = may(&before, NOW, user, permission, record);
                        let new = may(&after, NOW, user, permission, record);
                        let has = may(&before, NOW, giver, permission, record);
                        prop_assert!(
                            within(new, union(old, has)),
                            "{giver} gave {user} {resource}:{action}: {old:?} to {new:?}, has {has:?}"
                        );
                    }
                }
            }
        }
    }
}
