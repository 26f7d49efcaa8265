//! What the library says of its decisions is true.

use proptest::prelude::*;
use rolegate::domain::{Fit, Miss, Refusal, Wanted, Weighed};

use crate::decisions::{of_resource, questions};
use crate::domain::{Row, Told, order};
use crate::naive::Question;
use crate::scene::scene;
use crate::world::{Gift, Grant, ROLES, Record, Subject, World, record, world};

/// The world in which a miss would have been none.
fn mended(world: &World, told: &Told, user: usize, miss: &Miss) -> World {
    let mut world = world.clone();
    match miss {
        Miss::Role(role) => world.grants.push(Grant {
            subject: Subject::User(user),
            gift: Gift::Role(told.role_at(*role)),
            direct: false,
            from: None,
            until: None,
        }),
        Miss::Ended(grant) | Miss::Ahead(grant) => {
            let grant = &mut world.grants[told.grant_at(*grant)];
            (grant.from, grant.until) = (None, None);
        }
        Miss::Direct(grant) => world.grants[told.grant_at(*grant)].direct = false,
        Miss::Inactive(_) => {}
    }
    world
}

/// Without a record the question is whether anything is in reach.
fn answer(question: &Question<'_>, record: Option<&Record>) -> bool {
    match record {
        Some(record) => question.allowed(record),
        None => question.stands() && question.open(),
    }
}

proptest! {
    // A world has many questions, and each of them many near misses.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: ProptestConfig::default().cases / 4,
        ..ProptestConfig::default()
    })]

    #[test]
    fn explanations_agree_with_decisions(
        (world, records) in scene(world(), 4), order in order(),
    ) {
        let told = Told::new(&world, &order);
        for question in questions(&world) {
            let records = records.iter().map(|record| Some(of_resource(record, &question)));
            for record in records.chain([None]) {
                let row = record.as_ref().map(|record| told.record(record));
                let explanation = told.ask(&question, |asked, permission| {
                    let wanted = Wanted { permission, record: row.as_ref(), field: None };
                    let explanation = asked.explain(&wanted, &told.roles(ROLES));
                    assert_eq!(asked.allows(&wanted), explanation.refusal.is_none());
                    explanation
                });
                let allowed = answer(&question, record.as_ref());
                prop_assert_eq!(explanation.refusal.is_none(), allowed);
                // A yes has a rule that gives it, a no has none that does or one that takes it.
                let given = explanation.allows.iter().any(Weighed::applies);
                let denied = explanation.denies.iter().any(Weighed::applies);
                match &explanation.refusal {
                    None => prop_assert!(given),
                    Some(Refusal::NotStanding) => prop_assert!(!question.stands()),
                    Some(Refusal::SwitchedOff(_)) => prop_assert!(question.is_off()),
                    Some(Refusal::Denied(_)) => prop_assert!(denied),
                    Some(Refusal::OutOfScope) => prop_assert!(
                        explanation.allows.iter().all(|rule| rule.fit == Fit::OutOfScope)
                    ),
                    Some(Refusal::Condition) => prop_assert!(
                        explanation.allows.iter().any(|r| matches!(r.fit, Fit::Condition(_)))
                    ),
                    Some(_) => prop_assert!(explanation.allows.is_empty()),
                }
                // What is said to come near would have been enough.
                for miss in &explanation.misses {
                    let better = mended(&world, &told, question.user, miss);
                    let again = Question { world: &better, ..question };
                    prop_assert!(answer(&again, record.as_ref()), "{:?}", miss);
                }
            }
        }
    }

    #[test]
    fn a_role_left_out_is_named(
        world in world(), record in record(), order in order(),
    ) {
        let told = Told::new(&world, &order);
        let none = std::collections::BTreeSet::new();
        for full in questions(&world) {
            let narrowed = Question { active: Some(&none), ..full };
            let row: Row = told.record(&of_resource(&record, &full));
            let explanation = told.ask(&narrowed, |asked, permission| {
                asked.explain(&Wanted { permission, record: Some(&row), field: None }, &[])
            });
            for miss in &explanation.misses {
                let Miss::Inactive(role) = miss else { continue };
                let active = [told.role_at(*role)].into();
                let again = Question { active: Some(&active), ..full };
                prop_assert!(again.allowed(&of_resource(&record, &full)));
            }
        }
    }
}
