//! What the store is protected by: the gate alone, or the operating system as well.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Whether the caller could go round the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The caller can open the file directly: honest people stay honest, and the audit shows
    /// tampering; nothing more is claimed.
    Advisory,
    /// The file is reached only through the installed set-group program.
    Enforced,
}

impl Mode {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Advisory => "advisory",
            Self::Enforced => "enforced",
        }
    }

    /// Finds out for a store. In doubt it is advisory.
    #[must_use]
    pub fn of(store: &Path) -> Self {
        Self::find(store).unwrap_or(Self::Advisory)
    }

    fn find(store: &Path) -> Option<Self> {
        let folder = store.parent()?.metadata().ok()?;
        let egid = nix::unistd::getegid();
        let groups = nix::unistd::getgroups().ok()?;
        let seen = Seen {
            privileged: egid != nix::unistd::getgid(),
            folder_is_the_groups: folder.gid() == egid.as_raw(),
            folder_is_closed: folder.mode() & 0o007 == 0,
            caller_owns_folder: folder.uid() == nix::unistd::getuid().as_raw(),
            caller_is_root: nix::unistd::getuid().is_root(),
            caller_is_member: groups.contains(&egid),
        };
        Some(seen.mode())
    }
}

/// What was found out about the process and the folder of the store.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "six independent facts")]
struct Seen {
    privileged: bool,
    folder_is_the_groups: bool,
    folder_is_closed: bool,
    caller_owns_folder: bool,
    caller_is_root: bool,
    caller_is_member: bool,
}

impl Seen {
    const fn mode(self) -> Mode {
        let reached_by_group =
            self.privileged && self.folder_is_the_groups && self.folder_is_closed;
        let other_way = self.caller_owns_folder || self.caller_is_root || self.caller_is_member;
        if reached_by_group && !other_way { Mode::Enforced } else { Mode::Advisory }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enforced_needs_every_fact() {
        let good = Seen {
            privileged: true,
            folder_is_the_groups: true,
            folder_is_closed: true,
            caller_owns_folder: false,
            caller_is_root: false,
            caller_is_member: false,
        };
        assert_eq!(good.mode(), Mode::Enforced);
        for bad in [
            Seen { privileged: false, ..good },
            Seen { folder_is_the_groups: false, ..good },
            Seen { folder_is_closed: false, ..good },
            Seen { caller_owns_folder: true, ..good },
            Seen { caller_is_root: true, ..good },
            Seen { caller_is_member: true, ..good },
        ] {
            assert_eq!(bad.mode(), Mode::Advisory);
        }
    }
}
