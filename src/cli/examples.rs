//! What the definition of a command holds for its readers; the tests hold every command to it.

use clap::Command;

/// The examples at the end of a command's help, a command line each.
pub fn of(command: &Command) -> Vec<String> {
    let Some(text) = command.get_after_long_help().map(ToString::to_string) else {
        return Vec::new();
    };
    let after = text.split_once("Examples:").map_or("", |(_, after)| after);
    after.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{CommandFactory, Parser};
    use rolegate::ops::Action;

    use super::*;
    use crate::cli::args::Cli;
    use crate::cli::contents::{CONTENTS, Entry};

    /// A command that can be run.
    #[derive(Debug)]
    struct Leaf {
        /// Its words after `rolegate`.
        words: String,
        /// Its definition.
        command: Command,
    }

    /// Every command that can be run and is not hidden.
    fn leaves() -> Vec<Leaf> {
        let mut root = Cli::command();
        root.build();
        let mut found = Vec::new();
        walk(&root, "", &mut found);
        found
    }

    fn walk(command: &Command, words: &str, found: &mut Vec<Leaf>) {
        for sub in command.get_subcommands() {
            if sub.is_hide_set() || sub.get_name() == "help" {
                continue;
            }
            let words = format!("{words} {}", sub.get_name()).trim().to_owned();
            if sub.has_subcommands() {
                walk(sub, &words, found);
            } else {
                found.push(Leaf { words, command: sub.clone() });
            }
        }
    }

    /// Commands that run no operation of their own. This list only ever shrinks.
    const EXEMPT: &[&str] = &["demo"];

    fn actions() -> BTreeSet<String> {
        let names = Action::ALL.iter().map(|action| action.name());
        names.chain(EXEMPT.iter().copied()).map(str::to_owned).collect()
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    /// Ids and short options of a command that meet those of all would silently hide them.
    #[test]
    fn every_command_takes_the_options_of_all() {
        let root = Cli::command();
        let global: Vec<_> = root.get_arguments().filter(|arg| arg.is_global_set()).collect();
        assert_eq!(global.len(), 7);
        for leaf in leaves() {
            for arg in &global {
                let own = leaf.command.get_arguments().find(|own| own.get_id() == arg.get_id());
                let same = own.is_some_and(|own| own.get_long() == arg.get_long());
                assert!(same, "`{}` hides --{:?}", leaf.words, arg.get_long());
            }
        }
    }

    #[test]
    fn every_command_runs_the_operation_of_its_name() {
        let actions = actions();
        for leaf in leaves() {
            assert!(actions.contains(&leaf.words), "`{}` names no operation", leaf.words);
        }
    }

    #[test]
    fn the_contents_hold_every_command_once() {
        let entries = CONTENTS.iter().flat_map(|group| group.entries);
        let listed: Vec<String> = entries
            .flat_map(|Entry { word, verbs, .. }| match *verbs {
                "" => vec![(*word).to_owned()],
                verbs => verbs.split(' ').map(|verb| format!("{word} {verb}")).collect(),
            })
            .collect();
        let once: BTreeSet<String> = listed.iter().cloned().collect();
        assert_eq!(once.len(), listed.len(), "a command is listed twice: {listed:?}");
        assert_eq!(once, actions(), "the contents and the operations differ");
        let leaves: BTreeSet<String> = leaves().into_iter().map(|leaf| leaf.words).collect();
        assert_eq!(once, leaves, "the contents and the commands differ");
    }

    #[test]
    fn every_command_says_what_it_does_in_a_line() {
        for leaf in leaves() {
            let about = leaf.command.get_about().map(ToString::to_string).unwrap_or_default();
            assert!(
                about.starts_with(char::is_uppercase) && !about.ends_with('.'),
                "`{}`: `{about}` is not a line in the imperative without a period",
                leaf.words
            );
        }
    }

    #[test]
    fn every_command_has_examples_that_parse() {
        for leaf in leaves() {
            let mut shown = 0;
            for line in of(&leaf.command) {
                for part in commands_of(&line) {
                    let words = shell_words(part);
                    shown += usize::from(words.join(" ").contains(&leaf.words));
                    if let Err(error) = Cli::try_parse_from(&words) {
                        panic!("an example of `{}`: {line}\n{error}", leaf.words);
                    }
                }
            }
            assert!(shown > 0, "`{}` has no example of itself", leaf.words);
        }
    }

    /// The calls of this program in a line that may hold pipes and `&&`.
    fn commands_of(line: &str) -> impl Iterator<Item = &str> {
        line.split("&&")
            .flat_map(|part| part.split(" | "))
            .flat_map(|part| part.split(" || "))
            .map(str::trim)
            .filter(|part| part.starts_with("rolegate "))
    }

    /// Words as the shell takes them apart, up to a redirection.
    fn shell_words(line: &str) -> Vec<String> {
        let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
        for c in line.chars() {
            match (quote, c) {
                (Some(open), c) if open == c => quote = None,
                (None, '\'' | '"') => {
                    quote = Some(c);
                    word.get_or_insert_default();
                }
                (None, '>' | '<') => break,
                (None, ' ') => words.extend(word.take()),
                (_, c) => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word);
        words
    }
}
