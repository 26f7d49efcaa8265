//! A witness who was told a wrong world is found out: the comparison can fail.

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use crate::casbin::Casbin;
use crate::cedar::Cedar;
use crate::library::{config, parting};
use crate::question::{Case, Witness, case};
use crate::scene::each_rule;
use crate::tally::Tally;
use crate::world::{Gift, Scope, World};

/// How a case is told wrong.
type Way = fn(&mut Case);

/// Ways to be told wrong, by the rule that this breaks.
const WAYS: &[(&str, Way)] = &[
    ("C1: without conditions", |case| each_rule(&mut case.world, |rule| rule.terms.clear())),
    ("C3: all fields", |case| each_rule(&mut case.world, |rule| rule.fields.clear())),
    ("C4: without masks", |case| each_rule(&mut case.world, |rule| rule.masks.clear())),
    ("D1: suspended but active", |case| {
        case.world.users.iter_mut().for_each(|user| user.suspended = false);
    }),
    ("D1: valid for a second more", |case| {
        case.world.users.iter_mut().for_each(|user| user.until = user.until.map(|until| until + 1));
    }),
    ("D2: without inheritance", |case| {
        case.world.roles.iter_mut().for_each(|role| role.juniors.clear());
    }),
    ("D2: given from a second later", |case| {
        case.world.grants.iter_mut().for_each(|grant| grant.from = grant.from.map(|from| from + 1));
    }),
    ("D2: given for a second more", |case| {
        case.world
            .grants
            .iter_mut()
            .for_each(|grant| grant.until = grant.until.map(|until| until + 1));
    }),
    ("D2: direct grants reach below", |case| {
        case.world.grants.iter_mut().for_each(|grant| grant.direct = false);
    }),
    ("D2 and D5: teams without teams above", |case| {
        case.world.teams.iter_mut().for_each(|parent| *parent = None);
    }),
    ("D4: with no role active", |case| case.active.iter_mut().for_each(|active| active.clear())),
    ("D5: the owner's team counts", |case| {
        for record in &mut case.records {
            record.team = record.owner.and_then(|owner| case.world.users[owner].team);
        }
    }),
    ("D5: team instead of own", |case| widen(&mut case.world, Scope::Own, Scope::Team)),
    ("D5: subtree instead of team", |case| widen(&mut case.world, Scope::Team, Scope::Subtree)),
    ("D5: all instead of subtree", |case| widen(&mut case.world, Scope::Subtree, Scope::All)),
    ("D6: without denies", |case| {
        case.world.roles.iter_mut().for_each(|role| role.rules.retain(|rule| rule.allow));
        case.world.grants.retain(|grant| !matches!(&grant.gift, Gift::Rule(rule) if !rule.allow));
    }),
    ("D10: nothing switched off", |case| case.world.switches.clear()),
];

fn widen(world: &mut World, from: Scope, to: Scope) {
    each_rule(world, |rule| {
        if rule.scope == from {
            rule.scope = to;
        }
    });
}

/// Enough for the rarest of the ways to show.
const WORLDS: u32 = 2_000;

fn is_found_out<W: Witness>(way: Way) -> bool {
    let config = ProptestConfig { max_shrink_iters: 0, ..config(WORLDS) };
    let run = TestRunner::new(config).run(&case(), |case| {
        let mut wrong = case.clone();
        way(&mut wrong);
        if format!("{wrong:?}") == format!("{case:?}") {
            return Ok(());
        }
        match parting(&case, &W::told(&wrong), &mut Tally::default()) {
            Some(parting) => Err(TestCaseError::fail(parting)),
            None => Ok(()),
        }
    });
    matches!(run, Err(TestError::Fail(..)))
}

fn all_are_found_out<W: Witness>() {
    for (what, way) in WAYS {
        assert!(is_found_out::<W>(*way), "nobody notices: {what}");
    }
}

#[test]
fn cedar_is_found_out_when_told_wrong() {
    all_are_found_out::<Cedar>();
}

#[test]
fn casbin_is_found_out_when_told_wrong() {
    all_are_found_out::<Casbin>();
}
