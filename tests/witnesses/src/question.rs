//! What the witnesses and rolegate are asked alike.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::naive::Question;
use crate::scene::scene;
use crate::world::{CATALOGUE, EVERYONE, Record, Scope, USERS, World, crowded, world};

/// A field that a question is about: one by its name, some of whole classes.
pub const ASKED_FIELDS: &[&str] = &["phone", "notes", "region", "owner", "city"];

/// Of how many records the fields are in question.
const ASKED_RECORDS: usize = 3;

/// What is in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The permission as such (rule D8).
    Nothing,
    /// A record, by its place in the case.
    Record(usize),
    /// A field of a record: whether it shows, or shows as it is (rules C3 and C4).
    Field { record: usize, field: &'static str, unmasked: bool },
}

/// Who asks for what.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    pub user: usize,
    pub resource: &'static str,
    pub action: &'static str,
    /// Whether only some of their roles are active (rule D4).
    pub narrowed: bool,
    pub about: About,
}

/// A world, records in it, and the roles that each user chooses for a narrowed run.
#[derive(Clone, Debug)]
pub struct Case {
    pub world: World,
    pub records: Vec<Record>,
    pub active: Vec<BTreeSet<usize>>,
}

/// Somebody who was told a world and answers about it.
pub trait Witness {
    fn told(case: &Case) -> Self;
    fn says(&self, ask: &Ask) -> bool;
}

/// Worlds with many kinds of rights, and worlds full of rights about customers.
pub fn case() -> impl Strategy<Value = Case> {
    let scenes = prop_oneof![scene(world(), 8), scene(crowded(), 8)];
    (scenes, any::<u8>()).prop_map(|((world, records), pick)| {
        // One may choose roles that one holds.
        let chosen = |user: usize| {
            let question = Question { world: &world, user, resource: "", action: "", active: None };
            let held = question.roles().into_iter();
            held.filter(|role| *role != EVERYONE && pick >> role & 1 == 1).collect()
        };
        let active = (0..USERS).map(chosen).collect();
        Case { world, records, active }
    })
}

impl Case {
    /// Every question about it.
    pub fn asks(&self) -> impl Iterator<Item = Ask> {
        let whats = CATALOGUE.iter().flat_map(|(resource, action, _)| {
            abouts(resource, self.records.len()).map(move |about| (*resource, *action, about))
        });
        whats.flat_map(|(resource, action, about)| {
            (0..USERS).flat_map(move |user| {
                let ask = Ask { user, resource, action, narrowed: false, about };
                [ask, Ask { narrowed: true, ..ask }]
            })
        })
    }

    /// A record as it is for a resource: those of some have neither owner nor team (rule D9).
    pub fn record(&self, at: usize, resource: &str) -> Record {
        let record = self.records[at].clone();
        match is_placed(resource) {
            true => record,
            false => Record { owner: None, team: None, ..record },
        }
    }
}

fn abouts(resource: &str, records: usize) -> impl Iterator<Item = About> + use<'_> {
    let of_record = move |record| {
        let has_fields = resource == "customers" && record < ASKED_RECORDS;
        let fields = if has_fields { ASKED_FIELDS } else { &[] };
        let of_field = move |field: &&'static str| {
            [false, true].map(|unmasked| About::Field { record, field, unmasked })
        };
        [About::Record(record)].into_iter().chain(fields.iter().flat_map(of_field))
    };
    [About::Nothing].into_iter().chain((0..records).flat_map(of_record))
}

/// Rule D9: whether records of the resource have an owner and a team.
pub fn is_placed(resource: &str) -> bool {
    matches!(resource, "customers" | "users" | "grants")
}

/// How far somebody's allows can go (rules D5, D8, D9), from narrow to wide. Somebody without
/// a team has no team to reach.
pub fn reaches(world: &World, ask: &Ask) -> &'static [Scope] {
    match (is_placed(ask.resource), world.users[ask.user].team) {
        (false, _) => &[Scope::All],
        (true, None) => &[Scope::Own, Scope::All],
        (true, Some(_)) => &[Scope::Own, Scope::Team, Scope::Subtree, Scope::All],
    }
}
