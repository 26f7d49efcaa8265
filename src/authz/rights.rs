//! Who acts, and what they may do at this instant.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::domain::{
    Catalogue, Denial, Giver, Held, Judgement, Name, Permission, Placed, Policy, Reach, Reason,
    Record, RuleId, Standpoint, User, held_now, narrow,
};
use crate::env::Account;

/// What a run asks for: whose rights, and which of their roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumed {
    /// `--as`: another user's rights count.
    pub user: Option<Name>,
    /// `--roles`: only these roles' allows count (rule D4).
    pub roles: Option<Vec<Name>>,
}

/// The caller, the actor, and the rules that count for the actor at this instant.
#[derive(Clone, Debug)]
pub struct Rights {
    account: Account,
    caller: User,
    actor: User,
    policy: Policy,
    catalogue: Catalogue,
    held: Vec<Held>,
    standpoint: Standpoint,
    now: Timestamp,
}

/// What identification needs of the store.
#[derive(Clone, Debug)]
pub struct Facts {
    /// At least the slice for the caller and the actor.
    pub policy: Policy,
    /// The permissions that exist.
    pub catalogue: Catalogue,
    /// The instant that counts.
    pub now: Timestamp,
}

impl Rights {
    /// Finds out who acts (rules D1, D4, G3).
    ///
    /// # Errors
    /// The account is not mapped, a user does not stand, `--as` or `--roles` names something
    /// that the caller may not use.
    pub fn establish(account: &Account, assumed: &Assumed, facts: Facts) -> Result<Self, Denial> {
        let Facts { policy, catalogue, now } = facts;
        let whoever = |reason| Denial {
            actor: account.name().to_owned(),
            permission: Permission::new("users", "view"),
            target: None,
            reason,
        };
        let caller = caller(&policy, account).map_err(whoever)?;
        let mut rights = Self::of(account, &caller, &caller, policy, catalogue, now);
        rights.stand(&caller, None)?;
        if let Some(name) = &assumed.user
            && *name != caller.name
        {
            rights = rights.impersonate(name)?;
        }
        if let Some(roles) = &assumed.roles {
            rights.activate(roles)?;
        }
        Ok(rights)
    }

    fn of(
        account: &Account,
        caller: &User,
        actor: &User,
        policy: Policy,
        catalogue: Catalogue,
        now: Timestamp,
    ) -> Self {
        Self {
            account: account.clone(),
            caller: caller.clone(),
            actor: actor.clone(),
            held: held_now(&policy, actor, now),
            standpoint: Standpoint::of(&policy, actor),
            policy,
            catalogue,
            now,
        }
    }

    fn stand(&self, user: &User, target: Option<String>) -> Result<(), Denial> {
        if user.stands(self.now) {
            return Ok(());
        }
        let reason = Reason::NotStanding { user: user.name.to_string() };
        Err(self.denial(&Permission::new("users", "view"), target, reason))
    }

    /// The actor becomes another user, if the caller may act as them (rule G3). Whether the
    /// user does not exist or may not be known reads the same (rule K1).
    fn impersonate(self, name: &Name) -> Result<Self, Denial> {
        let permission = Permission::new("users", "impersonate");
        let target = Some(name.to_string());
        let reach = self.reach(&permission);
        if !reach.is_open() {
            return Err(self.refusal(reach.opens(), &permission, target));
        }
        let unknown = Reason::NoSuchUser { user: name.to_string() };
        let Some(actor) = self.policy.user_named(name).filter(|user| reach.holds(&placed(user)))
        else {
            return Err(self.denial(&permission, target, unknown));
        };
        let actor = actor.clone();
        if self.giver().outranked_by(&actor).is_some() {
            let seen = self.reach(&Permission::new("users", "view")).holds(&placed(&actor));
            let outranked = Reason::Outranked { user: format!("`{name}`") };
            return Err(self.denial(&permission, target, if seen { outranked } else { unknown }));
        }
        self.stand(&actor, target)?;
        Ok(Self::of(&self.account, &self.caller, &actor, self.policy, self.catalogue, self.now))
    }

    fn activate(&mut self, names: &[Name]) -> Result<(), Denial> {
        let mut active = BTreeSet::new();
        for name in names {
            let role = self.policy.role_named(name).map(|role| role.id);
            match role.filter(|role| self.held.iter().any(|held| held.path.roles.contains(role))) {
                Some(role) => {
                    active.insert(role);
                }
                None => {
                    let reason = Reason::RoleNotHeld { role: name.to_string() };
                    return Err(self.denial(&Permission::new("roles", "view"), None, reason));
                }
            }
        }
        narrow(&self.policy, &mut self.held, &active);
        Ok(())
    }

