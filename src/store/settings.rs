//! Settings: typed, with a default and a meaning.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use rusqlite::Connection;

use super::{Result, View, Writing};
use crate::authz::Operation;

/// What a setting may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A whole number between two others, both included.
    Number(i64, i64),
    /// `on` or `off`.
    Switch,
    /// A time zone of the IANA database.
    Zone,
}

/// What is known of a setting.
#[derive(Debug)]
pub struct SettingSpec {
    /// Its name.
    pub name: &'static str,
    /// What it may hold.
    pub kind: SettingKind,
    /// What it holds unless it is set.
    pub default: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

const fn spec(
    name: &'static str,
    kind: SettingKind,
    default: &'static str,
    meaning: &'static str,
) -> SettingSpec {
    SettingSpec { name, kind, default, meaning }
}

/// Every setting, in the order of their names.
pub const SETTINGS: &[SettingSpec] = &[
    spec(
        "audit.questions",
        SettingKind::Switch,
        "off",
        "record check, explain, who-can, what-can and whoami as well",
    ),
    spec(
        "list-limit",
        SettingKind::Number(1, 1_000_000),
        "200",
        "most customers that one command prints without customers:export",
    ),
    spec(
        "review.expiring-days",
        SettingKind::Number(1, 3650),
        "14",
        "a grant that ends within so many days is reported",
    ),
    spec(
        "review.max-administrators",
        SettingKind::Number(1, 1000),
        "3",
        "more full administrators than this are reported",
    ),
    spec("time-zone", SettingKind::Zone, "UTC", "the zone in which a bare date is a day"),
];

impl SettingKind {
    /// The value that the text means, in its one written form.
    ///
    /// # Errors
    /// What the value must be.
    pub fn read(self, text: &str) -> Result<String, String> {
        let text = text.trim();
        let value = match self {
            Self::Number(least, most) => text
                .parse::<i64>()
                .ok()
                .filter(|number| (least..=most).contains(number))
                .map(|number| number.to_string()),
            Self::Switch => {
                Some(text).filter(|text| matches!(*text, "on" | "off")).map(str::to_owned)
            }
            Self::Zone => {
                TimeZone::get(text).ok().and_then(|zone| zone.iana_name().map(str::to_owned))
            }
        };
        value.ok_or_else(|| self.expected())
    }

    /// What a value of this kind looks like.
    #[must_use]
    pub fn expected(self) -> String {
        match self {
            Self::Number(least, most) => format!("a whole number from {least} to {most}"),
            Self::Switch => "`on` or `off`".to_owned(),
            Self::Zone => "a time zone such as `Asia/Shanghai`".to_owned(),
        }
    }
}

/// The settings of a store: what was set, and the defaults.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    set: BTreeMap<String, String>,
}

impl Settings {
    pub(super) fn load(conn: &Connection) -> Result<Self> {
        let mut statement = conn.prepare_cached("SELECT name, value FROM settings")?;
        let set = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { set })
    }

    /// The text of a setting, and whether it was set.
    #[must_use]
    pub fn text(&self, spec: &'static SettingSpec) -> (&str, bool) {
        self.set.get(spec.name).map_or((spec.default, false), |value| (value.as_str(), true))
    }

    fn value(&self, name: &str) -> &str {
        let default =
            || SETTINGS.iter().find(|spec| spec.name == name).map_or("", |spec| spec.default);
        self.set.get(name).map_or_else(default, String::as_str)
    }

    /// A setting that holds a number.
    #[must_use]
    pub fn number(&self, name: &str) -> i64 {
        self.value(name).parse().unwrap_or_default()
    }

    /// A setting that is on or off.
    #[must_use]
    pub fn is_on(&self, name: &str) -> bool {
        self.value(name) == "on"
    }

    /// The zone in which a bare date is a day.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        match self.value("time-zone") {
            // Known without the database of time zones, whose loading a short command would feel.
            "UTC" => TimeZone::UTC,
            name => TimeZone::get(name).unwrap_or(TimeZone::UTC),
        }
    }
}

impl View<'_> {
    /// The settings.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn settings(&self) -> Result<Settings> {
        Settings::load(self.conn)
    }
}

impl<O: Operation + ?Sized> Writing<'_, O> {
    /// Sets a setting, or with `None` back to its default.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn set_setting(&mut self, spec: &'static SettingSpec, value: Option<&str>) -> Result<()> {
        let settings = self.settings()?;
        let (before, _) = settings.text(spec);
        let after = value.unwrap_or(spec.default);
        self.changed("settings", spec.name, "value", Some(before), Some(after))?;
        match value {
            Some(value) => self.conn().execute(
                "INSERT INTO settings (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [spec.name, value],
            )?,
            None => self.conn().execute("DELETE FROM settings WHERE name = ?1", [spec.name])?,
        };
        Ok(())
    }
}
