//! Reach: the records and fields on which one actor may use one permission.
//!
//! A reach has two forms: the test of one record in memory, here, and the SQL `WHERE` that
//! the store makes of its arms. They agree on every input (rule D11).

use std::sync::Arc;

use super::{
    Catalogue, Effect, Field, FieldSet, Held, Path, Permission, Policy, Record, Rule, Scope,
    Switch, TeamId, User, UserId, has_owner,
};

/// One held rule that is about the permission.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The rule.
    pub rule: Arc<Rule>,
    /// How the actor holds it.
    pub path: Path,
}

/// The records and fields on which one actor may use one permission.
#[derive(Clone, Debug)]
pub struct Reach {
    permission: Permission,
    actor: UserId,
    /// The actor's team and the teams below it, in order of their numbers.
    subtree: Arc<[TeamId]>,
    team: Option<TeamId>,
    allows: Vec<Arm>,
    /// Denies of whole records.
    denies: Vec<Arm>,
    /// Denies of fields.
    hides: Vec<Arm>,
    off: Option<Switch>,
}

/// Whose reach it is, and where they stand.
#[derive(Clone, Debug)]
pub struct Standpoint {
    /// The actor.
    pub actor: UserId,
    /// Their team.
    pub team: Option<TeamId>,
    /// Their team and the teams below it, in order of their numbers.
    pub subtree: Arc<[TeamId]>,
}

impl Standpoint {
    /// Where the user stands.
    #[must_use]
    pub fn of(policy: &Policy, user: &User) -> Self {
        let below = user.team.map(|team| policy.subtree_of(team)).unwrap_or_default();
        Self { actor: user.id, team: user.team, subtree: below.into_iter().collect() }
    }
}

/// What a reach says of one record (rule D6).
#[derive(Clone, Copy, Debug)]
pub enum Judgement<'r> {
    /// An allow matches and no deny does.
    Allowed(&'r Arm),
    /// A deny matches.
    Denied(&'r Arm),
    /// Nothing matches.
    Unmatched,
    /// The permission is switched off (rule D10).
    Off(&'r Switch),
}

/// What may be seen of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldAccess {
    /// Fields that show, perhaps masked.
    pub visible: FieldSet,
    /// Fields that show as they are.
    pub unmasked: FieldSet,
}

impl FieldAccess {
    /// Nothing shows.
    pub const NONE: Self = Self { visible: FieldSet::EMPTY, unmasked: FieldSet::EMPTY };

    /// What shows by both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            visible: self.visible.and(other.visible),
            unmasked: self.unmasked.and(other.unmasked),
        }
    }
}

impl Reach {
    /// The reach that the held rules give, with what the catalogue says of the permission.
    #[must_use]
    pub fn of(
        catalogue: &Catalogue,
        permission: &Permission,
        held: &[Held],
        from: &Standpoint,
    ) -> Self {
        let sensitive = catalogue.is_sensitive(permission);
        Self::new(permission, sensitive, catalogue.switched_off(permission), held, from)
    }

    /// The reach that the held rules give for the permission (rules D3 and D5).
    #[must_use]
    pub fn new(
        permission: &Permission,
        sensitive: bool,
        off: Option<&Switch>,
        held: &[Held],
        from: &Standpoint,
    ) -> Self {
        let mut reach = Self {
            permission: permission.clone(),
            actor: from.actor,
            subtree: from.subtree.clone(),
            team: from.team,
            allows: Vec::new(),
            denies: Vec::new(),
            hides: Vec::new(),
            off: off.cloned(),
        };
        // Records without owner and team are reached by scope `all` only (D9).
        let reaches = |rule: &Rule| rule.scope == Scope::All || has_owner(&permission.resource);
        let about = |held: &&Held| held.rule.concerns(permission, sensitive) && reaches(&held.rule);
        for held in held.iter().filter(about) {
            let arms = match (held.rule.effect, &held.rule.fields) {
                (Effect::Allow, _) => &mut reach.allows,
                (Effect::Deny, None) => &mut reach.denies,
                (Effect::Deny, Some(_)) => &mut reach.hides,
            };
            if arms.iter().all(|arm| arm.rule.id != held.rule.id) {
                arms.push(Arm { rule: held.rule.clone(), path: held.path.clone() });
            }
        }
        reach
    }

