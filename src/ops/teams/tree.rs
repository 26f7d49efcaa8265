//! The tree that teams form: its order, and that it has no loops (rule G6).

use crate::domain::{Policy, Team, TeamId};
use crate::ops::{OpError, Result};

/// Each team below the one above it, else in order of their names.
pub(super) fn in_order(policy: &Policy) -> Vec<&Team> {
    let mut order = Vec::new();
    let mut open = children(policy, None);
    while let Some(team) = open.pop() {
        order.push(team);
        open.extend(children(policy, Some(team.id)));
    }
    order
}

/// The teams right below, in the order in which a stack gives them back.
fn children(policy: &Policy, parent: Option<TeamId>) -> Vec<&Team> {
    let mut teams: Vec<_> = policy.teams.values().filter(|team| team.parent == parent).collect();
    teams.sort_by(|a, b| b.name.cmp(&a.name));
    teams
}

/// Demands that the team can lie below the other without a loop.
pub(super) fn demand_no_loop(policy: &Policy, team: &Team, parent: TeamId) -> Result<()> {
    let above = policy.line_of(Some(parent));
    let Some(end) = above.iter().position(|id| *id == team.id) else { return Ok(()) };
    let name = &team.name;
    if end == 0 {
        return Err(OpError::Conflict {
            why: format!("team `{name}` cannot lie below itself"),
            hint: None,
        });
    }
    let line: String = above
        .iter()
        .take(end + 1)
        .filter_map(|id| policy.teams.get(id))
        .map(|team| format!(" below `{}`", team.name))
        .collect();
    Err(OpError::conflict(
        format!("teams form a tree, and this would be a loop: `{name}`{line}"),
        format!("first move `{}` out of `{name}`", name_of(policy, parent)),
    ))
}

fn name_of(policy: &Policy, team: TeamId) -> &str {
    policy.teams.get(&team).map(|team| team.name.as_str()).unwrap_or_default()
}
