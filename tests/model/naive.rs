//! What the rules of the model say, in plain sets and nothing else.
//!
//! Written from the words alone. Each function bears the number of its rule.

use std::collections::BTreeSet;

use crate::world::{
    CATALOGUE, DAY, EVERYONE, FIELDS, FIRST_DAY, Gift, NOW, Op, Operand, PERSONAL, Record, Role,
    Rule, Scope, Subject, TEXTS, Term, World,
};

/// What is asked: who, which permission, and which of their roles are active.
#[derive(Clone, Copy, Debug)]
pub struct Question<'w> {
    pub world: &'w World,
    pub user: usize,
    pub resource: &'static str,
    pub action: &'static str,
    pub active: Option<&'w BTreeSet<usize>>,
}

type Names = BTreeSet<&'static str>;

/// What is seen of a record: names of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub visible: Names,
    pub unmasked: Names,
}

impl Question<'_> {
    /// D1: the user is active and within their validity.
    pub fn stands(&self) -> bool {
        let user = &self.world.users[self.user];
        !user.suspended && within(user.from, user.until)
    }

    /// D6, with D1 and D10 before it.
    pub fn allowed(&self, record: &Record) -> bool {
        self.stands() && !self.is_off() && self.rules_allow(record)
    }

    /// D6: a matching deny without fields refuses; else a matching allow allows.
    pub fn rules_allow(&self, record: &Record) -> bool {
        let denied = self.denies().iter().any(|r| r.fields.is_empty() && self.matches(r, record));
        !denied && self.allows().iter().any(|r| self.matches(r, record))
    }

    /// C3 and C4: the fields seen of a record, and those seen unmasked.
    pub fn seen(&self, record: &Record) -> Seen {
        let mut seen = Seen::default();
        if self.is_off() || !self.rules_allow(record) {
            return seen;
        }
        for rule in self.allows().into_iter().filter(|r| self.matches(r, record)) {
            let fields = fields_of(rule);
            let masked = meant(&rule.masks);
            seen.unmasked.extend(fields.difference(&masked));
            seen.visible.extend(fields);
        }
        for rule in self.denies().into_iter().filter(|r| self.matches(r, record)) {
            for field in meant(&rule.fields) {
                seen.visible.remove(field);
                seen.unmasked.remove(field);
            }
        }
        // Who sees a record sees at least which one it is.
        if matches!(self.action, "view" | "export") {
            seen.visible.extend(["id", "name"]);
            seen.unmasked.extend(["id", "name"]);
        }
        seen
    }

    /// C5: the record as the user may use it: what they do not see as it is counts as empty.
    pub fn usable(&self, record: &Record) -> Record {
        let seen = self.seen(record).unmasked;
        Record {
            owner: record.owner.filter(|_| seen.contains("owner")),
            team: record.team.filter(|_| seen.contains("team")),
            region: record.region.filter(|_| seen.contains("region")),
            status: record.status.filter(|_| seen.contains("status")),
            created_at: record.created_at.filter(|_| seen.contains("created_at")),
        }
    }

    /// C5: the fields of a record on which the answer hangs.
    pub fn decided_by(&self) -> Names {
        let rules = self.allows().into_iter().chain(self.denies());
        rules.filter(|_| self.stands()).flat_map(decided_by).collect()
    }

    /// C5: the fields of a record on which it hangs for anybody.
    pub fn decided_for_all_by(&self) -> Names {
        let of_roles = self.world.roles.iter().flat_map(|role| &role.rules);
        let granted = self.world.grants.iter().filter_map(|grant| match &grant.gift {
            Gift::Rule(rule) => Some(rule),
            Gift::Role(_) => None,
        });
        let concerns = |rule: &&Rule| match rule.allow {
            true => self.is_allowed_by(rule),
            false => self.names(rule.resource, rule.action),
        };
        of_roles.chain(granted).filter(concerns).flat_map(decided_by).collect()
    }

    /// D8: some allow could match something that no unconditional deny without fields covers.
    pub fn open(&self) -> bool {
        !self.is_off() && !self.open_scopes().is_empty()
    }

    /// D8: how far the allows go that are left.
    pub fn open_scopes(&self) -> BTreeSet<Scope> {
        let denies = self.denies();
        let blanket = |deny: &&&Rule| deny.fields.is_empty() && deny.terms.is_empty();
        let covered = |scope: Scope| {
            denies.iter().filter(blanket).any(|deny| self.means(deny.scope) >= self.means(scope))
        };
        let scopes = self.allows().into_iter().map(|rule| rule.scope);
        scopes.filter(|scope| !covered(*scope)).map(|scope| self.means(scope)).collect()
    }

    /// D5: for somebody without a team, `team` and `subtree` mean `own`.
    fn means(&self, scope: Scope) -> Scope {
        match (self.world.users[self.user].team, scope) {
            (None, Scope::Team | Scope::Subtree) => Scope::Own,
            (_, scope) => scope,
        }
    }

    /// D10: it is taken away from everybody.
    pub fn is_off(&self) -> bool {
        self.world.switches.iter().any(|(resource, action)| self.names(*resource, *action))
    }

    /// D2: granted to the user, to their team or a team above; the role of everybody; and
    /// what these inherit.
    pub fn roles(&self) -> BTreeSet<usize> {
        let mut roles = BTreeSet::from([EVERYONE]);
        for grant in self.world.grants.iter().filter(|g| within(g.from, g.until)) {
            if let Gift::Role(role) = &grant.gift
                && self.is_given(&grant.subject, grant.direct)
            {
                roles.insert(*role);
            }
        }
        inherited(&self.world.roles, roles)
    }

    /// D2: a grant to a team reaches the teams below, unless it is direct.
    fn is_given(&self, subject: &Subject, direct: bool) -> bool {
        let team = self.world.users[self.user].team;
        match subject {
            Subject::User(user) => *user == self.user,
            Subject::Team(given) if direct => team == Some(*given),
            Subject::Team(given) => {
                team.is_some_and(|team| lies_in(&self.world.teams, team, *given))
            }
        }
    }

    /// D3 and D4: the allows that are about the permission.
    fn allows(&self) -> Vec<&Rule> {
        let counted = match self.active {
            None => self.roles(),
            Some(active) => {
                let mut counted = active.clone();
                counted.insert(EVERYONE);
                inherited(&self.world.roles, counted)
            }
        };
        let mut rules: Vec<_> = self.rules_of(&counted);
        if self.active.is_none() {
            rules.extend(self.direct_rules());
        }
        rules.retain(|rule| rule.allow && self.is_allowed_by(rule));
        // D9: a resource without owner and team is reached by `all` only.
        if !has_owner(self.resource) {
            rules.retain(|rule| rule.scope == Scope::All);
        }
        rules
    }

    /// D3 and D4: the denies that are about the permission, whichever roles are active.
    fn denies(&self) -> Vec<&Rule> {
        let mut rules = self.rules_of(&self.roles());
        rules.extend(self.direct_rules());
        rules.retain(|rule| !rule.allow && self.names(rule.resource, rule.action));
        if !has_owner(self.resource) {
            rules.retain(|rule| rule.scope == Scope::All);
        }
        rules
    }

    fn rules_of(&self, roles: &BTreeSet<usize>) -> Vec<&Rule> {
        roles.iter().flat_map(|role| &self.world.roles[*role].rules).collect()
    }

    fn direct_rules(&self) -> Vec<&Rule> {
        let grants = self.world.grants.iter().filter(|g| within(g.from, g.until));
        grants
            .filter(|grant| self.is_given(&grant.subject, grant.direct))
            .filter_map(|grant| match &grant.gift {
                Gift::Rule(rule) => Some(rule),
                Gift::Role(_) => None,
            })
            .collect()
    }

    /// D3: a sensitive permission is allowed only by its full name or by everything.
    fn is_allowed_by(&self, rule: &Rule) -> bool {
        let sensitive = CATALOGUE.iter().any(|(resource, action, sensitive)| {
            (*resource, *action, *sensitive) == (self.resource, self.action, true)
        });
        let full = rule.resource.is_some() && rule.action.is_some();
        let everything = rule.resource.is_none() && rule.action.is_none();
        self.names(rule.resource, rule.action) && (!sensitive || full || everything)
    }

    fn names(&self, resource: Option<&str>, action: Option<&str>) -> bool {
        resource.is_none_or(|r| r == self.resource) && action.is_none_or(|a| a == self.action)
    }

    /// Scope and condition.
    fn matches(&self, rule: &Rule, record: &Record) -> bool {
        self.in_scope(rule.scope, record)
            && rule.terms.iter().all(|term| holds(term, record, rule.allow))
    }

    /// D5.
    fn in_scope(&self, scope: Scope, record: &Record) -> bool {
        let team = self.world.users[self.user].team;
        let own = record.owner == Some(self.user);
        let same = team.is_some() && record.team == team;
        let below = match (record.team, team) {
            (Some(record), Some(actor)) => lies_in(&self.world.teams, record, actor),
            _ => false,
        };
        match scope {
            Scope::Own => own,
            Scope::Team => own || same,
            Scope::Subtree => own || same || below,
            Scope::All => true,
        }
    }
}

