//! Real stores answer as the model does, whichever way one asks.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use rolegate::domain::{Field, Permission, Reason, mask};
use rolegate::ops::customers::{CustomerView, ExportCustomers, ListCustomers};
use rolegate::ops::questions::{Check, WhoCan};
use rolegate::ops::{ErrorKind, OpError, Progress, Session, Target};

use crate::decisions::questions;
use crate::domain::condition_text;
use crate::naive::{Question, Seen, holds};
use crate::scene::scene;
use crate::store::{Stored, user};
use crate::world::{Record, Term, USERS, World, crowded, term, world};

fn question<'w>(world: &'w World, user: usize, action: &'static str) -> Question<'w> {
    Question { world, user, resource: "customers", action, active: None }
}

fn list(session: &Session, list: ListCustomers) -> Result<Vec<CustomerView>, OpError> {
    session.ask(list).map(|page| page.customers)
}

fn all() -> ListCustomers {
    ListCustomers { limit: 100, ..ListCustomers::default() }
}

/// What a view of a record must hold, as far as the model knows it.
fn cell(field: &str, record: &Record, seen: &Seen) -> Option<String> {
    let text = match field {
        "name" => Some("somebody"),
        "region" => record.region,
        "status" => record.status,
        _ => None,
    };
    let masked = !seen.unmasked.contains(field);
    text.map(|text| if masked { mask(text) } else { text.to_owned() })
}

fn is_refused<T>(result: &Result<T, OpError>) -> bool {
    result.as_ref().is_err_and(|error| error.kind() == ErrorKind::Refused)
}

/// Whether the asker does not see a field that decides the answer.
fn is_unseen<T>(result: &Result<T, OpError>) -> bool {
    matches!(result, Err(OpError::Denied(denial)) if matches!(denial.reason, Reason::Field(_)))
}

