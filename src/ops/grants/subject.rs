//! Subjects as records: the rights on a grant are judged on the one to whom it is given.

use crate::authz::placed;
use crate::domain::{
    Effect, Gift, Name, Permission, Placed, Policy, RoleId, Rule, RuleId, Subject, SubjectName,
    paths,
};
use crate::ops::{Result, lookup};
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
        SubjectName::User(name) => Subject::User(lookup::user(view, policy, name)?.id),
        SubjectName::Team(name) => Subject::Team(lookup::team(view, policy, name)?.id),
    })
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

/// Demands that the actor ranks with the subject, where something is taken from it: nobody
/// takes rights from a user who can do what they could not give (rule G3).
pub(super) fn demand_rank(
    view: &View<'_>,
    policy: &Policy,
    subject: Subject,
    action: &str,
) -> Result<()> {
    let Subject::User(id) = subject else { return Ok(()) };
    let Some(user) = policy.users.get(&id) else { return Ok(()) };
    let permission = Permission::new("grants", action);
    Ok(view.rights().demand_rank(policy, user, &permission)?)
}

/// Whether something that is given takes rights away: a deny, or a role that holds one.
pub(super) fn takes_away(policy: &Policy, gift: &Gift) -> bool {
    let denies = |rule: &Rule| rule.effect == Effect::Deny;
    let role_denies = |role: &RoleId| {
        paths(policy, *role)
            .into_keys()
            .filter_map(|id| policy.roles.get(&id))
            .any(|role| role.rules.iter().any(|rule| denies(rule)))
    };
    match gift {
        Gift::Rule(rule) => denies(rule),
        Gift::Role(role) => role_denies(role),
    }
}
