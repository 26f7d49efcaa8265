//! The same world in a real store, made by the operations that people use.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rolegate::domain::{Effect, Field, Name, Pattern, Permission, Scope};
use rolegate::env::Env;
use rolegate::ops::customers::{AddCustomer, Given, OwnerName};
use rolegate::ops::grants::{AddGrant, Gives};
use rolegate::ops::permissions::{DefinePermission, DisablePermission};
use rolegate::ops::roles::{AddRole, AllowRule, DenyRule, InheritRole, RuleText};
use rolegate::ops::teams::AddTeam;
use rolegate::ops::users::{AddUser, SuspendUser};
use rolegate::ops::{Assumed, Change, ErrorKind, Init, RoleSet, Session};

use crate::domain::condition_text;
use crate::world::{self, CATALOGUE, EVERYONE, Gift, Grant, NOW, Record, Rule, Subject, World};

/// When the store is made, before any record.
const SETUP: &str = "2026-02-01T00:00:00Z";
/// The instant 0 of the world, after all records.
const ZERO: &str = "2026-04-01T00:00:00Z";

/// A store that holds a world and records.
pub struct Stored {
    folder: tempfile::TempDir,
    /// The world as it is there: without what the program did not take.
    pub world: World,
    /// The records as they are there, in the order of their numbers.
    pub records: Vec<Record>,
}

impl Stored {
    pub fn new(world: &World, records: &[Record]) -> Self {
        // Nothing here is about durability: a folder in memory, where there is one, is faster.
        let memory = Path::new("/dev/shm");
        let folder = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        };
        let folder = folder.expect("a folder");
        let init = Init { administrator: name("boss"), template: RoleSet::None };
        let env = env(SETUP.parse().expect("a time"));
        let (session, _) =
            Session::init(&folder.path().join("store.db"), env, init).expect("a store");
        let maker = Maker(session);
        let mut stored = Self { folder, world: maker.make(world), records: Vec::new() };
        stored.fill(records);
        let maker = Maker(stored.session_at(ZERO.parse().expect("a time"), None));
        for (at, _) in world.users.iter().enumerate().filter(|(_, user)| user.suspended) {
            maker.must(SuspendUser { name: user(at), reason: "test".to_owned() });
        }
        stored.world.switches.retain(|(resource, action)| {
            let pattern = pattern(*resource, *action);
            !asks(&pattern) && maker.took(DisablePermission { pattern, reason: "test".to_owned() })
        });
        stored
    }

    /// A session at the instant of every decision, of the administrator or as another.
    pub fn session(&self, as_user: Option<usize>) -> Session {
        self.session_at(instant(NOW), as_user)
    }

    /// A file in the folder of the store.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The number of a record, as people write it.
    pub fn id(at: usize) -> String {
        format!("C-{:06}", at + 1)
    }

    /// The external id of a record.
    pub fn key(at: usize) -> String {
        format!("x{at}")
    }

    /// The instant of every decision, in microseconds.
    pub fn now() -> i64 {
        instant(NOW).as_microsecond()
    }

    fn session_at(&self, time: Timestamp, as_user: Option<usize>) -> Session {
        let assumed = Assumed { user: as_user.map(user), roles: None };
        let path: &Path = &self.file("store.db");
        Session::open(path, env(time), assumed).expect("a session")
    }

    /// Records are added at their time, and a record without a team falls to its owner's.
    fn fill(&mut self, records: &[Record]) {
        let mut records = records.to_vec();
        records.sort_by_key(|record| record.created_at);
        for (at, record) in records.iter_mut().enumerate() {
            let owners = record.owner.and_then(|owner| self.world.users[owner].team);
            record.team = record.team.or(owners);
            let time = Timestamp::from_microsecond(record.created_at.expect("a time"));
            let text = |field, text: Option<&str>| text.map(|text| (field, text.to_owned()));
            let fields = [
                Some((Field::NAME, "somebody".to_owned())),
                Some((Field::EXTERNAL_ID, Self::key(at))),
                text(Field::REGION, record.region),
                text(Field::STATUS, record.status),
            ];
            Maker(self.session_at(time.expect("a time"), None)).must(AddCustomer {
                given: Given(fields.into_iter().flatten().collect()),
                owner: Some(record.owner.map_or(OwnerName::Pool, |at| OwnerName::User(user(at)))),
                team: record.team.map(team),
            });
        }
        self.records = records;
    }
}

pub fn user(at: usize) -> Name {
    name(&format!("user-{at}"))
}

pub fn team(at: usize) -> Name {
    name(&format!("team-{at}"))
}

fn role(at: usize) -> Name {
    if at == EVERYONE { name("everyone") } else { name(&format!("role-{at}")) }
}

fn name(text: &str) -> Name {
    text.parse().expect("a name")
}

fn instant(at: i64) -> Timestamp {
    ZERO.parse::<Timestamp>().expect("a time") + SignedDuration::from_secs(at)
}

fn env(time: Timestamp) -> Env {
    Env::for_tests("boss", 1000, time, "desk")
}

/// Makes the content of a store.
struct Maker(Session);

