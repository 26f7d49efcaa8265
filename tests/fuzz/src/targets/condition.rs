//! Conditions: what is read is printed in words that mean the same (rule C1).

use rolegate::domain::{BadCondition, NoNames, Term, parse_condition};

pub const TOKENS: &[&str] = &[
    " and ",
    "and",
    ",",
    "\"",
    "\"\"",
    "=",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "none",
    "\"none\"",
    "..",
    "id",
    "name",
    "region",
    "email",
    "notes",
    "owner",
    "team",
    "created_at",
    "updated_at",
    "EU",
    "2026-03-01",
    "0000-01-01",
    "-009999-01-01",
    "9999-12-30",
    "9999-12-31",
    "2026-02-30",
    "2026-03-01T00:00:00Z",
    "2026-03-01T00:00:00.0000001Z",
    "2026-03-01T12:00:00+08:00",
    "9999-12-30T22:00:00.999999Z",
    "1969-12-31T23:59:59.9999999Z",
    "-009999-01-02T01:59:59Z",
    "C-000042",
    "c-42",
    "42",
    "9223372036854775807",
    "9223372036854775808",
    "-1",
];

pub fn run(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let condition = match parse_condition(&text, &NoNames) {
        Ok(condition) => condition,
        Err(BadCondition::Unknown { noun, .. }) => return format!("unknown {noun}"),
        Err(BadCondition::TooLong { what, .. }) => return format!("too many {what}"),
        // Without what it quotes.
        Err(BadCondition::Unreadable { why, .. }) => {
            return why.split('`').next().into_iter().chain(why.rsplit('`').next()).collect();
        }
    };
    let printed = condition.to_string();
    let again = parse_condition(&printed, &NoNames);
    assert_eq!(again.as_ref(), Ok(&condition), "{text:?} is printed as {printed:?}");
    assert_eq!(again.map(|again| again.to_string()).ok(), Some(printed));
    assert!(condition.implied_by(&condition), "{text:?}");
    let shape = |term: &Term| format!("{:?}{}", term.field.spec().kind, term.op.sign());
    condition.terms().iter().take(2).map(shape).collect()
}
