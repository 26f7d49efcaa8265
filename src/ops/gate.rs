//! The one door: begin → facts → decide → apply → audit → commit.
//!
//! Every operation passes here and nowhere else. Authorization, change and audit entry are
//! one transaction; refusals and failures leave an entry of their own.

use super::{Change, Done, ErrorKind, OpError, Query, Result, warnings};
use crate::authz::{Assumed, Clearance, Need, Operation, Recorded, Rights, approve, caller, clear};
use crate::domain::{Denial, Reach, RuleId};
use crate::env::{Env, Mode};
use crate::store::{Draft, Outcome, Pending, Store, Trail, Writing};

/// Who runs an operation, where, and how.
#[derive(Debug)]
pub(super) struct Run<'r> {
    pub(super) store: &'r Store,
    pub(super) env: &'r Env,
    pub(super) assumed: &'r Assumed,
    pub(super) mode: Mode,
}

/// What becomes of a change that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is kept.
    Kept,
    /// It is rolled back, and what it would have done is shown: that leaves an entry.
    Shown,
    /// It is rolled back, and only that it could be made is known.
    Silent,
}

impl Run<'_> {
    /// Runs an operation that changes something.
    pub(super) fn change<C: Change>(&self, change: C, fate: Fate) -> Result<Done<C::View>> {
        let pending = Pending::to_write(self.store, self.env.clock)?;
        self.change_in(pending, change, fate)
    }

    /// The same in a transaction that is open already.
    pub(super) fn change_in<C: Change>(
        &self,
        pending: Pending<'_>,
        change: C,
        fate: Fate,
    ) -> Result<Done<C::View>> {
        let target = change.target();
        let (pending, clearance) = self.admit::<C>(pending, &target)?;
        let mut writing = pending.admit_to_write(clearance);
        writing.trail.target.clone_from(&target);
        let done = change.apply(&mut writing).and_then(|view| {
            let draft = self.draft::<C>(writing.rights());
            let rules = opening(writing.clearance());
            writing.trail.rules_unless_named(rules);
            let warnings = warnings::of(&writing)?;
            approval(&writing).map(|approval| (view, warnings, approval, draft))
        });
        match done {
            Ok((view, warnings, approval, draft)) if fate == Fate::Kept => {
                let entry = Some(writing.commit(approval, draft)?);
                Ok(Done { view, entry, warnings })
            }
            Ok((view, warnings, _, draft)) => {
                let (_, trail) = writing.abandon()?;
                if fate == Fate::Shown {
                    self.record(draft.leaving(trail).ending(Outcome::DryRun, None))?;
                }
                Ok(Done { view, entry: None, warnings })
            }
            Err(error) => {
                let (rights, trail) = writing.abandon()?;
                Err(self.put_down::<C>(&rights, trail, error))
            }
        }
    }

    /// Runs an operation that reads. Its entry is durable before anything is shown (rule A4).
    pub(super) fn query<Q: Query>(&self, query: Q) -> Result<Q::View> {
        let target = query.target();
        let pending = Pending::to_read(self.store, self.env.clock)?;
        let recorded = match Q::ACTION.recorded() {
            Recorded::Always => true,
            Recorded::Questions | Recorded::Typing => pending.records_questions()?,
            Recorded::Never => false,
        };
        let (pending, clearance) = self.admit::<Q>(pending, &target)?;
        let mut reading = pending.admit_to_read(clearance);
        reading.trail.target = target;
        let answer = query.answer(&mut reading);
        let rules = opening(reading.clearance());
        let (rights, mut trail) = reading.close()?;
        match answer {
            Ok(view) => {
                if recorded {
                    trail.rules_unless_named(rules);
                    self.record(self.draft::<Q>(&rights).leaving(trail))?;
                }
                Ok(view)
            }
            Err(error) => Err(self.put_down::<Q>(&rights, trail, error)),
        }
    }

    /// Finds out who acts and decides whether the operation may begin.
    fn admit<'s, O: Operation>(
        &self,
        pending: Pending<'s>,
        target: &Option<String>,
    ) -> Result<(Pending<'s>, Clearance<O>)> {
        let facts = pending.facts(&self.env.account, self.assumed.user.as_ref())?;
        let (draft, denial, about) = match Rights::establish(&self.env.account, self.assumed, facts)
        {
            Ok(rights) => match clear::<O>(rights) {
                Ok(clearance) => return Ok((pending, clearance)),
                Err(refused) => {
                    let (rights, denial) = *refused;
                    (self.draft::<O>(&rights), denial, target.clone())
                }
            },
            Err(denial) => {
                let facts = pending.facts(&self.env.account, None)?;
                let caller = caller(&facts.policy, &self.env.account).ok();
                let draft = Draft::new(self.env, self.mode, pending.now(), O::ACTION.name())
                    .called_by(&facts.policy, caller.as_ref())
                    .assuming(self.assumed)
                    .needing(permission::<O>());
                // Whom the caller could not become is what stopped them.
                let about = denial.target.clone().or_else(|| target.clone());
                (draft, denial, about)
            }
        };
        pending.close()?;
        Err(self.refuse::<O>(draft.leaving(Trail::about(about)), denial))
    }

    /// Records why an operation that had begun did not happen.
    fn put_down<O: Operation>(&self, rights: &Rights, trail: Trail, error: OpError) -> OpError {
        let draft = self.draft::<O>(rights).leaving(trail);
        match error {
            OpError::Denied(denial) => self.refuse::<O>(draft, *denial),
            // A store that fails is in no state to take an entry.
            OpError::Store(crate::store::StoreError::Taken(_))
            | OpError::NotFound { .. }
            | OpError::Conflict { .. }
            | OpError::Rows(_)
            | OpError::File(_)
            | OpError::Invalid { .. } => {
                let outcome = match error.kind() {
                    ErrorKind::Refused => Outcome::Refused,
                    ErrorKind::Invalid | ErrorKind::Missing | ErrorKind::Store => Outcome::Failed,
                };
                match self.record(draft.ending(outcome, Some(error.code()))) {
                    Ok(()) => error,
                    Err(trouble) => trouble,
                }
            }
            OpError::Store(_) => error,
        }
    }

    fn refuse<O: Operation>(&self, draft: Draft, denial: Denial) -> OpError {
        if O::ACTION.recorded() == Recorded::Typing {
            return denial.into();
        }
        let draft = draft
            .ending(Outcome::Refused, Some(denial.reason.code()))
            .decided_by(denial.reason.rule());
        let draft = match denial.reason.is_about_identity() {
            true => draft,
            false => draft.needing(Some(denial.permission.to_string())),
        };
        match self.record(draft) {
            Ok(()) => denial.into(),
            Err(trouble) => trouble,
        }
    }

    /// Writes an entry that stands for itself.
    fn record(&self, draft: Draft) -> Result<()> {
        let pending = Pending::to_write(self.store, self.env.clock)?;
        let draft = draft.not_before(pending.now());
        Ok(pending.record(draft)?)
    }

    fn draft<O: Operation>(&self, rights: &Rights) -> Draft {
        Draft::new(self.env, self.mode, rights.now(), O::ACTION.name())
            .by(rights)
            .assuming(self.assumed)
            .needing(permission::<O>())
    }
}

/// The rules that give the permission which an operation needs: they decided where it names
/// none itself.
fn opening<O: Operation>(clearance: &Clearance<O>) -> Vec<RuleId> {
    let arms = clearance.reach().map(Reach::allows).unwrap_or_default();
    arms.iter().map(|arm| arm.rule.id).collect()
}

fn permission<O: Operation>() -> Option<String> {
    match O::ACTION.need() {
        Need::Permission(permission) => Some(permission.to_string()),
        Need::Standing => None,
    }
}

/// Compares the rights before and after, if the operation changed the policy.
fn approval<C: Change>(writing: &Writing<'_, C>) -> Result<crate::authz::Approval> {
    let permission = match C::ACTION.need() {
        Need::Permission(permission) => permission,
        Need::Standing => crate::domain::Permission::new("grants", "create"),
    };
    let change = writing.policy_change()?;
    let change = change.as_ref().map(|(before, after)| (*before, after));
    Ok(approve(writing.rights(), &permission, change)?)
}
