//! The part of the policy that decides for some users: they, their line of teams, the grants
//! that reach them, the roles that those give, and if a rule asks for them the teams below.
//!
//! Every step is a look-up by an index. A few small statements run over and over cost a
//! command less than one that says it all: most of a short command is preparing SQL.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::{Result, policy_rows as rows};
use crate::domain::{EVERYONE, Gift, Name, Policy, RoleId, Scope, TeamId};
use crate::env::Account;

/// A row by what it selects and by a condition that an index answers.
type Lookup = (&'static str, &'static str);

const OF_ACCOUNT: Lookup = (rows::USER, "WHERE account = ?1 OR uid = ?2");
const NAMED: Lookup = (rows::USER, "WHERE name = ?1");
const TEAM: Lookup = (rows::TEAM, "WHERE id = ?1");
const BELOW: Lookup = (rows::TEAM, "WHERE parent_id = ?1");
const TO_USER: Lookup = (rows::GRANT, "WHERE user_id = ?1");
const TO_TEAM: Lookup = (rows::GRANT, "WHERE team_id = ?1");
const ROLE: Lookup = (rows::ROLE, "WHERE id = ?1");
const ROLE_NAMED: Lookup = (rows::ROLE, "WHERE name = ?1");
const RULES: Lookup = (rows::RULE, "WHERE r.role_id = ?1 ORDER BY r.id");
const JUNIORS: Lookup =
    ("SELECT role_id, junior_id FROM inheritance ", "WHERE role_id = ?1 ORDER BY junior_id");

/// The text of a look-up.
fn sql((select, condition): Lookup) -> String {
    format!("{select}{condition}")
}

/// Every statement of this module.
#[cfg(test)]
pub(super) fn statements() -> impl Iterator<Item = String> {
    let rule = (rows::RULE, rows::RULE_BY_ID);
    [OF_ACCOUNT, NAMED, TEAM, BELOW, TO_USER, TO_TEAM, rule, ROLE, ROLE_NAMED, RULES, JUNIORS]
        .into_iter()
        .map(sql)
}

/// The slice for the users whom the account stands for and whom the names name.
pub(super) fn load(
    conn: &Connection,
    account: Option<&Account>,
    names: &[&Name],
) -> Result<Policy> {
    let mut policy = Policy::default();
    if let Some(account) = account {
        rows::add_users(
            conn,
            &mut policy,
            &sql(OF_ACCOUNT),
            params![account.name(), account.uid()],
        )?;
    }
    for name in names {
        rows::add_users(conn, &mut policy, &sql(NAMED), [name.as_str()])?;
    }
    let homes: Vec<TeamId> = policy.users.values().filter_map(|user| user.team).collect();
    for team in homes.iter().copied() {
        add_line(conn, &mut policy, team)?;
        add_grants_of_line(conn, &mut policy, team)?;
    }
    let users: Vec<_> = policy.users.keys().copied().collect();
    for user in users {
        rows::add_grants(conn, &mut policy, &sql(TO_USER), [user.0])?;
    }
    add_roles(conn, &mut policy)?;
    if asks_below(&policy) {
        for team in homes {
            add_below(conn, &mut policy, team)?;
        }
    }
    Ok(policy)
}

/// Whether some rule of the slice asks which teams lie below another: most do not, and there
/// may be many.
fn asks_below(policy: &Policy) -> bool {
    let of_roles = policy.roles.values().flat_map(|role| &role.rules);
    let of_grants = policy.grants.values().filter_map(|grant| match &grant.gift {
        Gift::Rule(rule) => Some(rule),
        Gift::Role(_) => None,
    });
    of_roles.chain(of_grants).any(|rule| rule.scope == Scope::Subtree)
}

/// Adds the team and the teams above it.
fn add_line(conn: &Connection, policy: &mut Policy, team: TeamId) -> Result<()> {
    let sql = sql(TEAM);
    let mut next = Some(team);
    while let Some(id) = next.filter(|id| !policy.teams.contains_key(id)) {
        rows::add_teams(conn, policy, &sql, [id.0])?;
        next = policy.teams.get(&id).and_then(|team| team.parent);
    }
    Ok(())
}

/// Adds the grants to the team and to the teams above it.
fn add_grants_of_line(conn: &Connection, policy: &mut Policy, team: TeamId) -> Result<()> {
    let sql = sql(TO_TEAM);
    for team in policy.line_of(Some(team)) {
        rows::add_grants(conn, policy, &sql, [team.0])?;
    }
    Ok(())
}

/// Adds the teams below the team.
fn add_below(conn: &Connection, policy: &mut Policy, team: TeamId) -> Result<()> {
    let sql = sql(BELOW);
    let mut seen = BTreeSet::from([team]);
    let mut front = vec![team];
    while let Some(parent) = front.pop() {
        for child in rows::add_teams(conn, policy, &sql, [parent.0])? {
            if seen.insert(child) {
                front.push(child);
            }
        }
    }
    Ok(())
}

/// Adds the role `everyone`, the roles that the grants give, and all that these inherit.
fn add_roles(conn: &Connection, policy: &mut Policy) -> Result<()> {
    rows::add_roles(conn, policy, &sql(ROLE_NAMED), [EVERYONE])?;
    let (by_id, rules, juniors) = (sql(ROLE), sql(RULES), sql(JUNIORS));
    let everyone: Vec<RoleId> = policy.roles.keys().copied().collect();
    let granted = policy.grants.values().filter_map(|grant| match &grant.gift {
        Gift::Role(role) => Some(*role),
        Gift::Rule(_) => None,
    });
    let mut front: Vec<RoleId> = everyone.iter().copied().chain(granted).collect();
    let mut filled = BTreeSet::new();
    while let Some(role) = front.pop() {
        if !filled.insert(role) {
            continue;
        }
        if !policy.roles.contains_key(&role) {
            rows::add_roles(conn, policy, &by_id, [role.0])?;
        }
        rows::fill_roles(conn, policy, (&rules, [role.0]), (&juniors, [role.0]))?;
        front.extend(policy.roles.get(&role).into_iter().flat_map(|role| &role.inherits));
    }
    Ok(())
}
