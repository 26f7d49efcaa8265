//! Subjects as records: the rights on a grant are judged on the one to whom it is given.

use crate::authz::placed;
use crate::domain::{Name, Permission, Placed, Policy, RuleId, Subject, SubjectName};
use crate::ops::{OpError, Result, lookup};
use crate::store::View;

/// Owner and team of a grant: of the user, or of the team, which nobody owns.
pub(in crate::ops) fn placed_subject(policy: &Policy, subject: Subject) -> Placed {
    match subject {
        Subject::User(id) => policy.users.get(&id).map(placed).unwrap_or_default(),
        Subject::Team(id) => Placed { owner: None, team: Some(id) },
    }
}

/// The subject of that name, if the actor may see it.
pub(super) fn find(view: &View<'_>, policy: &Policy, name: &SubjectName) -> Result<Subject> {
    Ok(match name {
        SubjectName::User(name) => Subject::User(match lookup::user(view, policy, name) {
            Ok(user) => user.id,
            Err(missing) => return Err(or_team(view, policy, name, missing)),
        }),
        SubjectName::Team(name) => Subject::Team(lookup::team(view, policy, name)?.id),
    })
}

/// The subject that bears the name now.
pub(in crate::ops) fn subject_named(policy: &Policy, name: &SubjectName) -> Option<Subject> {
    match name {
        SubjectName::User(name) => policy.user_named(name).map(|user| Subject::User(user.id)),
        SubjectName::Team(name) => policy.team_named(name).map(|team| Subject::Team(team.id)),
    }
}

/// The error for a missing user, with the team of that name if there is one in view.
fn or_team(view: &View<'_>, policy: &Policy, name: &Name, missing: OpError) -> OpError {
    match (missing, lookup::team(view, policy, name)) {
        (OpError::NotFound { noun, name, .. }, Ok(team)) => {
            let near = vec![SubjectName::Team(team.name).to_string()];
            OpError::NotFound { noun, name, near }
        }
        (missing, _) => missing,
    }
}

/// The subject as it is written.
pub(super) fn name(policy: &Policy, subject: Subject) -> String {
    let name = |name: Option<&Name>| name.map(ToString::to_string).unwrap_or_default();
    match subject {
        Subject::User(id) => name(policy.users.get(&id).map(|user| &user.name)),
        Subject::Team(id) => {
            format!("team:{}", name(policy.teams.get(&id).map(|team| &team.name)))
        }
    }
}

/// Demands that the actor may do something with grants to the subject; gives the rule that
/// decided.
pub(super) fn demand(
    view: &View<'_>,
    policy: &Policy,
    subject: Subject,
    action: &str,
) -> Result<RuleId> {
    let record = placed_subject(policy, subject);
    let permission = Permission::new("grants", action);
    Ok(view.rights().demand(&permission, &record, &name(policy, subject))?)
}
