//! Makes nested records flat, for tables.

use serde_json::{Map, Value};

/// A record without records in it: a field of one in it is `outer.inner`.
pub(super) fn flat(row: &Map<String, Value>) -> Map<String, Value> {
    let mut fields = Map::new();
    for (key, value) in row {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                let inner = flat(inner).into_iter();
                fields.extend(inner.map(|(name, value)| (format!("{key}.{name}"), value)));
            }
            value => {
                fields.insert(key.clone(), value.clone());
            }
        }
    }
    fields
}

/// The records of a list of records.
pub(super) fn records(value: &Value) -> Option<Vec<Map<String, Value>>> {
    let items = value.as_array().filter(|items| !items.is_empty())?;
    items.iter().map(|item| item.as_object().map(flat)).collect()
}

/// The names of the fields of which one at least holds something.
pub(super) fn filled(rows: &[Map<String, Value>]) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (name, value) in rows.iter().flatten() {
        if !names.contains(&name.as_str()) && !super::text(Some(value), "").is_empty() {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn names_of_inner_fields_have_dots() {
        let nested = map(json!({"a": 1, "b": {"c": {"d": 2}, "e": [3]}, "f": {}}));
        assert_eq!(flat(&nested), map(json!({"a": 1, "b.c.d": 2, "b.e": [3], "f": {}})));
    }

    #[test]
    fn only_lists_of_records_are_records() {
        assert_eq!(records(&json!(["a"])), None);
        assert_eq!(records(&json!([])), None);
        let rows = records(&json!([{"a": null, "b": {"c": 1}}, {"d": ""}])).expect("records");
        assert_eq!(filled(&rows), ["b.c"]);
    }
}
