//! Decisions about single customers, and the proof of each (rules D7, C5, C6, R1).
//!
//! Everything that creates, edits, assigns or deletes customers passes here, one record or a
//! million; the store takes nothing but what was admitted.

use super::Rights;
use crate::domain::{
    Customer, Denial, Field, FieldSet, Judgement, Permission, Reach, Reason, Record, Set,
};

/// Proof that the actor may do to a record what the name of the maker says.
#[derive(Debug)]
#[must_use]
pub struct Admitted<T>(T);

impl<T> Admitted<T> {
    /// What was admitted.
    pub fn get(&self) -> &T {
        &self.0
    }
}

/// The actor's reaches of everything that can be done to customers, made once for many records.
#[derive(Clone, Debug)]
pub struct Judge {
    actor_name: String,
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
            view: reach("view"),
            create: reach("create"),
            edit: reach("edit"),
            assign: reach("assign"),
            delete: reach("delete"),
        }
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
        record: Customer,
        given: FieldSet,
        placed: bool,
    ) -> Result<Admitted<Customer>, Denial> {
        self.hold(&self.create, &record)?;
        let theirs = self.create.fields(&record).visible;
        self.all_of(given, theirs, &self.create, &record)?;
        if placed {
            self.hold(&self.assign, &record)?;
        }
        Ok(Admitted(record))
    }

    /// Admits a change, judged on the record as it is and as it would be. Which rights it
    /// needs follows from the fields that differ.
    ///
    /// # Errors
    /// One of the two images is out of reach, or a field is not theirs to change.
    pub fn change(&self, before: &Customer, after: Customer) -> Result<Admitted<Customer>, Denial> {
        let differs = FieldSet::of(|field| before.get(field) != after.get(field));
        let set = |who| differs.and(FieldSet::of(|field| field.spec().set == who));
        let (edited, assigned) = (set(Set::ByPeople), set(Set::ByAssign));
        if !edited.is_empty() {
            self.hold(&self.edit, before)?;
            self.hold(&self.edit, &after)?;
            let (was, is) = (self.edit.fields(before).visible, self.edit.fields(&after).visible);
            self.all_of(edited, was.and(is), &self.edit, before)?;
            self.all_of(edited, self.view.fields(before).unmasked, &self.view, before)?;
        }
        if !assigned.is_empty() {
            self.hold(&self.assign, before)?;
            self.hold(&self.assign, &after)?;
        }
        Ok(Admitted(after))
    }

    /// Admits that contents of fields are compared with those of a record: where a field does
    /// not show as it is, even "unchanged" would tell whether a guess is right (rule C5).
    ///
    /// # Errors
    /// One of the fields does not.
    pub fn compare(&self, record: &Customer, fields: FieldSet) -> Result<(), Denial> {
        self.all_of(fields, self.view.fields(record).unmasked, &self.view, record)
    }

    /// Admits that a record is deleted, or restored.
    ///
    /// # Errors
    /// It is not in reach of `customers:delete`.
    pub fn delete(&self, record: Customer) -> Result<Admitted<Customer>, Denial> {
        self.hold(&self.delete, &record)?;
        Ok(Admitted(record))
    }

    fn hold(&self, reach: &Reach, record: &Customer) -> Result<(), Denial> {
        let reason = match reach.judge(record) {
            Judgement::Allowed(_) => return Ok(()),
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
