//! SQL that changes teams.

use rusqlite::params;

use super::describe::Described;
use super::{Result, StoreError, Writing};
use crate::authz::Operation;
use crate::domain::{Name, Team, TeamId, UserId};

/// A team to be added.
#[derive(Clone, Debug)]
pub struct NewTeam {
    /// Its name.
    pub name: Name,
    /// How people call it.
    pub title: Option<String>,
    /// The team above.
    pub parent: Option<TeamId>,
    /// Who leads it.
    pub lead: Option<UserId>,
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a team.
    ///
    /// # Errors
    /// The name is taken, or the store cannot be written.
    pub fn insert_team(&mut self, team: NewTeam) -> Result<Team> {
        let NewTeam { name, title, parent, lead } = team;
        let conn = self.policy_conn()?;
        conn.execute(
            "INSERT INTO teams (name, title, parent_id, lead_id) VALUES (?1, ?2, ?3, ?4)",
            params![name.as_str(), title, parent.map(|team| team.0), lead.map(|user| user.0)],
        )
        .map_err(|error| taken(error, &name))?;
        let team = Team { id: TeamId(conn.last_insert_rowid()), name, title, parent, lead };
        self.made("teams", team.name.as_str(), &self.describe_team(&team)?)?;
        Ok(team)
    }

    /// Gives a team another state; what changed is kept for the entry.
    ///
    /// # Errors
    /// The name is taken, or the store cannot be written.
    pub fn update_team(&mut self, before: &Team, after: &Team) -> Result<()> {
        let (old, new) = (self.describe_team(before)?, self.describe_team(after)?);
        self.policy_conn()?
            .execute(
                "UPDATE teams SET name = ?2, title = ?3, parent_id = ?4, lead_id = ?5 WHERE id = ?1",
                params![
                    after.id.0,
                    after.name.as_str(),
                    after.title,
                    after.parent.map(|team| team.0),
                    after.lead.map(|user| user.0),
                ],
            )
            .map_err(|error| taken(error, &after.name))?;
        self.differs("teams", before.name.as_str(), &old, &new)
    }

    /// Takes a team away that nothing belongs to any more.
    ///
    /// # Errors
    /// Something still belongs to it, or the store cannot be written.
    pub fn delete_team(&mut self, team: &Team) -> Result<()> {
        let fields = self.describe_team(team)?;
        self.policy_conn()?.execute("DELETE FROM teams WHERE id = ?1", [team.id.0])?;
        self.went("teams", team.name.as_str(), &fields)
    }

    fn describe_team(&self, team: &Team) -> Result<Vec<Described>> {
        let parent = team.parent.map(|team| self.name_of("teams", team.0)).transpose()?;
        let lead = team.lead.map(|user| self.name_of("users", user.0)).transpose()?;
        Ok(vec![
            ("name", Some(team.name.to_string())),
            ("title", team.title.clone()),
            ("parent", parent),
            ("lead", lead),
        ])
    }
}

/// Names are unique; everything else is trouble.
fn taken(error: rusqlite::Error, name: &Name) -> StoreError {
    match error.to_string().contains("teams.name") {
        true => StoreError::Taken(format!("there is a team `{name}` already")),
        false => error.into(),
    }
}
