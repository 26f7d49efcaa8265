//! What the words in a filter refer to, for the actor who wrote it.

use jiff::tz::TimeZone;

use crate::domain::{
    BadCondition, BadName, Condition, Denial, Field, Kind, Name, Op, Operand, Permission, Policy,
    Reach, Reason, Span, Term, Words, bounded, parse_condition,
};
use crate::ops::{OpError, Result, lookup};
use crate::store::{View, Wanted};

/// Users and teams are those in the actor's view, and those that show as the owner or team of
/// some customer in view; days are days of the store's zone.
pub(in crate::ops) struct FilterWords<'v> {
    view: &'v View<'v>,
    reach: Option<&'v Reach>,
    zone: TimeZone,
}

impl<'v> FilterWords<'v> {
    /// Words for the actor of a transaction.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(in crate::ops) fn new(view: &'v View<'v>) -> Result<Self> {
        Ok(Self { view, reach: None, zone: view.settings()?.zone() })
    }

    /// Adds the owners and teams of customers in this reach.
    pub(in crate::ops) fn within(self, reach: &'v Reach) -> Self {
        Self { reach: Some(reach), ..self }
    }

    /// The number of a user. A slice suffices to find one; all are needed to propose another.
    fn user(&self, name: &Name) -> Result<i64> {
        if let Ok(user) = lookup::user(self.view, &self.view.slice(&[name])?, name) {
            return Ok(user.id.0);
        }
        let policy = self.view.policy()?;
        self.or_shown(lookup::user(self.view, &policy, name).map(|user| user.id.0), |words| {
            words.shown(&policy, Kind::User, name)
        })
    }

    fn team(&self, name: &Name) -> Result<i64> {
        let policy = self.view.policy()?;
        self.or_shown(lookup::team(self.view, &policy, name).map(|team| team.id.0), |words| {
            words.shown(&policy, Kind::Team, name)
        })
    }

    fn or_shown(
        &self,
        found: Result<i64>,
        shown: impl FnOnce(&Self) -> Result<Option<i64>>,
    ) -> Result<i64> {
        match found {
            Err(missing) => shown(self)?.ok_or(missing),
            found => found,
        }
    }

    /// The number of a name that a list of customers would show anyway.
    fn shown(&self, policy: &Policy, kind: Kind, name: &Name) -> Result<Option<i64>> {
        let (field, number) = match kind {
            Kind::Team => (Field::TEAM, policy.team_named(name).map(|team| team.id.0)),
            _ => (Field::OWNER, policy.user_named(name).map(|user| user.id.0)),
        };
        let (Some(reach), Some(number)) = (self.reach, number) else { return Ok(None) };
        let operand = Operand::Spans(vec![Span::one(number)]);
        let filter = Condition::new(vec![Term { field, op: Op::Eq, operand }]);
        let mut wanted = Wanted::of(reach, &filter);
        wanted.limit = Some(1);
        let mut shows = false;
        self.view.each_customer::<OpError>(&wanted, &mut |_| {
            shows = true;
            Ok(())
        })?;
        Ok(Some(number).filter(|_| shows))
    }
}

impl Words for FilterWords<'_> {
    fn zone(&self) -> &TimeZone {
        &self.zone
    }

    fn number(&self, kind: Kind, name: &str) -> Result<i64, BadCondition> {
        let name: Name = name.parse().map_err(|error: BadName| error.to_string())?;
        let number = match kind {
            Kind::Team => self.team(&name),
            Kind::User | Kind::Text | Kind::Time | Kind::Id => self.user(&name),
        };
        number.map_err(|error| match error {
            OpError::NotFound { noun, name, near } => BadCondition::Unknown { noun, name, near },
            other => other.to_string().into(),
        })
    }
}

/// Reads the filters that the actor wrote; all must hold. A field that they see unmasked on no
/// record cannot be used (rule C5).
///
/// # Errors
/// A filter that cannot be read, or a field that they may not use.
pub(in crate::ops) fn read_filter(
    view: &View<'_>,
    texts: &[String],
    reach: &Reach,
) -> Result<Condition> {
    let words = FilterWords::new(view)?.within(reach);
    let mut terms = Vec::new();
    for text in texts {
        terms.extend(parse_condition(text, &words)?.terms().to_vec());
    }
    for term in &terms {
        may_use(view, reach, term.field)?;
    }
    Ok(bounded(terms)?)
}

/// Demands that the actor sees the field unmasked on some record (rule C5).
///
/// # Errors
/// They never do.
pub(in crate::ops) fn may_use(view: &View<'_>, reach: &Reach, field: Field) -> Result<()> {
    if reach.best_fields().unmasked.has(field) {
        return Ok(());
    }
    let permission = Permission::new("customers", "view");
    let denial: Denial = view.rights().denial(&permission, None, Reason::Field(field));
    Err(OpError::from(denial))
}
