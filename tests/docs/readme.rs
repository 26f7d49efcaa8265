//! The README is run: every `sh` block, in order, in one shell; a `text` block that follows one
//! is what it must print.

use std::path::Path;
use std::process::Command;

/// What separates the outputs of two blocks.
const MARK: &str = "=====end of block=====";

/// A block of commands, and what it must print, if the README says so.
struct Block {
    line: usize,
    commands: String,
    output: Option<String>,
}

fn blocks(readme: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut follows = false;
    let mut lines = readme.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            follows &= line.is_empty();
            continue;
        };
        let inside = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
        let content: String = inside.map(|line| format!("{line}\n")).collect();
        match language {
            "sh" => {
                blocks.push(Block { line: at + 1, commands: content, output: None });
                follows = true;
            }
            "text" if follows => {
                blocks.last_mut().unwrap().output = Some(content);
                follows = false;
            }
            _ => follows = false,
        }
    }
    blocks
}

#[test]
fn the_readme_does_what_it_says() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let blocks = blocks(&std::fs::read_to_string(readme).unwrap());
    assert!(blocks.len() > 5, "the README has hardly any commands");
    let folder = tempfile::tempdir().unwrap();
    let script: String =
        blocks.iter().map(|block| format!("{}echo {MARK}\n", block.commands)).collect();
    let program = Path::new(env!("CARGO_BIN_EXE_rolegate")).parent().unwrap();
    let run = Command::new("sh")
        .args(["-eu", "-c", &format!("exec 2>&1\n{script}")])
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", program.display()))
        .env("HOME", folder.path())
        .env("ROLEGATE_TEST_ACCOUNT", "boss:1000")
        .env("ROLEGATE_TEST_TIME", "2026-06-01T09:00:00Z")
        .env("ROLEGATE_TEST_HOST", "desk")
        .output()
        .unwrap();
    let said = String::from_utf8(run.stdout).unwrap();
    let said = said.replace(&folder.path().display().to_string(), "$PWD");
    let mark = format!("{MARK}\n");
    let mut outputs = said.split(&mark);
    for block in &blocks {
        let output = outputs.next().unwrap_or_default();
        if let Some(expected) = &block.output {
            assert_eq!(
                output, expected,
                "README.md:{}: prints something else (left) than it says (right)",
                block.line
            );
        }
    }
    let done = said.matches(MARK).count();
    assert!(
        run.status.success() && done == blocks.len(),
        "README.md:{}: the block failed:\n{}",
        blocks.get(done).map_or(0, |block| block.line),
        said.rsplit(MARK).next().unwrap_or_default()
    );
}

#[test]
fn the_readme_knows_every_exit_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let page = std::fs::read_to_string(root.join("man/rolegate.1")).unwrap();
    let (_, codes) = page.split_once(".SH \"EXIT STATUS\"\n").unwrap();
    let (codes, _) = codes.split_once(".SH").unwrap();
    let plain = |text: &str| text.replace(['`', '\\'], "").trim_end_matches('.').to_lowercase();
    let said: Vec<String> = codes
        .split(".TP\n")
        .filter_map(|entry| entry.split_once('\n'))
        .map(|(code, meaning)| {
            let code = code.trim_start_matches("\\fB").trim_end_matches("\\fR");
            plain(&format!("| {code} | {}", meaning.trim()))
        })
        .collect();
    assert_eq!(said.len(), 7);
    for row in said {
        let known = readme.lines().any(|line| plain(line.trim_end_matches(" |")) == row);
        assert!(known, "the README does not say: {row}");
    }
}
