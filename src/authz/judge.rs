//! Decisions about single customers, and the proof of each (rules D7, C5, C6, R1).
//!
//! Everything that creates, edits, assigns or deletes customers passes here, one record or a
//! million; the store takes nothing but what was admitted.

use jiff::Timestamp;

use super::Rights;
use crate::domain::{
    Customer, Denial, Field, FieldSet, Judgement, Permission, Reach, Reason, Record, RuleId, Set,
    UserId, Value,
};

/// Proof that the actor may do to a record what the name of the maker says.
#[derive(Debug)]
#[must_use]
pub struct Admitted<T> {
    what: T,
    by: [Option<RuleId>; 2],
}

impl<T> Admitted<T> {
    /// What was admitted.
    pub fn get(&self) -> &T {
        &self.what
    }

    /// The rules that admitted it.
    pub fn rules(&self) -> impl Iterator<Item = RuleId> {
        self.by.into_iter().flatten()
    }
}

/// The actor's reaches of everything that can be done to customers, made once for many records.
#[derive(Clone, Debug)]
pub struct Judge {
    actor_name: String,
    /// Who makes and changes records now, and when.
    actor: UserId,
    now: Timestamp,
    /// Seeing.
    pub view: Reach,
    create: Reach,
    edit: Reach,
    assign: Reach,
    delete: Reach,
}

impl Judge {
    /// The judge for the actor.
    #[must_use]
    pub fn new(rights: &Rights) -> Self {
        let reach = |action| rights.reach(&Permission::new("customers", action));
        Self {
            actor_name: rights.actor().name.to_string(),
            actor: rights.actor().id,
            now: rights.now(),
            view: reach("view"),
            create: reach("create"),
            edit: reach("edit"),
            assign: reach("assign"),
            delete: reach("delete"),
        }
    }

    /// The reach in which records may be deleted and restored.
    #[must_use]
    pub fn delete_reach(&self) -> &Reach {
        &self.delete
    }

    /// The reach in which records may be created.
    #[must_use]
    pub fn create_reach(&self) -> &Reach {
        &self.create
    }

    /// Admits a new record as it would be. `given` are the fields that the actor gave, and
    /// `placed` says that they chose an owner other than themselves, or another team than the
    /// default one.
    ///
    /// # Errors
    /// The record is not one that they may create, a field is not theirs to give, or it goes
    /// to others without `customers:assign`.
    pub fn create(
        &self,
        mut record: Customer,
        given: FieldSet,
        placed: bool,
    ) -> Result<Admitted<Customer>, Denial> {
        // As it would be, with what the program sets (rule D7).
        for (at, by) in
            [(Field::CREATED_AT, Field::CREATED_BY), (Field::UPDATED_AT, Field::UPDATED_BY)]
        {
            record.set(at, Value::Number(self.now.as_microsecond()));
            record.set(by, Value::Number(self.actor.0));
        }
        let created = self.hold(&self.create, &record)?;
        let theirs = self.create.fields(&record).visible;
        self.all_of(given, theirs, &self.create, &record)?;
        let assigned = if placed { Some(self.hold(&self.assign, &record)?) } else { None };
        Ok(Admitted { what: record, by: [Some(created), assigned] })
    }

    /// Admits a change, judged on the record as it is and as it would be. Which rights it
    /// needs follows from the fields that differ, and from those that were sent: a text that
    /// happens to be what a field holds is refused like any other where the field is not the
    /// actor's to see and to change, else it could be guessed (rule C5).
    ///
    /// # Errors
    /// One of the two images is out of reach, or a field is not theirs to change.
    pub fn change(
        &self,
        before: &Customer,
        after: Customer,
        sent: FieldSet,
    ) -> Result<Admitted<Customer>, Denial> {
        let differs = FieldSet::of(|field| before.get(field) != after.get(field)).with(sent);
        let set = |who| differs.and(FieldSet::of(|field| field.spec().set == who));
        let (edited, assigned) = (set(Set::ByPeople), set(Set::ByAssign));
        let mut by = [None; 2];
        // All that concerns the record as it is comes first: what the refusal of one that would
        // go elsewhere says must not tell whether it is there already (rule C5).
        if !edited.is_empty() {
            by[0] = Some(self.hold(&self.edit, before)?);
            self.all_of(edited, self.edit.fields(before).visible, &self.edit, before)?;
            self.all_of(edited, self.view.fields(before).unmasked, &self.view, before)?;
        }
        if !assigned.is_empty() {
            by[1] = Some(self.hold(&self.assign, before)?);
        }
        if !edited.is_empty() {
            self.hold(&self.edit, &after)?;
            self.all_of(edited, self.edit.fields(&after).visible, &self.edit, before)?;
        }
        if !assigned.is_empty() {
            self.hold(&self.assign, &after)?;
        }
        Ok(Admitted { what: after, by })
    }

    /// Those of the fields that do not show as they are. Whoever sends them changes them, even
    /// to what they are: that they are so is not theirs to learn (rule C5).
    pub fn unseen(&self, fields: FieldSet, record: &(impl Record + ?Sized)) -> FieldSet {
        fields.without(self.view.fields(record).unmasked)
    }

    /// Admits that a record is deleted, or restored.
    ///
    /// # Errors
    /// It is not in reach of `customers:delete`.
    pub fn delete(&self, record: Customer) -> Result<Admitted<Customer>, Denial> {
        let by = self.hold(&self.delete, &record)?;
        Ok(Admitted { what: record, by: [Some(by), None] })
    }

    fn hold(&self, reach: &Reach, record: &Customer) -> Result<RuleId, Denial> {
        let reason = match reach.judge(record) {
            Judgement::Allowed(arm) => return Ok(arm.rule.id),
            Judgement::Denied(arm) => Reason::Denied(arm.rule.id),
            Judgement::Off(switch) => Reason::SwitchedOff { reason: switch.reason.clone() },
            Judgement::Unmatched if reach.is_open() => Reason::OutOfScope,
            Judgement::Unmatched => Reason::NoRight,
        };
        Err(self.denial(reach, record, reason))
    }

    fn all_of(
        &self,
        wanted: FieldSet,
        theirs: FieldSet,
        reach: &Reach,
        record: &Customer,
    ) -> Result<(), Denial> {
        match wanted.without(theirs).iter().next() {
            None => Ok(()),
            Some(field) => Err(self.denial(reach, record, Reason::Field(field))),
        }
    }

    fn denial(&self, reach: &Reach, record: &Customer, reason: Reason) -> Denial {
        let stored = record.id().0 != 0;
        Denial {
            actor: self.actor_name.clone(),
            permission: reach.permission().clone(),
            target: stored.then(|| record.id().to_string()),
            reason,
        }
    }

    /// Whether the record may be known of at all (rule K1).
    pub fn sees(&self, record: &(impl Record + ?Sized)) -> bool {
        self.view.holds(record)
    }

    /// Whether the field shows as it is (rule C5).
    pub fn shows(&self, field: Field, record: &(impl Record + ?Sized)) -> bool {
        self.view.shows(field, record)
    }
}
