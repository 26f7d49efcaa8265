//! `rolegate completions`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::args::Cli;
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Print the script with which a shell completes commands and options
///
/// The script knows commands, options and fixed values. To complete the names of users, teams
/// and roles from the store as well, let the shell ask the program instead; nobody is offered a
/// name that they may not know.
///
///   bash, in ~/.bashrc:   source <(ROLEGATE_COMPLETE=bash rolegate)
///   zsh, in ~/.zshrc:     source <(ROLEGATE_COMPLETE=zsh rolegate)
///   fish, in config.fish: ROLEGATE_COMPLETE=fish rolegate | source
#[derive(Debug, Args)]
#[command(
    verbatim_doc_comment,
    after_long_help = "\
Examples:
  rolegate completions bash > ~/.local/share/bash-completion/completions/rolegate
  rolegate completions zsh > ~/.zfunc/_rolegate
  rolegate completions fish > ~/.config/fish/completions/rolegate.fish"
)]
pub struct Completions {
    /// The shell
    #[arg(value_parser = clap::builder::EnumValueParser::<Shell>::new())]
    shell: Shell,
}

pub fn run(context: &Context<'_>, args: Completions) -> Result {
    context.takes_no(&["--db", "--as", "--roles"], "a script needs no store")?;
    context.takes_no(&["--format"], "a script has the format of its shell")?;
    context.ui.print(&script(args.shell))?;
    Ok(Exit::Done)
}

/// The script for a shell.
pub fn script(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rolegate", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
