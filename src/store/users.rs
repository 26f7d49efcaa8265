//! SQL that changes users.

use rusqlite::params;

use super::describe::Described;
use super::{Result, StoreError, Writing, codec, policy_rows};
use crate::authz::Operation;
use crate::domain::{Name, Policy, TeamId, User, UserId, Window};

/// A user to be added.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// Its name.
    pub name: Name,
    /// How people call them.
    pub display_name: Option<String>,
    /// The team they are in.
    pub team: Option<TeamId>,
    /// When they may act.
    pub window: Window,
    /// The account that stands for them.
    pub account: Option<(String, u32)>,
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a user.
    ///
    /// # Errors
    /// Name or account is taken, or the store cannot be written.
    pub fn insert_user(&mut self, user: &NewUser) -> Result<UserId> {
        let now = codec::micros(self.now());
        let conn = self.policy_conn()?;
        conn.execute(
            "INSERT INTO users (name, display_name, team_id, from_at, until_at, account, uid, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                user.name.as_str(),
                user.display_name,
                user.team.map(|team| team.0),
                user.window.from.map(codec::micros),
                user.window.until.map(codec::micros),
                user.account.as_ref().map(|(name, _)| name),
                user.account.as_ref().map(|(_, uid)| uid),
                now,
            ],
        )
        .map_err(|error| taken(error, &user.name, user.account.as_ref()))?;
        let id = UserId(conn.last_insert_rowid());
        let made = self.user(id)?;
        self.made("users", user.name.as_str(), &self.describe_user(&made)?)?;
        Ok(id)
    }

    /// Gives a user another state; what changed is kept for the entry.
    ///
    /// # Errors
    /// Name or account is taken, or the store cannot be written.
    pub fn update_user(&mut self, before: &User, after: &User) -> Result<()> {
        let conn = self.policy_conn()?;
        conn.execute(
            "UPDATE users SET name = ?2, display_name = ?3, team_id = ?4, suspended = ?5,
               from_at = ?6, until_at = ?7, account = ?8, uid = ?9 WHERE id = ?1",
            params![
                after.id.0,
                after.name.as_str(),
                after.display_name,
                after.team.map(|team| team.0),
                after.suspended,
                after.window.from.map(codec::micros),
                after.window.until.map(codec::micros),
                after.account.as_ref().map(|(name, _)| name),
                after.account.as_ref().map(|(_, uid)| uid),
            ],
        )
        .map_err(|error| taken(error, &after.name, after.account.as_ref()))?;
        let (old, new) = (self.describe_user(before)?, self.describe_user(after)?);
        self.differs("users", before.name.as_str(), &old, &new)
    }

    /// Takes a user away to whom nothing belongs any more.
    ///
    /// # Errors
    /// Something still belongs to them, or the store cannot be written.
    pub fn delete_user(&mut self, user: &User) -> Result<()> {
        let fields = self.describe_user(user)?;
        self.policy_conn()?.execute("DELETE FROM users WHERE id = ?1", [user.id.0])?;
        self.went("users", user.name.as_str(), &fields)
    }

    fn user(&self, id: UserId) -> Result<User> {
        let mut policy = Policy::default();
        policy_rows::add_users(
            self.conn(),
            &mut policy,
            &format!("{}WHERE id = ?1", policy_rows::USER),
            [id.0],
        )?;
        policy.users.remove(&id).ok_or_else(|| StoreError::Damaged(format!("user {id} is missing")))
    }

    pub(super) fn describe_user(&self, user: &User) -> Result<Vec<Described>> {
        let team = user.team.map(|team| self.name_of("teams", team.0)).transpose()?;
        Ok(vec![
            ("name", Some(user.name.to_string())),
            ("display_name", user.display_name.clone()),
            ("team", team),
            ("suspended", user.suspended.then(|| "yes".to_owned())),
            ("from", user.window.from.map(|at| at.to_string())),
            ("until", user.window.until.map(|at| at.to_string())),
            ("account", user.account.as_ref().map(|(name, uid)| format!("{name} ({uid})"))),
        ])
    }
}

/// Names and accounts are unique; everything else is trouble.
fn taken(error: rusqlite::Error, name: &Name, account: Option<&(String, u32)>) -> StoreError {
    let text = error.to_string();
    let account = account.map(|(account, _)| account.as_str()).unwrap_or_default();
    if text.contains("users.name") {
        StoreError::Taken(format!("there is a user `{name}` already"))
    } else if text.contains("users.account") || text.contains("users.uid") {
        StoreError::Taken(format!("the account `{account}` stands for another user already"))
    } else {
        error.into()
    }
}
