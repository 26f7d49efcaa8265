//! `rolegate customers list`.

use clap::Args;
use rolegate::domain::{BadCondition, Field, FieldSet, Name};
use rolegate::ops::OpError;
use rolegate::ops::customers::{COUNTED, CustomerPage, CustomerRef, ListCustomers, OwnerName};

use crate::cli::args::{Format, at_least_one};
use crate::cli::context::{Context, Result};
use crate::cli::exit::Exit;

/// Columns of the table unless others are named.
const USUAL: [Field; 8] = [
    Field::ID,
    Field::NAME,
    Field::COMPANY,
    Field::EMAIL,
    Field::PHONE,
    Field::STATUS,
    Field::OWNER,
    Field::TEAM,
];

/// List customers in reach
///
/// What shows is what your rights let you see: masked fields as 138****1234, hidden ones not at
/// all. Where a field shows only masked or not at all, it counts as empty in filters, searches and
/// sorting; one that you never see as it is cannot be filtered or sorted by.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate customers list --where status=lead --sort -updated_at -n 20
  rolegate customers list --where 'region=EU,US and tier=gold' --columns id,name,owner
  rolegate customers list --owner none --team north --count")]
pub struct List {
    /// Only those for which this holds, such as region=EU (can be repeated; all must hold)
    ///
    /// There is no `or`: status=warm,cold lists values. rolegate-model(7) has the grammar, under
    /// C1.
    #[arg(long = "where", value_name = "CONDITION")]
    filters: Vec<String>,
    /// Only those with this text in a visible name, company, e-mail, phone, external id or city
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    /// Only those of this owner; `none` is the pool
    #[arg(long, value_name = "USER")]
    owner: Option<OwnerName>,
    /// Only those of this team
    #[arg(long, value_name = "TEAM")]
    team: Option<Name>,
    /// Sort by these fields; a leading - sorts downwards
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', allow_hyphen_values = true)]
    sort: Vec<String>,
    /// Show at most so many
    #[arg(long, short = 'n', value_name = "NUMBER", default_value_t = 50)]
    #[arg(value_parser = at_least_one)]
    limit: u32,
    /// Begin after this customer
    #[arg(long, value_name = "CUSTOMER")]
    after: Option<CustomerRef>,
    /// Show these fields
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// Print only how many there are
    #[arg(long)]
    count: bool,
    /// Those that were removed; needs customers:delete
    #[arg(long)]
    deleted: bool,
}

pub fn run(context: &Context<'_>, args: List) -> Result {
    let columns = match args.columns {
        Some(names) => Some(names.iter().map(|name| field(name)).collect::<Result<Vec<_>>>()?),
        None => None,
    };
    let sort = args.sort.iter().map(|text| sort_key(text)).collect::<Result<_>>()?;
    let list = ListCustomers {
        filters: args.filters,
        owner: args.owner,
        team: args.team,
        search: args.search,
        sort,
        after: args.after,
        columns: columns.as_ref().map(|fields| fields.iter().copied().collect::<FieldSet>()),
        limit: args.limit.into(),
        deleted: args.deleted,
        count_only: args.count,
    };
    let page = context.ask(list)?;
    if args.count {
        context.ui.print(&format!("{}\n", total(&page)))?;
        return Ok(Exit::Done);
    }
    // What never shows to this reader would only be an empty column; programs find the same
    // ones always.
    let for_people = matches!(context.ui.format(), Format::Table | Format::Markdown);
    let useful = |field: &Field| !for_people || page.shown.has(*field);
    let usual = || USUAL.into_iter().filter(useful).collect();
    let shown = columns.unwrap_or_else(usual);
    let names: Vec<&str> = shown.iter().map(|field| field.name()).collect();
    context.ui.records(&names, &page.customers)?;
    for note in notes(&page) {
        context.ui.note(&note);
    }
    Ok(Exit::Done)
}

fn notes(page: &CustomerPage) -> Vec<String> {
    let mut notes = Vec::new();
    if !page.hidden.is_empty() {
        notes.push(format!("your rights do not show: {}", page.hidden.join(", ")));
    }
    if let Some(most) = page.capped {
        notes.push(format!(
            "without customers:export one command prints at most {most} customers (setting list-limit)"
        ));
    }
    match &page.next {
        Some(next) => notes.push(format!(
            "{} of {}, next: `--after {next}`",
            page.customers.len(),
            total(page)
        )),
        None if page.customers.is_empty() => notes.push("no customers".to_owned()),
        None => {}
    }
    notes
}

/// How many there are, as far as they were counted.
fn total(page: &CustomerPage) -> String {
    page.total.map_or_else(|| format!("more than {COUNTED}"), |total| total.to_string())
}

fn sort_key(text: &str) -> Result<(Field, bool)> {
    match text.strip_prefix('-') {
        Some(name) => Ok((field(name)?, true)),
        None => Ok((field(text)?, false)),
    }
}

/// A field by its name, or by the short name of an instant: `updated` for `updated_at`.
pub(super) fn field(name: &str) -> Result<Field> {
    Field::named(name).or_else(|| Field::named(&format!("{name}_at"))).ok_or_else(|| {
        let name = name.to_owned();
        OpError::from(BadCondition::Unknown { noun: "field", name, near: Vec::new() }).into()
    })
}
