//! Names as the actor may use them: what is not in their view is not found, in the same words
//! as what does not exist (rule K1).

use super::{OpError, Result};
use crate::authz::placed;
use crate::domain::{Name, Permission, Placed, Policy, Role, Team, User, UserId};
use crate::store::View;

/// How alike two names must be to be proposed, from 0 to 1.
const ALIKE: f64 = 0.7;

/// The user of that name, if the actor may see them. Oneself may always be named.
pub(super) fn user(view: &View<'_>, policy: &Policy, name: &Name) -> Result<User> {
    let seen = |user: &&User| sees_user(view, user);
    policy.user_named(name).filter(seen).cloned().ok_or_else(|| {
        missing("user", name, policy.users.values().filter(seen).map(|user| &user.name))
    })
}

/// The team of that name, if the actor may see it. One's own team may always be named.
pub(super) fn team(view: &View<'_>, policy: &Policy, name: &Name) -> Result<Team> {
    let seen = |team: &&Team| sees_team(view, team);
    policy.team_named(name).filter(seen).cloned().ok_or_else(|| {
        missing("team", name, policy.teams.values().filter(seen).map(|team| &team.name))
    })
}

/// The role of that name, if the actor may see it. A role that one holds may always be named.
pub(super) fn role(view: &View<'_>, policy: &Policy, name: &Name) -> Result<Role> {
    let seen = |role: &&Role| sees_role(view, role);
    policy.role_named(name).filter(seen).cloned().ok_or_else(|| {
        missing("role", name, policy.roles.values().filter(seen).map(|role| &role.name))
    })
}

/// The role of that name, which the operation itself has just made, changed or found.
pub(super) fn made_role(policy: &Policy, name: &Name) -> Result<Role> {
    policy.role_named(name).cloned().ok_or_else(|| missing("role", name, std::iter::empty()))
}

/// Whether the actor may know of the user.
pub(super) fn sees_user(view: &View<'_>, user: &User) -> bool {
    user.id == view.rights().actor().id
        || view.rights().reach(&Permission::new("users", "view")).holds(&placed(user))
}

/// Whether the actor may know of the user of that number. One who is gone is known to who sees
/// users wherever they are.
pub(super) fn knows_of_user(view: &View<'_>, policy: &Policy, user: UserId) -> bool {
    match policy.users.get(&user) {
        Some(user) => sees_user(view, user),
        None => view.rights().reach(&Permission::new("users", "view")).holds(&Placed::default()),
    }
}

/// Whether the actor may know of the team.
pub(super) fn sees_team(view: &View<'_>, team: &Team) -> bool {
    view.rights().actor().team == Some(team.id)
        || view.rights().reach(&Permission::new("teams", "view")).holds(&Placed::default())
}

/// Whether the actor may know of the role.
pub(super) fn sees_role(view: &View<'_>, role: &Role) -> bool {
    view.rights().held().iter().any(|held| held.path.roles.contains(&role.id))
        || view.rights().reach(&Permission::new("roles", "view")).holds(&Placed::default())
}

/// The permissions that the actor may know of: those that an administrator defined are named
/// only to who may list them.
pub(super) fn permissions<'v>(view: &'v View<'_>) -> impl Iterator<Item = String> + 'v {
    let lists = view.rights().reach(&Permission::new("permissions", "view")).is_open();
    let permissions = view.rights().catalogue().permissions.iter();
    permissions.filter(move |(_, spec)| lists || spec.built_in).map(|(name, _)| name.to_string())
}

/// The error for a name that is missing or out of view, with the names in view close to it.
pub(super) fn missing<'n>(
    noun: &'static str,
    name: &(impl std::fmt::Display + ?Sized),
    known: impl Iterator<Item = &'n Name>,
) -> OpError {
    unknown(noun, &name.to_string(), known.map(Name::as_str))
}

/// The same for what is not named by a [`Name`]: a permission, a field, a setting.
pub(super) fn unknown<T: AsRef<str>>(
    noun: &'static str,
    name: &str,
    known: impl Iterator<Item = T>,
) -> OpError {
    let near = known
        .map(|known| (strsim::jaro_winkler(name, known.as_ref()), known))
        .filter(|(alike, _)| *alike > ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known.as_ref().to_owned());
    OpError::NotFound { noun, name: name.to_owned(), near: near.into_iter().collect() }
}
