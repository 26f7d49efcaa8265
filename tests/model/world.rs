//! Random policies and records, as plain values.

use std::ops::Range;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

pub const TEAMS: usize = 5;
pub const USERS: usize = 4;
pub const ROLES: usize = 6;
/// Everybody holds the first role.
pub const EVERYONE: usize = 0;
/// The instant of every decision; windows begin and end around it.
pub const NOW: i64 = 5;

/// Every permission of the catalogue, and whether it is sensitive.
pub const CATALOGUE: &[(&str, &str, bool)] = &[
    ("customers", "view", false),
    ("customers", "create", false),
    ("customers", "edit", false),
    ("customers", "delete", false),
    ("customers", "assign", false),
    ("customers", "import", false),
    ("customers", "export", true),
    ("users", "view", false),
    ("users", "impersonate", true),
    ("grants", "view", false),
    ("teams", "view", false),
    ("deals", "view", false),
    ("deals", "approve", false),
];

/// Every field of a customer; the delicate ones are in [`PERSONAL`].
pub const FIELDS: &[&str] = &[
    "id",
    "external_id",
    "name",
    "company",
    "title",
    "email",
    "phone",
    "address",
    "city",
    "region",
    "country",
    "website",
    "source",
    "status",
    "tier",
    "notes",
    "owner",
    "team",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
];
pub const PERSONAL: &[&str] = &["email", "phone", "address", "notes"];

/// Texts of records and conditions; some need quotes, one is the word for emptiness.
pub const TEXTS: &[&str] = &["EU", "US", "eu", "a, b", "x and y", "say \"hi\"", "none", "王"];
/// Days of records and conditions.
pub const DAYS: &[&str] = &["2026-03-01", "2026-03-02", "2026-03-03"];
/// The first instant of the first day, in microseconds.
pub const FIRST_DAY: i64 = 1_772_323_200_000_000;
pub const DAY: i64 = 86_400_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    Own,
    Team,
    Subtree,
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// With what a term compares: places in [`TEXTS`] or [`DAYS`].
#[derive(Clone, Debug)]
pub enum Operand {
    Nothing,
    Texts(Vec<usize>),
    Days(Vec<usize>),
}

#[derive(Clone, Debug)]
pub struct Term {
    pub field: &'static str,
    pub op: Op,
    pub operand: Operand,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub allow: bool,
    pub resource: Option<&'static str>,
    pub action: Option<&'static str>,
    pub scope: Scope,
    /// Fields, or classes with `@`; empty for none.
    pub fields: Vec<&'static str>,
    pub masks: Vec<&'static str>,
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug)]
pub struct Role {
    pub juniors: Vec<usize>,
    pub rules: Vec<Rule>,
}

#[derive(Clone, Debug)]
pub struct User {
    pub team: Option<usize>,
    pub suspended: bool,
    pub from: Option<i64>,
    pub until: Option<i64>,
}

#[derive(Clone, Debug)]
pub enum Subject {
    User(usize),
    Team(usize),
}

#[derive(Clone, Debug)]
pub enum Gift {
    Role(usize),
    Rule(Rule),
}

#[derive(Clone, Debug)]
pub struct Grant {
    pub subject: Subject,
    pub gift: Gift,
    pub direct: bool,
    pub from: Option<i64>,
    pub until: Option<i64>,
}

#[derive(Clone, Debug)]
pub struct World {
    /// Each team's parent; it comes before its children.
    pub teams: Vec<Option<usize>>,
    pub users: Vec<User>,
    /// A role's juniors come after it.
    pub roles: Vec<Role>,
    pub grants: Vec<Grant>,
    /// Patterns that are switched off.
    pub switches: Vec<(Option<&'static str>, Option<&'static str>)>,
}

#[derive(Clone, Debug)]
pub struct Record {
    pub owner: Option<usize>,
    pub team: Option<usize>,
    pub region: Option<&'static str>,
    pub status: Option<&'static str>,
    /// Microseconds; always there, but not everybody sees it.
    pub created_at: Option<i64>,
}

/// A world of every kind of right.
pub fn world() -> impl Strategy<Value = World> {
    world_of(rule(), 0..8)
}

/// A world in which nearly every rule is about seeing or exporting customers, and is held.
pub fn crowded() -> impl Strategy<Value = World> {
    world_of(rule_on_customers(&[Some("view"), Some("view"), Some("export"), None]), 8..14)
}

/// A world in which nearly every rule is about importing customers, and is held.
pub fn importing() -> impl Strategy<Value = World> {
    let actions = &[
        Some("view"),
        Some("create"),
        Some("create"),
        Some("edit"),
        Some("assign"),
        Some("import"),
        None,
    ];
    world_of(rule_on_customers(actions), 10..16)
}

fn world_of(
    rule: impl Strategy<Value = Rule> + Clone,
    grants: Range<usize>,
) -> impl Strategy<Value = World> {
    let gifts = rule.clone();
    let teams = vec(option::weighted(0.7, any::<Index>()), TEAMS).prop_map(|parents| {
        let parent = |(place, parent): (usize, Option<Index>)| {
            parent.filter(|_| place > 0).map(|parent| parent.index(place))
        };
        parents.into_iter().enumerate().map(parent).collect::<Vec<_>>()
    });
    let roles = vec((vec(any::<Index>(), 0..3), vec(rule, 0..3)), ROLES).prop_map(|roles| {
        let role = |(place, (juniors, rules)): (usize, (Vec<Index>, Vec<Rule>))| {
            let after = ROLES - place - 1;
            let juniors = juniors.iter().filter(|_| after > 0);
            let mut juniors: Vec<_> =
                juniors.map(|junior| place + 1 + junior.index(after)).collect();
            juniors.sort_unstable();
            juniors.dedup();
            Role { juniors, rules }
        };
        roles.into_iter().enumerate().map(role).collect::<Vec<_>>()
    });
    let switch = option::weighted(0.1, (resource(), action()));
    (teams, vec(user(), USERS), roles, vec(grant_of(gifts), grants), switch).prop_map(
        |(teams, users, roles, grants, switch)| World {
            teams,
            users,
            roles,
            grants,
            switches: switch.into_iter().collect(),
        },
    )
}

