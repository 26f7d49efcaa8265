//! Users, teams, roles, rules and grants as they stand: all of them, or the part that one
//! decision needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;

use super::{
    Condition, Effect, Field, FieldList, FieldSet, GrantId, Name, Pattern, Permission, RoleId,
    RuleId, Scope, TeamId, UserId, Window,
};

/// Name of the role that everybody holds (rule D2).
pub const EVERYONE: &str = "everyone";

/// A user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Its number.
    pub id: UserId,
    /// Its name.
    pub name: Name,
    /// How people call them.
    pub display_name: Option<String>,
    /// The one team they are in.
    pub team: Option<TeamId>,
    /// Switched off by hand.
    pub suspended: bool,
    /// When they may act at all.
    pub window: Window,
    /// The operating-system account that stands for them: its name and number.
    pub account: Option<(String, u32)>,
}

impl User {
    /// Whether they may act now (rule D1).
    #[must_use]
    pub fn stands(&self, now: Timestamp) -> bool {
        !self.suspended && self.window.contains(now)
    }
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its number.
    pub id: TeamId,
    /// Its name.
    pub name: Name,
    /// How people call it.
    pub title: Option<String>,
    /// The team above.
    pub parent: Option<TeamId>,
    /// Who leads it.
    pub lead: Option<UserId>,
}

/// Allow or deny × permissions × scope, optionally with fields, masks, a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its number.
    pub id: RuleId,
    /// Whether it gives or takes.
    pub effect: Effect,
    /// Of which permissions.
    pub pattern: Pattern,
    /// On which records.
    pub scope: Scope,
    /// On which fields; `None` is all that are normal or personal for an allow, and the
    /// whole record for a deny.
    pub fields: Option<FieldList>,
    /// Which fields show only their mask.
    pub masks: Option<FieldList>,
    /// On records for which this holds.
    pub condition: Condition,
}

impl Rule {
    /// The fields that it is about.
    #[must_use]
    pub fn field_set(&self) -> FieldSet {
        self.fields.as_ref().map_or_else(FieldSet::usual, FieldList::set)
    }

    /// The fields that it shows only masked.
    #[must_use]
    pub fn mask_set(&self) -> FieldSet {
        self.masks.as_ref().map_or(FieldSet::EMPTY, FieldList::set)
    }

    /// The fields of a record that decide whether it is about that record: owner and team,
    /// unless its scope takes in every record, and those of its condition.
    #[must_use]
    pub fn deciding(&self) -> FieldSet {
        let place = [Field::OWNER, Field::TEAM].into_iter().filter(|_| self.scope != Scope::All);
        self.condition.terms().iter().map(|term| term.field).chain(place).collect()
    }

    /// Whether it is about the permission (rule D3).
    #[must_use]
    pub fn concerns(&self, permission: &Permission, sensitive: bool) -> bool {
        match self.effect {
            Effect::Allow => self.pattern.allows(permission, sensitive),
            Effect::Deny => self.pattern.matches(permission),
        }
    }
}

impl fmt::Display for Rule {
    /// The rule as one would type it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} --scope {}", self.effect, self.pattern, self.scope)?;
        for (flag, list) in [("--fields", &self.fields), ("--mask", &self.masks)] {
            if let Some(list) = list {
                write!(f, " {flag} {list}")?;
            }
        }
        if !self.condition.is_always() {
            write!(f, " --where '{}'", self.condition)?;
        }
        Ok(())
    }
}

/// A named set of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its number.
    pub id: RoleId,
    /// Its name.
    pub name: Name,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it came with the store.
    pub built_in: bool,
    /// The roles whose rules it has as well.
    pub inherits: Vec<RoleId>,
    /// Its own rules.
    pub rules: Vec<Arc<Rule>>,
}

/// To whom a grant gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// One user.
    User(UserId),
    /// The members of a team, and unless the grant is direct those of teams below.
    Team(TeamId),
}

/// What a grant gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gift {
    /// A role.
    Role(RoleId),
    /// A single rule.
    Rule(Arc<Rule>),
}

/// A role, or a single rule, given to a user or a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its number.
    pub id: GrantId,
    /// To whom.
    pub subject: Subject,
    /// What.
    pub gift: Gift,
    /// Whether a team's grant stops at its own members.
    pub direct: bool,
    /// When it holds.
    pub window: Window,
    /// Why it was given.
    pub reason: Option<String>,
    /// Who gave it; `None` if that user is gone.
    pub given_by: Option<UserId>,
    /// When it was given.
    pub given_at: Timestamp,
}

/// The facts for decisions. The store fills it with everything, or with a slice that holds
/// all that matters for some users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Users by number.
    pub users: BTreeMap<UserId, User>,
    /// Teams by number.
    pub teams: BTreeMap<TeamId, Team>,
    /// Roles by number.
    pub roles: BTreeMap<RoleId, Role>,
    /// Grants, by number.
    pub grants: BTreeMap<GrantId, Grant>,
}

impl Policy {
    /// The team and the teams above it, nearest first.
    pub fn line_of(&self, team: Option<TeamId>) -> Vec<TeamId> {
        let mut line = Vec::new();
        let mut next = team;
        while let Some(id) = next.filter(|id| !line.contains(id)) {
            line.push(id);
            next = self.teams.get(&id).and_then(|team| team.parent);
        }
        line
    }

    /// The team and all teams below it, in order of their numbers.
    #[must_use]
    pub fn subtree_of(&self, team: TeamId) -> BTreeSet<TeamId> {
        let mut children: BTreeMap<TeamId, Vec<TeamId>> = BTreeMap::new();
        for child in self.teams.values() {
            if let Some(parent) = child.parent {
                children.entry(parent).or_default().push(child.id);
            }
        }
        let mut below = BTreeSet::from([team]);
        let mut front = vec![team];
        while let Some(parent) = front.pop() {
            let new = children.remove(&parent).unwrap_or_default();
            below.extend(&new);
            front.extend(new);
        }
        below
    }

    /// The nearest lead of the user's team and the teams above it; never the user.
    #[must_use]
    pub fn manager_of(&self, user: &User) -> Option<&User> {
        self.line_of(user.team)
            .into_iter()
            .filter_map(|team| self.teams.get(&team)?.lead)
            .find(|lead| *lead != user.id)
            .and_then(|lead| self.users.get(&lead))
    }

    /// The role that everybody holds.
    #[must_use]
    pub fn everyone(&self) -> Option<&Role> {
        self.roles.values().find(|role| role.name.as_str() == EVERYONE)
    }

    /// The user of that name.
    #[must_use]
    pub fn user_named(&self, name: &Name) -> Option<&User> {
        self.users.values().find(|user| user.name == *name)
    }

    /// The team of that name.
    #[must_use]
    pub fn team_named(&self, name: &Name) -> Option<&Team> {
        self.teams.values().find(|team| team.name == *name)
    }

    /// The role of that name.
    #[must_use]
    pub fn role_named(&self, name: &Name) -> Option<&Role> {
        self.roles.values().find(|role| role.name == *name)
    }
}
