//! The same world, said to the library.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use proptest::prelude::*;
use rolegate::domain::{
    Asked, Catalogue, Cell, Condition, CustomerId, Effect, Field, FieldList, Gift, Grant, GrantId,
    Name, NoNames, Pattern, Permission, PermissionSpec, Policy, Reach, Record, Role, RoleId, Rule,
    RuleId, Scope, Standpoint, Subject, Switch, Team, TeamId, User, UserId, Window, held_now,
    narrow, parse_condition,
};

use crate::naive::Question;
use crate::world::{self, CATALOGUE, DAYS, EVERYONE, NOW, Op, Operand, TEXTS, World};

/// In which order rows lie: a permutation that numbers everything.
#[derive(Clone)]
pub struct Order(Vec<usize>);

impl std::fmt::Debug for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

pub fn order() -> impl Strategy<Value = Order> {
    Just((0..MOST).collect::<Vec<_>>()).prop_shuffle().prop_map(Order)
}

/// The order in which things are numbered as they come.
pub fn as_numbered() -> Order {
    Order((0..MOST).collect())
}

/// As many things of a kind as a world can have.
const MOST: usize = 64;

/// A world as the library sees it.
#[derive(Debug)]
pub struct Told {
    pub policy: Policy,
    pub catalogue: Catalogue,
    order: Order,
}

impl Told {
    pub fn new(world: &World, order: &Order) -> Self {
        let mut told =
            Self { policy: Policy::default(), catalogue: catalogue(world), order: order.clone() };
        told.tell(world);
        told
    }

    fn tell(&mut self, world: &World) {
        let users = world.users.iter().enumerate().map(|(at, user)| User {
            id: self.user(at),
            name: name(&format!("user-{at}")),
            display_name: None,
            team: user.team.map(|team| self.team(team)),
            suspended: user.suspended,
            window: window(user.from, user.until),
            account: None,
        });
        let teams = world.teams.iter().enumerate().map(|(at, parent)| Team {
            id: self.team(at),
            name: name(&format!("team-{at}")),
            title: None,
            parent: parent.map(|parent| self.team(parent)),
            lead: None,
        });
        let mut rules = 0;
        let roles = world.roles.iter().enumerate().map(|(at, role)| {
            let mut inherits: Vec<_> = role.juniors.iter().map(|at| self.role(*at)).collect();
            inherits.sort();
            let mut own: Vec<_> = role.rules.iter().map(|r| self.rule(r, &mut rules)).collect();
            own.sort_by_key(|rule| rule.id);
            Role {
                id: self.role(at),
                name: name(&if at == EVERYONE { "everyone".to_owned() } else { format!("r{at}") }),
                description: None,
                built_in: false,
                inherits,
                rules: own,
            }
        });
        let roles: Vec<_> = roles.collect();
        let grants = world.grants.iter().enumerate().map(|(at, grant)| Grant {
            id: GrantId(self.number(at)),
            subject: match grant.subject {
                world::Subject::User(at) => Subject::User(self.user(at)),
                world::Subject::Team(at) => Subject::Team(self.team(at)),
            },
            gift: match &grant.gift {
                world::Gift::Role(at) => Gift::Role(self.role(*at)),
                world::Gift::Rule(rule) => Gift::Rule(self.rule(rule, &mut rules)),
            },
            direct: grant.direct,
            window: window(grant.from, grant.until),
            reason: None,
            given_by: None,
            given_at: instant(0),
        });
        let policy = Policy {
            users: users.map(|user| (user.id, user)).collect(),
            teams: teams.map(|team| (team.id, team)).collect(),
            grants: grants.map(|grant| (grant.id, grant)).collect(),
            roles: roles.into_iter().map(|role| (role.id, role)).collect(),
        };
        self.policy = policy;
    }

    /// The reach of a user, perhaps with only some roles active.
    pub fn reach(&self, question: &Question<'_>) -> Reach {
        let permission = (question.resource, question.action);
        self.reach_at(NOW, question.user, permission, question.active)
    }