/// The fields of a record on which it hangs whether a rule matches.
fn decided_by(rule: &Rule) -> Names {
    let mut fields: Names = rule.terms.iter().map(|term| term.field).collect();
    if rule.scope != Scope::All {
        fields.extend(["owner", "team"]);
    }
    fields
}

/// D9: resources whose records have an owner and a team.
fn has_owner(resource: &str) -> bool {
    ["customers", "users", "grants"].contains(&resource)
}

/// `[from, until)`.
fn within(from: Option<i64>, until: Option<i64>) -> bool {
    from.is_none_or(|from| from <= NOW) && until.is_none_or(|until| NOW < until)
}

/// Whether a team is another, or lies below it.
fn lies_in(parents: &[Option<usize>], team: usize, above: usize) -> bool {
    team == above || parents[team].is_some_and(|parent| lies_in(parents, parent, above))
}

/// The roles and all that they inherit.
fn inherited(all: &[Role], mut roles: BTreeSet<usize>) -> BTreeSet<usize> {
    loop {
        let juniors: BTreeSet<_> =
            roles.iter().flat_map(|role| all[*role].juniors.iter().copied()).collect();
        if juniors.is_subset(&roles) {
            return roles;
        }
        roles.extend(juniors);
    }
}

/// C3: without names, the normal and the personal fields, which are all that there are.
fn fields_of(rule: &Rule) -> Names {
    if rule.fields.is_empty() { FIELDS.iter().copied().collect() } else { meant(&rule.fields) }
}

