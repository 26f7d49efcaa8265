//! `teams list`.

use super::view::Viewer;
use super::{TeamView, tree};
use crate::authz::{Action, Operation};
use crate::ops::{Page, PageOf, Query, Result, lookup};
use crate::store::Reading;

/// Lists the teams in view, in the order of their tree.
#[derive(Debug)]
pub struct ListTeams {
    /// Which part of the list.
    pub page: PageOf,
}

impl Operation for ListTeams {
    const ACTION: Action = Action::ListTeams;
}

impl Query for ListTeams {
    type View = Page<TeamView>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<TeamView>> {
        let policy = r.policy()?;
        let mut teams = tree::in_order(&policy);
        teams.retain(|team| lookup::sees_team(r, team));
        let viewer = Viewer::new(r, &policy);
        let page = self.page.cut(teams, |team| team.name.as_str());
        Ok(page.map(|team| viewer.team(team)))
    }
}
