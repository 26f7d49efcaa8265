//! How a masked value looks.

/// Hides the middle of a value: `13812341234` becomes `138****1234`.
///
/// At most three characters at the head and four at the tail stay, and never more than
/// seven elevenths of the value; the number of stars says nothing about its length.
#[must_use]
pub fn mask(value: &str) -> String {
    let count = value.chars().count();
    let head = (count * 3 / 11).min(3);
    let tail = (count * 4 / 11).min(4);
    value.chars().take(head).chain("****".chars()).chain(value.chars().skip(count - tail)).collect()
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn c4_masks_keep_little() {
        assert_eq!(mask("13812341234"), "138****1234");
        assert_eq!(mask("li.ming@example.com"), "li.****.com");
        assert_eq!(mask("ab"), "****");
        assert_eq!(mask("北京市朝阳区"), "北****阳区");
    }
}