pub fn record() -> impl Strategy<Value = Record> {
    let owner = option::of(0..USERS);
    let team = option::of(0..TEAMS);
    let text = || option::of(select(TEXTS));
    let at = (0..DAYS.len() as i64, 0..DAY).prop_map(|(day, time)| FIRST_DAY + day * DAY + time);
    (owner, team, text(), text(), at).prop_map(|(owner, team, region, status, created_at)| Record {
        owner,
        team,
        region,
        status,
        created_at: Some(created_at),
    })
}

fn user() -> impl Strategy<Value = User> {
    (option::weighted(0.8, 0..TEAMS), prop::bool::weighted(0.1), instant(0.1), instant(0.1))
        .prop_map(|(team, suspended, from, until)| User { team, suspended, from, until })
}

pub fn grant() -> impl Strategy<Value = Grant> {
    grant_of(rule())
}

fn grant_of(rule: impl Strategy<Value = Rule>) -> impl Strategy<Value = Grant> {
    let subject =
        prop_oneof![(0..USERS).prop_map(Subject::User), (0..TEAMS).prop_map(Subject::Team),];
    let gift = prop_oneof![
        3 => (1..ROLES).prop_map(Gift::Role),
        1 => rule.prop_map(Gift::Rule),
    ];
    (subject, gift, any::<bool>(), instant(0.2), instant(0.2)).prop_map(
        |(subject, gift, direct, from, until)| Grant { subject, gift, direct, from, until },
    )
}

/// An end of a window, sometimes exactly now.
fn instant(likely: f64) -> impl Strategy<Value = Option<i64>> {
    let around: Range<i64> = NOW - 2..NOW + 3;
    option::weighted(likely, around)
}

fn resource() -> impl Strategy<Value = Option<&'static str>> + Clone {
    option::weighted(
        0.85,
        select(&["customers", "customers", "customers", "users", "grants", "teams", "deals"][..]),
    )
}

fn action() -> impl Strategy<Value = Option<&'static str>> + Clone {
    let actions = &["view", "view", "create", "edit", "delete", "export", "impersonate", "approve"];
    option::weighted(0.75, select(&actions[..]))
}

pub fn rule() -> impl Strategy<Value = Rule> + Clone {
    (resource(), action()).prop_flat_map(|(resource, action)| rule_on(resource, action))
}

/// A rule about customers and one of these actions.
fn rule_on_customers(
    actions: &'static [Option<&'static str>],
) -> impl Strategy<Value = Rule> + Clone {
    select(actions).prop_flat_map(|action| rule_on(Some("customers"), action))
}

fn rule_on(
    resource: Option<&'static str>,
    action: Option<&'static str>,
) -> impl Strategy<Value = Rule> {
    let scope = select(&[Scope::Own, Scope::Team, Scope::Subtree, Scope::All][..]);
    let details =
        (option::weighted(0.3, fields()), option::weighted(0.3, masks()), vec(term(), 0..3));
    (prop::bool::weighted(0.75), scope, details).prop_map(
        move |(allow, scope, (fields, masks, terms))| {
            // Only rules on one resource with fields may name any (rule C2), and only an
            // allow shows a mask.
            let detailed = resource == Some("customers");
            let keep =
                |list: Option<Vec<&'static str>>, on: bool| list.filter(|_| on).unwrap_or_default();
            Rule {
                allow,
                resource,
                action,
                scope,
                fields: keep(fields, detailed),
                masks: keep(masks, detailed && allow),
                terms: if detailed { terms } else { Vec::new() },
            }
        },
    )
}

fn fields() -> impl Strategy<Value = Vec<&'static str>> {
    let words = &["id", "name", "phone", "notes", "region", "owner", "@personal", "@normal"];
    subsequence(&words[..], 1..4)
}

/// The number and the name of a record are never masked.
fn masks() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(&["phone", "notes", "region", "@personal"][..], 1..3)
}

pub fn term() -> impl Strategy<Value = Term> {
    let texts = (select(&["region", "status"][..]), op(), vec(0..TEXTS.len(), 1..3)).prop_map(
        |(field, op, texts)| Term { field, op, operand: Operand::Texts(listable(op, texts)) },
    );
    let days = (op(), vec(0..DAYS.len(), 1..3)).prop_map(|(op, days)| Term {
        field: "created_at",
        op,
        operand: Operand::Days(listable(op, days)),
    });
    let nothing = (
        select(&["region", "status", "owner", "team", "created_at", "tier"][..]),
        select(&[Op::Eq, Op::Ne][..]),
    )
        .prop_map(|(field, op)| Term { field, op, operand: Operand::Nothing });
    prop_oneof![2 => texts, 1 => days, 2 => nothing]
}

fn op() -> impl Strategy<Value = Op> {
    select(&[Op::Eq, Op::Eq, Op::Ne, Op::Lt, Op::Le, Op::Gt, Op::Ge][..])
}

/// Only equality and inequality take a list.
fn listable(op: Op, mut values: Vec<usize>) -> Vec<usize> {
    if !matches!(op, Op::Eq | Op::Ne) {
        values.truncate(1);
    }
    values
}