proptest! {
    // Each world is a store on the disk.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: (ProptestConfig::default().cases / 16).max(1),
        max_shrink_iters: 100,
        ..ProptestConfig::default()
    })]

    #[test]
    fn d11_a_list_is_the_filter_by_check((world, records) in scene(crowded(), 16)) {
        let stored = Stored::new(&world, &records);
        let boss = stored.session(None);
        for at in 0..USERS {
            let question = question(&stored.world, at, "view");
            let session = stored.session(Some(at));
            let listed = list(&session, all());
            prop_assert_eq!(is_refused(&listed), !question.stands() || !question.open());
            let listed: BTreeMap<String, CustomerView> = listed
                .into_iter()
                .flatten()
                .map(|view| (view.id.to_string(), view))
                .collect();
            for (number, record) in stored.records.iter().enumerate() {
                let id = Stored::id(number);
                let check = |user| Check {
                    user,
                    permission: Permission::new("customers", "view"),
                    record: Some(id.clone()),
                    field: None,
                };
                let allowed = question.allowed(record);
                let checked = boss.ask(check(Some(user(at))));
                if is_unseen(&checked) {
                    // A rule for everybody hides what decides; oneself may ask all the same.
                    let own = session.ask(check(None));
                    prop_assert_eq!(own.is_ok_and(|own| own.answer.allowed), allowed);
                } else {
                    prop_assert_eq!(checked.expect("an answer").answer.allowed, allowed);
                }
                let Some(view) = listed.get(&id) else {
                    prop_assert!(!allowed, "{} is missing", id);
                    continue;
                };
                prop_assert!(allowed, "{} is not to be seen", id);
                let seen = question.seen(record);
                let names: BTreeSet<_> = view.fields.iter().map(|(f, _)| f.name()).collect();
                prop_assert_eq!(&names, &seen.visible);
                for field in [Field::NAME, Field::REGION, Field::STATUS] {
                    if names.contains(field.name()) {
                        let text = cell(field.name(), record, &seen);
                        prop_assert_eq!(view.text(field), text.as_deref());
                    }
                }
            }
        }
    }

    #[test]
    fn c5_filters_use_only_what_shows(
        (world, records) in scene(crowded(), 16), terms in vec(term(), 6),
    ) {
        let stored = Stored::new(&world, &records);
        for at in 0..USERS {
            let question = question(&stored.world, at, "view");
            let session = stored.session(Some(at));
            for term in &terms {
                let filters = vec![condition_text(std::slice::from_ref(term))];
                let found = list(&session, ListCustomers { filters, ..all() });
                let usable = |record: &Record| question.usable(record);
                match found {
                    Ok(found) => {
                        let found: BTreeSet<_> = found.iter().map(|v| v.id.to_string()).collect();
                        let should = |record: &Record| {
                            question.allowed(record) && holds(term, &usable(record), true)
                        };
                        prop_assert_eq!(found, numbers(&stored.records, should));
                    }
                    Err(OpError::Denied(denial)) if matches!(denial.reason, Reason::Field(_)) => {
                        let shows = |record: &Record| {
                            question.seen(record).unmasked.contains(term.field)
                        };
                        prop_assert!(!stored.records.iter().any(shows));
                    }
                    Err(error) => {
                        prop_assert!(!question.stands() || !question.open(), "{}", error);
                    }
                }
            }
        }
    }

    #[test]
    fn pages_follow_each_other_without_gap(
        (world, records) in scene(crowded(), 12), down in any::<bool>(), limit in 1..4_u64,
    ) {
        let stored = Stored::new(&world, &records);
        for at in (0..USERS).filter(|at| question(&stored.world, *at, "view").stands()) {
            let session = stored.session(Some(at));
            let sorted = || ListCustomers { sort: vec![(Field::REGION, down)], ..all() };
            let Ok(whole) = list(&session, sorted()) else { continue };
            let mut pages: Vec<CustomerView> = Vec::new();
            let mut after = None;
            loop {
                let page = session.ask(ListCustomers { limit, after, ..sorted() });
                let page = page.expect("a page");
                prop_assert_eq!(page.total, Some(whole.len() as u64));
                pages.extend(page.customers);
                prop_assert!(pages.len() <= whole.len());
                match page.next {
                    Some(next) => after = Some(next.parse().expect("a number")),
                    None => break,
                }
            }
            prop_assert_eq!(&pages, &whole);
            let plain = list(&session, all()).expect("a list");
            let ids = |list: &[CustomerView]| -> BTreeSet<_> { list.iter().map(|v| v.id).collect() };
            prop_assert_eq!(ids(&pages), ids(&plain));
        }
    }

    #[test]
    fn who_can_is_everybody_for_whom_check_says_yes(
        (world, records) in scene(world(), 3),
    ) {
        let stored = Stored::new(&world, &records);
        let boss = stored.session(None);
        for question in questions(&stored.world).filter(|question| question.user == 0) {
            let permission = Permission::new(question.resource, question.action);
            let records = stored.records.iter().enumerate().map(Some).chain([None]);
            let customers = question.resource == "customers";
            for record in records.filter(|record| customers || record.is_none()) {
                let who = boss.ask(WhoCan {
                    permission: permission.clone(),
                    record: record.map(|(number, _)| Stored::id(number)),
                });
                if is_unseen(&who) {
                    continue;
                }
                let who: BTreeSet<String> =
                    who.expect("an answer").into_iter().map(|holder| holder.user).collect();
                for at in 0..USERS {
                    let question = Question { user: at, ..question };
                    let allowed = match record {
                        Some((_, record)) => question.allowed(record),
                        None => question.stands() && question.open(),
                    };
                    let name = user(at).to_string();
                    prop_assert_eq!(who.contains(&name), allowed, "{} {}", name, permission);
                    let checked = boss.ask(Check {
                        user: Some(user(at)),
                        permission: permission.clone(),
                        record: record.map(|(number, _)| Stored::id(number)),
                        field: None,
                    });
                    prop_assert_eq!(checked.expect("an answer").answer.allowed, allowed);
                }
            }
        }
    }

    #[test]
    fn k2_others_are_asked_about_with_two_rights_in_reach_of_them(
        (world, records) in scene(world(), 4),
    ) {
        let stored = Stored::new(&world, &records);
        for asker in 0..USERS {
            let may = |resource, action| Question {
                world: &stored.world, user: asker, resource, action, active: None,
            };
            let (users, grants) = (may("users", "view"), may("grants", "view"));
            if !users.stands() {
                continue;
            }
            let session = stored.session(Some(asker));
            let open = users.open() && grants.open();
            let records = stored.records.iter().enumerate().map(Some).chain([None]);
            for record in records {
                let id = record.map(|(number, _)| Stored::id(number));
                let permission = || Permission::new("customers", "view");
                let in_view = record.is_none_or(|(_, r)| may("customers", "view").allowed(r));
                let who = session.ask(WhoCan { permission: permission(), record: id.clone() });
                let who: Result<BTreeSet<String>, _> =
                    who.map(|who| who.into_iter().map(|holder| holder.user).collect());
                // C5: an answer about others tells what the fields hold on which it hangs.
                let seen = |fields: BTreeSet<&str>| {
                    let see = |r| may("customers", "view").seen(r).unmasked;
                    record.is_none_or(|(_, r)| fields.is_subset(&see(r)))
                };
                let follows = seen(may("customers", "view").decided_for_all_by());
                prop_assert_eq!(is_refused(&who), !open || in_view && !follows);
                prop_assert_eq!(who.is_ok(), open && in_view && follows);
                for about in 0..USERS {
                    let place = place(&stored.world, about);
                    let knows = about == asker || open && users.allowed(&place);
                    let may_ask = about == asker || knows && grants.allowed(&place);
                    let question = Question { user: about, ..may("customers", "view") };
                    let yes = match record {
                        Some((_, record)) => question.allowed(record),
                        None => question.stands() && question.open(),
                    };
                    let check = session.ask(Check {
                        user: Some(user(about)),
                        permission: permission(),
                        record: id.clone(),
                        field: None,
                    });
                    let kind = check.as_ref().err().map(OpError::kind);
                    let follows = about == asker || seen(question.decided_by());
                    let unasked = about != asker && (!open || knows && !may_ask);
                    let refused = unasked || knows && in_view && !follows;
                    prop_assert_eq!(kind == Some(ErrorKind::Refused), refused);
                    let missing = !(refused || knows && in_view);
                    prop_assert_eq!(kind == Some(ErrorKind::Missing), missing);
                    if let Ok(check) = check {
                        prop_assert_eq!(check.answer.allowed, yes);
                    }
                    if let Ok(who) = &who {
                        prop_assert_eq!(who.contains(user(about).as_str()), may_ask && yes);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_exported_is_what_is_listed_within_reach_of_export(
        (world, records) in scene(crowded(), 16),
    ) {
        let stored = Stored::new(&world, &records);
        for at in 0..USERS {
            let (view, export) = (
                question(&stored.world, at, "view"),
                question(&stored.world, at, "export"),
            );
            let path = stored.file("out.csv");
            let exported = stored.session(Some(at)).ask(ExportCustomers {
                filters: Vec::new(),
                columns: None,
                to: Target::File { path: path.clone(), replace: true },
                spreadsheet: false,
                progress: Progress::none(),
            });
            let open = view.stands() && view.open() && export.open();
            prop_assert_eq!(is_refused(&exported), !open);
            let Ok(exported) = exported else { continue };
            exported.publish().expect("a file");
            let rows = rows(&path);
            let both = |record: &Record| view.allowed(record) && export.allowed(record);
            let ids: BTreeSet<String> = rows.keys().cloned().collect();
            prop_assert_eq!(ids, numbers(&stored.records, both));
            for (number, record) in stored.records.iter().enumerate() {
                let Some(row) = rows.get(&Stored::id(number)) else { continue };
                let (shown, taken) = (view.seen(record), export.seen(record));
                let both = Seen {
                    visible: &shown.visible & &taken.visible,
                    unmasked: &shown.unmasked & &taken.unmasked,
                };
                for field in ["name", "region", "status"] {
                    let expected = match both.visible.contains(field) {
                        true => cell(field, record, &both).unwrap_or_default(),
                        false => String::new(),
                    };
                    let have = row.get(field).cloned().unwrap_or_default();
                    prop_assert_eq!(have, expected, "{}", field);
                }
            }
        }
    }
}

/// A user as a record: their own, in their team.
fn place(world: &World, user: usize) -> Record {
    let team = world.users[user].team;
    Record { owner: Some(user), team, region: None, status: None, created_at: None }
}

/// The numbers of the records for which something holds.
fn numbers(records: &[Record], holds: impl Fn(&Record) -> bool) -> BTreeSet<String> {
    let records = records.iter().enumerate().filter(|(_, record)| holds(record));
    records.map(|(number, _)| Stored::id(number)).collect()
}

/// The rows of a CSV file by the number of the customer.
fn rows(path: &std::path::Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a CSV file");
    let rows: Vec<BTreeMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().expect("rows");
    rows.into_iter().map(|row| (row["id"].clone(), row)).collect()
}

/// A term is used in a filter as it is used in a rule.
#[test]
fn c1_the_model_reads_terms_as_people_write_them() {
    let term = Term {
        field: "region",
        op: crate::world::Op::Ne,
        operand: crate::world::Operand::Texts(vec![0, 5]),
    };
    assert_eq!(condition_text(&[term]), "region!=\"EU\",\"say \"\"hi\"\"\"");
}
