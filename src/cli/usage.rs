//! What is said of arguments that are not understood: clap's words, without suggestions that
//! are not near.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};

use super::args::Cli;

/// The same error, of which every suggestion is one.
///
/// clap suggests `--as` for `--reason`, and to pass an unknown option as a value, and then
/// shows a usage with what it suggests. In their place stand the command's own usage and its
/// options.
pub fn mended(mut error: clap::Error) -> clap::Error {
    for (wrong, right) in [
        (ContextKind::InvalidArg, ContextKind::SuggestedArg),
        (ContextKind::InvalidSubcommand, ContextKind::SuggestedSubcommand),
        (ContextKind::InvalidValue, ContextKind::SuggestedValue),
    ] {
        let kept = error.get(right).and_then(|found| near(error.get(wrong)?, found));
        match kept {
            Some(kept) => error.insert(right, kept),
            None => error.remove(right),
        };
    }
    if error.kind() == ErrorKind::UnknownArgument && error.get(ContextKind::SuggestedArg).is_none()
    {
        error.remove(ContextKind::Suggested);
        of_command(&mut error);
    }
    if error.kind() == ErrorKind::ValueValidation {
        absence(&mut error);
    }
    error
}

/// Proposes `--no-team`, where there is such an option, to who gives `--team` the word for none.
fn absence(error: &mut clap::Error) {
    let said = |kind| error.get(kind).map(ToString::to_string);
    if said(ContextKind::InvalidValue).is_none_or(|value| value != "none") {
        return;
    }
    let arg = said(ContextKind::InvalidArg).unwrap_or_default();
    let name = arg.split([' ', '=']).next().and_then(|word| word.strip_prefix("--"));
    let Some(absent) = name.map(|name| format!("--no-{name}")) else { return };
    let mut top = Cli::command();
    top.build();
    let words = std::env::args().skip(1);
    let command =
        words.fold(&top, |command, word| command.find_subcommand(word).unwrap_or(command));
    if options(command).contains(&absent) {
        let tip = StyledStr::from(format!("for none, write '{absent}'"));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
}

/// Those suggestions that are near.
fn near(wrong: &ContextValue, found: &ContextValue) -> Option<ContextValue> {
    let ContextValue::String(wrong) = wrong else { return None };
    match found {
        ContextValue::String(one) => is_near(wrong, one).then(|| found.clone()),
        ContextValue::Strings(all) => {
            let near: Vec<_> = all.iter().filter(|one| is_near(wrong, one)).cloned().collect();
            (!near.is_empty()).then_some(ContextValue::Strings(near))
        }
        _ => None,
    }
}

/// Whether one may have been meant by the other: it begins with it, or a third of the letters
/// at most are others.
fn is_near(wrong: &str, right: &str) -> bool {
    let word = |text: &str| {
        let name = text.split(['=', ' ']).next().unwrap_or_default();
        name.trim_start_matches('-').to_lowercase()
    };
    let (wrong, right) = (word(wrong), word(right));
    let letters = wrong.chars().count().max(right.chars().count());
    right.starts_with(&wrong)
        || wrong.starts_with(&right)
        || strsim::osa_distance(&wrong, &right) <= letters.div_ceil(3)
}

/// Puts the usage of the command itself into the error, and its options.
fn of_command(error: &mut clap::Error) {
    let Some(ContextValue::StyledStr(shown)) = error.get(ContextKind::Usage) else { return };
    let shown = shown.to_string();
    let mut top = Cli::command();
    top.build();
    let mut command = &mut top;
    for word in shown.split_whitespace().skip_while(|word| *word != "rolegate").skip(1) {
        if command.find_subcommand(word).is_none() {
            break;
        }
        let Some(next) = command.find_subcommand_mut(word) else { return };
        command = next;
    }
    let usage = command.render_usage();
    let options = options(command);
    let option = |wrong: &ContextValue| wrong.to_string().starts_with("--");
    let wanted = error.get(ContextKind::InvalidArg).is_some_and(option);
    error.insert(ContextKind::Usage, ContextValue::StyledStr(usage));
    if wanted && !options.is_empty() {
        let tip = StyledStr::from(format!("its options are {}", options.join(", ")));
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
    }
}

/// The options of a command that not every command has.
fn options(command: &Command) -> Vec<String> {
    let own = command.get_arguments().filter(|arg| !arg.is_global_set() && !arg.is_hide_set());
    let longs =
        own.filter_map(clap::Arg::get_long).filter(|long| !["help", "version"].contains(long));
    longs.map(|long| format!("--{long}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near() {
        for (wrong, right) in [
            ("--resaon", "--reason"),
            ("--owners", "--owner"),
            ("--own", "--owner"),
            ("usres", "users"),
            ("--Where=x", "--where"),
            ("tabel", "table"),
        ] {
            assert!(is_near(wrong, right), "{wrong} {right}");
        }
        for (wrong, right) in [("--reason", "--as"), ("--json", "--as"), ("--note", "--team")] {
            assert!(!is_near(wrong, right), "{wrong} {right}");
        }
    }
}
