//! What is shown of a team.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::{Policy, Team, TeamId, User};
use crate::ops::lookup;
use crate::store::View;

/// A team as commands show it.
#[derive(Clone, Debug, Serialize)]
pub struct TeamView {
    /// Its name.
    pub name: String,
    /// How people call it.
    pub title: Option<String>,
    /// The team above, if in view.
    pub parent: Option<String>,
    /// How many teams in view lie above it.
    pub depth: usize,
    /// Who leads it, if in view.
    pub lead: Option<String>,
    /// How many users in view are in it.
    pub members: usize,
}

/// Shows teams as one actor may see them: users and teams out of their view stay out.
pub(super) struct Viewer<'v> {
    view: &'v View<'v>,
    policy: &'v Policy,
    users: BTreeMap<Option<TeamId>, Vec<&'v User>>,
}

impl<'v> Viewer<'v> {
    /// The viewer of this run's actor.
    pub(super) fn new(view: &'v View<'v>, policy: &'v Policy) -> Self {
        let mut users: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for user in policy.users.values().filter(|user| lookup::sees_user(view, user)) {
            users.entry(user.team).or_default().push(user);
        }
        for members in users.values_mut() {
            members.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Self { view, policy, users }
    }

    /// The members in view, in order of their names.
    pub(super) fn members(&self, team: &Team) -> &[&'v User] {
        self.users.get(&Some(team.id)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The team as the actor may see it.
    pub(super) fn team(&self, team: &Team) -> TeamView {
        let above = self.policy.line_of(team.parent);
        let above = above.iter().filter_map(|team| self.policy.teams.get(team));
        let above: Vec<_> = above.filter(|team| lookup::sees_team(self.view, team)).collect();
        let parent = above.first().filter(|above| team.parent == Some(above.id));
        let lead = team.lead.and_then(|lead| {
            self.users.values().flatten().find(|user| user.id == lead).map(|user| &user.name)
        });
        TeamView {
            name: team.name.to_string(),
            title: team.title.clone(),
            parent: parent.map(|team| team.name.to_string()),
            depth: above.len(),
            lead: lead.map(ToString::to_string),
            members: self.members(team).len(),
        }
    }
}