impl Maker {
    fn must<C: Change>(&self, change: C) {
        if let Err(error) = self.0.change(change, false) {
            panic!("{error}");
        }
    }

    /// Whether the program took it. It refuses what could have no effect, what is there already,
    /// and what would shut the administrator out.
    fn took<C: Change>(&self, change: C) -> bool {
        match self.0.change(change, false) {
            Ok(_) => true,
            Err(error) => {
                assert!(error.kind() != ErrorKind::Store, "{error}");
                false
            }
        }
    }

    /// Makes the world, and gives it as the program took it.
    fn make(&self, world: &World) -> World {
        for (resource, action, sensitive) in CATALOGUE.iter().filter(|(r, ..)| *r == "deals") {
            self.must(DefinePermission {
                permission: Permission::new(resource, action),
                description: "test".to_owned(),
                sensitive: *sensitive,
            });
        }
        for (at, parent) in world.teams.iter().enumerate() {
            let parent = parent.map(team);
            self.must(AddTeam { name: team(at), title: None, parent, lead: None });
        }
        let mut world = world.clone();
        for (at, user) in world.users.iter_mut().enumerate() {
            self.add_user(at, user);
        }
        for at in (0..world.roles.len()).filter(|at| *at != EVERYONE) {
            self.must(AddRole { name: role(at), description: None, inherits: Vec::new() });
        }
        for (at, role) in world.roles.iter_mut().enumerate() {
            self.fill_role(at, role);
        }
        world.grants.retain_mut(|grant| self.add_grant(grant));
        world
    }

    fn add_user(&self, at: usize, user: &mut world::User) {
        let add = |user: &world::User| AddUser {
            name: self::user(at),
            display_name: None,
            team: user.team.map(team),
            roles: Vec::new(),
            reason: None,
            account: None,
            from: user.from.map(|at| instant(at).to_string()),
            until: user.until.map(|at| instant(at).to_string()),
        };
        if !self.took(add(user)) {
            // A window that ends before it begins is nobody's.
            user.until = None;
            self.must(add(user));
        }
    }

    fn fill_role(&self, at: usize, filled: &mut world::Role) {
        let kept = std::mem::take(&mut filled.rules).into_iter().filter(|rule| {
            let (role, rule_text) = (role(at), text(rule));
            match rule.allow {
                true => self.took(AllowRule { role, rule: rule_text }),
                false => self.took(DenyRule { role, rule: rule_text }),
            }
        });
        for rule in kept {
            // The same rule with other fields or masks takes the place of the one before.
            filled.rules.retain(|old| key(old) != key(&rule));
            filled.rules.push(rule);
        }
        filled
            .juniors
            .retain(|junior| self.took(InheritRole { role: role(at), junior: role(*junior) }));
    }

    fn add_grant(&self, grant: &mut Grant) -> bool {
        let subject = match grant.subject {
            Subject::User(at) => self::user(at).to_string(),
            Subject::Team(at) => format!("team:{}", team(at)),
        };
        grant.direct &= matches!(grant.subject, Subject::Team(_));
        self.took(AddGrant {
            subject: subject.parse().expect("a subject"),
            gives: match &grant.gift {
                Gift::Role(at) => Gives::Role(role(*at)),
                Gift::Rule(rule) => Gives::Rule(effect(rule), text(rule)),
            },
            from: grant.from.map(|at| instant(at).to_string()),
            until: grant.until.map(|at| instant(at).to_string()),
            reason: None,
            direct: grant.direct,
        })
    }
}

/// Whether the administrator who asks would be without a right to ask.
fn asks(pattern: &Pattern) -> bool {
    let needed =
        [("customers", "view"), ("users", "view"), ("grants", "view"), ("users", "impersonate")];
    needed.iter().any(|(resource, action)| pattern.matches(&Permission::new(resource, action)))
}

/// What makes two rules of a role the same: the order of terms does not matter.
fn key(rule: &Rule) -> (bool, Pattern, world::Scope, BTreeSet<String>) {
    let pattern = pattern(rule.resource, rule.action);
    let terms = rule.terms.iter().map(|term| condition_text(std::slice::from_ref(term)));
    (rule.allow, pattern, rule.scope, terms.collect())
}

fn effect(rule: &Rule) -> Effect {
    if rule.allow { Effect::Allow } else { Effect::Deny }
}

fn text(rule: &Rule) -> RuleText {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    RuleText {
        pattern: pattern(rule.resource, rule.action),
        scope: match rule.scope {
            world::Scope::Own => Scope::Own,
            world::Scope::Team => Scope::Team,
            world::Scope::Subtree => Scope::Subtree,
            world::Scope::All => Scope::All,
        },
        fields: owned(&rule.fields),
        masks: owned(&rule.masks),
        conditions: match rule.terms.as_slice() {
            [] => Vec::new(),
            terms => vec![condition_text(terms)],
        },
    }
}

fn pattern(resource: Option<&str>, action: Option<&str>) -> Pattern {
    Pattern { resource: resource.map(str::to_owned), action: action.map(str::to_owned) }
}
