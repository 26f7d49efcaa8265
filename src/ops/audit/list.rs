//! `audit list`.

use std::ops::ControlFlow;

use super::EntryLine;
use super::people::People;
use super::sight::Sight;
use crate::authz::{Action, Operation};
use crate::domain::{CustomerId, Name, Pattern};
use crate::ops::moment::{Edge, moment};
use crate::ops::{OpError, Page, PageOf, Query, Result, lookup};
use crate::store::{EntriesWanted, Outcome, Person, Reading, StoredEntry};

/// Lists the entries in reach, the newest first.
#[derive(Debug)]
pub struct ListAudit {
    /// Only entries of this actor or caller.
    pub actor: Option<Name>,
    /// Only what needed this permission.
    pub permission: Option<Pattern>,
    /// Only this command, or the commands of this noun.
    pub operation: Option<String>,
    /// Only what was about this, or changed it.
    pub target: Option<String>,
    /// Only what ended so.
    pub outcome: Option<Outcome>,
    /// Not before this time.
    pub since: Option<String>,
    /// Not after this time.
    pub until: Option<String>,
    /// Which part of the list.
    pub page: PageOf,
}

impl Operation for ListAudit {
    const ACTION: Action = Action::ListAudit;
}

impl Query for ListAudit {
    type View = Page<EntryLine>;

    fn target(&self) -> Option<String> {
        None
    }

    fn answer(self, r: &mut Reading<'_, Self>) -> Result<Page<EntryLine>> {
        let reach = r.rights().reach(&crate::domain::Permission::new("audit", "view"));
        let sight = Sight::new(r)?;
        let zone = r.settings()?.zone();
        let time = |text: &Option<String>, edge| {
            text.as_ref().map(|text| moment(text, edge, &zone, r.now())).transpose()
        };
        let policy = r.policy()?;
        let known = self.actor.as_ref().map(|name| lookup::user(r, &policy, name));
        let permission = self.permission.as_ref().map(ToString::to_string);
        let about = self.target.as_deref().map(canonical);
        let wanted = EntriesWanted {
            person: match (&known, &self.actor) {
                (Some(Ok(user)), _) => Some(Person::User(user.id)),
                (Some(Err(_)), Some(name)) => Some(Person::Named(name.as_str())),
                _ => None,
            },
            permission: permission.as_deref(),
            operation: self.operation.as_deref().map(command).transpose()?,
            outcome: self.outcome,
            about: about.as_deref(),
            since: time(&self.since, Edge::Since)?,
            until: time(&self.until, Edge::Until)?,
            ..EntriesWanted::of(&reach)
        };
        let after = self.page.after.as_deref().map(seq).transpose()?;
        let named = match wanted.person {
            Some(Person::Named(name)) => Some(name),
            Some(Person::User(_)) | None => None,
        };
        let page = match (&about, named) {
            (None, None) => page_of_all(r, &sight, &wanted, self.page.limit, after)?,
            (about, named) => {
                let shown = |line: &EntryLine, people: &People, entry: &StoredEntry| {
                    let about = match about.as_deref() {
                        Some(about) if line.target.as_deref() != Some(about) => {
                            touches(r, &sight, entry, about)?
                        }
                        Some(_) | None => true,
                    };
                    Ok(about && named.is_none_or(|name| people.name(name)))
                };
                page_of_shown(r, &sight, &wanted, self.page.limit, after, &shown)?
            }
        };
        match known {
            // Whoever is neither in view nor in any entry in reach might as well not exist.
            Some(Err(missing)) if page.total == 0 => Err(missing),
            _ => Ok(page),
        }
    }
}

fn page_of_all(
    r: &Reading<'_, ListAudit>,
    sight: &Sight<'_>,
    wanted: &EntriesWanted<'_>,
    limit: usize,
    after: Option<i64>,
) -> Result<Page<EntryLine>> {
    let mut rows = Vec::new();
    let mut more = false;
    r.each_entry::<OpError>(&EntriesWanted { before: after, ..wanted.clone() }, &mut |entry| {
        if rows.len() == limit {
            more = true;
            return Ok(ControlFlow::Break(()));
        }
        let people = People::of(&entry, sight)?;
        rows.push(EntryLine::new(&entry, &people, sight.target(&entry)?));
        Ok(ControlFlow::Continue(()))
    })?;
    let total = if more || after.is_some() { r.count_entries(wanted)? } else { rows.len() };
    let next = rows.last().filter(|_| more).map(|row| row.entry.to_string());
    Ok(Page { rows, total, next })
}

/// Whether a line shows that the entry is among those that are wanted.
type Shows<'a> = dyn Fn(&EntryLine, &People, &StoredEntry) -> Result<bool> + 'a;

/// A filter matches only what the reader may know: else it would tell what is hidden.
fn page_of_shown(
    r: &Reading<'_, ListAudit>,
    sight: &Sight<'_>,
    wanted: &EntriesWanted<'_>,
    limit: usize,
    after: Option<i64>,
    shows: &Shows<'_>,
) -> Result<Page<EntryLine>> {
    let mut rows = Vec::new();
    let (mut total, mut more) = (0, false);
    r.each_entry::<OpError>(wanted, &mut |entry: StoredEntry| {
        let people = People::of(&entry, sight)?;
        let line = EntryLine::new(&entry, &people, sight.target(&entry)?);
        if !shows(&line, &people, &entry)? {
            return Ok(ControlFlow::Continue(()));
        }
        total += 1;
        if after.is_none_or(|after| entry.seq < after) {
            more = rows.len() == limit;
            if !more {
                rows.push(line);
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let next = rows.last().filter(|_| more).map(|row| row.entry.to_string());
    Ok(Page { rows, total, next })
}

fn touches(
    r: &Reading<'_, ListAudit>,
    sight: &Sight<'_>,
    entry: &StoredEntry,
    about: &str,
) -> Result<bool> {
    for resource in r.resources_changed(entry.seq, about)? {
        if sight.thing(&resource, about, entry.seq)?.is_known() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A customer's number as the audit writes it; anything else as it is.
fn canonical(text: &str) -> String {
    let id = text.parse::<CustomerId>().ok();
    id.map_or_else(|| text.to_owned(), |id| id.to_string())
}

fn seq(text: &str) -> Result<i64> {
    text.parse().map_err(|_| OpError::invalid(format!("`{text}` is not the number of an entry")))
}

/// A command, or a noun.
fn command(text: &str) -> Result<&str> {
    let noun = |action: &Action| action.name().split(' ').next() == Some(text);
    if Action::ALL.iter().any(|action| action.name() == text || noun(action)) {
        return Ok(text);
    }
    let names = Action::ALL.iter().map(|action| action.name());
    Err(lookup::unknown("command", text, names))
}