    /// The permission it is about.
    #[must_use]
    pub fn permission(&self) -> &Permission {
        &self.permission
    }

    /// The actor whose reach it is.
    #[must_use]
    pub fn actor(&self) -> UserId {
        self.actor
    }

    /// The actor's team.
    #[must_use]
    pub fn team(&self) -> Option<TeamId> {
        self.team
    }

    /// The actor's team and the teams below it.
    #[must_use]
    pub fn subtree(&self) -> &[TeamId] {
        &self.subtree
    }

    /// Rules that give.
    #[must_use]
    pub fn allows(&self) -> &[Arm] {
        &self.allows
    }

    /// Rules that take whole records away.
    #[must_use]
    pub fn denies(&self) -> &[Arm] {
        &self.denies
    }

    /// Rules that take fields away.
    #[must_use]
    pub fn hides(&self) -> &[Arm] {
        &self.hides
    }

    /// The switch that takes the permission away from everybody.
    #[must_use]
    pub fn off(&self) -> Option<&Switch> {
        self.off.as_ref()
    }

    /// Whether some record could be in reach (rule D8). An arm of the answer explains it.
    #[must_use]
    pub fn opens(&self) -> Judgement<'_> {
        if let Some(switch) = &self.off {
            return Judgement::Off(switch);
        }
        let mut denied = None;
        for allow in &self.allows {
            match self.cover(allow) {
                None => return Judgement::Allowed(allow),
                Some(deny) => denied = Some(deny),
            }
        }
        denied.map_or(Judgement::Unmatched, Judgement::Denied)
    }

    /// Whether some record could be in reach.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.opens(), Judgement::Allowed(_))
    }

    /// The widest scope of an allow that is not covered by a deny, as it is for this actor.
    #[must_use]
    pub fn widest(&self) -> Option<Scope> {
        let open = self.allows.iter().filter(|allow| self.cover(allow).is_none());
        open.map(|allow| self.meaning(allow.rule.scope)).max()
    }

    /// The allows of every conceivable record that denies leave something of. Nothing if the
    /// permission is switched off.
    fn of_all(&self) -> impl Iterator<Item = &Arm> {
        let all = |arm: &&Arm| arm.rule.scope == Scope::All && arm.rule.condition.is_always();
        self.allows.iter().filter(all).filter(|arm| self.off.is_none() && self.is_left(arm))
    }

    /// Whether every conceivable record is in reach.
    #[must_use]
    pub fn holds_all(&self) -> bool {
        self.denies.is_empty() && self.of_all().next().is_some()
    }

    /// Whether denies leave something of the allow (rule D8).
    #[must_use]
    pub fn is_left(&self, allow: &Arm) -> bool {
        self.cover(allow).is_none()
    }

    /// A deny that leaves nothing of the allow, whatever the record.
    pub(super) fn cover(&self, allow: &Arm) -> Option<&Arm> {
        self.denies.iter().find(|deny| {
            deny.rule.condition.is_always()
                && self.meaning(deny.rule.scope) >= self.meaning(allow.rule.scope)
        })
    }

    /// Without a team, `team` and `subtree` mean `own` (rule D5).
    #[must_use]
    pub fn meaning(&self, scope: Scope) -> Scope {
        match (self.team, scope) {
            (None, Scope::Team | Scope::Subtree) => Scope::Own,
            (_, scope) => scope,
        }
    }

    /// What it says of one record (rule D6).
    pub fn judge(&self, record: &(impl Record + ?Sized)) -> Judgement<'_> {
        if let Some(switch) = &self.off {
            return Judgement::Off(switch);
        }
        if let Some(deny) = self.denies.iter().find(|arm| self.matches(arm, record)) {
            return Judgement::Denied(deny);
        }
        self.allows
            .iter()
            .find(|arm| self.matches(arm, record))
            .map_or(Judgement::Unmatched, Judgement::Allowed)
    }

    /// Whether the record is in reach.
    pub fn holds(&self, record: &(impl Record + ?Sized)) -> bool {
        matches!(self.judge(record), Judgement::Allowed(_))
    }

    /// Whether the scope takes the record in (rule D5).
    pub fn in_scope(&self, scope: Scope, record: &(impl Record + ?Sized)) -> bool {
        let own = || record.owners().contains(&Some(self.actor));
        let team = || self.team.is_some() && record.teams().contains(&self.team);
        let below = |team: &TeamId| self.subtree.binary_search(team).is_ok();
        match scope {
            Scope::All => true,
            Scope::Own => own(),
            Scope::Team => own() || team(),
            Scope::Subtree => own() || record.teams().iter().flatten().any(below),
        }
    }

    /// Whether the rule of the arm is about the record.
    pub fn matches(&self, arm: &Arm, record: &(impl Record + ?Sized)) -> bool {
        // An empty field makes an allow fail and a deny hold: both are the safe side (C1).
        let unknown = arm.rule.effect == Effect::Deny;
        self.in_scope(arm.rule.scope, record) && arm.rule.condition.holds(record, unknown)
    }

    /// The fields of one record in reach on which the permission holds (rules C3 and C4).
    /// Nothing if the record is not in reach.
    pub fn fields(&self, record: &(impl Record + ?Sized)) -> FieldAccess {
        if !self.holds(record) {
            return FieldAccess::NONE;
        }
        let matching = |arm: &&Arm| self.matches(arm, record);
        self.combine(self.allows.iter().filter(matching), self.hides.iter().filter(matching))
    }

    /// The fields of every record in reach, if they are the same for all: one allow or all
    /// alike, and no hidden field that depends on the record.
    #[must_use]
    pub fn uniform_fields(&self) -> Option<FieldAccess> {
        let all = |arm: &Arm| arm.rule.scope == Scope::All && arm.rule.condition.is_always();
        let alike = |a: &Arm, b: &Arm| {
            a.rule.field_set() == b.rule.field_set() && a.rule.mask_set() == b.rule.mask_set()
        };
        let first = self.allows.first()?;
        if !self.allows.iter().all(|arm| alike(first, arm)) || !self.hides.iter().all(all) {
            return None;
        }
        Some(self.combine(self.allows.iter(), self.hides.iter()))
    }

    /// The fields that show unmasked on at least one conceivable record in reach.
    #[must_use]
    pub fn best_fields(&self) -> FieldAccess {
        let always = |arm: &&Arm| arm.rule.scope == Scope::All && arm.rule.condition.is_always();
        self.combine(self.allows.iter(), self.hides.iter().filter(always))
    }

    /// The fields that show unmasked on every conceivable record.
    #[must_use]
    pub fn sure_fields(&self) -> FieldSet {
        if self.off.is_some() || !self.denies.is_empty() {
            return FieldSet::EMPTY;
        }
        let always = |arm: &&Arm| arm.rule.scope == Scope::All && arm.rule.condition.is_always();
        let mut everywhere = self.allows.iter().filter(always).peekable();
        match everywhere.peek() {
            Some(_) => self.combine(everywhere, self.hides.iter()).unmasked,
            None => FieldSet::EMPTY,
        }
    }

    /// What the allows give, less what the field denies take; required fields always show.
    fn combine<'a>(
        &self,
        allows: impl Iterator<Item = &'a Arm>,
        hides: impl Iterator<Item = &'a Arm>,
    ) -> FieldAccess {
        let mut access = FieldAccess::NONE;
        for Arm { rule, .. } in allows {
            let fields = rule.field_set();
            access.visible = access.visible.with(fields);
            access.unmasked = access.unmasked.with(fields.without(rule.mask_set()));
        }
        for Arm { rule, .. } in hides {
            access.visible = access.visible.without(rule.field_set());
            access.unmasked = access.unmasked.without(rule.field_set());
        }
        if !self.allows.is_empty() && matches!(self.permission.action.as_str(), "view" | "export") {
            access.visible = access.visible.with(FieldSet::required());
            access.unmasked = access.unmasked.with(FieldSet::required());
        }
        access
    }

    /// The fields of a record that decide what the rules say of it.
    #[must_use]
    pub fn deciding(&self) -> FieldSet {
        let arms = self.allows.iter().chain(&self.denies).chain(&self.hides);
        arms.fold(FieldSet::EMPTY, |fields, arm| fields.with(arm.rule.deciding()))
    }

    /// Whether the field shows as it is on the record (rule C5).
    pub fn shows(&self, field: Field, record: &(impl Record + ?Sized)) -> bool {
        self.fields(record).unmasked.has(field)
    }

    /// Whether the field shows as it is on every record, wherever it stands: an allow of all
    /// records shows it, and nothing hides it on any.
    #[must_use]
    pub fn shows_on_all(&self, field: Field) -> bool {
        let access = self.combine(self.of_all(), self.hides.iter());
        self.of_all().next().is_some() && access.unmasked.has(field)
    }

    /// Whether the field shows, perhaps masked, on every record in reach.
    #[must_use]
    pub fn shows_in_reach(&self, field: Field) -> bool {
        self.is_open()
            && self.allows.iter().all(|arm| arm.rule.field_set().has(field))
            && !self.hides.iter().any(|arm| arm.rule.field_set().has(field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Condition, FieldList, Placed, RuleId, Window};

    fn reach(permission: &str, rules: &[(Effect, &str, Scope, Option<&str>)]) -> Reach {
        let held: Vec<_> = rules
            .iter()
            .zip(1..)
            .map(|((effect, pattern, scope, fields), id)| Held {
                rule: Arc::new(Rule {
                    id: RuleId(id),
                    effect: *effect,
                    pattern: pattern.parse().expect("pattern"),
                    scope: *scope,
                    fields: fields.map(|list| FieldList::parse(list).expect("fields")),
                    masks: None,
                    condition: Condition::default(),
                }),
                path: Path { grant: None, roles: Vec::new() },
                window: Window::default(),
            })
            .collect();
        let from = Standpoint { actor: UserId(1), team: None, subtree: Arc::new([]) };
        Reach::new(&permission.parse().expect("permission"), false, None, &held, &from)
    }

    #[test]
    fn d9_what_has_no_owner_is_reached_by_all_only() {
        use Effect::{Allow, Deny};
        let narrow = reach("roles:edit", &[(Allow, "*:edit", Scope::Subtree, None)]);
        assert!(!narrow.is_open(), "a narrow rule does not open what it never reaches");
        assert!(reach("customers:edit", &[(Allow, "*:edit", Scope::Subtree, None)]).is_open());
        let all = reach(
            "roles:edit",
            &[(Allow, "*:edit", Scope::All, None), (Deny, "*:edit", Scope::Own, None)],
        );
        assert!(all.holds(&Placed::default()));
        assert!(all.is_open(), "a narrow deny takes nothing that it never reaches");
    }

    #[test]
    fn c6_changing_the_name_can_be_denied_but_not_seeing_it() {
        use Effect::{Allow, Deny};
        for (permission, name_stays) in
            [("customers:edit", false), ("customers:create", false), ("customers:view", true)]
        {
            let rules = [
                (Allow, permission, Scope::All, None),
                (Deny, permission, Scope::All, Some("name,notes")),
            ];
            let fields = reach(permission, &rules).fields(&Placed::default());
            assert_eq!(fields.unmasked.has(Field::NAME), name_stays, "{permission}");
            assert!(!fields.visible.has(Field::NOTES), "{permission}");
        }
    }
}