/// The fields meant by names and classes.
fn meant(words: &[&'static str]) -> Names {
    let personal = |field: &&&'static str| PERSONAL.contains(*field);
    words
        .iter()
        .flat_map(|word| -> Names {
            match *word {
                "@personal" => FIELDS.iter().filter(personal).copied().collect(),
                "@normal" => FIELDS.iter().filter(|f| !personal(f)).copied().collect(),
                field => Names::from([field]),
            }
        })
        .collect()
}

/// C1: an empty field cannot be compared: no for an allow, yes for a deny.
pub fn holds(term: &Term, record: &Record, allow: bool) -> bool {
    let empty = match term.field {
        "region" => record.region.is_none(),
        "status" => record.status.is_none(),
        "owner" => record.owner.is_none(),
        "team" => record.team.is_none(),
        "created_at" => record.created_at.is_none(),
        _ => true,
    };
    match &term.operand {
        Operand::Nothing => empty == (term.op == Op::Eq),
        _ if empty => !allow,
        Operand::Texts(texts) => {
            let value = if term.field == "region" { record.region } else { record.status };
            let value = value.unwrap_or_default().as_bytes();
            let mut texts = texts.iter().map(|text| TEXTS[*text].as_bytes());
            match term.op {
                Op::Eq => texts.any(|text| value == text),
                Op::Ne => texts.all(|text| value != text),
                Op::Lt => texts.all(|text| value < text),
                Op::Le => texts.all(|text| value <= text),
                Op::Gt => texts.all(|text| value > text),
                Op::Ge => texts.all(|text| value >= text),
            }
        }
        // A day is all its instants: later than a day is after its end.
        Operand::Days(days) => {
            let value = (record.created_at.unwrap_or_default() - FIRST_DAY).div_euclid(DAY);
            let mut days = days.iter().map(|day| *day as i64);
            match term.op {
                Op::Eq => days.any(|day| value == day),
                Op::Ne => days.all(|day| value != day),
                Op::Lt => days.all(|day| value < day),
                Op::Le => days.all(|day| value <= day),
                Op::Gt => days.all(|day| value > day),
                Op::Ge => days.all(|day| value >= day),
            }
        }
    }
}
