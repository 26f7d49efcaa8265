//! Imports change what the model says they may, row by row, and nothing else.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rolegate::domain::Field;
use rolegate::ops::customers::{
    CustomerView, ImportCustomers, ImportKey, ListCustomers, OnDuplicate,
};
use rolegate::ops::{ErrorKind, Progress, Source};

use crate::naive::Question;
use crate::store::{Stored, team, user};
use crate::world::{Record, Scope, TEAMS, TEXTS, USERS, World, importing, record};

/// A row of a file.
#[derive(Clone, Debug)]
struct Row {
    /// Which customer it is about: one that is there, or a new one.
    key: usize,
    region: Option<&'static str>,
    status: Option<&'static str>,
    /// A user, or with `Some(None)` nobody.
    owner: Option<Option<usize>>,
    team: Option<usize>,
}

/// A customer as it stands in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    owner: Option<usize>,
    team: Option<usize>,
    region: Option<String>,
    status: Option<String>,
}

const THERE: usize = 6;

fn row(key: usize) -> impl Strategy<Value = Row> {
    let text = || option::of(select(TEXTS));
    let owner = option::weighted(0.4, option::weighted(0.8, 0..USERS));
    (text(), text(), owner, option::weighted(0.3, 0..TEAMS))
        .prop_map(move |(region, status, owner, team)| Row { key, region, status, owner, team })
}

/// A row about each customer that is there, and as many about new ones.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let rows: Vec<_> = (0..2 * THERE).map(|key| row(key).boxed()).collect();
    rows.prop_shuffle()
}

/// What the model says of one actor who imports.
struct Importer<'w> {
    world: &'w World,
    actor: usize,
}

impl Importer<'_> {
    fn may(&self, action: &'static str) -> Question<'_> {
        let (world, user) = (self.world, self.actor);
        Question { world, user, resource: "customers", action, active: None }
    }

    fn team_of(&self, user: usize) -> Option<usize> {
        self.world.users[user].team
    }

    /// R1: the team that falls to an owner: theirs, else the actor's.
    fn falls(&self, owner: Option<usize>) -> Option<usize> {
        owner.and_then(|owner| self.team_of(owner)).or(self.team_of(self.actor))
    }

    /// R1, C6, D7: the new customer, if the row may make one.
    fn created(&self, row: &Row, now: i64) -> Option<Record> {
        let create = self.may("create");
        let own = create.open_scopes().last() == Some(&Scope::Own);
        let default = if own { Some(self.actor) } else { None };
        let owner = row.owner.unwrap_or(default);
        let falls = self.falls(owner);
        let record = Record {
            owner,
            team: row.team.or(falls),
            region: row.region,
            status: row.status,
            created_at: Some(now),
        };
        let theirs = create.seen(&record).visible;
        let given = given(row).into_iter().chain(["name", "external_id"]);
        let placed =
            row.owner.is_some_and(|owner| owner != Some(self.actor)) || record.team != falls;
        let admitted = create.allowed(&record)
            && given.into_iter().all(|field| theirs.contains(field))
            && (!placed || self.may("assign").allowed(&record));
        admitted.then_some(record)
    }

    /// K5, C5, C6, D7, R1: the customer after the change, if the row may make it. Whoever sees a
    /// customer sees its id.
    fn changed(&self, before: &Record, row: &Row, by_id: bool) -> Option<Record> {
        let view = self.may("view");
        let seen = view.seen(before);
        if !view.allowed(before) || !(by_id || seen.unmasked.contains("external_id")) {
            return None;
        }
        let owner = row.owner.unwrap_or(before.owner);
        let falls = match owner {
            Some(_) if owner != before.owner => self.falls(owner),
            _ => before.team,
        };
        let after = Record {
            owner,
            team: row.team.or(falls),
            region: row.region.or(before.region),
            status: row.status.or(before.status),
            created_at: before.created_at,
        };
        let differs = |field: &&str| match *field {
            "region" => after.region != before.region,
            _ => after.status != before.status,
        };
        // What one cannot see as it is cannot be sent, whether or not it differs.
        let edited: Vec<_> = given(row)
            .into_iter()
            .filter(|field| differs(field) || !seen.unmasked.contains(field))
            .collect();
        let (edit, assign) = (self.may("edit"), self.may("assign"));
        let both = |question: &Question<'_>| question.allowed(before) && question.allowed(&after);
        let (was, is) = (edit.seen(before).visible, edit.seen(&after).visible);
        let editable = |field: &&str| {
            was.contains(field) && is.contains(field) && seen.unmasked.contains(field)
        };
        // C5: whoever does not see a place as it is cannot tell by naming it whether it differs.
        let guessed = |field: &str, named: bool| named && !seen.unmasked.contains(field);
        let moved = (before.owner, before.team) != (after.owner, after.team)
            || guessed("owner", row.owner.is_some())
            || guessed("team", row.team.is_some());
        let admitted = (edited.is_empty() || both(&edit) && edited.iter().all(editable))
            && (!moved || both(&assign));
        admitted.then_some(after)
    }
}

/// The fields that a row gives beside name and key.
fn given(row: &Row) -> Vec<&'static str> {
    let fields = [("region", row.region), ("status", row.status)];
    fields.into_iter().filter_map(|(field, text)| text.map(|_| field)).collect()
}

fn standing(record: &Record) -> Standing {
    Standing {
        owner: record.owner,
        team: record.team,
        region: record.region.map(str::to_owned),
        status: record.status.map(str::to_owned),
    }
}

