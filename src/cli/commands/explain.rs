//! `rolegate explain`.

use std::fmt::Write;

use clap::Args;
use rolegate::domain::instant;
use rolegate::ops::questions::{ExplainView, FieldsView, GrantView, RuleView};

use super::question::Question;
use crate::cli::args::Format;
use crate::cli::context::{Context, Result};
use crate::cli::escape::for_people;
use crate::cli::exit::Exit;

/// Show why somebody may or may not do something
///
/// For a yes it shows the way from the user to the rules that give it; for a no, the reason
/// and what came nearest to a yes. Names out of your view are left out.
#[derive(Debug, Args)]
#[command(override_usage = "rolegate explain [OPTIONS] [USER] PERMISSION [RECORD]")]
#[command(after_long_help = "\
Examples:
  rolegate explain customers:export
  rolegate explain wang customers:edit C-42
  rolegate explain support-li customers:view C-42 --field phone --format json")]
pub struct Explain {
    #[command(flatten)]
    question: Question,
}

pub fn run(context: &Context<'_>, args: Explain) -> Result {
    let view = context.ask(rolegate::ops::questions::Explain(args.question.read()?))?;
    match context.ui.format() {
        Format::Table => context.ui.text(&text(&view))?,
        Format::Json | Format::Jsonl | Format::Csv | Format::Markdown => {
            context.ui.record(&view)?;
        }
    }
    Ok(if view.answer.allowed { Exit::Done } else { Exit::No })
}

fn text(view: &ExplainView) -> String {
    let verb = if view.answer.allowed { "may use" } else { "may not use" };
    let on = view.record.as_ref().map(|record| format!(" on {record}")).unwrap_or_default();
    let field = view.field.as_ref().map(|field| format!(" with `{field}`")).unwrap_or_default();
    let mut text = format!("`{}` {verb} {}{on}{field}", view.user, view.permission);
    let why = view.answer.extent.as_ref().or(view.answer.why.as_ref());
    let why = why.map(|why| format!(": {}", for_people(why))).unwrap_or_default();
    line(&mut text, &why);
    if let Some(but) = &view.answer.but {
        line(&mut text, &format!("but {}", for_people(but)));
    }
    let matching = |rules: &[RuleView]| -> Vec<RuleView> {
        rules.iter().filter(|rule| rule.matches).cloned().collect()
    };
    let given = if view.answer.allowed { "given by" } else { "would be given by" };
    section(&mut text, given, &matching(&view.allows));
    let denied = if view.answer.allowed { "less what is denied by" } else { "denied by" };
    section(&mut text, denied, &matching(&view.denies));
    section(&mut text, "fields hidden by", &matching(&view.hides));
    if let Some(fields) = &view.fields {
        shown(&mut text, fields);
    }
    if !view.nearest.is_empty() {
        line(&mut text, "nearest to a yes");
        for near in &view.nearest {
            line(&mut text, &format!("  {}", for_people(&near.text)));
        }
    }
    text
}

/// The rules of a kind, under the roles and grants through which they are held.
fn section(text: &mut String, title: &str, rules: &[RuleView]) {
    if rules.is_empty() {
        return;
    }
    line(text, title);
    let mut above = None;
    for rule in rules {
        let way = (rule.grant.as_ref().map(|grant| grant.id), &rule.roles);
        if above.as_ref() != Some(&way) {
            line(text, &format!("  {}", self::way(rule)));
            above = Some(way);
        }
        line(text, &format!("    {}", self::rule(rule)));
        line(text, &format!("      {}", for_people(&rule.because)));
    }
}

fn way(rule: &RuleView) -> String {
    let roles: Vec<&str> =
        rule.roles.iter().map(|role| role.as_deref().unwrap_or("(out of view)")).collect();
    let roles = match roles.as_slice() {
        [] => String::new(),
        roles => format!("role {}", roles.join(", which inherits ")),
    };
    match (&rule.grant, roles.is_empty()) {
        (None, _) => format!("everybody: {roles}"),
        (Some(grant), true) => self::grant(grant),
        (Some(grant), false) => format!("{}: {roles}", self::grant(grant)),
    }
}

fn grant(grant: &GrantView) -> String {
    let mut text = format!("grant {}", grant.id);
    if let Some(to) = &grant.subject {
        let _ = write!(text, " to {to}");
    }
    if let Some(by) = &grant.given_by {
        let _ = write!(text, " by {by}");
    }
    if let Some(from) = grant.from {
        let _ = write!(text, " from {}", instant(from));
    }
    if let Some(until) = grant.until {
        let _ = write!(text, " until {}", instant(until));
    }
    if let Some(reason) = &grant.reason {
        let _ = write!(text, " ({})", for_people(reason));
    }
    text
}

fn rule(rule: &RuleView) -> String {
    let mut text =
        format!("{} {} {} --scope {}", rule.id, rule.effect, rule.permission, rule.scope);
    if let Some(fields) = &rule.fields {
        let _ = write!(text, " --fields {fields}");
    }
    if let Some(masks) = &rule.masks {
        let _ = write!(text, " --mask {masks}");
    }
    if let Some(condition) = &rule.condition {
        let _ = write!(text, " --where '{}'", for_people(condition));
    }
    text
}

fn shown(text: &mut String, fields: &FieldsView) {
    if fields.masked.is_empty() && fields.hidden.is_empty() {
        return line(text, "with every field as it is");
    }
    line(text, "fields");
    for (title, names) in
        [("open", &fields.open), ("masked", &fields.masked), ("hidden", &fields.hidden)]
    {
        if !names.is_empty() {
            line(text, &format!("  {title:<6} {}", names.join(", ")));
        }
    }
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
