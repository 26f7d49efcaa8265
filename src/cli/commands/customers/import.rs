//! `rolegate customers import`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use rolegate::domain::Name;
use rolegate::ops::customers::{
    BadRows, ImportCustomers, ImportKey, Imported, OnDuplicate, OwnerName, withdraw_rejects,
};
use rolegate::ops::phrase::{counted, listed};
use rolegate::ops::{Mapping, OpError, Progress, Source, Target};

use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result, rehearsed};
use crate::cli::error::CliError;
use crate::cli::exit::Exit;
use crate::cli::progress::Unit;

/// Add and change customers from a CSV file
///
/// The first row names the fields; case, blanks, underscores and hyphens do not matter. Each
/// row is judged like a command of its own: a new customer needs customers:create, one that is
/// there customers:edit, an owner other than yourself customers:assign. New customers have no
/// owner and your team unless row or options name others; if you may only create your own,
/// they are yours.
///
/// All is one transaction: if one row cannot be imported, none is, and each is named with its
/// line and reason: mend the file and import it again, or import its good rows with
/// --skip-invalid. If no row is good, that is an error with --skip-invalid too.
///
/// Without a column for the --key every row is new. An empty cell leaves the field of a
/// customer that is there as it is, and so does the mask that you see of it. The owner `none`
/// is the pool.
///
/// What `customers export` wrote goes back with --key id --on-duplicate update. Who created and
/// changed a customer, and when, is never taken from a file: such columns are left out, and
/// named.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers import leads.csv --owner wang --dry-run
  rolegate customers import leads.csv --on-duplicate update --rejects rejects.csv
  rolegate customers import mine.csv --key id --on-duplicate update
  rolegate customers import crm.csv --map 'name={First Name} {Last Name}' --map phone=Tel --ignore-extra
  zcat old.csv.gz | rolegate customers import - --key email --on-duplicate skip")]