/// The ids in the store, by external id.
fn ids(stored: &Stored) -> BTreeMap<String, String> {
    let list = ListCustomers { limit: 100, ..ListCustomers::default() };
    let page = stored.session(None).ask(list).expect("a list");
    let text = |view: &CustomerView, field| view.text(field).expect("a key").to_owned();
    let pair = |view| (text(view, Field::EXTERNAL_ID), text(view, Field::ID));
    page.customers.iter().map(pair).collect()
}

/// Everything in the store, by external id.
fn everything(stored: &Stored) -> BTreeMap<String, Standing> {
    let list = ListCustomers { limit: 100, ..ListCustomers::default() };
    let page = stored.session(None).ask(list).expect("a list");
    let numbered = |text: Option<&str>, prefix: &str| -> Option<usize> {
        text.map(|text| text.strip_prefix(prefix).expect("a name").parse().expect("a number"))
    };
    page.customers
        .iter()
        .map(|view| {
            let standing = Standing {
                owner: numbered(view.text(Field::OWNER), "user-"),
                team: numbered(view.text(Field::TEAM), "team-"),
                region: view.text(Field::REGION).map(str::to_owned),
                status: view.text(Field::STATUS).map(str::to_owned),
            };
            (view.text(Field::EXTERNAL_ID).expect("a key").to_owned(), standing)
        })
        .collect()
}

/// A file in which customers that are there stand by their external ids, or by their ids.
fn file(rows: &[Row], ids: Option<&BTreeMap<String, String>>) -> Vec<u8> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    let key = if ids.is_some() { "id" } else { "created_at" };
    csv.write_record([key, "external_id", "name", "region", "status", "owner", "team"])
        .expect("csv");
    for row in rows {
        let owner = match row.owner {
            None => String::new(),
            Some(None) => "none".to_owned(),
            Some(Some(at)) => user(at).to_string(),
        };
        let external = Stored::key(row.key);
        let id = ids.and_then(|ids| ids.get(&external).cloned());
        csv.write_record([
            id.clone().unwrap_or_default(),
            if id.is_some() { String::new() } else { external },
            "somebody".to_owned(),
            row.region.unwrap_or_default().to_owned(),
            row.status.unwrap_or_default().to_owned(),
            owner,
            row.team.map(|at| team(at).to_string()).unwrap_or_default(),
        ])
        .expect("csv");
    }
    csv.into_inner().expect("csv")
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: (ProptestConfig::default().cases / 16).max(1),
        max_shrink_iters: 100,
        ..ProptestConfig::default()
    })]

    #[test]
    fn r1_d7_c6_an_import_does_what_its_rows_may(
        world in importing(),
        records in vec(record(), THERE),
        rows in rows(),
        skip_invalid in any::<bool>(),
        by_id in any::<bool>(),
    ) {
        let stored = Stored::new(&world, &records);
        let mut records: BTreeMap<usize, Record> =
            stored.records.iter().cloned().enumerate().collect();
        for actor in 0..USERS {
            let importer = Importer { world: &stored.world, actor };
            let import = importer.may("import");
            if !import.stands() {
                continue;
            }
            // Users and teams are named in a file by who may see them.
            let rows: Vec<Row> = rows
                .iter()
                .map(|row| Row {
                    owner: row.owner.filter(|owner| owner.is_none_or(|owner| owner == actor)),
                    team: row.team.filter(|at| Some(*at) == importer.team_of(actor)),
                    ..row.clone()
                })
                .collect();
            let mut expected = everything(&stored);
            let mut bad = 0;
            let mut changed = records.clone();
            for row in &rows {
                let admitted = match records.get(&row.key) {
                    Some(before) => importer.changed(before, row, by_id),
                    None => importer.created(row, Stored::now()),
                };
                match admitted {
                    Some(after) => {
                        expected.insert(Stored::key(row.key), standing(&after));
                        changed.insert(row.key, after);
                    }
                    None => bad += 1,
                }
            }
            let some = bad < rows.len() as u64;
            let kept = import.open() && (bad == 0 || skip_invalid && some);
            let before = everything(&stored);
            let path = stored.file("in.csv");
            let ids = by_id.then(|| ids(&stored));
            std::fs::write(&path, file(&rows, ids.as_ref())).expect("a file");
            let done = stored.session(Some(actor)).change(
                ImportCustomers {
                    source: Source::open(&path, &stored.file("store.db")).expect("a source"),
                    owner: None,
                    team: None,
                    key: if by_id { ImportKey::Id } else { ImportKey::ExternalId },
                    on_duplicate: OnDuplicate::Update,
                    mappings: Vec::new(),
                    ignore_extra: false,
                    skip_invalid,
                    clear_empty: false,
                    spreadsheet: false,
                    rejects: None,
                    progress: Progress::none(),
                },
                false,
            );
            match &done {
                Ok(done) => prop_assert_eq!(done.view.rejected, bad, "{} {:?} {:?}", actor, done.view.bad, rows),
                Err(error) => {
                    prop_assert!(import.open() || error.kind() == ErrorKind::Refused);
                    prop_assert!(!kept, "{} {} {:?}", actor, error, error);
                }
            }
            prop_assert_eq!(done.is_ok(), kept);
            let after = everything(&stored);
            prop_assert_eq!(&after, if kept { &expected } else { &before }, "by {}", actor);
            if kept {
                records = changed;
            }
        }
    }
}
