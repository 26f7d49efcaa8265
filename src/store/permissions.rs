//! SQL that changes the catalogue: permissions and switches.

use rusqlite::{Connection, params};

use super::{Result, StoreError, Writing, codec};
use crate::authz::Operation;
use crate::domain::{Pattern, Permission, PermissionSpec, Switch};

/// Adds the row of a permission.
pub(super) fn insert(
    conn: &Connection,
    permission: &Permission,
    spec: &PermissionSpec,
) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT INTO permissions (resource, action, sensitive, built_in, description)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            permission.resource,
            permission.action,
            spec.sensitive,
            spec.built_in,
            spec.description
        ],
    )?;
    Ok(())
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Adds a permission.
    ///
    /// # Errors
    /// There is one of that name, or the store cannot be written.
    pub fn insert_permission(
        &mut self,
        permission: &Permission,
        spec: &PermissionSpec,
    ) -> Result<()> {
        insert(self.conn(), permission, spec).map_err(|error| {
            match error.to_string().contains("permissions.resource") {
                true => StoreError::Taken(format!("there is a permission `{permission}` already")),
                false => error.into(),
            }
        })?;
        let sensitive = spec.sensitive.then(|| "yes".to_owned());
        let fields = [("description", Some(spec.description.clone())), ("sensitive", sensitive)];
        self.made("permissions", &permission.to_string(), &fields)
    }

    /// Describes a permission in other words.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn describe_permission(
        &mut self,
        permission: &Permission,
        before: &str,
        after: &str,
    ) -> Result<()> {
        self.conn().execute(
            "UPDATE permissions SET description = ?3 WHERE resource = ?1 AND action = ?2",
            params![permission.resource, permission.action, after],
        )?;
        let record = permission.to_string();
        self.changed("permissions", &record, "description", Some(before), Some(after))
    }

    /// Takes a permission out of the catalogue.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_permission(
        &mut self,
        permission: &Permission,
        spec: &PermissionSpec,
    ) -> Result<()> {
        self.conn().execute(
            "DELETE FROM permissions WHERE resource = ?1 AND action = ?2",
            [&permission.resource, &permission.action],
        )?;
        let sensitive = spec.sensitive.then(|| "yes".to_owned());
        let fields = [("description", Some(spec.description.clone())), ("sensitive", sensitive)];
        self.went("permissions", &permission.to_string(), &fields)
    }

    /// Switches permissions off for everybody; the actor is who did it.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn insert_switch(&mut self, pattern: &Pattern, reason: &str) -> Result<()> {
        self.conn().execute(
            "INSERT INTO switches (pattern, reason, by_id, at) VALUES (?1, ?2, ?3, ?4)",
            params![
                pattern.to_string(),
                reason,
                self.rights().actor().id.0,
                codec::micros(self.now())
            ],
        )?;
        self.changed("permissions", &pattern.to_string(), "switched_off", None, Some(reason))
    }

    /// Switches permissions on again.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn delete_switch(&mut self, switch: &Switch) -> Result<()> {
        let pattern = switch.pattern.to_string();
        self.conn().execute("DELETE FROM switches WHERE pattern = ?1", [&pattern])?;
        self.changed("permissions", &pattern, "switched_off", Some(&switch.reason), None)
    }
}
