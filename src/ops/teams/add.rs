//! `teams add`.

use super::TeamView;
use super::view::Viewer;
use crate::authz::{Action, Operation};
use crate::domain::{DisplayName, Name, Permission, Placed};
use crate::ops::{Change, Result, lookup};
use crate::store::{NewTeam, Writing};

/// Adds a team.
#[derive(Debug)]
pub struct AddTeam {
    /// Its name.
    pub name: Name,
    /// How people call it.
    pub title: Option<DisplayName>,
    /// The team above.
    pub parent: Option<Name>,
    /// Who leads it.
    pub lead: Option<Name>,
}

impl Operation for AddTeam {
    const ACTION: Action = Action::AddTeam;
}

impl Change for AddTeam {
    type View = TeamView;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<TeamView> {
        let permission = Permission::new("teams", "create");
        w.rights().demand(&permission, &Placed::default(), self.name.as_str())?;
        let policy = w.policy()?;
        let parent = self.parent.as_ref().map(|name| lookup::team(w, &policy, name)).transpose()?;
        let lead = self.lead.as_ref().map(|name| lookup::user(w, &policy, name)).transpose()?;
        let team = w.insert_team(NewTeam {
            name: self.name,
            title: self.title.map(String::from),
            parent: parent.map(|team| team.id),
            lead: lead.map(|user| user.id),
        })?;
        let policy = w.policy()?;
        Ok(Viewer::new(w, &policy).team(&team))
    }
}
