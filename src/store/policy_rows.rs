//! Rows of users, teams, roles, rules, grants and permissions as domain values.

use std::sync::Arc;

use rusqlite::{Connection, Params, Row};

use super::{Result, codec};
use crate::domain::{
    Catalogue, Condition, Gift, Grant, GrantId, NoNames, Permission, PermissionSpec, Policy, Role,
    RoleId, Rule, RuleId, Subject, Switch, Team, TeamId, User, UserId, parse_condition,
};

/// Columns of a user.
pub(super) const USER: &str = "SELECT id, name, display_name, team_id, suspended, from_at, until_at, account, uid FROM users ";
/// Columns of a team.
pub(super) const TEAM: &str = "SELECT id, name, title, parent_id, lead_id FROM teams ";
/// Columns of a role.
pub(super) const ROLE: &str = "SELECT id, name, description, built_in FROM roles ";
/// Columns of a rule.
pub(super) const RULE: &str = "SELECT r.id, r.role_id, r.effect, r.pattern, r.scope, r.fields, r.masks, r.condition FROM rules r ";
/// Columns of a grant. Few have a rule of their own; it is looked up where there is one.
pub(super) const GRANT: &str = "SELECT id, user_id, team_id, role_id, rule_id, direct, from_at, until_at, reason, given_by, given_at FROM grants ";
/// Finds the rule of a grant.
pub(super) const RULE_BY_ID: &str = "WHERE r.id = ?1";

/// Adds the users of a query to the policy.
pub(super) fn add_users(
    conn: &Connection,
    policy: &mut Policy,
    sql: &str,
    params: impl Params,
) -> Result<()> {
    each(conn, sql, params, user, |user| drop(policy.users.insert(user.id, user)))
}

/// Adds the teams of a query to the policy, and gives their numbers.
pub(super) fn add_teams(
    conn: &Connection,
    policy: &mut Policy,
    sql: &str,
    params: impl Params,
) -> Result<Vec<TeamId>> {
    let mut added = Vec::new();
    each(conn, sql, params, team, |team| {
        added.push(team.id);
        policy.teams.insert(team.id, team);
    })?;
    Ok(added)
}

/// Adds the roles of a query to the policy.
pub(super) fn add_roles(
    conn: &Connection,
    policy: &mut Policy,
    sql: &str,
    params: impl Params,
) -> Result<()> {
    each(conn, sql, params, role, |role| drop(policy.roles.insert(role.id, role)))
}

/// Adds the grants of a query to the policy.
pub(super) fn add_grants(
    conn: &Connection,
    policy: &mut Policy,
    sql: &str,
    params: impl Params,
) -> Result<()> {
    let grant = |row: &Row<'_>| grant(conn, row);
    each(conn, sql, params, grant, |grant| drop(policy.grants.insert(grant.id, grant)))
}

/// Reads each row of a query.
fn each<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    mut keep: impl FnMut(T),
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    for value in statement.query_map(params, read)? {
        keep(value?);
    }
    Ok(())
}

/// Gives the roles of the policy the rules and the juniors that the queries find for them.
pub(super) fn fill_roles<P: Params>(
    conn: &Connection,
    policy: &mut Policy,
    rules: (&str, P),
    juniors: (&str, P),
) -> Result<()> {
    let mut statement = conn.prepare_cached(rules.0)?;
    let mut rows = statement.query(rules.1)?;
    while let Some(row) = rows.next()? {
        let id = RoleId(row.get("role_id")?);
        if let Some(role) = policy.roles.get_mut(&id) {
            role.rules.push(Arc::new(rule(row)?));
        }
    }
    let mut statement = conn.prepare_cached(juniors.0)?;
    let mut rows = statement.query(juniors.1)?;
    while let Some(row) = rows.next()? {
        let id = RoleId(row.get("role_id")?);
        if let Some(role) = policy.roles.get_mut(&id) {
            role.inherits.push(RoleId(row.get("junior_id")?));
        }
    }
    Ok(())
}

