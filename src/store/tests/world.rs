//! A store with teams, users and customers, and reaches of one of the users.

use std::sync::Arc;

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rusqlite::params_from_iter;

use crate::authz::{Assumed, Rights, clear};
use crate::domain::{
    Condition, Customer, Effect, Field, FieldList, Held, Kind, Op, Operand, Path, Permission,
    Reach, Rule, RuleId, Scope, Span, Standpoint, Term, UserId, Value, Window,
};
use crate::env::Env;
use crate::ops::customers::ListCustomers;
use crate::ops::{Init, RoleSet, Session};

use crate::store::customers_read::RowRecord;
use crate::store::filter::column;
use crate::store::{Pending, Reading, Store};

/// A store in a folder of its own: teams 1 above 2 and 3, and 4; users 2 to 5 in these teams,
/// user 1 in none.
pub struct World {
    _folder: tempfile::TempDir,
    env: Env,
    pub store: Store,
    pub customers: Vec<Customer>,
}

/// Day zero of the customers, in microseconds.
const FIRST_DAY: i64 = 1_772_323_200_000_000;
const DAY: i64 = 86_400_000_000;
const TEXTS: &[&str] = &["EU", "eu", "US", "a_b", "a%b", "none", "王", "王小明", "é"];

impl World {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let now: Timestamp = "2026-03-01T00:00:00Z".parse().unwrap();
        let env = Env::for_tests("u1", 1, now, "desk");
        let init = Init { administrator: "u1".parse().unwrap(), template: RoleSet::None };
        drop(Session::init(&path, env.clone(), init).unwrap());
        let store = Store::open(&path).unwrap();
        store
            .conn
            .execute_batch(
                "INSERT INTO teams (name, parent_id)
                   VALUES ('t1', NULL), ('t2', 1), ('t3', 1), ('t4', NULL);
                 INSERT INTO users (name, team_id, created_at)
                   VALUES ('z2', 1, 0), ('y3', 2, 0), ('x4', 3, 0), ('w5', 4, 0);",
            )
            .unwrap();
        Self { _folder: folder, env, store, customers: Vec::new() }
    }

    /// The same with so many customers. Contents repeat, and many are empty.
    pub fn with_customers(count: u64) -> Self {
        let mut world = Self::new();
        let mut dice = 7_u64;
        let mut below = |end: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(dice >> 33).unwrap() % end
        };
        for number in 1..=count {
            let mut customer = Customer::default();
            for field in Field::all() {
                let value = match (field, field.spec().kind) {
                    (Field::ID, _) => Value::Number(i64::try_from(number).unwrap()),
                    (Field::EXTERNAL_ID, _) if below(2) == 0 => Value::Text(format!("X{number}")),
                    (Field::EXTERNAL_ID, _) => Value::Empty,
                    (Field::NAME, _) => Value::Text(TEXTS[below(TEXTS.len())].to_owned()),
                    (Field::DELETED_AT, _) if below(6) > 0 => Value::Empty,
                    (Field::CREATED_AT | Field::UPDATED_AT | Field::DELETED_AT, _) => {
                        Value::Number(FIRST_DAY + i64::try_from(below(5)).unwrap() * DAY / 2)
                    }
                    _ if below(3) == 0 => Value::Empty,
                    (_, Kind::User) => Value::Number(i64::try_from(1 + below(5)).unwrap()),
                    (_, Kind::Team) => Value::Number(i64::try_from(1 + below(4)).unwrap()),
                    _ => Value::Text(TEXTS[below(TEXTS.len())].to_owned()),
                };
                customer.set(field, value);
            }
            world.insert(&customer);
            world.customers.push(customer);
        }
        world
    }

    fn insert(&self, customer: &Customer) {
        let columns: Vec<_> = Field::all().map(column).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO customers ({}) VALUES ({marks})", columns.join(", "));
        let values = Field::all().map(|field| customer.get(field));
        let mut statement = self.store.conn.prepare_cached(&sql).unwrap();
        statement.execute(params_from_iter(values)).unwrap();
    }

    /// A transaction in which something can be asked.
    pub fn reading(&self) -> Reading<'_, ListCustomers> {
        let pending = Pending::to_read(&self.store, self.env.clock).unwrap();
        let facts = pending.facts(&self.env.account, None).unwrap();
        let rights = Rights::establish(&self.env.account, &Assumed::default(), facts).unwrap();
        pending.admit_to_read(clear(rights).unwrap())
    }
}

/// Where a user stands.
pub fn standpoint(user: i64) -> Standpoint {
    use crate::domain::TeamId;
    let subtree: &[i64] = match user {
        2 => &[1, 2, 3],
        3 => &[2],
        4 => &[3],
        5 => &[4],
        _ => &[],
    };
    let subtree: Arc<[TeamId]> = subtree.iter().copied().map(TeamId).collect();
    Standpoint { actor: UserId(user), team: subtree.first().copied(), subtree }
}

