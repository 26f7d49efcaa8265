//! Completes names from the store while somebody types.
//!
//! The shell runs the program with `ROLEGATE_COMPLETE` set. Names come through the gate like
//! everything else, so that nobody is offered what they may not know. Whatever goes wrong,
//! nothing is offered and nothing is printed.

use clap::{Arg, Command, CommandFactory, Parser};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{Elvish, Fish, Powershell, Shells, Zsh};
use rolegate::domain::{FIELDS, Scope};
use rolegate::env::vars;
use rolegate::ops::completions::{KnownName, KnownNames, ListNames};

use super::args::Cli;
use super::complete_bash::Bash;
use super::context::Context;
use super::escape;
use super::ui::Ui;

/// Answers the shell, if it is the shell that asks.
pub fn answered() -> bool {
    let folder = std::env::current_dir().ok();
    let factory = || {
        let mut root = Cli::command();
        root.build();
        with_candidates(root, None)
    };
    CompleteEnv::with_factory(factory)
        .var(vars::COMPLETE)
        .shells(Shells(&[&Bash, &Elvish, &Fish, &Powershell, &Zsh]))
        .try_complete(std::env::args_os(), folder.as_deref())
        .unwrap_or(true)
}

/// The command with names from the store for the arguments that take them.
fn with_candidates(command: Command, noun: Option<&str>) -> Command {
    let name = command.get_name().to_owned();
    command
        .mut_args(|arg| match Kind::of(&arg, noun, &name) {
            Some(kind) => arg.add(ArgValueCandidates::new(move || candidates(kind))),
            None => arg,
        })
        .mut_subcommands(|sub| with_candidates(sub, Some(&name)))
}

/// What an argument names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    User,
    Team,
    Role,
    Subject,
    /// A user, or the permission in a question about oneself.
    Question,
    Permission,
    Setting,
    Scope,
    Field,
}

impl Kind {
    /// By the word that the help uses for the value; `NAME` is of the noun's kind, unless it is
    /// the name of something that is being made.
    fn of(arg: &Arg, noun: Option<&str>, verb: &str) -> Option<Self> {
        let names = arg.get_value_names()?;
        match (names.first()?.as_str(), noun.unwrap_or_default(), verb) {
            ("USER", _, "check" | "explain") => Some(Self::Question),
            ("USER", ..) => Some(Self::User),
            ("TEAM", ..) => Some(Self::Team),
            ("ROLE" | "JUNIOR", ..) => Some(Self::Role),
            ("SUBJECT", ..) => Some(Self::Subject),
            ("PERMISSION", ..) => Some(Self::Permission),
            ("SETTING", ..) => Some(Self::Setting),
            ("SCOPE", ..) => Some(Self::Scope),
            ("FIELD", ..) => Some(Self::Field),
            (_, _, "add" | "define" | "init") => None,
            ("NAME", "users", _) => Some(Self::User),
            ("NAME", "teams", _) => Some(Self::Team),
            ("NAME", "roles", _) => Some(Self::Role),
            ("NAME", "permissions", _) => Some(Self::Permission),
            _ => None,
        }
    }
}

fn candidates(kind: Kind) -> Vec<CompletionCandidate> {
    let known = || known_names().unwrap_or_default();
    let candidate = |prefix: &str, known: KnownName| {
        let help = known.meaning.map(|text| escape::for_people(&text).into_owned().into());
        CompletionCandidate::new(format!("{prefix}{}", known.name)).help(help)
    };
    let plain = |names: Vec<KnownName>| names.into_iter().map(|n| candidate("", n)).collect();
    match kind {
        Kind::User => plain(known().users),
        Kind::Team => plain(known().teams),
        Kind::Role => plain(known().roles),
        Kind::Permission => plain(known().permissions),
        Kind::Setting => plain(known().settings),
        Kind::Question => {
            let KnownNames { users, permissions, .. } = known();
            plain(users.into_iter().chain(permissions).collect())
        }
        Kind::Subject => {
            let KnownNames { users, teams, .. } = known();
            let teams = teams.into_iter().map(|team| candidate("team:", team));
            users.into_iter().map(|user| candidate("", user)).chain(teams).collect()
        }
        Kind::Scope => Scope::ALL.map(|scope| CompletionCandidate::new(scope.as_str())).into(),
        Kind::Field => FIELDS.iter().map(|field| CompletionCandidate::new(field.name)).collect(),
    }
}

/// The names that the actor of the unfinished command line may know.
fn known_names() -> Option<KnownNames> {
    let global = Cli::try_parse_from(typed()).ok()?.global;
    Context::new(&Ui::new(&global), &global).ok()?.ask(ListNames).ok()
}

/// A complete command line with the options that say which store and who acts, as far as they
/// are typed; the last word is the one that is being completed.
fn typed() -> Vec<String> {
    const SAYING: [&str; 3] = ["--db", "--as", "--roles"];
    let mut words: Vec<_> = std::env::args().skip_while(|word| word != "--").skip(2).collect();
    words.pop();
    let mut words = words.into_iter();
    let mut line = vec!["rolegate".to_owned(), "init".to_owned()];
    while let Some(word) = words.next() {
        if SAYING.contains(&word.as_str()) {
            line.extend(words.next().map(|value| format!("{word}={value}")));
        } else if SAYING.iter().any(|option| word.starts_with(&format!("{option}="))) {
            line.push(word);
        }
    }
    line
}
