//! Files that are broken, huge, or not files at all: each ends with a reason and changes
//! nothing.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use crate::sandbox::{Output, Sandbox};

/// Imports the bytes; nothing may be kept of them, and the store stays sound.
fn refused(bytes: &[u8]) -> Output {
    let sandbox = Sandbox::init();
    sandbox.write("in.csv", bytes);
    let output = sandbox.run("customers import in.csv --owner boss");
    let count = sandbox.run("customers list --count");
    assert_eq!((count.stdout.as_str(), count.code), ("0\n", Some(0)), "{output}");
    output
}

#[test]
fn ragged_rows() {
    assert_snapshot!(refused(b"name,phone\nA\nB,1,2\nC,1\n"), @"
    --- stderr
    in.csv:2: it has 1 cell, the header has 2
    in.csv:3: it has 3 cells, the header has 2
    error: 2 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 2
    ");
}

#[test]
fn other_encodings() {
    assert_snapshot!(refused(b"name\nGood\nM\xFCller\n"), @"
    --- stderr
    error: in.csv:3: it is not UTF-8: byte 0xFC at offset 11
    hint: save it as CSV in UTF-8
    exit 2
    ");
    assert_snapshot!(refused(b"\xFF\xFEn\0a\0m\0e\0\n\0"), @"
    --- stderr
    error: in.csv:1: it is not UTF-8 but UTF-16
    hint: save it as CSV in UTF-8
    exit 2
    ");
    assert_snapshot!(refused(b"name\n\xC0\xAF\n"), @"
    --- stderr
    error: in.csv:2: it is not UTF-8: byte 0xC0 at offset 5
    hint: save it as CSV in UTF-8
    exit 2
    ");
    assert_snapshot!(refused(b"name\n\xED\xA0\x80\n"), @"
    --- stderr
    error: in.csv:2: it is not UTF-8: byte 0xED at offset 5
    hint: save it as CSV in UTF-8
    exit 2
    ");
    assert_snapshot!(refused(b"name\ncut off \xE7\x8E"), @"
    --- stderr
    error: in.csv:2: it is not UTF-8: byte 0xE7 at offset 13
    hint: save it as CSV in UTF-8
    exit 2
    ");
}

#[test]
fn control_characters() {
    assert_snapshot!(refused(b"name,notes\nA\0B,\nC,\x1b[2J\nD,\xC2\x9B\n"), @r#"
    --- stderr
    in.csv:2: name `A\u{0}B`: it holds the control character U+0000
    in.csv:3: notes `\u{1b}[2J`: it holds the control character U+001B
    in.csv:4: notes `\u{9b}`: it holds the control character U+009B
    error: 3 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 2
    "#);
}

#[test]
fn a_cell_of_100_megabytes() {
    let sandbox = Sandbox::init();
    let path = sandbox.path("in.csv");
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(b"name,notes\nA,\"").unwrap();
    let part = vec![b'x'; 1024 * 1024];
    (0..100).for_each(|_| file.write_all(&part).unwrap());
    drop(file);
    assert_snapshot!(sandbox.run("customers import in.csv"), @"
    --- stderr
    error: in.csv:2: a cell is longer than 1 MiB
    hint: is a quote not closed?
    exit 2
    ");
}

#[test]
fn headers_that_cannot_be() {
    assert_snapshot!(refused(b"name,phone,name\nA,1,B\n"), @"
    --- stderr
    error: the column `name` stands twice in the header
    exit 2
    ");
    assert_snapshot!(refused(b"name,Name\nA,B\n"), @"
    --- stderr
    error: the columns `name` and `Name` are both the field `name`
    hint: choose one with --map 'name=COLUMN'
    exit 2
    ");
    assert_snapshot!(refused(b"name,\nA,B\n"), @"
    --- stderr
    error: `column 2` is not a field
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    exit 2
    ");
    assert_snapshot!(refused(b"name;phone\nA;1\n"), @"
    --- stderr
    error: `name;phone` is not a field
    hint: columns are separated by commas, not by ';'
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    exit 2
    ");
    let wide = format!("name{}\n", ",x".repeat(1000));
    assert_snapshot!(refused(wide.as_bytes()), @"
    --- stderr
    error: in.csv:1: a row has more than 1,000 columns
    exit 2
    ");
}

#[test]
fn keys_that_stand_twice() {
    assert_snapshot!(refused(b"external_id,name\nX,A\nY,B\nX,C\n"), @"
    --- stderr
    in.csv:4: external_id `X`: another row of this file has it too
    error: 1 row of 3 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 3
    ");
}

#[test]
fn an_owner_whom_nobody_knows() {
    assert_snapshot!(refused(b"name,owner\nA,nobody\nB,Not A Name\n"), @"
    --- stderr
    in.csv:2: owner `nobody`: user `nobody` not found
    in.csv:3: owner `Not A Name`: user `Not A Name` not found
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 3
    ");
}

#[test]
fn an_open_quote() {
    assert_snapshot!(refused(b"name,notes\nA,1\nB,\"2\nC,3\n"), @"
    --- stderr
    error: in.csv:3: a quote is not closed before the end of the file
    exit 2
    ");
}

#[test]
fn no_rows_and_nothing_at_all() {
    assert_snapshot!(refused(b""), @"
    --- stderr
    error: in.csv:1: the file is empty
    exit 2
    ");
    assert_snapshot!(refused(b"\xEF\xBB\xBF"), @"
    --- stderr
    error: in.csv:1: the file is empty
    exit 2
    ");
    assert_snapshot!(refused(b"name,phone\n"), @"
    Read in.csv: it has no rows
    exit 0
    ");
}

#[test]
fn what_is_no_file_or_cannot_be_read() {
    let sandbox = Sandbox::init();
    fs::create_dir(sandbox.path("folder.csv")).unwrap();
    assert_snapshot!(sandbox.run("customers import folder.csv"), @"
    --- stderr
    error: `folder.csv` cannot be read: it is a directory
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers import missing.csv"), @"
    --- stderr
    error: there is no file `missing.csv`
    exit 3
    ");
    symlink(sandbox.path("loop.csv"), sandbox.path("loop.csv")).unwrap();
    let output = sandbox.run("customers import loop.csv");
    assert_eq!(output.code, Some(2), "{output}");
}

/// The superuser reads every file: then there is nothing to test.
#[test]
fn a_file_of_somebody_else() {
    let sandbox = Sandbox::init();
    let path = sandbox.write("closed.csv", "name\nA\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&path).is_ok() {
        return;
    }
    assert_snapshot!(sandbox.run("customers import closed.csv"), @"
    --- stderr
    error: `closed.csv` cannot be read: permission denied
    exit 2
    ");
}

#[test]
fn a_store_is_no_table_of_customers() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("customers import rolegate.db"), @"
    --- stderr
    error: `rolegate.db` cannot be read: it is the store
    exit 2
    ");
    sandbox.ok("customers list");
}

#[test]
fn rejected_rows_are_not_listed_over_other_files() {
    let sandbox = Sandbox::init();
    sandbox.write("in.csv", "name,phone\n,1\n");
    assert_snapshot!(sandbox.run("customers import in.csv --rejects rolegate.db --force"), @"
    --- stderr
    error: `rolegate.db` is not written: it is the store
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers import in.csv --rejects ./in.csv --force"), @"
    --- stderr
    error: `./in.csv` is not written: it is the file that is imported
    exit 2
    ");
    assert_eq!(sandbox.read("in.csv"), "name,phone\n,1\n");
}

/// Whatever stands in a file reaches a terminal only in words.
#[test]
fn nothing_of_a_file_reaches_the_terminal_raw() {
    let bytes = "na\u{1b}[31mme,\u{202e}x\n".as_bytes();
    let output = refused(bytes);
    assert!(!output.stderr.contains(['\u{1b}', '\u{202e}']), "{output}");
    let output = refused("name,owner\nA,\u{1b}]0;x\u{7}\u{202e}\n".as_bytes());
    assert!(!output.stderr.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{output}");
}

/// Killed while it writes, an import leaves nothing.
#[test]
fn a_killed_import_leaves_nothing() {
    let sandbox = Sandbox::init();
    let rows: String = (0..200_000).map(|n| format!("X{n},Customer {n}\n")).collect();
    sandbox.write("in.csv", format!("external_id,name\n{rows}"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_rolegate"))
        .args(["customers", "import", "in.csv"])
        .current_dir(sandbox.path("."))
        .env_clear()
        .env("ROLEGATE_DB", sandbox.db())
        .env("ROLEGATE_TEST_ACCOUNT", sandbox.account("boss"))
        .env("ROLEGATE_TEST_HOST", "desk")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    child.kill().unwrap();
    let finished = child.wait().unwrap().success();
    let count = sandbox.run("customers list --count").stdout;
    let all_or_nothing = if finished { "200000\n" } else { "0\n" };
    assert_eq!(count, all_or_nothing);
}

/// Names of columns and files reach no terminal as they are, nor break the lines of a note.
#[test]
fn names_in_notes_are_escaped() {
    let sandbox = Sandbox::init();
    sandbox.write("e.csv", "name,\u{1b}]0;pwn\u{7},\u{202e}x,\"a\nok: b\"\ny,1,2,3\n,1,2,3\n");
    let output = sandbox.run([
        "customers",
        "import",
        "e.csv",
        "--ignore-extra",
        "--skip-invalid",
        "--rejects",
        "r\u{202e}\u{1b}[31m.csv",
        "--color",
        "always",
    ]);
    let plain = |c: char| c == '\n' || (!c.is_control() && c != '\u{202e}');
    assert!(output.stderr.replace("\u{1b}[1m", "").chars().all(plain), "{:?}", output.stderr);
    assert!(output.stderr.contains("ignored columns: `\\u{1b}]0;pwn\\u{7}"), "{output}");
    assert!(output.stderr.contains("all of them are in r\\u{202e}\\u{1b}[31m.csv"), "{output}");
    assert!(!output.stderr.contains("\nok: b"), "{output}");
}
