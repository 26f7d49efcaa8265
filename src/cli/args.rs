//! Arguments that many commands share.

use std::path::PathBuf;

use clap::{Args, Parser, ValueEnum};
use rolegate::domain::Name;
use rolegate::ops::PageOf;

use super::commands::Command;
use super::contents;

/// Decides who may see, change and take away which customer
#[derive(Debug, Parser)]
#[command(name = "rolegate", version, args_override_self = true, max_term_width = 100)]
#[command(subcommand_required = true, arg_required_else_help = true)]
#[command(help_template = contents::help_template(), after_help = "\
`rolegate NOUN --help` lists the verbs of a noun, `rolegate NOUN VERB --help` shows examples.
`man rolegate-model` says how a decision is made.")]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
///
/// Their ids are set apart from the options of single commands: clap hands the value of a
/// global option down by id, and a command may well have a `--role` of its own.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// The store file; otherwise the one that ROLEGATE_DB names
    #[arg(id = "global-db", long = "db", global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Act as another user; needs users:impersonate
    #[arg(id = "global-as", long = "as", global = true, value_name = "USER")]
    pub actor: Option<Name>,
    /// Let only these of one's roles give rights
    #[arg(
        id = "global-roles",
        long = "roles",
        global = true,
        value_name = "ROLE",
        value_delimiter = ','
    )]
    pub roles: Option<Vec<Name>>,
    /// How to print
    #[arg(
        id = "global-format",
        long = "format",
        short = 'f',
        global = true,
        value_name = "FORMAT",
        default_value = "table"
    )]
    pub format: Format,
    /// Print no notes
    #[arg(id = "global-quiet", long = "quiet", short = 'q', global = true)]
    pub quiet: bool,
    /// When to colour
    #[arg(
        id = "global-color",
        long = "color",
        global = true,
        value_name = "WHEN",
        default_value = "auto"
    )]
    pub color: ColorWhen,
    /// Answer every question with yes
    #[arg(id = "global-yes", long = "yes", short = 'y', global = true)]
    pub yes: bool,
}

impl Global {
    /// Those of the options that were given and that not every command can make something of.
    pub fn given(&self) -> impl Iterator<Item = &'static str> {
        [
            ("--db", self.db.is_some()),
            ("--as", self.actor.is_some()),
            ("--roles", self.roles.is_some()),
            ("--format", self.format != Format::Table),
        ]
        .into_iter()
        .filter_map(|(option, given)| given.then_some(option))
    }
}

/// How records are printed.
// Doc comments on the values would make the help of every command long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    // A table for people
    Table,
    // One JSON document
    Json,
    // One JSON object per line
    Jsonl,
    // Comma-separated values with a header
    Csv,
    // A Markdown table
    Markdown,
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    // On a terminal, unless NO_COLOR is set
    Auto,
    // Always
    Always,
    // Never
    Never,
}

/// Options of long lists.
#[derive(Clone, Debug, Args)]
pub struct PageArgs {
    /// Print at most so many rows
    #[arg(long, short = 'n', value_name = "N", default_value = "50")]
    #[arg(value_parser = at_least_one)]
    limit: u32,
    /// Begin after this row
    #[arg(long, value_name = "KEY")]
    after: Option<String>,
}

impl From<PageArgs> for PageOf {
    fn from(args: PageArgs) -> Self {
        let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
        Self { limit, after: args.after }
    }
}

/// Options of commands that change something.
#[derive(Clone, Copy, Debug, Args)]
pub struct ChangeArgs {
    /// Do everything, show the result, keep nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// A number of rows.
pub fn at_least_one(text: &str) -> Result<u32, &'static str> {
    text.parse().ok().filter(|number| *number > 0).ok_or("it is not a whole number from 1")
}

/// The number of an entry of the audit.
pub fn entry_number(text: &str) -> Result<i64, &'static str> {
    text.parse().map_err(|_| "it is not a whole number; `rolegate audit list` shows them")
}
