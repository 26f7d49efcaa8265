//! `teams remove`.

use serde::Serialize;

use super::rank;
use crate::authz::{Action, Operation, placed};
use crate::domain::{GrantId, Name, Permission, Placed, Policy, Reason, Team, User};
use crate::ops::belongings::{self, Holder, Part, Tally};
use crate::ops::customers::Place;
use crate::ops::{Change, OpError, Result, lookup};
use crate::store::{View, Writing};

/// Removes a team.
#[derive(Clone, Debug)]
pub struct RemoveTeam {
    /// Its name.
    pub name: Name,
    /// Which team gets its members, its sub-teams and its customers.
    pub transfer_to: Option<Name>,
    /// Whether its grants are taken back.
    pub revoke: bool,
}

/// What became of what a team had.
#[derive(Clone, Debug, Serialize)]
pub struct RemovedTeam {
    /// The team that is gone.
    pub name: String,
    /// The team that got what it had.
    pub transferred_to: Option<String>,
    /// How many members.
    pub members: u64,
    /// How many teams right below it.
    pub teams: u64,
    /// How many customers.
    pub customers: u64,
    /// The grants that were taken back.
    pub revoked: Vec<GrantId>,
}

impl Operation for RemoveTeam {
    const ACTION: Action = Action::RemoveTeam;
}

impl Change for RemoveTeam {
    type View = RemovedTeam;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<RemovedTeam> {
        let permission = Permission::new("teams", "delete");
        w.rights().demand(&permission, &Placed::default(), self.name.as_str())?;
        let policy = w.policy()?;
        let team = lookup::team(w, &policy, &self.name)?;
        let to =
            self.transfer_to.as_ref().map(|name| lookup::team(w, &policy, name)).transpose()?;
        let in_the_way = self.in_the_way(w, &policy, &team)?;
        belongings::demand_free("team", team.name.as_str(), &in_the_way)?;
        let mut removed = RemovedTeam {
            name: team.name.to_string(),
            transferred_to: to.as_ref().map(|to| to.name.to_string()),
            members: 0,
            teams: 0,
            customers: 0,
            revoked: Vec::new(),
        };
        rank::demand_below(w, &policy, &team, &permission)?;
        let holder = Holder::Team(&team);
        if let Some(to) = &to {
            demand_outside(&policy, &team, to)?;
            removed.customers =
                belongings::hand_over(w, holder, |owner| Place { owner, team: Some(to.id) })?;
            removed.members = move_members(w, &policy, &team, to)?;
            removed.teams = move_teams(w, &policy, &team, to)?;
        }
        removed.revoked = belongings::revoke(w, &policy, holder)?;
        w.delete_team(&team)?;
        Ok(removed)
    }
}

impl RemoveTeam {
    /// What the team has and the options do not deal with.
    fn in_the_way(&self, view: &View<'_>, policy: &Policy, team: &Team) -> Result<Vec<Part>> {
        let holder = Holder::Team(team);
        let mut parts = Vec::new();
        if self.transfer_to.is_none() {
            let members = tally(members(policy, team), |user| lookup::sees_user(view, user));
            let teams = tally(below(policy, team), |team| lookup::sees_team(view, team));
            let customers = belongings::customers(view, holder)?;
            for (one, tally) in [("member", members), ("sub-team", teams), ("customer", customers)]
            {
                parts.push(Part { one, tally, help: "`--transfer-to TEAM` hands them over" });
            }
        }
        if !self.revoke {
            let tally = belongings::grants(view, policy, holder);
            parts.push(Part { one: "grant", tally, help: "`--revoke` takes the grants back" });
        }
        Ok(parts)
    }
}

fn members<'p>(policy: &'p Policy, team: &Team) -> impl Iterator<Item = &'p User> {
    let id = team.id;
    policy.users.values().filter(move |user| user.team == Some(id))
}

fn below<'p>(policy: &'p Policy, team: &Team) -> impl Iterator<Item = &'p Team> {
    let id = team.id;
    policy.teams.values().filter(move |team| team.parent == Some(id))
}

fn tally<T>(things: impl Iterator<Item = T>, sees: impl Fn(T) -> bool) -> Tally {
    things.fold(Tally::default(), |tally, thing| tally.with(sees(thing)))
}

/// What a team has cannot go to a team that is part of it.
fn demand_outside(policy: &Policy, team: &Team, to: &Team) -> Result<()> {
    if !policy.line_of(Some(to.id)).contains(&team.id) {
        return Ok(());
    }
    let why = match team.id == to.id {
        true => format!("team `{}` cannot take over from itself", team.name),
        false => {
            format!("team `{}` lies below `{}` and cannot take over from it", to.name, team.name)
        }
    };
    Err(OpError::conflict(why, format!("choose a team outside `{}`", team.name)))
}

/// Moves every member, as `users edit --team` would.
fn move_members(
    w: &mut Writing<'_, RemoveTeam>,
    policy: &Policy,
    team: &Team,
    to: &Team,
) -> Result<u64> {
    let permission = Permission::new("users", "move");
    let mut moved = 0;
    for before in members(policy, team) {
        if !lookup::sees_user(w, before) {
            let target = Some(format!("members of {}", team.name));
            return Err(w.rights().denial(&permission, target, Reason::OutOfScope).into());
        }
        let after = User { team: Some(to.id), ..before.clone() };
        w.rights().demand(&permission, &placed(before), before.name.as_str())?;
        w.rights().demand(&permission, &placed(&after), before.name.as_str())?;
        w.update_user(before, &after)?;
        moved += 1;
    }
    Ok(moved)
}

/// Moves every team right below, as `teams edit --parent` would.
fn move_teams(
    w: &mut Writing<'_, RemoveTeam>,
    policy: &Policy,
    team: &Team,
    to: &Team,
) -> Result<u64> {
    let mut moved = 0;
    for before in below(policy, team) {
        let permission = Permission::new("teams", "edit");
        w.rights().demand(&permission, &Placed::default(), before.name.as_str())?;
        w.update_team(before, &Team { parent: Some(to.id), ..before.clone() })?;
        moved += 1;
    }
    Ok(moved)
}
