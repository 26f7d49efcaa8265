//! The program around the library: arguments, terminal, tables, exit codes.

mod args;
mod commands;
mod complete;
mod complete_bash;
mod contents;
mod context;
mod deferred;
mod docgen;
mod error;
mod escape;
mod examples;
mod exit;
mod output;
mod progress;
mod ui;
mod usage;

use std::process::ExitCode;

use clap::Parser;

use self::args::Cli;
use self::context::Context;
use self::exit::Exit;
use self::ui::Ui;

/// Runs the program and gives its exit code.
pub fn main() -> ExitCode {
    if complete::answered() {
        return Exit::Done.into();
    }
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misread(&usage::mended(error)),
    };
    let ui = Ui::new(&cli.global);
    let exit = Context::new(&ui, &cli.global)
        .and_then(|context| commands::run(&context, cli.command))
        .unwrap_or_else(|error| error.report(&ui));
    ui.finish(exit).into()
}

/// What clap says of arguments that it does not understand, or of `--help` and `--version`.
fn misread(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        ui::usage_error(&error.to_string());
        return Exit::Invalid.into();
    }
    match error.print() {
        Err(trouble) if trouble.kind() != std::io::ErrorKind::BrokenPipe => {
            ui::usage_error(&format!("error: the output could not be written: {trouble}\n"));
            Exit::Store.into()
        }
        _ => Exit::Done.into(),
    }
}