pub struct Import {
    /// The file, in UTF-8 with commas; `-` is standard input
    file: PathBuf,
    /// The owner of new customers whose row names none; `none` is the pool
    #[arg(long, value_name = "USER")]
    owner: Option<OwnerName>,
    /// The team of new customers whose row names none
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    /// The field by which a row finds its customer
    #[arg(long, value_name = "FIELD", default_value = "external_id")]
    key: Key,
    /// What to do with a row about a customer that is there already
    #[arg(long, value_name = "WHAT", default_value = "error")]
    on_duplicate: Duplicate,
    /// Which column a field comes from, or columns and text (can be repeated)
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    mappings: Vec<Mapping>,
    /// Leave out columns that are no fields, and name them
    #[arg(long)]
    ignore_extra: bool,
    /// Import the other rows if some cannot be
    #[arg(long)]
    skip_invalid: bool,
    /// Let an empty cell empty the field of a customer that is there
    #[arg(long)]
    clear_empty: bool,
    /// List the rows that cannot be imported here, each with its reason in front, even in a dry
    /// run; after --skip-invalid the list can be mended and imported as it is
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// Replace the file of --rejects if there is one; an older list goes away too if the import
    /// comes to an end before there is a new one
    #[arg(long, requires = "rejects")]
    force: bool,
    /// The file was written by `export --spreadsheet`
    #[arg(long)]
    spreadsheet: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Key {
    /// The external id, which is unique
    #[value(name = "external_id", alias = "external-id")]
    ExternalId,
    /// The e-mail address, among customers whose address you see
    Email,
    /// The id that rolegate gave the customer; a row with one is never new
    Id,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Duplicate {
    /// The row cannot be imported
    Error,
    /// The row is left out
    Skip,
    /// The customer is changed
    Update,
}

pub fn run(context: &Context<'_>, args: Import) -> Result {
    let target = |path: &PathBuf| Target::File { path: path.clone(), replace: args.force };
    // What comes through standard input may come from the list itself.
    let other = |list: &&PathBuf| args.file != Path::new("-") && !is_same(list, &args.file);
    let rejects = args.rejects.as_ref().filter(other).map(target);
    let done = import(context, args);
    if let (Some(list), Err(error)) = (rejects, &done)
        && !matches!(error, CliError::Op(OpError::Rows(_)))
        && withdraw_rejects(&list, &context.db()?)?
    {
        context.ui.warn("the older list of rejected rows was removed: this import left none");
    }
    done
}

/// Whether two names stand for one file.
fn is_same(a: &Path, b: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    a == b || real(a).is_some_and(|a| real(b) == Some(a))
}

fn import(context: &Context<'_>, args: Import) -> Result {
    let session = context.session()?;
    let source = Source::open(&args.file, &session.path()).map_err(OpError::from)?;
    let bar = context.ui.progress(Unit::Bytes(source.size()));
    let mut tell = |bytes| bar.tell(bytes);
    let import = ImportCustomers {
        source,
        owner: args.owner,
        team: args.team,
        key: match args.key {
            Key::ExternalId => ImportKey::ExternalId,
            Key::Email => ImportKey::Email,
            Key::Id => ImportKey::Id,
        },
        on_duplicate: match args.on_duplicate {
            Duplicate::Error => OnDuplicate::Error,
            Duplicate::Skip => OnDuplicate::Skip,
            Duplicate::Update => OnDuplicate::Update,
        },
        mappings: args.mappings,
        ignore_extra: args.ignore_extra,
        skip_invalid: args.skip_invalid,
        clear_empty: args.clear_empty,
        spreadsheet: args.spreadsheet,
        rejects: args.rejects.map(|path| Target::File { path, replace: args.force }),
        progress: Progress::to(&mut tell),
    };
    let done = session.change(import, args.change.dry_run);
    drop(bar);
    match done {
        Ok(done) => {
            let mut imported = done.view;
            context.ui.done(&imported, || match args.change.dry_run {
                true => rehearsed(&sentence("would import", &imported)),
                false => sentence("Imported", &imported),
            })?;
            for warning in &done.warnings {
                context.ui.warn(&format!("warning: {warning}"));
            }
            tell_of_new(context, &imported);
            tell_of_columns(context, &imported);
            report(context, &mut imported.bad)?;
            if args.change.dry_run {
                context.ui.warn("dry run: nothing was kept");
            }
            Ok(Exit::Done)
        }
        Err(OpError::Rows(mut bad)) => {
            report(context, &mut bad)?;
            Err(OpError::Rows(bad).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Says what is wrong with the first rows that cannot be imported, and where all are listed.
fn report(context: &Context<'_>, bad: &mut BadRows) -> Result<()> {
    for line in &bad.first {
        context.ui.detail(line);
    }
    if bad.more > 0 {
        context.ui.detail(&format!("… and {}", counted(bad.more, "other problem")));
    }
    match bad.publish()? {
        Some(file) if bad.rows == 0 => {
            context.ui.note(&format!("no row was rejected: {file} holds only the header"));
        }
        Some(file) => context.ui.note(&format!("all of them are in {file}")),
        None if bad.more > 0 => context.ui.note("--rejects FILE lists them all"),
        None => {}
    }
    Ok(())
}

/// Says what surprises about new customers: where nobody looks for them, or that there may be
/// two of one.
fn tell_of_new(context: &Context<'_>, done: &Imported) {
    if done.created == 0 {
        return;
    }
    if let Some(key) = done.missing_key {
        context.ui.note(&format!(
            "every row counts as new: the file has no column for `{key}` (see --key)"
        ));
    }
    let nowhere = done.created_without_owner_and_team;
    let pool = done.created_without_owner - nowhere;
    if pool > 0 {
        let customers = counted(pool, "customer");
        let place = if pool == 1 { "pool of its team" } else { "pools of their teams" };
        context.ui.note(&format!("{customers} without an owner: in the {place}"));
    }
    if nowhere > 0 {
        let customers = counted(nowhere, "customer");
        context.ui.note(&format!(
            "{customers} without owner and team: only who sees all customers sees them"
        ));
    }
}

/// Says which columns were left out.
fn tell_of_columns(context: &Context<'_>, done: &Imported) {
    if !done.set_here.is_empty() {
        let names = quoted(done.set_here.iter());
        context.ui.note(&format!("not imported, since rolegate sets them itself: {names}"));
    }
    let others = done.ignored_columns.iter().filter(|name| !done.set_here.contains(name));
    let others = quoted(others);
    if !others.is_empty() {
        context.ui.note(&format!("ignored columns: {others}"));
    }
}

fn quoted<'n>(names: impl Iterator<Item = &'n String>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn sentence(verb: &str, done: &Imported) -> String {
    let nothing = done.created + done.updated == 0;
    let verb = if nothing { "Read" } else { verb };
    let parts = [
        (done.created, "added"),
        (done.updated, "changed"),
        (done.unchanged, "unchanged"),
        (done.skipped, "skipped"),
        (done.rejected, "rejected"),
    ];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    let rows = counted(done.rows, "row");
    match parts.as_slice() {
        [] => format!("Read {}: it has no rows", done.file),
        parts => format!("{verb} {rows} of {}: {}", done.file, listed(parts)),
    }
}
