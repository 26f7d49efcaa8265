//! An office to test in: four teams, seven users and eight customers, and who may see what.
//!
//! | customer | owner | team  |                                             |
//! |----------|-------|-------|---------------------------------------------|
//! | C-000001 | wang  | north | `ext:X17`, with phone, e-mail and notes      |
//! | C-000002 | wang  | north | another of his                              |
//! | C-000003 | zhang | north | a colleague's, `ext:X18`                     |
//! | C-000004 | chen  | south | of the other team                           |
//! | C-000005 | –     | north | in the pool, with phone, e-mail and notes    |
//! | C-000006 | –     | south | in the other pool                           |
//! | C-000007 | li    | sales | the manager's own                           |
//! | C-000008 | boss  | –     | foreign to all of sales, `ext:X99`           |

use crate::sandbox::{Output, Sandbox, Words};

/// Teams: `sales` above `north` and `south`, and `care`. Users, each with an account of the
/// same name: `li` (sales-manager in sales), `wang` and `zhang` (sales-rep in north), `chen`
/// (sales-rep in south), `maria` (support in care), `omar` (auditor), and `boss`.
pub struct Office(pub Sandbox);

impl Office {
    /// Opens it at nine o'clock on Tuesday, 2026-01-06.
    pub fn open() -> Self {
        let office = Self(Sandbox::init());
        for line in [
            "teams add sales",
            "teams add north --parent sales",
            "teams add south --parent sales",
            "teams add care",
            "users add li --team sales --role sales-manager --os-account li",
            "users add wang --team north --role sales-rep --os-account wang",
            "users add zhang --team north --role sales-rep --os-account zhang",
            "users add chen --team south --role sales-rep --os-account chen",
            "users add maria --team care --role support --os-account maria",
            "users add omar --role auditor --os-account omar",
        ] {
            office.0.ok(line);
        }
        for (who, line) in [
            (
                "wang",
                "customers add 王小明 --external-id X17 --company 华为 --phone 13812341234 \
                 --email xiaoming@example.com --region EU --status lead --notes 'call on Mondays'",
            ),
            ("wang", "customers add 'Ada Ltd' --phone 13912340000 --region US --status won"),
            ("zhang", "customers add 'Bolt GmbH' --external-id X18 --phone 15012345678"),
            ("chen", "customers add 'Cedar SA' --phone 16012345678 --region EU --status lead"),
            (
                "li",
                "customers add 'Delta Inc' --owner none --team north --phone 17012345678 \
                 --email delta@example.com --status lead --notes 'met at the fair'",
            ),
            ("li", "customers add 'Echo AB' --owner none --team south --phone 18012345678"),
            ("li", "customers add 'Foxtrot' --phone 19012345678 --region EU"),
            ("boss", "customers add 'Golf SpA' --external-id X99 --phone 13312345678"),
        ] {
            office.0.by(who).ok(line);
        }
        office.0.set_time("2026-01-06T09:00:00Z");
        office
    }

    /// Runs a command as a user.
    pub fn by(&self, user: &str, words: impl Words) -> Output {
        self.0.by(user).run(words)
    }

    /// Runs a command as a user, which must go well.
    pub fn ok(&self, user: &str, words: impl Words) {
        self.0.by(user).ok(words);
    }

    /// The rows of a query of the store itself, its columns with bars between them.
    pub fn rows(&self, sql: &str) -> String {
        let conn = rusqlite::Connection::open(self.0.db()).unwrap();
        let mut statement = conn.prepare(sql).unwrap();
        let count = statement.column_count();
        let text = |row: &rusqlite::Row<'_>| {
            let cell = |n| match row.get_ref(n)? {
                rusqlite::types::ValueRef::Null => Ok("-".to_owned()),
                rusqlite::types::ValueRef::Integer(number) => Ok(number.to_string()),
                other => Ok(other.as_str()?.to_owned()),
            };
            Ok((0..count).map(cell).collect::<rusqlite::Result<Vec<_>>>()?.join(" | "))
        };
        let rows = statement.query_map([], text).unwrap();
        rows.collect::<rusqlite::Result<Vec<_>>>().unwrap().join("\n")
    }

    /// What the last entries of the audit say.
    pub fn last_entries(&self, count: usize) -> String {
        self.rows(&format!(
            "SELECT actor, operation, permission, outcome, reason, target, counts FROM
             (SELECT * FROM audit ORDER BY seq DESC LIMIT {count}) ORDER BY seq"
        ))
    }

    /// The customers that a list shows to a user, by the last digit of their numbers.
    pub fn ids(&self, user: &str, options: &str) -> String {
        let list = format!("customers list --columns id --format csv -q {options}");
        let output = self.by(user, &list);
        assert_eq!(output.code, Some(0), "{output}");
        let ids = output.stdout.lines().skip(1).map(|id| id.trim_start_matches("C-00000"));
        ids.collect::<Vec<_>>().join(" ")
    }
}
