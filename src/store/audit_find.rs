//! SQL that finds entries of the audit by indexes: whose they are, when they were made.

use jiff::Timestamp;
use rusqlite::Connection;

use super::filter::{self, AUDIT, Sql};
use super::{Outcome, Result, codec};
use crate::domain::{Arm, CustomerId, Reach, Scope, UserId};

/// Which entries are wanted.
#[derive(Clone, Debug)]
pub struct EntriesWanted<'r> {
    /// What the reader may see.
    pub reach: &'r Reach,
    /// Actor or caller.
    pub person: Option<Person<'r>>,
    /// The permission, with `*` for a whole half.
    pub permission: Option<&'r str>,
    /// The command, or its first word.
    pub operation: Option<&'r str>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What it was about: the target, or a record that it changed, made or took away.
    pub about: Option<&'r str>,
    /// Not before this instant.
    pub since: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
    /// Only entries before this one.
    pub before: Option<i64>,
}

impl<'r> EntriesWanted<'r> {
    /// All in reach.
    #[must_use]
    pub const fn of(reach: &'r Reach) -> Self {
        Self {
            reach,
            person: None,
            permission: None,
            operation: None,
            outcome: None,
            about: None,
            since: None,
            until: None,
            before: None,
        }
    }
}

/// A person as entries name them.
#[derive(Clone, Copy, Debug)]
pub enum Person<'r> {
    /// A user that exists.
    User(UserId),
    /// Whoever had this name.
    Named(&'r str),
}

/// Adds the conditions that select the wanted entries.
pub(super) fn conditions(
    conn: &Connection,
    sql: &mut Sql,
    wanted: &EntriesWanted<'_>,
) -> Result<()> {
    in_reach(sql, wanted.reach);
    match wanted.person {
        Some(Person::User(UserId(id))) => sql.push(&format!(
            " AND seq IN (SELECT seq FROM audit WHERE actor_id IS {id}
                UNION ALL SELECT seq FROM audit WHERE caller_id IS {id})"
        )),
        Some(Person::Named(name)) => {
            sql.push(" AND (actor = ");
            sql.bind(name);
            sql.push(" OR caller = ");
            sql.bind(name);
            sql.push(")");
        }
        None => {}
    }
    if let Some(permission) = wanted.permission {
        // An entry names all that was needed, with blanks between them.
        sql.push(" AND ' ' || permission || ' ' GLOB ");
        sql.bind(&format!("* {permission} *"));
    }
    if let Some(operation) = wanted.operation {
        sql.push(" AND (operation = ");
        sql.bind(operation);
        sql.push(" OR operation GLOB ");
        sql.bind(&format!("{operation} *"));
        sql.push(")");
    }
    if let Some(outcome) = wanted.outcome {
        sql.push(" AND outcome = ");
        sql.bind(outcome.as_str());
    }
    if let Some(about) = wanted.about {
        sql.push(" AND (target = ");
        sql.bind(about);
        sql.push(" OR seq IN (SELECT seq FROM audit_values WHERE resource IN (SELECT DISTINCT resource FROM permissions) AND record = ");
        sql.bind(about);
        sql.push(")");
        if let Ok(CustomerId(id)) = about.parse() {
            sql.push(" OR seq IN (SELECT seq FROM audit_sets WHERE resource = 'customers'");
            sql.push(&format!(" AND {id} BETWEEN lowest AND highest)"));
        }
        sql.push(")");
    }
    if let Some(since) = wanted.since {
        sql.push(&format!(" AND seq >= {}", first_at(conn, since)?));
    }
    if let Some(until) = wanted.until {
        sql.push(&format!(" AND seq < {}", first_at(conn, until)?));
    }
    if let Some(before) = wanted.before {
        sql.push(&format!(" AND seq < {before}"));
    }
    Ok(())
}

