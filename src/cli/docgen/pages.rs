//! The man pages of the program, of each noun and of each command.

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use rolegate::env::vars;

use super::{Files, markup};
use crate::cli::args::Cli;
use crate::cli::contents::CONTENTS;
use crate::cli::examples;
use crate::cli::exit::Exit;

/// A page for the program, and one for each noun and each command.
pub(super) fn all() -> Files {
    let mut root = Cli::command();
    root.build();
    let mut files = Files::from([("rolegate.1".to_owned(), program(&root))]);
    for sub in visible(&root) {
        add(&mut files, sub);
    }
    files
}

fn add(files: &mut Files, command: &Command) {
    files.insert(format!("{}.1", title(command)), self::command(command));
    for sub in visible(command) {
        add(files, sub);
    }
}

fn visible(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set() && sub.get_name() != "help")
}

fn title(command: &Command) -> String {
    command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned()
}

/// The page of the program itself.
fn program(root: &Command) -> String {
    let man = Man::new(root.clone().mut_args(|arg| arg.help_heading(None)));
    let mut text = begin("rolegate", "1");
    let mut page = Roff::new();
    name_and_synopsis(&mut page, root.clone());
    markup::add(&mut page, DESCRIPTION);
    page.control("SH", ["COMMANDS"]);
    for group in CONTENTS {
        page.control("SS", [group.title]);
        for entry in group.entries {
            page.control("TP", []);
            page.text([bold(format!("rolegate {}", entry.word))]);
            page.text([roman(entry.line)]);
            if !entry.verbs.is_empty() {
                page.control("br", []);
                page.text([roman(entry.verbs.replace(' ', ", "))]);
            }
        }
    }
    text += &body(&page.render());
    text += &options(&man);
    let mut page = Roff::new();
    page.control("SH", ["EXIT STATUS"]);
    for exit in Exit::ALL {
        page.control("TP", []);
        page.text([bold(exit.code().to_string())]);
        page.text([roman(exit.meaning())]);
    }
    page.control("SH", ["ENVIRONMENT"]);
    for (name, meaning) in vars::DOCUMENTED {
        page.control("TP", []);
        page.text([bold(*name)]);
        page.text([roman(*meaning)]);
    }
    markup::add(&mut page, FILES_AND_EXAMPLES);
    see_also(&mut page, &["rolegate-model(7)"]);
    text + &body(&page.render())
}

/// The page of a noun or a command.
fn command(command: &Command) -> String {
    let own = command.clone().mut_args(|arg| {
        let of_all = arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version");
        arg.hide(of_all)
    });
    let mut text = begin(&title(command), "1");
    let mut page = Roff::new();
    name_and_synopsis(&mut page, own.clone());
    page.control("SH", ["DESCRIPTION"]);
    let about = command.get_long_about().or_else(|| command.get_about());
    markup::add(&mut page, &about.map(ToString::to_string).unwrap_or_default());
    text += &body(&page.render());
    if own.get_arguments().any(|arg| !arg.is_hide_set()) {
        text += &options(&Man::new(own));
    }
    let mut page = Roff::new();
    let verbs: Vec<&Command> = visible(command).collect();
    if !verbs.is_empty() {
        page.control("SH", ["COMMANDS"]);
    }
    for verb in &verbs {
        page.control("TP", []);
        page.text([bold(format!("{}(1)", title(verb)))]);
        page.text([roman(verb.get_about().map(ToString::to_string).unwrap_or_default())]);
    }
    let lines = examples::of(command);
    if !lines.is_empty() {
        page.control("SH", ["EXAMPLES"]);
        markup::verbatim(&mut page, lines.iter().map(String::as_str));
    }
    markup::add(
        &mut page,
        "# NOTES\n\nOptions of every command, exit codes, files and variables are in `rolegate`(1).",
    );
    see_also(&mut page, &["rolegate(1)", "rolegate-model(7)"]);
    text + &body(&page.render())
}

/// The head of a page. It bears the version and no date.
pub(super) fn begin(title: &str, section: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(".TH {title} {section} \"\" \"rolegate {version}\" \"Rolegate manual\"\n")
}

fn name_and_synopsis(page: &mut Roff, mut command: Command) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    page.control("SH", ["NAME"]);
    page.text([roman(format!("{} - {about}", title(&command)))]);
    page.control("SH", ["SYNOPSIS"]);
    let usage = command.render_usage().to_string();
    page.text([bold(usage.trim_start_matches("Usage:").trim())]);
}

fn options(man: &Man) -> String {
    let mut out = Vec::new();
    let rendered = man.render_options_section(&mut out);
    debug_assert!(rendered.is_ok(), "a vector takes everything");
    body(&String::from_utf8_lossy(&out))
}

/// A piece of a page without the lines that the roff writer begins every piece with; they
/// concern apostrophes, which then stand as `\(aq`.
pub(super) fn body(roff: &str) -> String {
    let lines = roff.lines().filter(|line| !line.contains(" .ds Aq "));
    lines.map(|line| format!("{}\n", line.replace("\\*(Aq", "\\(aq"))).collect()
}

/// The last section.
pub(super) fn see_also(page: &mut Roff, pages: &[&str]) {
    page.control("SH", ["SEE ALSO"]);
    page.text([roman(pages.join(", "))]);
}

const DESCRIPTION: &str = "\
# DESCRIPTION

Rolegate keeps customers in one SQLite file, the store, and decides who may see, change and take
away which of them. It decides in one place; it can always say why, and why not; and it writes
everything down, a change together with its audit entry or not at all.

Users hold roles, through grants of their own and of their team. A role is a set of rules; a rule
allows or denies a permission such as `customers:view` on one's own records, on those of one's
team, on those of the teams below as well, or on all. `rolegate-model`(7) says how a decision is
made, rule by rule.

The caller is the operating-system account that starts the program, mapped to a user of the store.
Who may impersonate others acts as one of them with `--as`; then only the rights of that user count,
and the audit names both.

## Output for programs

JSON holds all that is known of a record; fields are only ever added. In CSV a command has the same
columns always, whatever is in them; a cell is empty for nothing, `true` or `false`, and where it
holds a list or a record it is compact JSON.

## Protection

Who can open the store file directly can go round the program: then the gate keeps honest people
honest, and the audit shows tampering, but nothing more is claimed. Every audit entry says whether
this was so (`advisory`). The file is not encrypted: protect it by its permissions (the program
makes it readable by its owner alone) and by the encryption of the disk. Exports are plain files,
readable by their owner alone.";

const FILES_AND_EXAMPLES: &str = "\
# FILES

: $XDG_DATA_HOME/rolegate/rolegate.db
The store, unless `--db` or `ROLEGATE_DB` names another; without XDG_DATA_HOME it is
~/.local/share/rolegate/rolegate.db. Beside it, while it is in use, lie files that end in -wal and
-shm; they belong to it.

# EXAMPLES

Make a store, a team and a user, and let the user see and change customers of their own:

    rolegate init
    rolegate teams add north
    rolegate users add wang --team north --role sales-rep

Ask before doing, and find out why:

    rolegate check wang customers:export && echo yes
    rolegate explain wang customers:export

Cover for a colleague until a day:

    rolegate grants add wang --role sales-manager --until 30d --reason 'covers for Li'

Review rights every night from cron, and hear of it only if something is found:

    rolegate review run --fail-on high";
