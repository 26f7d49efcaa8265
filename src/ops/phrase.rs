//! Numbers, lists and people in sentences.

/// `1 customer`, `3 customers`.
#[must_use]
pub fn counted(count: u64, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// In place of a name that the reader may not know.
pub const OUT_OF_VIEW: &str = "somebody out of view";

/// The name, or if it is out of view what stands in its place.
#[must_use]
pub fn called(name: &Option<String>, known: bool) -> Option<&str> {
    let name = name.as_deref()?;
    Some(if known { name } else { OUT_OF_VIEW })
}

/// Who acted: the actor, and the caller if that is another.
#[must_use]
pub fn by(actor: Option<&str>, caller: Option<&str>) -> Option<String> {
    match (actor, caller) {
        (Some(actor), Some(caller)) if actor != caller => Some(format!("{actor} (by {caller})")),
        (Some(name), _) | (None, Some(name)) => Some(name.to_owned()),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_read_as_people_would_write_them() {
        assert_eq!(counted(0, "member"), "0 members");
        assert_eq!(counted(1, "member"), "1 member");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&items), "a, b and c");
        assert_eq!(listed(&items[..2]), "a and b");
        assert_eq!(listed(&items[..1]), "a");
        assert_eq!(listed(&[]), "");
        assert_eq!(by(Some("wang"), Some("boss")).as_deref(), Some("wang (by boss)"));
        assert_eq!(by(Some("wang"), Some("wang")).as_deref(), Some("wang"));
        assert_eq!(by(None, None), None);
    }
}
