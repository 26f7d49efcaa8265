//! Parts of long lists.

/// Which part of a list is wanted.
#[derive(Clone, Debug)]
pub struct PageOf {
    /// At most so many rows.
    pub limit: usize,
    /// Only rows after the one with this key.
    pub after: Option<String>,
}

/// A part of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: usize,
    /// The key after which the next part begins; `None` at the end of the list.
    pub next: Option<String>,
}

impl PageOf {
    /// Cuts the part out of a whole list that is in order. If the row after which it begins
    /// has gone meanwhile, it begins where that row would be.
    pub(super) fn cut<T>(&self, rows: Vec<T>, key: impl Fn(&T) -> &str) -> Page<T> {
        let total = rows.len();
        let start = self.after.as_deref().map_or(0, |after| {
            let behind = rows.iter().position(|row| key(row) == after).map(|at| at + 1);
            behind.or_else(|| rows.iter().position(|row| key(row) > after)).unwrap_or(total)
        });
        let rows: Vec<T> = rows.into_iter().skip(start).take(self.limit).collect();
        let last = rows.last().filter(|_| start + rows.len() < total);
        let next = last.map(|row| key(row).to_owned());
        Page { rows, total, next }
    }
}

impl<T> Page<T> {
    /// The same part with other rows.
    pub(super) fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        let Self { rows, total, next } = self;
        Page { rows: rows.into_iter().map(f).collect(), total, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(limit: usize, after: Option<&str>) -> (String, Option<String>) {
        let rows = vec!["a", "b", "d", "e"];
        let page = PageOf { limit, after: after.map(str::to_owned) }.cut(rows, |row| row);
        assert_eq!(page.total, 4);
        (page.rows.concat(), page.next)
    }

    #[test]
    fn parts_follow_each_other_without_gap() {
        assert_eq!(cut(2, None), ("ab".to_owned(), Some("b".to_owned())));
        assert_eq!(cut(2, Some("b")), ("de".to_owned(), None));
        assert_eq!(cut(2, Some("c")), ("de".to_owned(), None), "a row that has gone");
        assert_eq!(cut(4, None), ("abde".to_owned(), None));
        assert_eq!(cut(2, Some("e")), (String::new(), None));
    }
}