/// A rule about `customers:view`.
pub fn rule(effect: Effect, scope: Scope) -> Rule {
    Rule {
        id: RuleId(0),
        effect,
        pattern: "customers:view".parse().unwrap(),
        scope,
        fields: None,
        masks: None,
        condition: Condition::default(),
    }
}

/// The reach of a user who holds these rules.
pub fn reach(user: i64, rules: Vec<Rule>) -> Reach {
    let held: Vec<_> = rules
        .into_iter()
        .zip(1..)
        .map(|(rule, id)| Held {
            rule: Arc::new(Rule { id: RuleId(id), ..rule }),
            path: Path { grant: None, roles: Vec::new() },
            window: Window::default(),
        })
        .collect();
    Reach::new(&Permission::new("customers", "view"), false, None, &held, &standpoint(user))
}

/// Any reach.
pub fn any_reach() -> impl Strategy<Value = Reach> {
    (1..6_i64, vec(any_rule(), 0..5)).prop_map(|(user, rules)| reach(user, rules))
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let scope = select(&[Scope::Own, Scope::Own, Scope::Team, Scope::Subtree, Scope::All][..]);
    let effect = prop_oneof![4 => Just(Effect::Allow), 1 => Just(Effect::Deny)];
    let fields = select(
        &[
            "name,phone,region",
            "@personal",
            "owner,team,created_at",
            "@normal",
            "email,external_id",
        ][..],
    );
    let masks = select(&["@personal", "region,phone", "owner,updated_at", "external_id"][..]);
    let lists = (option::weighted(0.35, fields), option::weighted(0.35, masks));
    (effect, scope, lists, vec(any_term(), 0..3)).prop_map(
        |(effect, scope, (fields, masks), terms)| {
            let list = |text: &str| FieldList::parse(text).unwrap();
            Rule {
                fields: fields.map(list),
                masks: masks.filter(|_| effect == Effect::Allow).map(list),
                condition: Condition::new(terms),
                ..rule(effect, scope)
            }
        },
    )
}

/// Any condition, as a rule or a filter has it.
pub fn any_condition() -> impl Strategy<Value = Condition> {
    vec(any_term(), 0..3).prop_map(Condition::new)
}

fn any_term() -> impl Strategy<Value = Term> {
    let texts = [Field::REGION, Field::NAME, Field::PHONE, Field::EMAIL, Field::EXTERNAL_ID];
    let some = select(&["EU", "US", "none", "王", "X1", "X7", "eu"][..]);
    let texts =
        (select(texts.to_vec()), any_op(), vec(some, 1..3)).prop_map(|(field, op, texts)| {
            let texts = texts.into_iter().map(str::to_owned).take(most(op)).collect();
            Term { field, op, operand: Operand::Texts(texts) }
        });
    let numbers = [Field::OWNER, Field::OWNER, Field::TEAM, Field::CREATED_BY, Field::ID];
    let numbers = (select(numbers.to_vec()), any_op(), vec(1..6_i64, 1..3)).prop_map(
        |(field, op, numbers)| {
            let spans = numbers.into_iter().map(Span::one).take(most(op)).collect();
            Term { field, op, operand: Operand::Spans(spans) }
        },
    );
    let days = (select(&[Field::CREATED_AT, Field::UPDATED_AT][..]), any_op(), vec(0..4_i64, 1..3))
        .prop_map(|(field, op, days)| {
            let span =
                |day| Span { from: FIRST_DAY + day * DAY, until: FIRST_DAY + (day + 1) * DAY };
            let spans = days.into_iter().map(span).take(most(op)).collect();
            Term { field, op, operand: Operand::Spans(spans) }
        });
    let nothing = [Field::OWNER, Field::TEAM, Field::PHONE, Field::EXTERNAL_ID, Field::CREATED_BY];
    let nothing = (select(nothing.to_vec()), select(&[Op::Eq, Op::Ne][..]))
        .prop_map(|(field, op)| Term { field, op, operand: Operand::Nothing });
    prop_oneof![texts, numbers, days, nothing]
}

fn any_op() -> impl Strategy<Value = Op> {
    select(&[Op::Eq, Op::Eq, Op::Ne, Op::Lt, Op::Le, Op::Gt, Op::Ge][..])
}

/// Only equality and inequality take a list.
fn most(op: Op) -> usize {
    if matches!(op, Op::Eq | Op::Ne) { 2 } else { 1 }
}

/// The number of a row.
pub fn id_of(record: &RowRecord<'_, '_>) -> i64 {
    Customer::copy(record).id().0
}
