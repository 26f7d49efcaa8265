//! Known answers, rule by rule: the library and the model cannot be wrong together.

use rolegate::domain::Field;

use crate::domain::{Told, as_numbered};
use crate::naive::Question;
use crate::world::{
    EVERYONE, Gift, Grant, NOW, Op, Operand, ROLES, Record, Role, Rule, Scope, Subject, TEAMS,
    Term, USERS, User, World,
};

/// Team 1 lies below 0, team 2 below 1; 3 and 4 stand apart. Users 0 and 1 are in team 1, user
/// 2 in team 2, user 3 in none.
fn company() -> World {
    let user = |team| User { team, suspended: false, from: None, until: None };
    let mut teams = vec![None; TEAMS];
    (teams[1], teams[2]) = (Some(0), Some(1));
    let users = vec![user(Some(1)), user(Some(1)), user(Some(2)), user(None)];
    assert_eq!(users.len(), USERS);
    let role = Role { juniors: Vec::new(), rules: Vec::new() };
    World { teams, users, roles: vec![role; ROLES], grants: Vec::new(), switches: Vec::new() }
}

fn rule(allow: bool, action: Option<&'static str>, scope: Scope) -> Rule {
    let (fields, masks, terms) = (Vec::new(), Vec::new(), Vec::new());
    Rule { allow, resource: Some("customers"), action, scope, fields, masks, terms }
}

fn allow(scope: Scope) -> Rule {
    rule(true, Some("view"), scope)
}

fn deny(scope: Scope) -> Rule {
    rule(false, Some("view"), scope)
}

fn grant(subject: Subject, gift: Gift) -> Grant {
    Grant { subject, gift, direct: false, from: None, until: None }
}

fn give(world: &mut World, user: usize, rule: Rule) {
    world.grants.push(grant(Subject::User(user), Gift::Rule(rule)));
}

fn record(owner: Option<usize>, team: Option<usize>) -> Record {
    Record { owner, team, region: None, status: None, created_at: Some(0) }
}

/// What library and model say in one voice.
fn may(world: &World, user: usize, action: &'static str, record: &Record) -> bool {
    let question = Question { world, user, resource: "customers", action, active: None };
    let told = Told::new(world, &as_numbered());
    let answer = told.reach(&question).holds(&told.record(record));
    assert_eq!(answer, question.allowed(record), "library and model differ");
    answer
}

/// The fields that show, and whether they are unmasked: `name`, `*phone`.
fn shows(world: &World, record: &Record, fields: &[Field]) -> Vec<String> {
    let question = Question { world, user: 0, resource: "customers", action: "view", active: None };
    let told = Told::new(world, &as_numbered());
    let access = told.reach(&question).fields(&told.record(record));
    let seen = question.seen(record);
    let shown = fields.iter().filter(|field| {
        assert_eq!(access.visible.has(**field), seen.visible.contains(field.name()));
        assert_eq!(access.unmasked.has(**field), seen.unmasked.contains(field.name()));
        access.visible.has(**field)
    });
    shown.map(|f| format!("{}{f}", if access.unmasked.has(*f) { "" } else { "*" })).collect()
}

#[test]
fn d1_nobody_acts_outside_their_validity() {
    let mut world = company();
    give(&mut world, 0, allow(Scope::All));
    let anything = record(None, None);
    assert!(may(&world, 0, "view", &anything));
    world.users[0].until = Some(NOW);
    assert!(!may(&world, 0, "view", &anything), "the end is the first instant after");
    world.users[0].until = Some(NOW + 1);
    world.users[0].from = Some(NOW);
    assert!(may(&world, 0, "view", &anything), "the beginning is the first instant in");
    world.users[0].suspended = true;
    assert!(!may(&world, 0, "view", &anything));
}