/// The permissions that exist, and the switches.
pub(super) fn catalogue(conn: &Connection) -> Result<Catalogue> {
    let mut catalogue = Catalogue::default();
    let mut statement = conn.prepare_cached(
        "SELECT resource, action, sensitive, built_in, description FROM permissions",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let permission = Permission { resource: row.get(0)?, action: row.get(1)? };
        let spec = PermissionSpec {
            sensitive: row.get(2)?,
            built_in: row.get(3)?,
            description: row.get(4)?,
        };
        catalogue.permissions.insert(permission, spec);
    }
    let mut statement = conn.prepare_cached(
        "SELECT s.pattern, s.reason, u.name, s.at FROM switches s LEFT JOIN users u ON u.id = s.by_id
         ORDER BY s.pattern",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let by: Option<String> = row.get("name")?;
        catalogue.switches.push(Switch {
            pattern: codec::pattern(row)?,
            reason: row.get("reason")?,
            by: by.map(crate::domain::Name::stored),
            at: codec::some_instant(row, "at")?,
        });
    }
    Ok(catalogue)
}

fn user(row: &Row<'_>) -> rusqlite::Result<User> {
    let account: Option<String> = row.get("account")?;
    let uid: Option<u32> = row.get("uid")?;
    Ok(User {
        id: UserId(row.get("id")?),
        name: codec::name(row, "name")?,
        display_name: row.get("display_name")?,
        team: row.get::<_, Option<i64>>("team_id")?.map(TeamId),
        suspended: row.get("suspended")?,
        window: codec::window(row)?,
        account: account.zip(uid),
    })
}

fn team(row: &Row<'_>) -> rusqlite::Result<Team> {
    Ok(Team {
        id: TeamId(row.get("id")?),
        name: codec::name(row, "name")?,
        title: row.get("title")?,
        parent: row.get::<_, Option<i64>>("parent_id")?.map(TeamId),
        lead: row.get::<_, Option<i64>>("lead_id")?.map(UserId),
    })
}

fn role(row: &Row<'_>) -> rusqlite::Result<Role> {
    Ok(Role {
        id: RoleId(row.get("id")?),
        name: codec::name(row, "name")?,
        description: row.get("description")?,
        built_in: row.get("built_in")?,
        inherits: Vec::new(),
        rules: Vec::new(),
    })
}

fn rule(row: &Row<'_>) -> rusqlite::Result<Rule> {
    let condition: Option<String> = row.get("condition")?;
    let condition = match condition {
        None => Condition::default(),
        Some(text) => parse_condition(&text, &NoNames).map_err(codec::bad)?,
    };
    Ok(Rule {
        id: RuleId(row.get("id")?),
        effect: codec::parsed(row, "effect")?,
        pattern: codec::pattern(row)?,
        scope: codec::parsed(row, "scope")?,
        fields: codec::fields(row, "fields")?,
        masks: codec::fields(row, "masks")?,
        condition,
    })
}

fn grant(conn: &Connection, row: &Row<'_>) -> rusqlite::Result<Grant> {
    let user: Option<i64> = row.get("user_id")?;
    let team: Option<i64> = row.get("team_id")?;
    let subject = match (user, team) {
        (Some(user), _) => Subject::User(UserId(user)),
        (None, Some(team)) => Subject::Team(TeamId(team)),
        (None, None) => return Err(codec::bad("a grant is given to nobody")),
    };
    let gift = match row.get::<_, Option<i64>>("role_id")? {
        Some(role) => Gift::Role(RoleId(role)),
        None => {
            let mut statement = conn.prepare_cached(&format!("{RULE}{RULE_BY_ID}"))?;
            let rule_id: i64 = row.get("rule_id")?;
            Gift::Rule(Arc::new(statement.query_row([rule_id], rule)?))
        }
    };
    Ok(Grant {
        id: GrantId(row.get("id")?),
        subject,
        gift,
        direct: row.get("direct")?,
        window: codec::window(row)?,
        reason: row.get("reason")?,
        given_by: row.get::<_, Option<i64>>("given_by")?.map(UserId),
        given_at: codec::some_instant(row, "given_at")?,
    })
}
