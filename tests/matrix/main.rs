//! What each role of the template `sales` may do: role × permission × relation, as one page
//! that is read before it is changed.

#![cfg(test)]
#![cfg(debug_assertions)]

use std::fmt::Write;

use rolegate::domain::{Field, Name, Permission};
use rolegate::env::Env;
use rolegate::ops::customers::{AddCustomer, Given, OwnerName};
use rolegate::ops::questions::{Ability, Answer, Check, WhatCan};
use rolegate::ops::teams::AddTeam;
use rolegate::ops::users::AddUser;
use rolegate::ops::{Init, RoleSet, Session};

/// How a record stands to the user: whose it is, and in which team.
const RELATIONS: [(&str, &str, Option<&str>); 5] = [
    ("own", "mid", None),
    ("team", "mid", Some("colleague")),
    ("below", "low", Some("junior")),
    ("other", "away", Some("stranger")),
    ("pool", "mid", Some("none")),
];

const ROLES: [&str; 6] =
    ["everyone", "administrator", "sales-manager", "sales-rep", "support", "auditor"];

/// Users in the team, below it and elsewhere.
const OTHERS: [&str; 3] = ["colleague", "junior", "stranger"];
/// Their grants, in the order in which they are added.
const GRANTS: [&str; 3] = ["G-2", "G-3", "G-4"];

/// The grant of a user's role; what everybody holds needs none, so the first of the others'.
fn own_grant(user: &str) -> &'static str {
    match user {
        "one-administrator" => "G-5",
        "one-sales-manager" => "G-6",
        "one-sales-rep" => "G-7",
        "one-support" => "G-8",
        "one-auditor" => "G-9",
        _ => GRANTS[0],
    }
}

fn check(
    session: &Session,
    user: &str,
    permission: &Permission,
    record: &str,
    field: Option<&str>,
) -> Answer {
    let check = Check {
        user: Some(name(user)),
        permission: permission.clone(),
        record: Some(record.to_owned()),
        field: field.map(str::to_owned),
    };
    session.ask(check).expect("an answer").answer
}

fn name(text: &str) -> Name {
    text.parse().expect(text)
}

fn add_user(session: &Session, user: &str, team: &str, role: Option<&str>) {
    let user = AddUser {
        name: name(user),
        display_name: None,
        team: Some(name(team)),
        roles: role.map(name).into_iter().collect(),
        reason: None,
        account: None,
        from: None,
        until: None,
    };
    session.change(user, false).expect("a user");
}

/// A store with a user for each role in the team `mid`, and others around them.
fn store(folder: &std::path::Path) -> Session {
    let time = "2026-01-05T09:00:00Z".parse().expect("a time");
    let env = Env::for_tests("boss", 1000, time, "desk");
    let init = Init { administrator: name("boss"), template: RoleSet::Sales };
    let path = folder.join("store.db");
    let (session, _) = Session::init(&path, env, init).expect("a store");
    for (team, parent) in [("mid", None), ("low", Some("mid")), ("away", None)] {
        let team = AddTeam { name: name(team), title: None, parent: parent.map(name), lead: None };
        session.change(team, false).expect("a team");
    }
    for (user, team) in OTHERS.into_iter().zip(["mid", "low", "away"]) {
        add_user(&session, user, team, Some("support"));
    }
    for role in ROLES {
        add_user(&session, &format!("one-{role}"), "mid", Some(role).filter(|r| *r != "everyone"));
    }
    session
}

/// A customer in that relation to the user.
fn customer(session: &Session, user: &str, team: &str, owner: Option<&str>) -> String {
    let owner: OwnerName = owner.unwrap_or(user).parse().expect("an owner");
    let given = Given(vec![(Field::NAME, "somebody".to_owned())]);
    let add = AddCustomer { given, owner: Some(owner), team: Some(name(team)) };
    session.change(add, false).expect("a customer").view.id.to_string()
}

/// `yes`, `-`, or for customers of whom a part shows only: `mask`, `part`.
fn short(session: &Session, user: &str, permission: &Permission, record: &str) -> String {
    let answer = check(session, user, permission, record, None);
    let shows = permission.resource == "customers"
        && matches!(permission.action.as_str(), "view" | "export" | "edit");
    match answer.allowed {
        false => "-",
        true if !shows => "yes",
        true => match check(session, user, permission, record, Some("phone")).reason {
            None => "yes",
            Some("masked") => "mask",
            Some(_) => "part",
        },
    }
    .to_owned()
}

/// A line for each permission: an answer for each relation, or how far it reaches.
fn lines(session: &Session, user: &str) -> Vec<(Permission, Vec<String>)> {
    let customers = RELATIONS.map(|(_, team, owner)| customer(session, user, team, owner));
    let abilities = session.ask(WhatCan { user: Some(name(user)), record: None });
    let line = |Ability { permission, answer, .. }: Ability| {
        // There is no pool of users and grants.
        let records: Vec<&str> = match permission.resource.as_str() {
            "customers" => customers.iter().map(String::as_str).collect(),
            "users" => [user].into_iter().chain(OTHERS).collect(),
            "grants" => [own_grant(user)].into_iter().chain(GRANTS).collect(),
            _ if answer.allowed => return (permission, answer.extent.into_iter().collect()),
            _ => return (permission, vec!["-".to_owned()]),
        };
        let line = records.iter().map(|record| short(session, user, &permission, record)).collect();
        (permission, line)
    };
    abilities.expect("answers").into_iter().map(line).collect()
}

#[test]
fn what_the_roles_of_the_template_may_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = store(folder.path());
    let mut page = String::new();
    for role in ROLES {
        let _ = write!(page, "{role:<20}");
        for (relation, ..) in RELATIONS {
            let _ = write!(page, " {relation:<5}");
        }
        page.truncate(page.trim_end().len());
        page.push('\n');
        let (some, none): (Vec<_>, Vec<_>) = lines(&session, &format!("one-{role}"))
            .into_iter()
            .partition(|(_, answers)| answers.iter().any(|answer| answer != "-"));
        for (permission, answers) in some {
            let line = answers.iter().map(|answer| format!("{answer:<5}"));
            let line =
                format!("  {:<18} {}", permission.to_string(), line.collect::<Vec<_>>().join(" "));
            page.push_str(line.trim_end());
            page.push('\n');
        }
        let _ = writeln!(page, "  {} others          -\n", none.len());
    }
    insta::assert_snapshot!(page);
}