#[test]
fn d2_roles_come_from_user_team_line_everyone_and_inheritance() {
    let anything = record(None, None);
    let with = |gives: &dyn Fn(&mut World)| {
        let mut world = company();
        world.roles[1].juniors = vec![2];
        world.roles[2].juniors = vec![3];
        world.roles[3].rules = vec![allow(Scope::All)];
        gives(&mut world);
        [0, 2, 3].map(|user| may(&world, user, "view", &anything))
    };
    let team = |team, direct| {
        move |world: &mut World| {
            let grant = grant(Subject::Team(team), Gift::Role(1));
            world.grants.push(Grant { direct, ..grant });
        }
    };
    assert_eq!(with(&|_| {}), [false, false, false]);
    assert_eq!(with(&team(1, false)), [true, true, false], "a team grant reaches the teams below");
    assert_eq!(with(&team(1, true)), [true, false, false], "unless it is direct");
    assert_eq!(with(&team(2, false)), [false, true, false], "and never those above");
    let everyone = |world: &mut World| world.roles[EVERYONE].juniors = vec![1];
    assert_eq!(with(&everyone), [true, true, true]);
}

#[test]
fn d2_denies_are_inherited_like_allows() {
    let mut world = company();
    give(&mut world, 0, allow(Scope::All));
    world.roles[1].juniors = vec![2];
    world.roles[2].rules = vec![deny(Scope::All)];
    world.grants.push(grant(Subject::Team(0), Gift::Role(1)));
    assert!(!may(&world, 0, "view", &record(Some(0), None)));
}

#[test]
fn d3_patterns_give_what_is_not_sensitive_and_take_everything() {
    let anything = record(None, None);
    let with = |rules: &[Rule]| {
        let mut world = company();
        rules.iter().for_each(|rule| give(&mut world, 0, rule.clone()));
        ["view", "export"].map(|action| may(&world, 0, action, &anything))
    };
    let any = |allow| rule(allow, None, Scope::All);
    let everything = Rule { resource: None, ..any(true) };
    assert_eq!(with(&[any(true)]), [true, false]);
    assert_eq!(with(&[rule(true, Some("export"), Scope::All)]), [false, true]);
    assert_eq!(with(std::slice::from_ref(&everything)), [true, true]);
    assert_eq!(with(&[everything, any(false)]), [false, false]);
}

