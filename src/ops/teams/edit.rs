//! `teams edit`.

use serde::Serialize;

use super::view::Viewer;
use super::{TeamView, rank, tree};
use crate::authz::{Action, Operation};
use crate::domain::{DisplayName, Name, Permission, Placed, Team};
use crate::ops::{Change, Edit, OpError, Result, lookup};
use crate::store::Writing;

/// Changes a team, or its place in the tree.
#[derive(Debug)]
pub struct EditTeam {
    /// Its name.
    pub name: Name,
    /// Another name.
    pub rename: Option<Name>,
    /// How people call it.
    pub title: Edit<DisplayName>,
    /// The team above.
    pub parent: Edit<Name>,
    /// Who leads it.
    pub lead: Edit<Name>,
}

/// What an edit made of a team.
#[derive(Clone, Debug, Serialize)]
pub struct EditedTeam {
    /// The team as it is now.
    #[serde(flatten)]
    pub team: TeamView,
    /// What is other than before.
    pub changed: Vec<&'static str>,
}

impl Operation for EditTeam {
    const ACTION: Action = Action::EditTeam;
}

impl Change for EditTeam {
    type View = EditedTeam;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<EditedTeam> {
        if self.is_empty() {
            let why = format!("nothing to change of team `{}`", self.name);
            let hint = Some("`rolegate teams edit --help` lists what can be".to_owned());
            return Err(OpError::Invalid { why, hint });
        }
        let permission = Permission::new("teams", "edit");
        w.rights().demand(&permission, &Placed::default(), self.name.as_str())?;
        let policy = w.policy()?;
        let before = lookup::team(w, &policy, &self.name)?;
        let parent = self.parent.try_map(|name| lookup::team(w, &policy, &name))?;
        let lead = self.lead.try_map(|name| lookup::user(w, &policy, &name))?;
        if let Edit::Set(parent) = &parent {
            tree::demand_no_loop(&policy, &before, parent.id)?;
        }
        let after = Team {
            id: before.id,
            name: self.rename.unwrap_or_else(|| before.name.clone()),
            title: self.title.map(String::from).apply(before.title.clone()),
            parent: parent.map(|team| team.id).apply(before.parent),
            lead: lead.map(|user| user.id).apply(before.lead),
        };
        if before.parent != after.parent {
            rank::demand_below(w, &policy, &before, &permission)?;
        }
        w.update_team(&before, &after)?;
        let policy = w.policy()?;
        let team = Viewer::new(w, &policy).team(&after);
        Ok(EditedTeam { team, changed: differing(&before, &after) })
    }
}

impl EditTeam {
    fn is_empty(&self) -> bool {
        self.rename.is_none() && self.title.keeps() && self.parent.keeps() && self.lead.keeps()
    }
}

fn differing(before: &Team, after: &Team) -> Vec<&'static str> {
    [
        ("name", before.name != after.name),
        ("title", before.title != after.title),
        ("parent", before.parent != after.parent),
        ("lead", before.lead != after.lead),
    ]
    .into_iter()
    .filter(|(_, differs)| *differs)
    .map(|(field, _)| field)
    .collect()
}
