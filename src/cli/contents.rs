//! The table of contents: every command in its group. `rolegate --help` and the first man page
//! show it.

use std::fmt::Write;

use clap::builder::StyledStr;
use clap::builder::styling::Style;

/// Commands that one looks for together.
#[derive(Debug)]
pub struct Group {
    /// Its title.
    pub title: &'static str,
    /// What it holds.
    pub entries: &'static [Entry],
}

/// A noun with its verbs, or a command of one word.
#[derive(Debug)]
pub struct Entry {
    /// The noun, or the command.
    pub word: &'static str,
    /// What it is about.
    pub line: &'static str,
    /// The verbs, with blanks between them; empty for a command of one word.
    pub verbs: &'static str,
}

const fn noun(word: &'static str, line: &'static str, verbs: &'static str) -> Entry {
    Entry { word, line, verbs }
}

const fn command(word: &'static str, line: &'static str) -> Entry {
    Entry { word, line, verbs: "" }
}

/// Every command, once.
pub const CONTENTS: &[Group] = &[
    Group {
        title: "Everyday",
        entries: &[noun(
            "customers",
            "the records, each with an owner and a team",
            "add list show edit remove restore assign history import export",
        )],
    },
    Group {
        title: "People",
        entries: &[
            noun("users", "who may act", "add list show edit suspend resume remove"),
            noun("teams", "a tree; a user is in at most one", "add list show edit remove"),
            noun(
                "roles",
                "named sets of rules",
                "add list show edit remove clone allow deny unset inherit uninherit",
            ),
            noun(
                "permissions",
                "what rules are about",
                "list show define edit remove disable enable",
            ),
            noun("grants", "a role or a rule, given to somebody", "add list show extend revoke"),
        ],
    },
    Group {
        title: "Questions",
        entries: &[
            command("check", "may somebody do it? The exit code answers"),
            command("explain", "why, or why not"),
            command("who-can", "everybody who may do it"),
            command("what-can", "everything that somebody may do"),
            command("whoami", "for whom you stand, and what is in your reach"),
        ],
    },
    Group {
        title: "Watching",
        entries: &[
            noun("review", "what should not stay as it is", "run"),
            noun("audit", "what happened, in a chain that shows tampering", "list show verify"),
        ],
    },
    Group {
        title: "Store",
        entries: &[
            command("init", "make a store; you are its first administrator"),
            command("demo", "make a store full of examples, and a walk through it"),
            noun("settings", "what an administrator can tune", "list show set reset"),
            command("completions", "make the shell complete commands and names"),
        ],
    },
];

/// The help of the program itself.
pub fn help_template() -> StyledStr {
    let title = Style::new().bold().underline();
    let bold = Style::new().bold();
    let mut text = String::from("{about-with-newline}\n{usage-heading} {usage}\n");
    for group in CONTENTS {
        let _ = write!(text, "\n{title}{}:{title:#}\n", group.title);
        for Entry { word, line, verbs } in group.entries {
            let _ = writeln!(text, "  {bold}{word:<12}{bold:#} {line}");
            if !verbs.is_empty() {
                let _ = writeln!(text, "{:15}{verbs}", "");
            }
        }
    }
    let _ = write!(text, "\n{title}Options:{title:#}\n{{options}}{{after-help}}");
    StyledStr::from(text)
}
