//! The whole policy, for changes of rights, reviews and questions about everybody.

use rusqlite::Connection;

use super::{Result, policy_rows as rows};
use crate::domain::Policy;

/// Every user, team, role and grant.
pub(super) fn load(conn: &Connection) -> Result<Policy> {
    let mut policy = Policy::default();
    rows::add_users(conn, &mut policy, rows::USER, [])?;
    rows::add_teams(conn, &mut policy, rows::TEAM, [])?;
    rows::add_roles(conn, &mut policy, rows::ROLE, [])?;
    rows::add_grants(conn, &mut policy, rows::GRANT, [])?;
    let rules = format!("{}WHERE r.role_id IS NOT NULL ORDER BY r.id", rows::RULE);
    let juniors = "SELECT role_id, junior_id FROM inheritance ORDER BY role_id, junior_id";
    rows::fill_roles(conn, &mut policy, (&rules, []), (juniors, []))?;
    Ok(policy)
}
