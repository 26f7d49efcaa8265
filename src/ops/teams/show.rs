//! `teams show`.

use serde::Serialize;

use super::TeamView;
use super::view::Viewer;
use crate::authz::{Action, Operation};
use crate::domain::Name;
use crate::ops::belongings::{self, Holder};
use crate::ops::{Query, Result, lookup};
use crate::store::Reading;

/// Shows one team.
#[derive(Debug)]
pub struct ShowTeam {
    /// Its name.
    pub name: Name,
}

/// A team, and who and what is in it.
#[derive(Clone, Debug, Serialize)]
pub struct TeamDetail {
    /// The team.
    #[serde(flatten)]
    pub team: TeamView,
    /// Its members, as far as they are in view.
    pub users: Vec<String>,
    /// The teams right below it.
    pub teams: Vec<String>,
    /// How many customers in view are in it; nothing for who may not see teams.
    pub customers: Option<u64>,
}

impl Operation for ShowTeam {
    const ACTION: Action = Action::ShowTeam;
}

impl Query for ShowTeam {
    type View = TeamDetail;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<TeamDetail> {
        let policy = r.policy()?;
        let team = lookup::team(r, &policy, &self.name)?;
        let viewer = Viewer::new(r, &policy);
        let mut below: Vec<_> = policy
            .teams
            .values()
            .filter(|below| below.parent == Some(team.id) && lookup::sees_team(r, below))
            .map(|below| below.name.to_string())
            .collect();
        below.sort();
        Ok(TeamDetail {
            users: viewer.members(&team).iter().map(|user| user.name.to_string()).collect(),
            teams: below,
            customers: belongings::shown_customers(r, Holder::Team(&team))?,
            team: viewer.team(&team),
        })
    }
}
