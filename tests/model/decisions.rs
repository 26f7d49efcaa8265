//! The library decides as the model does.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rolegate::domain::{FieldSet, Scope};

use crate::domain::{Told, order};
use crate::naive::{Question, Seen};
use crate::scene::scene;
use crate::world::{self, CATALOGUE, EVERYONE, Record, USERS, World, world};

pub fn questions(world: &World) -> impl Iterator<Item = Question<'_>> {
    (0..USERS).flat_map(move |user| {
        CATALOGUE.iter().map(move |(resource, action, _)| Question {
            world,
            user,
            resource,
            action,
            active: None,
        })
    })
}

fn names(fields: FieldSet) -> BTreeSet<&'static str> {
    fields.iter().map(rolegate::domain::Field::name).collect()
}

fn scope(scope: world::Scope) -> Scope {
    match scope {
        world::Scope::Own => Scope::Own,
        world::Scope::Team => Scope::Team,
        world::Scope::Subtree => Scope::Subtree,
        world::Scope::All => Scope::All,
    }
}

/// A record of a resource without owner and team has neither.
pub fn of_resource(record: &Record, question: &Question<'_>) -> Record {
    match question.resource {
        "customers" | "users" | "grants" => record.clone(),
        _ => Record { owner: None, team: None, ..record.clone() },
    }
}

proptest! {
    // What is found becomes a test of its own, with a name.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn d1_to_d10_the_same_records_are_in_reach(
        (world, records) in scene(world(), 8), order in order(),
    ) {
        let told = Told::new(&world, &order);
        for question in questions(&world) {
            let reach = told.reach(&question);
            for record in records.iter().map(|record| of_resource(record, &question)) {
                prop_assert_eq!(
                    reach.holds(&told.record(&record)),
                    question.allowed(&record),
                    "{} {}:{} {:?}", question.user, question.resource, question.action, record
                );
            }
        }
    }

    #[test]
    fn d8_without_a_record_the_answer_is_the_same(world in world(), order in order()) {
        let told = Told::new(&world, &order);
        for question in questions(&world) {
            let reach = told.reach(&question);
            let open = question.stands() && question.open();
            prop_assert_eq!(
                reach.is_open(), open,
                "{} {}:{}", question.user, question.resource, question.action
            );
            if open {
                let widest = question.open_scopes().last().map(|widest| scope(*widest));
                prop_assert_eq!(reach.widest(), widest);
            }
        }
    }

    #[test]
    fn d8_a_no_without_a_record_is_a_no_for_every_record(
        (world, records) in scene(world(), 8), order in order(),
    ) {
        let told = Told::new(&world, &order);
        for question in questions(&world) {
            let reach = told.reach(&question);
            for record in records.iter().filter(|_| !reach.is_open()) {
                prop_assert!(!reach.holds(&told.record(&of_resource(record, &question))));
            }
        }
    }

    #[test]
    fn c3_c4_the_same_fields_show(
        (world, records) in scene(world(), 8), order in order(),
    ) {
        let told = Told::new(&world, &order);
        let customers = questions(&world).filter(|question| question.resource == "customers");
        for question in customers.filter(Question::stands) {
            let reach = told.reach(&question);
            let (best, uniform) = (reach.best_fields(), reach.uniform_fields());
            for record in &records {
                let seen = reach.fields(&told.record(record));
                let have =
                    Seen { visible: names(seen.visible), unmasked: names(seen.unmasked) };
                prop_assert_eq!(have, question.seen(record), "{} {:?}", question.action, record);
                prop_assert!(best.visible.contains(seen.visible));
                prop_assert!(best.unmasked.contains(seen.unmasked));
                if let Some(uniform) = uniform && reach.holds(&told.record(record)) {
                    prop_assert_eq!(uniform, seen);
                }
            }
        }
    }

    #[test]
    fn d4_active_roles_decide_the_same_and_never_widen(
        (world, records) in scene(world(), 8), order in order(), pick in any::<u8>(),
    ) {
        let told = Told::new(&world, &order);
        for full in questions(&world) {
            let picked = full.roles().into_iter().filter(|role| pick >> role & 1 == 1);
            let active: BTreeSet<_> = picked.filter(|role| *role != EVERYONE).collect();
            let narrowed = Question { active: Some(&active), ..full };
            let (whole, part) = (told.reach(&full), told.reach(&narrowed));
            prop_assert!(whole.is_open() || !part.is_open());
            for record in records.iter().map(|record| of_resource(record, &full)) {
                let row = told.record(&record);
                prop_assert_eq!(part.holds(&row), narrowed.allowed(&record));
                prop_assert!(whole.holds(&row) || !part.holds(&row));
                let (all, some) = (whole.fields(&row), part.fields(&row));
                prop_assert!(all.visible.contains(some.visible));
                prop_assert!(all.unmasked.contains(some.unmasked));
            }
        }
    }

    #[test]
    fn d6_order_never_matters(
        (world, records) in scene(world(), 8), one in order(), other in order(),
    ) {
        let (one, other) = (Told::new(&world, &one), Told::new(&world, &other));
        for question in questions(&world) {
            let (first, second) = (one.reach(&question), other.reach(&question));
            prop_assert_eq!(first.is_open(), second.is_open());
            prop_assert_eq!(first.widest(), second.widest());
            for record in &records {
                let rows = (one.record(record), other.record(record));
                prop_assert_eq!(first.holds(&rows.0), second.holds(&rows.1));
                prop_assert_eq!(first.fields(&rows.0), second.fields(&rows.1));
            }
        }
    }

    #[test]
    fn d6_adding_a_deny_or_taking_an_allow_never_widens(
        (world, records) in scene(world(), 8), order in order(), rule in world::rule(),
    ) {
        let told = Told::new(&world, &order);
        let mut changed = world.clone();
        if rule.allow {
            for role in &mut changed.roles {
                role.rules.retain(|rule| !rule.allow);
            }
        } else {
            changed.roles[EVERYONE].rules.push(rule);
        }
        let narrower = Told::new(&changed, &order);
        for question in questions(&world) {
            let (before, after) = (told.reach(&question), narrower.reach(&question));
            for record in &records {
                let row = told.record(record);
                prop_assert!(before.holds(&row) || !after.holds(&row));
                let (all, some) = (before.fields(&row), after.fields(&row));
                prop_assert!(all.visible.contains(some.visible));
                prop_assert!(all.unmasked.contains(some.unmasked));
            }
        }
    }
}