    /// The actor's reach of a permission.
    #[must_use]
    pub fn reach(&self, permission: &Permission) -> Reach {
        Reach::of(&self.catalogue, permission, &self.held, &self.standpoint)
    }

    /// The actor's reach of a permission, if it is open at all.
    ///
    /// # Errors
    /// No rule gives it, a deny covers it, or it is switched off.
    pub fn open_reach(&self, permission: &Permission) -> Result<Reach, Denial> {
        let reach = self.reach(permission);
        if reach.is_open() {
            return Ok(reach);
        }
        Err(self.refusal(reach.opens(), permission, None))
    }

    /// Demands that the record is in the actor's reach of the permission, and names the
    /// rule that decided.
    ///
    /// # Errors
    /// It is not; the denial says why.
    pub fn demand(
        &self,
        permission: &Permission,
        record: &(impl Record + ?Sized),
        target: &str,
    ) -> Result<RuleId, Denial> {
        let reach = self.open_reach(permission)?;
        match reach.judge(record) {
            Judgement::Allowed(arm) => Ok(arm.rule.id),
            judgement => Err(self.refusal(judgement, permission, Some(target.to_owned()))),
        }
    }

    /// The denial for a judgement that is not an allow.
    #[must_use]
    pub fn refusal(
        &self,
        judgement: Judgement<'_>,
        permission: &Permission,
        target: Option<String>,
    ) -> Denial {
        let reason = match judgement {
            Judgement::Denied(arm) => Reason::Denied(arm.rule.id),
            Judgement::Off(switch) => Reason::SwitchedOff { reason: switch.reason.clone() },
            Judgement::Allowed(_) | Judgement::Unmatched if target.is_some() => Reason::OutOfScope,
            Judgement::Allowed(_) | Judgement::Unmatched => Reason::NoRight,
        };
        self.denial(permission, target, reason)
    }

    /// A denial for the actor.
    #[must_use]
    pub fn denial(
        &self,
        permission: &Permission,
        target: Option<String>,
        reason: Reason,
    ) -> Denial {
        Denial {
            actor: self.actor.name.to_string(),
            permission: permission.clone(),
            target,
            reason,
        }
    }

    /// Demands that the user can do nothing that the actor could not give (rule G3). Oneself
    /// is never out of rank.
    ///
    /// # Errors
    /// They can.
    pub fn demand_rank(
        &self,
        policy: &Policy,
        user: &User,
        permission: &Permission,
    ) -> Result<(), Denial> {
        let giver = Giver { policy, ..self.giver() };
        if user.id == self.actor.id || giver.outranked_by(user).is_none() {
            return Ok(());
        }
        let reason = Reason::Outranked { user: format!("`{}`", user.name) };
        Err(self.denial(permission, Some(user.name.to_string()), reason))
    }

    /// The actor as one who gives rights to others.
    #[must_use]
    pub fn giver(&self) -> Giver<'_> {
        Giver {
            policy: &self.policy,
            user: &self.actor,
            held: &self.held,
            catalogue: &self.catalogue,
            now: self.now,
        }
    }

    /// The operating-system account.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The user for whom the account stands.
    #[must_use]
    pub fn caller(&self) -> &User {
        &self.caller
    }

    /// The user whose rights count.
    #[must_use]
    pub fn actor(&self) -> &User {
        &self.actor
    }

    /// The rules that count, narrowed to the active roles.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// The slice of the policy that holds all about the caller and the actor.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The permissions that exist.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The instant that counts.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }
}

/// A user as a record: their own owner, in their team.
#[must_use]
pub fn placed(user: &User) -> Placed {
    Placed { owner: Some(user.id), team: user.team }
}

/// The user for whom the account stands.
///
/// # Errors
/// Nobody, or the account's name and number belong to two users.
pub fn caller(policy: &Policy, account: &Account) -> Result<User, Reason> {
    let mapped = |user: &&User| {
        user.account
            .as_ref()
            .is_some_and(|(name, uid)| name == account.name() || *uid == account.uid())
    };
    let name = account.name().to_owned();
    match policy.users.values().find(mapped) {
        None => Err(Reason::NotMapped { account: name }),
        Some(user) if user.account == Some((name.clone(), account.uid())) => Ok(user.clone()),
        Some(_) => Err(Reason::AccountMismatch { account: name }),
    }
}
