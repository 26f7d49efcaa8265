//! What a rule finds.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::domain::{GrantId, RoleId, TeamId, UserId};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Untidy.
    Low,
    /// To be looked at.
    Medium,
    /// To be mended soon.
    High,
    /// To be mended now.
    Critical,
}

impl Severity {
    /// Every severity, from the mildest.
    pub const ALL: [Self; 5] = [Self::Info, Self::Low, Self::Medium, Self::High, Self::Critical];

    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

/// A thing that a finding is about or names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The store as a whole.
    Store,
    /// A user and what they hold.
    User(UserId),
    /// A team and what it is granted.
    Team(TeamId),
    /// A role.
    Role(RoleId),
    /// A grant.
    Grant(GrantId),
}

/// Something that a rule holds against the present state.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The name of the rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub subject: About,
    /// What is the matter, in words that name nothing but what `names` lists.
    pub message: String,
    /// Everything besides the subject that the message, the evidence and the cure name.
    pub names: Vec<About>,
    /// Users whom it touches; who reads the finding sees those whom they may know.
    pub users: Vec<UserId>,
    /// Numbers of grants and rules that prove it.
    pub evidence: Vec<String>,
    /// The command that mends it, with words in capitals for what is to be chosen.
    pub cure: Option<String>,
}

impl Finding {
    /// The same for the same thing on every run, whatever the words: rule, subject, evidence.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut evidence = self.evidence.clone();
        evidence.sort();
        let text = format!("{} {:?} {}", self.rule, self.subject, evidence.join(" "));
        Sha256::digest(text).iter().take(8).fold(String::new(), |mut hex, byte| {
            let written = write!(hex, "{byte:02x}");
            debug_assert!(written.is_ok(), "a String takes everything");
            hex
        })
    }
}
