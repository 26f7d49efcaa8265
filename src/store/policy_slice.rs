//! The part of the policy that decides for some users: they, their line of teams and the
//! teams below, the grants that reach them, and the roles that those give.

use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::json;

use super::{Result, policy_rows as rows};
use crate::domain::{EVERYONE, Gift, Name, Policy};
use crate::env::Account;

/// The slice for the users whom the account stands for and whom the names name.
pub(super) fn load(
    conn: &Connection,
    account: Option<&Account>,
    names: &[&Name],
) -> Result<Policy> {
    let mut policy = Policy::default();
    if let Some(account) = account {
        let sql = format!("{}WHERE account = ?1 OR uid = ?2", rows::USER);
        rows::add_users(conn, &mut policy, &sql, params![account.name(), account.uid()])?;
    }
    for name in names {
        let sql = format!("{}WHERE name = ?1", rows::USER);
        rows::add_users(conn, &mut policy, &sql, [name.as_str()])?;
    }
    let teams = list(policy.users.values().filter_map(|user| user.team).map(|team| team.0));
    let sql = format!(
        "WITH RECURSIVE
           up (id) AS (SELECT value FROM json_each(?1)
             UNION SELECT t.parent_id FROM up CROSS JOIN teams t ON t.id = up.id
             WHERE t.parent_id IS NOT NULL),
           down (id) AS (SELECT value FROM json_each(?1)
             UNION SELECT t.id FROM down CROSS JOIN teams t ON t.parent_id = down.id)
         {} WHERE id IN (SELECT id FROM up UNION SELECT id FROM down)",
        rows::TEAM
    );
    rows::add_teams(conn, &mut policy, &sql, [&teams])?;

    let users = list(policy.users.keys().map(|user| user.0));
    let sql = format!("{}WHERE g.user_id IN (SELECT value FROM json_each(?1))", rows::GRANT);
    rows::add_grants(conn, &mut policy, &sql, [&users])?;
    let line: Vec<i64> = {
        let starts: Vec<_> = policy.users.values().map(|user| user.team).collect();
        starts.into_iter().flat_map(|team| policy.line_of(team)).map(|team| team.0).collect()
    };
    let sql = format!("{}WHERE g.team_id IN (SELECT value FROM json_each(?1))", rows::GRANT);
    rows::add_grants(conn, &mut policy, &sql, [&list(line)])?;

    let granted = list(policy.grants.values().filter_map(|grant| match &grant.gift {
        Gift::Role(role) => Some(role.0),
        Gift::Rule(_) => None,
    }));
    let sql = format!(
        "WITH RECURSIVE held (id) AS (
           SELECT value FROM json_each(?1)
           UNION SELECT id FROM roles WHERE name = ?2
           UNION SELECT i.junior_id FROM held CROSS JOIN inheritance i ON i.role_id = held.id)
         {} WHERE id IN (SELECT id FROM held)",
        rows::ROLE
    );
    rows::add_roles(conn, &mut policy, &sql, params![granted, EVERYONE])?;

    let roles = list(policy.roles.keys().map(|role| role.0));
    let rules =
        format!("{}WHERE r.role_id IN (SELECT value FROM json_each(?1)) ORDER BY r.id", rows::RULE);
    let juniors = "SELECT role_id, junior_id FROM inheritance
                   WHERE role_id IN (SELECT value FROM json_each(?1)) ORDER BY role_id, junior_id";
    rows::fill_roles(conn, &mut policy, (&rules, [&roles]), (juniors, [&roles]))?;
    Ok(policy)
}

/// Numbers as a JSON list, which SQL reads with `json_each`.
fn list(numbers: impl IntoIterator<Item = i64>) -> Value {
    Value::Text(json!(numbers.into_iter().collect::<Vec<_>>()).to_string())
}
