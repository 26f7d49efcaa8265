//! A thousand customers that never lived, the same ones every time.

use std::fmt::Write;

/// How many.
const COUNT: u32 = 1_000;

/// Given and family names in several scripts.
const PEOPLE: &[(&[&str], &[&str])] = &[
    (
        &["Ada", "Noor", "Jonas", "Lucía", "Aoife", "Zoë"],
        &["Ågren", "Müller", "O'Brien", "Ruiz", "Novák"],
    ),
    (&["王", "李", "张", "欧阳"], &["小明", "芳", "伟", "秀英", "静"]),
    (&["佐藤", "鈴木", "高橋"], &["陽菜", "蓮", "結衣"]),
    (&["Анна", "Иван", "Ольга"], &["Смирнова", "Петров", "Кузнецова"]),
    (&["محمد", "ليلى", "فاطمة"], &["الحسن", "خوري", "ناصر"]),
    (&["आरव", "प्रिया", "रोहन"], &["शर्मा", "पटेल", "सिंह"]),
    (&["Ελένη", "Νίκος"], &["Παπαδοπούλου", "Γεωργίου"]),
];
const COMPANIES: &[&str] = &[
    "Gottlieb and Sons",
    "华为",
    "Łódź Textiles",
    "Nordlys AS",
    "東京商事",
    "Grupo Peña",
    "Ferro, Ltd",
];
const PLACES: &[(&str, &str, &str)] = &[
    ("Berlin", "EU", "DE"),
    ("上海", "APAC", "CN"),
    ("東京", "APAC", "JP"),
    ("São Paulo", "LATAM", "BR"),
    ("Chicago", "NA", "US"),
    ("Πάτρα", "EU", "GR"),
];
const STATUS: &[&str] = &["lead", "contacted", "offer", "won", "lost"];
const TIER: &[&str] = &["gold", "silver", "bronze"];
/// Who owns them; an empty one falls into the pool.
const OWNERS: &[(&str, &str)] =
    &[("wang", "north"), ("zhang", "north"), ("chen", "south"), ("", "north"), ("", "south")];

/// A file of customers, as another system would export it.
pub(super) fn file() -> String {
    let mut text = String::from(
        "External ID,First Name,Last Name,Company,E-mail,Phone,City,Region,Country,Status,Tier,Notes,Owner,Team\n",
    );
    let mut dice = Dice(42);
    for number in 1..=COUNT {
        let (first, last) = dice.pick(PEOPLE);
        let (first, last) = (dice.pick(first), dice.pick(last));
        let (city, region, country) = dice.pick(PLACES);
        let (owner, team) = dice.pick(OWNERS);
        let notes = if dice.below(4) == 0 { "asked for a quote, \"soon\"" } else { "" };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "X{number:04},{first},{last},\"{}\",customer{number}@example.com,138{:08},{city},{region},{country},{},{},\"{}\",{owner},{team}",
            dice.pick(COMPANIES),
            dice.below(100_000_000),
            dice.pick(STATUS),
            dice.pick(TIER),
            notes.replace('"', "\"\""),
        );
    }
    text
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        // The constants of Knuth's MMIX generator.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(end.max(1))).unwrap_or_default()
    }

    fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let at = self.below(u32::try_from(from.len()).unwrap_or_default());
        from.get(at as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_file_is_the_same_every_time() {
        let file = super::file();
        assert_eq!(file.lines().count(), 1 + 1_000);
        assert_eq!(file, super::file());
    }
}
