//! Worlds together with records that lie near to somebody, so that many a question about them
//! is answered with yes.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRng;

use crate::world::{Gift, Record, Rule, USERS, World, record};

/// A world as it comes, or a generous one, and so many records in it.
pub fn scene(
    world: impl Strategy<Value = World>,
    records: usize,
) -> impl Strategy<Value = (World, Vec<Record>)> {
    let world = (world, any::<bool>()).prop_perturb(|(world, more), dice| match more {
        true => generous(world, dice),
        false => world,
    });
    let records = vec((record(), option::of((0..USERS, any::<Index>()))), records);
    (world, records).prop_map(|(world, records)| {
        let settle = |(record, near)| settled(record, near, &world);
        let records = records.into_iter().map(settle).collect();
        (world, records)
    })
}

/// A record that lies in somebody's team or below it, if it shall be near to them.
fn settled(record: Record, near: Option<(usize, Index)>, world: &World) -> Record {
    let Some((user, place)) = near else { return record };
    let above = world.users[user].team;
    let within: Vec<_> =
        (0..world.teams.len()).filter(|team| lies_in(world, Some(*team), above)).collect();
    if within.is_empty() {
        return record;
    }
    Record { team: Some(within[place.index(within.len())]), ..record }
}

/// Whether a team is another or lies below it.
pub fn lies_in(world: &World, team: Option<usize>, above: Option<usize>) -> bool {
    let mut line = std::iter::successors(team, |team| world.teams[*team]);
    above.is_some() && line.any(|team| Some(team) == above)
}

/// With fewer denies, conditions, fields and switches.
fn generous(mut world: World, mut dice: TestRng) -> World {
    each_rule(&mut world, |rule| {
        rule.allow |= dice.random_ratio(2, 3);
        if dice.random_ratio(2, 3) {
            rule.terms.clear();
        }
        if dice.random_ratio(1, 2) {
            rule.fields.clear();
        }
        // C2: only a rule without these may be about several resources.
        let plain = rule.terms.is_empty() && rule.fields.is_empty() && rule.masks.is_empty();
        if plain && dice.random_ratio(1, 3) {
            rule.resource = None;
        }
        if dice.random_ratio(1, 3) {
            rule.action = None;
        }
    });
    world.switches.retain(|_| dice.random_ratio(1, 4));
    world
}

/// Changes the rules of roles and those that are given directly.
pub fn each_rule(world: &mut World, mut change: impl FnMut(&mut Rule)) {
    world.roles.iter_mut().flat_map(|role| &mut role.rules).for_each(&mut change);
    for grant in &mut world.grants {
        if let Gift::Rule(rule) = &mut grant.gift {
            change(rule);
        }
    }
}
