//! Turns a few marks in a text into roff.
//!
//! `# ` begins a section and `## ` a part of it; `: ` is a term that the following paragraph
//! explains; `- ` begins an item; indented lines are shown as they are; an empty line ends a
//! paragraph. Inside a line, what stands between backticks is bold.

use clap_mangen::roff::{Inline, Roff, bold, roman};

/// Adds the text to a page.
pub(super) fn add(page: &mut Roff, text: &str) {
    for block in text.trim().split("\n\n") {
        let block = block.trim_matches('\n');
        if let Some(title) = block.strip_prefix("# ") {
            page.control("SH", [title]);
        } else if let Some(title) = block.strip_prefix("## ") {
            page.control("SS", [title]);
        } else if let Some((term, body)) = term(block) {
            page.control("TP", []);
            page.text([bold(term)]);
            page.text(inlines(body));
        } else if block.starts_with("- ") {
            items(page, block);
        } else if block.starts_with("  ") {
            verbatim(page, block.lines());
        } else {
            page.control("PP", []);
            page.text(inlines(block));
        }
    }
}

/// Lines as they are, set in.
pub(super) fn verbatim<'l>(page: &mut Roff, lines: impl Iterator<Item = &'l str>) {
    page.control("PP", []);
    page.control("RS", ["4"]);
    page.control("nf", []);
    for line in lines {
        let line = line.strip_prefix("  ").unwrap_or(line);
        page.text([roman(line.strip_prefix("  ").unwrap_or(line))]);
    }
    page.control("fi", []);
    page.control("RE", []);
}

fn term(block: &str) -> Option<(&str, &str)> {
    block.strip_prefix(": ")?.split_once('\n')
}

fn items(page: &mut Roff, block: &str) {
    let mut item = String::new();
    let mut end = |item: &mut String| {
        if !item.is_empty() {
            page.control("IP", ["\\(bu", "2"]);
            page.text(inlines(item));
            item.clear();
        }
    };
    for line in block.lines() {
        if let Some(text) = line.strip_prefix("- ") {
            end(&mut item);
            item.push_str(text);
        } else {
            item.push(' ');
            item.push_str(line.trim());
        }
    }
    end(&mut item);
}

/// The words of a paragraph in one line, bold between backticks.
fn inlines(text: &str) -> Vec<Inline> {
    let text = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let part = |(at, part): (usize, &str)| if at % 2 == 1 { bold(part) } else { roman(part) };
    text.split('`').enumerate().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_roff() {
        let mut page = Roff::new();
        add(&mut page, "# ONE\n\nA `b`\nc.\n\n: D1\nText.\n\n- x\n  y\n- z\n\n    code\n");
        let text = page.render();
        for line in [".SH ONE", "A \\fBb\\fR c.", ".TP\n\\fBD1\\fR\nText.", "2\nx y\n", ".nf\ncode"]
        {
            assert!(text.contains(line), "{line:?} is missing in:\n{text}");
        }
    }
}