    /// Asks the library what the model is asked.
    pub fn ask<T>(
        &self,
        question: &Question<'_>,
        answer: impl FnOnce(&Asked<'_>, &Permission) -> T,
    ) -> T {
        let permission = (question.resource, question.action);
        self.ask_at(NOW, question.user, permission, question.active, answer)
    }

    /// The reach of a user at another instant.
    pub fn reach_at(
        &self,
        at: i64,
        user: usize,
        permission: (&str, &str),
        active: Option<&BTreeSet<usize>>,
    ) -> Reach {
        #[expect(clippy::redundant_closure_for_method_calls, reason = "it is one over lifetimes")]
        self.ask_at(at, user, permission, active, |asked, permission| asked.reach(permission))
    }

    fn ask_at<T>(
        &self,
        at: i64,
        user: usize,
        permission: (&str, &str),
        active: Option<&BTreeSet<usize>>,
        answer: impl FnOnce(&Asked<'_>, &Permission) -> T,
    ) -> T {
        let user = &self.policy.users[&self.user(user)];
        let mut held = held_now(&self.policy, user, instant(at));
        if let Some(active) = active {
            let active = active.iter().map(|at| self.role(*at)).collect();
            narrow(&self.policy, &mut held, &active);
        }
        let asked = Asked {
            seen: rolegate::domain::FieldSet::of(|_| true),
            policy: &self.policy,
            catalogue: &self.catalogue,
            user,
            standpoint: &Standpoint::of(&self.policy, user),
            held: &held,
            now: instant(at),
        };
        answer(&asked, &Permission::new(permission.0, permission.1))
    }

    /// The roles of the world, as the library numbers them.
    pub fn roles(&self, count: usize) -> Vec<RoleId> {
        (0..count).map(|at| self.role(at)).collect()
    }

    /// Where in the world a role is.
    pub fn role_at(&self, role: RoleId) -> usize {
        self.at(role.0)
    }

    /// Where in the world a grant is.
    pub fn grant_at(&self, grant: GrantId) -> usize {
        self.at(grant.0)
    }

    fn at(&self, number: i64) -> usize {
        let place = self.order.0.iter().position(|place| *place as i64 + 1 == number);
        place.expect("a number of this world")
    }

    pub fn record(&self, record: &world::Record) -> Row {
        Row {
            owner: record.owner.map(|at| self.user(at)),
            team: record.team.map(|at| self.team(at)),
            region: record.region,
            status: record.status,
            created_at: record.created_at,
        }
    }

    pub fn user(&self, at: usize) -> UserId {
        UserId(self.number(at))
    }

    fn team(&self, at: usize) -> TeamId {
        TeamId(self.number(at))
    }

    fn role(&self, at: usize) -> RoleId {
        RoleId(self.number(at))
    }

    fn number(&self, at: usize) -> i64 {
        self.order.0[at] as i64 + 1
    }

    fn rule(&self, rule: &world::Rule, count: &mut usize) -> Arc<Rule> {
        *count += 1;
        Arc::new(Rule {
            id: RuleId(self.number(*count - 1)),
            effect: if rule.allow { Effect::Allow } else { Effect::Deny },
            pattern: pattern((rule.resource, rule.action)),
            scope: match rule.scope {
                world::Scope::Own => Scope::Own,
                world::Scope::Team => Scope::Team,
                world::Scope::Subtree => Scope::Subtree,
                world::Scope::All => Scope::All,
            },
            fields: list(&rule.fields),
            masks: list(&rule.masks),
            condition: condition(&rule.terms),
        })
    }
}

/// A customer of the world.
#[derive(Debug)]
pub struct Row {
    owner: Option<UserId>,
    team: Option<TeamId>,
    region: Option<&'static str>,
    status: Option<&'static str>,
    created_at: Option<i64>,
}

impl Record for Row {
    fn owners(&self) -> [Option<UserId>; 2] {
        [self.owner, None]
    }

    fn teams(&self) -> [Option<TeamId>; 2] {
        [self.team, None]
    }

    fn cell(&self, field: Field) -> Cell<'_> {
        let text = |text: Option<&'static str>| text.map_or(Cell::Empty, Cell::Text);
        match field {
            Field::ID => Cell::Number(CustomerId(1).0),
            Field::NAME => Cell::Text("somebody"),
            Field::REGION => text(self.region),
            Field::STATUS => text(self.status),
            Field::OWNER => self.owner.map_or(Cell::Empty, |owner| Cell::Number(owner.0)),
            Field::TEAM => self.team.map_or(Cell::Empty, |team| Cell::Number(team.0)),
            Field::CREATED_AT => self.created_at.map_or(Cell::Empty, Cell::Number),
            _ => Cell::Empty,
        }
    }
}

/// The words of a condition, as a person would type it.
pub fn condition_text(terms: &[world::Term]) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let term = |term: &world::Term| {
        let sign = match term.op {
            Op::Eq => "=",
            Op::Ne => "!=",
            Op::Lt => "<",
            Op::Le => "<=",
            Op::Gt => ">",
            Op::Ge => ">=",
        };
        let values = match &term.operand {
            Operand::Nothing => vec!["none".to_owned()],
            Operand::Texts(texts) => texts.iter().map(|at| quoted(TEXTS[*at])).collect(),
            Operand::Days(days) => days.iter().map(|at| DAYS[*at].to_owned()).collect(),
        };
        format!("{}{sign}{}", term.field, values.join(","))
    };
    terms.iter().map(term).collect::<Vec<_>>().join(" and ")
}

fn condition(terms: &[world::Term]) -> Condition {
    if terms.is_empty() {
        return Condition::default();
    }
    let text = condition_text(terms);
    parse_condition(&text, &NoNames).unwrap_or_else(|bad| panic!("{bad}"))
}

fn catalogue(world: &World) -> Catalogue {
    let spec = |sensitive| PermissionSpec { sensitive, built_in: true, description: String::new() };
    let permissions: BTreeMap<_, _> = CATALOGUE
        .iter()
        .map(|(resource, action, sensitive)| (Permission::new(resource, action), spec(*sensitive)))
        .collect();
    let switch = |halves: &(Option<&'static str>, Option<&'static str>)| Switch {
        pattern: pattern(*halves),
        reason: "test".to_owned(),
        by: None,
        at: instant(0),
    };
    Catalogue { permissions, switches: world.switches.iter().map(switch).collect() }
}

fn pattern((resource, action): (Option<&str>, Option<&str>)) -> Pattern {
    Pattern { resource: resource.map(str::to_owned), action: action.map(str::to_owned) }
}

fn list(words: &[&str]) -> Option<FieldList> {
    (!words.is_empty()).then(|| FieldList::parse(&words.join(",")).expect("fields"))
}

fn name(text: &str) -> Name {
    text.parse().expect("a name")
}

fn window(from: Option<i64>, until: Option<i64>) -> Window {
    Window { from: from.map(instant), until: until.map(instant) }
}

pub fn instant(at: i64) -> Timestamp {
    Timestamp::from_second(at).expect("an instant")
}