/// Number of the first entry that is not before the instant; the order of entries is the
/// order of time, so it is found by halving.
fn first_at(conn: &Connection, at: Timestamp) -> Result<i64> {
    let at = codec::micros(at);
    let ends = "SELECT coalesce(min(seq), 1), coalesce(max(seq), 0) + 1 FROM audit";
    let (mut low, mut high): (i64, i64) =
        conn.query_row(ends, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut statement = conn.prepare_cached("SELECT at FROM audit WHERE seq = ?1")?;
    while low < high {
        let middle = low + (high - low) / 2;
        let then: i64 = statement.query_row([middle], |row| row.get(0))?;
        if then < at {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

/// Adds a condition that selects the entries in reach. A narrow reach leads to them by the
/// indexes of persons and teams; the whole audit is read in the order of its numbers.
pub(super) fn in_reach(sql: &mut Sql, reach: &Reach) {
    let narrow = |arm: &Arm| reach.meaning(arm.rule.scope) < Scope::All;
    if reach.off().is_some() || reach.allows().is_empty() || !reach.allows().iter().all(narrow) {
        return filter::in_reach(sql, reach, &AUDIT);
    }
    let mut ways: Vec<Sql> = Vec::new();
    for way in reach.allows().iter().flat_map(|arm| filter::ways(reach, arm, &AUDIT)) {
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    sql.push("seq IN (");
    sql.join(" UNION ALL ", ways, |sql, way| {
        sql.push("SELECT seq FROM audit WHERE ");
        sql.add(way);
    });
    sql.push(")");
    filter::not_denied(sql, reach, &AUDIT);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use rusqlite::params_from_iter;

    use super::*;
    use crate::domain::{
        Cell, Condition, Effect, Field, Held, Path, Permission, Record, Rule, RuleId, Standpoint,
        TeamId, Window,
    };
    use crate::store::migrate;

    fn held(id: i64, effect: Effect, scope: Scope) -> Held {
        let rule = Rule {
            id: RuleId(id),
            effect,
            pattern: "audit:view".parse().expect("pattern"),
            scope,
            fields: None,
            masks: None,
            condition: Condition::default(),
        };
        let path = Path { grant: None, roles: Vec::new() };
        Held { rule: Arc::new(rule), path, window: Window::default() }
    }

    /// The reach of user 5, who is in team 1, above team 2.
    fn reach_of(held: &[Held]) -> Reach {
        let teams = [TeamId(1), TeamId(2)];
        let from = Standpoint { actor: UserId(5), team: Some(teams[0]), subtree: teams.into() };
        Reach::new(&Permission::new("audit", "view"), false, None, held, &from)
    }

    fn reach(scope: Scope) -> Reach {
        reach_of(&[held(1, Effect::Allow, scope)])
    }

    /// An entry as a decision in memory sees it: actor, caller, and their teams.
    struct Whose([Option<i64>; 4]);

    impl Record for Whose {
        fn owners(&self) -> [Option<UserId>; 2] {
            [self.0[0].map(UserId), self.0[1].map(UserId)]
        }

        fn teams(&self) -> [Option<TeamId>; 2] {
            [self.0[2].map(TeamId), self.0[3].map(TeamId)]
        }

        fn cell(&self, _: Field) -> Cell<'_> {
            Cell::Empty
        }
    }

    #[test]
    fn d11_what_is_found_is_what_the_reach_holds() {
        let conn = migrate::pattern().expect("store");
        let mut entries = Vec::new();
        for number in 0..256_usize {
            let pick = |digit: u32, of: [Option<i64>; 4]| of[number / 4_usize.pow(digit) % 4];
            let (users, teams) =
                ([None, Some(5), Some(6), Some(1)], [None, Some(1), Some(2), Some(3)]);
            let whose = [pick(0, users), pick(1, users), pick(2, teams), pick(3, teams)];
            let insert = "INSERT INTO audit (seq, actor_id, caller_id, actor_team_id,
                caller_team_id, format, previous, at, account, uid, host, mode, version, operation,
                outcome, rules, counts, words, changes, sets, hash)
                VALUES (?1, ?2, ?3, ?4, ?5, 1, x'', 0, '', 0, '', '', '', '', '', '', '', x'', x'', x'', x'')";
            let seq = i64::try_from(number).expect("small") + 1;
            conn.execute(insert, rusqlite::params![seq, whose[0], whose[1], whose[2], whose[3]])
                .expect("entry");
            entries.push((seq, Whose(whose)));
        }
        let scope = |number: usize| [None].into_iter().chain(Scope::ALL.map(Some)).nth(number);
        for number in 0..125 {
            let [allow, other, deny] = [number / 25, number / 5 % 5, number % 5].map(scope);
            let [allow, other, deny] = [allow, other, deny].map(Option::flatten);
            let rules =
                [(1, Effect::Allow, allow), (2, Effect::Allow, other), (3, Effect::Deny, deny)];
            let rules = rules.into_iter().filter_map(|(id, effect, s)| Some(held(id, effect, s?)));
            let reach = reach_of(&rules.collect::<Vec<_>>());
            let mut sql = Sql::default();
            sql.push("SELECT seq FROM audit WHERE ");
            in_reach(&mut sql, &reach);
            sql.push(" ORDER BY seq");
            let mut statement = conn.prepare(&sql.text).expect("sql");
            let rows = statement.query_map(params_from_iter(&sql.bound), |row| row.get(0));
            let found: Vec<i64> = rows.expect("rows").map(|row| row.expect("row")).collect();
            let held = entries.iter().filter(|(_, whose)| reach.holds(whose)).map(|(seq, _)| *seq);
            assert_eq!(found, held.collect::<Vec<_>>(), "{allow:?} {other:?} {deny:?}");
        }
    }

    fn plan(wanted: &EntriesWanted<'_>) -> String {
        let conn = migrate::pattern().expect("store");
        let mut sql = Sql::default();
        sql.push("EXPLAIN QUERY PLAN SELECT * FROM audit WHERE ");
        conditions(&conn, &mut sql, wanted).expect("conditions");
        sql.push(" ORDER BY seq DESC");
        let mut statement = conn.prepare(&sql.text).expect("sql");
        let rows = statement.query_map(params_from_iter(&sql.bound), |row| row.get("detail"));
        rows.expect("plan").collect::<rusqlite::Result<Vec<String>>>().expect("plan").join("\n")
    }

    #[test]
    fn every_reach_finds_its_entries_by_an_index_and_in_order() {
        for scope in [Scope::Own, Scope::Team, Scope::Subtree] {
            for person in [None, Some(Person::User(UserId(7)))] {
                let reach = reach(scope);
                let plan = plan(&EntriesWanted { person, ..EntriesWanted::of(&reach) });
                assert!(!plan.contains("SCAN audit"), "{scope}: {plan}");
                assert!(!plan.contains("TEMP B-TREE"), "{scope}: {plan}");
            }
        }
        // The whole audit is read from its end, as far as the page goes.
        let all = reach(Scope::All);
        assert_eq!(plan(&EntriesWanted::of(&all)), "SCAN audit");
        let before = plan(&EntriesWanted { before: Some(9), ..EntriesWanted::of(&all) });
        assert_eq!(before, "SEARCH audit USING INTEGER PRIMARY KEY (rowid<?)");
    }
}