#[test]
fn d5_scopes_take_in_what_their_words_say() {
    let records = [
        ("own, without a team", record(Some(0), None)),
        ("own, in a team apart", record(Some(0), Some(3))),
        ("a colleague's", record(Some(1), Some(1))),
        ("the pool of the team", record(None, Some(1))),
        ("below", record(Some(2), Some(2))),
        ("above", record(None, Some(0))),
        ("apart", record(None, Some(3))),
        ("a colleague's, without a team", record(Some(1), None)),
        ("nobody's, without a team", record(None, None)),
    ];
    let taken = |user: usize, scope: Scope| {
        let mut world = company();
        give(&mut world, user, allow(scope));
        let taken = records.iter().filter(|(_, record)| may(&world, user, "view", record));
        taken.map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let own = ["own, without a team", "own, in a team apart"];
    let team = [own.as_slice(), &["a colleague's", "the pool of the team"]].concat();
    assert_eq!(taken(0, Scope::Own), own);
    assert_eq!(taken(0, Scope::Team), team);
    assert_eq!(taken(0, Scope::Subtree), [team.as_slice(), &["below"]].concat());
    assert_eq!(taken(0, Scope::All).len(), records.len());
    // Without a team, `team` and `subtree` mean `own`: no team equals nothing.
    for scope in [Scope::Own, Scope::Team, Scope::Subtree] {
        assert!(taken(3, scope).is_empty(), "{scope:?}");
    }
}

#[test]
fn d6_a_deny_wins_whatever_allows() {
    let mut world = company();
    give(&mut world, 0, allow(Scope::All));
    give(&mut world, 0, deny(Scope::Own));
    assert!(!may(&world, 0, "view", &record(Some(0), None)));
    assert!(may(&world, 0, "view", &record(Some(1), None)));
    assert!(!may(&company(), 0, "view", &record(Some(0), None)), "nothing said means no");
}

#[test]
fn d8_a_reach_is_open_while_something_is_left_of_it() {
    let open = |rules: &[Rule], user: usize| {
        let mut world = company();
        rules.iter().for_each(|rule| give(&mut world, user, rule.clone()));
        let question =
            Question { world: &world, user, resource: "customers", action: "view", active: None };
        let open = Told::new(&world, &as_numbered()).reach(&question).is_open();
        assert_eq!(open, question.open(), "library and model differ");
        open
    };
    let met = Term { field: "region", op: Op::Eq, operand: Operand::Texts(vec![0]) };
    let partly = Rule { terms: vec![met], ..deny(Scope::All) };
    let hides = Rule { fields: vec!["notes"], ..deny(Scope::All) };
    assert!(open(&[allow(Scope::Own)], 0));
    assert!(!open(&[allow(Scope::Own), deny(Scope::All)], 0));
    assert!(open(&[allow(Scope::Own), partly, hides], 0));
    assert!(open(&[allow(Scope::Team), deny(Scope::Own)], 0));
    assert!(!open(&[allow(Scope::Team), deny(Scope::Own)], 3), "without a team both mean own");
}

#[test]
fn d10_what_is_switched_off_is_off_for_everybody() {
    let mut world = company();
    let everything = Rule { resource: None, ..rule(true, None, Scope::All) };
    give(&mut world, 0, everything);
    world.switches = vec![(Some("customers"), None)];
    assert!(!may(&world, 0, "view", &record(Some(0), None)));
}

#[test]
fn c1_an_empty_field_fails_an_allow_and_meets_a_deny() {
    let met = Term { field: "region", op: Op::Ne, operand: Operand::Texts(vec![0]) };
    let empty = record(Some(0), None);
    let mut world = company();
    give(&mut world, 0, Rule { terms: vec![met.clone()], ..allow(Scope::All) });
    assert!(!may(&world, 0, "view", &empty));
    assert!(may(&world, 0, "view", &Record { region: Some("US"), ..empty.clone() }));
    give(&mut world, 0, allow(Scope::All));
    give(&mut world, 0, Rule { terms: vec![met], ..deny(Scope::All) });
    assert!(!may(&world, 0, "view", &empty));
    assert!(may(&world, 0, "view", &Record { region: Some("EU"), ..empty }));
}

#[test]
fn c3_fields_add_up_and_denies_take_them() {
    let some = |words: &[&'static str]| Rule { fields: words.to_vec(), ..allow(Scope::All) };
    let fields = [Field::ID, Field::NAME, Field::PHONE, Field::NOTES, Field::CITY];
    let record = record(None, None);
    let mut world = company();
    give(&mut world, 0, some(&["phone"]));
    assert_eq!(shows(&world, &record, &fields), ["id", "name", "phone"]);
    give(&mut world, 0, some(&["@personal"]));
    assert_eq!(shows(&world, &record, &fields), ["id", "name", "phone", "notes"]);
    give(&mut world, 0, allow(Scope::All));
    give(&mut world, 0, Rule { fields: vec!["phone", "name"], ..deny(Scope::All) });
    assert_eq!(shows(&world, &record, &fields), ["id", "name", "notes", "city"]);
}

#[test]
fn c4_one_rule_that_shows_a_field_unmasked_suffices_and_others_do_not() {
    let fields = [Field::PHONE, Field::NOTES];
    let record = record(Some(0), None);
    let mut world = company();
    give(&mut world, 0, Rule { masks: vec!["@personal"], ..allow(Scope::All) });
    assert_eq!(shows(&world, &record, &fields), ["*phone", "*notes"]);
    give(&mut world, 0, Rule { fields: vec!["city"], ..allow(Scope::All) });
    assert_eq!(shows(&world, &record, &fields), ["*phone", "*notes"]);
    give(&mut world, 0, Rule { fields: vec!["phone"], ..allow(Scope::Own) });
    assert_eq!(shows(&world, &record, &fields), ["phone", "*notes"]);
}
