//! Every operation, the permission that it needs, and whether a success is recorded.

use crate::domain::Permission;

/// What an operation needs before it is looked at any further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A reach of this permission that is open (rule D8); records are judged one by one.
    Permission(Permission),
    /// Only that the actor may act at all (rule D1).
    Standing,
}

/// When an operation that succeeded leaves an entry in the audit; refusals always do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// It changes something, or reads customers.
    Always,
    /// It is a question: only with the setting `audit.questions`.
    Questions,
    /// It is asked by the shell while somebody types: like a question, and a refusal is not
    /// recorded either, because nobody asked for anything.
    Typing,
    /// It reads the policy or the audit itself.
    Never,
}

macro_rules! actions {
    ($($variant:ident = $name:literal, $need:literal, $recorded:ident;)*) => {
        /// An operation. Its name is the command that runs it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the names are the commands")]
        pub enum Action {
            $($variant),*
        }

        impl Action {
            /// Every operation.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The command that runs it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// When a success is recorded.
            #[must_use]
            pub const fn recorded(self) -> Recorded {
                match self { $(Self::$variant => Recorded::$recorded),* }
            }

            /// The permission it needs, in one word; empty for none.
            const fn permission_text(self) -> &'static str {
                match self { $(Self::$variant => $need),* }
            }
        }
    };
}

actions! {
    Init = "init", "", Always;

    AddCustomer = "customers add", "customers:create", Always;
    ListCustomers = "customers list", "customers:view", Always;
    ShowCustomer = "customers show", "customers:view", Always;
    EditCustomer = "customers edit", "customers:edit", Always;
    RemoveCustomer = "customers remove", "customers:delete", Always;
    RestoreCustomer = "customers restore", "customers:delete", Always;
    AssignCustomers = "customers assign", "customers:assign", Always;
    CustomerHistory = "customers history", "customers:view", Always;
    ImportCustomers = "customers import", "customers:import", Always;
    ExportCustomers = "customers export", "customers:export", Always;

    AddUser = "users add", "users:create", Always;
    ListUsers = "users list", "users:view", Never;
    ShowUser = "users show", "users:view", Never;
    EditUser = "users edit", "users:view", Always;
    SuspendUser = "users suspend", "users:suspend", Always;
    ResumeUser = "users resume", "users:suspend", Always;
    RemoveUser = "users remove", "users:delete", Always;

    AddTeam = "teams add", "teams:create", Always;
    ListTeams = "teams list", "teams:view", Never;
    ShowTeam = "teams show", "teams:view", Never;
    EditTeam = "teams edit", "teams:edit", Always;
    RemoveTeam = "teams remove", "teams:delete", Always;

    AddRole = "roles add", "roles:create", Always;
    ListRoles = "roles list", "roles:view", Never;
    ShowRole = "roles show", "roles:view", Never;
    EditRole = "roles edit", "roles:edit", Always;
    RemoveRole = "roles remove", "roles:delete", Always;
    CloneRole = "roles clone", "roles:create", Always;
    AllowRule = "roles allow", "roles:edit", Always;
    DenyRule = "roles deny", "roles:edit", Always;
    UnsetRule = "roles unset", "roles:edit", Always;
    InheritRole = "roles inherit", "roles:edit", Always;
    UninheritRole = "roles uninherit", "roles:edit", Always;

    ListPermissions = "permissions list", "permissions:view", Never;
    ShowPermission = "permissions show", "permissions:view", Never;
    DefinePermission = "permissions define", "permissions:create", Always;
    EditPermission = "permissions edit", "permissions:edit", Always;
    RemovePermission = "permissions remove", "permissions:delete", Always;
    DisablePermission = "permissions disable", "permissions:switch", Always;
    EnablePermission = "permissions enable", "permissions:switch", Always;

    AddGrant = "grants add", "grants:create", Always;
    ListGrants = "grants list", "grants:view", Never;
    ShowGrant = "grants show", "grants:view", Never;
    ExtendGrant = "grants extend", "grants:create", Always;
    RevokeGrant = "grants revoke", "grants:revoke", Always;

    Check = "check", "", Questions;
    Explain = "explain", "", Questions;
    WhoCan = "who-can", "users:view", Questions;
    WhatCan = "what-can", "", Questions;
    WhoAmI = "whoami", "", Questions;
    Complete = "completions", "", Typing;

    RunReview = "review run", "reviews:run", Always;

    ListAudit = "audit list", "audit:view", Never;
    ShowAudit = "audit show", "audit:view", Never;
    VerifyAudit = "audit verify", "audit:verify", Never;

    ListSettings = "settings list", "settings:view", Never;
    ShowSetting = "settings show", "settings:view", Never;
    SetSetting = "settings set", "settings:edit", Always;
    ResetSetting = "settings reset", "settings:edit", Always;
}

impl Action {
    /// What it needs before it is looked at any further. Operations with more than one right
    /// ask for the others where they use them.
    #[must_use]
    pub fn need(self) -> Need {
        match self.permission_text().split_once(':') {
            Some((resource, action)) => Need::Permission(Permission::new(resource, action)),
            None => Need::Standing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Catalogue;

    #[test]
    fn every_need_is_in_the_catalogue() {
        let catalogue = Catalogue::built_in();
        for action in Action::ALL {
            if let Need::Permission(permission) = action.need() {
                assert!(catalogue.permissions.contains_key(&permission), "{permission}");
            }
        }
    }
}
