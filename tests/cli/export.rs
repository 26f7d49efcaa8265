//! `rolegate customers export`.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// A store with two customers.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    sandbox.ok("users add wang --team north --role sales-rep --os-account wang");
    sandbox.ok("customers add 'Müller, Jörg' --phone +491712345678 --owner wang");
    sandbox.ok("customers add 李伟 --external-id X-2 --notes '=1+1 \"quoted\"' --owner none");
    sandbox
}

#[test]
fn writes_what_shows() {
    let sandbox = sandbox();
    assert_snapshot!(sandbox.run("customers export"), @r#"
    id,external_id,name,company,title,email,phone,address,city,region,country,website,source,status,tier,notes,owner,team,created_at,created_by,updated_at,updated_by
    C-000001,,"Müller, Jörg",,,,+491712345678,,,,,,,,,,wang,north,2026-01-05T09:00:03Z,boss,2026-01-05T09:00:03Z,boss
    C-000002,X-2,李伟,,,,,,,,,,,,,"=1+1 ""quoted""",,,2026-01-05T09:00:04Z,boss,2026-01-05T09:00:04Z,boss
    --- stderr
    Exported 2 customers to standard output
    exit 0
    "#);
    assert_snapshot!(sandbox.run("customers export --columns name,phone,owner --where owner=wang"), @r#"
    name,phone,owner
    "Müller, Jörg",+491712345678,wang
    --- stderr
    Exported 1 customer to standard output
    exit 0
    "#);
}

#[test]
fn spreadsheets_get_no_formula() {
    let sandbox = sandbox();
    assert_snapshot!(sandbox.run("customers export --columns name,phone,notes --spreadsheet"), @r#"
    ﻿name,phone,notes
    "Müller, Jörg",'+491712345678,
    李伟,,"'=1+1 ""quoted"""
    --- stderr
    Exported 2 customers to standard output
    exit 0
    "#);
}

#[test]
fn a4_a_file_is_written_whole_and_for_oneself() {
    let sandbox = sandbox();
    assert_snapshot!(sandbox.run("customers export --columns id,name -o mine.csv"), @"
    Exported 2 customers to mine.csv
    exit 0
    ");
    assert_snapshot!(sandbox.read("mine.csv"), @r#"
    id,name
    C-000001,"Müller, Jörg"
    C-000002,李伟
    "#);
    let mode = sandbox.path("mine.csv").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "others could read the file");
    assert_snapshot!(sandbox.run("customers export --columns name -o mine.csv"), @"
    --- stderr
    error: there is a file `mine.csv` already
    hint: --force replaces it
    exit 3
    ");
    assert_snapshot!(sandbox.run("customers export --columns name -o mine.csv --force -f json"), @r#"
    {
      "file": "mine.csv",
      "customers": 2,
      "columns": [
        "name"
      ],
      "sha256": "222042c3d5831ef793034ddfd90f94b0c60ac15ec43702841c071a709514defc"
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.read("mine.csv"), @r#"
    name
    "Müller, Jörg"
    李伟
    "#);
}

#[test]
fn nothing_is_written_over_or_through() {
    let sandbox = sandbox();
    sandbox.write("kept.txt", "kept");
    symlink(sandbox.path("kept.txt"), sandbox.path("link.csv")).unwrap();
    for target in ["link.csv", "rolegate.db", "rolegate.db-wal", ".", "/dev/full"] {
        let output = sandbox.run(["customers", "export", "--force", "-o", target]);
        assert_eq!(output.code, Some(2), "{target}: {output}");
    }
    assert_snapshot!(sandbox.run("customers export -o link.csv --force"), @"
    --- stderr
    error: `link.csv` is not written: it is a symbolic link
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers export -o rolegate.db --force"), @"
    --- stderr
    error: `rolegate.db` is not written: it is the store
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers export -o nowhere/mine.csv"), @"
    --- stderr
    error: `nowhere/mine.csv` cannot be written: no such file or directory
    exit 5
    ");
    assert_eq!(sandbox.read("kept.txt"), "kept");
    sandbox.ok("customers list");
    let left = fs::read_dir(sandbox.path(".")).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".rolegate")), "{left:?}");
}

#[test]
fn who_lacks_the_right_takes_nothing() {
    let sandbox = sandbox();
    assert_snapshot!(sandbox.by("wang").run("customers export -o mine.csv --where nmae=x"), @"
    --- stderr
    error: `wang` may not use customers:export: no rule gives it
    hint: `rolegate explain wang customers:export` says why
    exit 4
    ");
    assert!(!sandbox.path("mine.csv").exists());
}

#[test]
fn an_export_is_csv_and_nothing_else() {
    let sandbox = sandbox();
    for format in ["json", "jsonl", "markdown"] {
        for output in [&[][..], &["-o", "-"]] {
            let words = [&["customers", "export", "-f", format][..], output].concat();
            let output = sandbox.run(words.as_slice());
            assert_eq!(output.code, Some(2), "{format}: {output}");
            assert_eq!(output.stdout, "", "{format}");
        }
    }
    assert_snapshot!(sandbox.run("customers export -f json"), @"
    --- stderr
    error: an export is CSV, not json
    hint: `rolegate customers list --format json` prints json
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers export --columns name -f csv"), @r#"
    name
    "Müller, Jörg"
    李伟
    --- stderr
    Exported 2 customers to standard output
    exit 0
    "#);
}

#[test]
fn columns_and_filters_are_checked() {
    let sandbox = sandbox();
    assert_snapshot!(sandbox.run("customers export --columns nmae"), @"
    --- stderr
    error: field `nmae` not found
    hint: did you mean `name`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("customers export --where nmae=x"), @"
    --- stderr
    error: field `nmae` not found
    hint: did you mean `name`?
    exit 3
    ");
}

#[test]
fn an_output_that_takes_nothing_is_an_error_and_one_that_closes_is_none() {
    let sandbox = sandbox();
    let program = |stdout: Stdio| {
        Command::new(env!("CARGO_BIN_EXE_rolegate"))
            .args(["customers", "export"])
            .env_clear()
            .env("ROLEGATE_DB", sandbox.db())
            .env("ROLEGATE_TEST_ACCOUNT", sandbox.account("boss"))
            .env("ROLEGATE_TEST_HOST", "desk")
            .stdout(stdout)
            .stderr(Stdio::piped())
            .output()
            .unwrap()
    };
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program(full.into());
    assert_eq!(output.status.code(), Some(5));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("the output could not be written"), "{said}");

    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = program(writer.into());
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_full_disk_leaves_no_file() {
    let sandbox = sandbox();
    let note = "x".repeat(60_000);
    let rows: String = (0..30).map(|n| format!("Customer {n},{note}\n")).collect();
    sandbox.write("in.csv", format!("name,notes\n{rows}"));
    sandbox.ok("customers import in.csv");
    // A limit on the size of files stands for the disk.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" customers export -o out.csv"])
        .arg(env!("CARGO_BIN_EXE_rolegate"))
        .current_dir(sandbox.path("."))
        .env_clear()
        .env("ROLEGATE_DB", sandbox.db())
        .env("ROLEGATE_TEST_ACCOUNT", sandbox.account("boss"))
        .env("ROLEGATE_TEST_HOST", "desk")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(5), "{said}");
    assert!(said.contains("`out.csv` cannot be written: file too large"), "{said}");
    let left = fs::read_dir(sandbox.path(".")).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("olegate-")), "{left:?}");
    assert!(!sandbox.path("out.csv").exists());
}

/// Everything that an exporter may know, by three ways.
#[test]
fn what_leaves_is_what_both_rights_show() {
    let sandbox = sandbox();
    sandbox.ok("roles add taker");
    sandbox.ok("roles allow taker customers:view --scope team --mask phone");
    sandbox.ok("roles deny taker customers:view --scope all --fields notes");
    sandbox.ok("roles allow taker customers:export --scope own");
    sandbox.ok("users add zhao --team north --role taker --os-account zhao");
    sandbox.ok("customers edit C-1 --notes secret");
    sandbox.ok("customers add Mine --owner zhao --phone 13812341234 --notes secret");
    sandbox.ok("customers add South --owner boss");
    assert_snapshot!(sandbox.by("zhao").run("customers list --columns name,phone,notes"), @"
    NAME          PHONE        NOTES
    Müller, Jörg  +49****5678
    Mine          138****1234
    --- stderr
    your rights do not show: notes
    exit 0
    ");
    let columns = "id,name,phone,owner,team,external_id";
    assert_snapshot!(sandbox.by("zhao").run(["customers", "export", "--columns", columns]), @"
    id,name,phone,owner,team,external_id
    C-000003,Mine,138****1234,zhao,north,
    --- stderr
    Exported 1 customer to standard output
    exit 0
    ");
    assert_snapshot!(sandbox.by("zhao").run("customers export"), @"
    id,external_id,name,company,title,email,phone,address,city,region,country,website,source,status,tier,owner,team,created_at,created_by,updated_at,updated_by
    C-000003,,Mine,,,,138****1234,,,,,,,,,zhao,north,2026-01-05T09:00:11Z,boss,2026-01-05T09:00:11Z,boss
    --- stderr
    Exported 1 customer to standard output
    exit 0
    ");
    assert_snapshot!(sandbox.by("zhao").run("customers export --columns name,notes"), @"
    --- stderr
    error: `zhao` may not use customers:export for the field `notes`
    exit 4
    ");
    assert_snapshot!(sandbox.by("zhao").run("customers export --where phone=13812341234"), @"
    --- stderr
    error: `zhao` may not use customers:view for the field `phone`
    exit 4
    ");
    assert_snapshot!(sandbox.by("zhao").run("customers export --where owner=wang --columns id"), @"
    id
    --- stderr
    Exported 0 customers to standard output
    exit 0
    ");
}

#[test]
fn a_mask_of_the_export_right_counts_too() {
    let sandbox = sandbox();
    sandbox.ok("roles add taker");
    sandbox.ok("roles allow taker customers:view --scope all");
    sandbox.ok("roles allow taker customers:export --scope all --mask phone --fields name,phone");
    sandbox.ok("users add zhao --role taker --os-account zhao");
    assert_snapshot!(sandbox.by("zhao").run("customers export"), @r#"
    id,name,phone
    C-000001,"Müller, Jörg",+49****5678
    C-000002,李伟,
    --- stderr
    Exported 2 customers to standard output
    exit 0
    "#);
}

#[test]
fn a4_the_entry_tells_what_left() {
    let sandbox = sandbox();
    sandbox.ok("customers export --where owner=wang --columns id,name -o mine.csv");
    let seq = sandbox.run("audit list -n 1 -f json").json()[0]["entry"].to_string();
    let entry = sandbox.run(["audit", "show", &seq, "-f", "json"]).json();
    let told = ["counts", "details", "sets"].map(|part| format!("{part}: {}", entry[part]));
    assert_snapshot!(told.join("\n"), @r#"
    counts: {"exported":1}
    details: {"columns":["id","name"],"filter":["owner=wang"],"filtered_by":["owner"],"sha256":"39eb6f138b54680269daade0150fde6041c61ccc61aaad1e6d27c2f3dc5ba7f0"}
    sets: [{"kind":"exported","resource":"customers","count":1}]
    "#);
}

#[test]
fn d10_switched_off_nobody_exports() {
    let sandbox = sandbox();
    sandbox.ok(["permissions", "disable", "customers:export", "--reason", "a leak"]);
    assert_snapshot!(sandbox.run("customers export -o mine.csv"), @"
    --- stderr
    error: customers:export is switched off for everybody: a leak
    exit 4
    ");
    assert!(!sandbox.path("mine.csv").exists());
}

#[test]
fn a1_the_entry_of_an_export_names_the_file() {
    let sandbox = Sandbox::init();
    sandbox.ok("customers export -o mine.csv");
    sandbox.ok("customers export");
    let entries = sandbox.run("audit list -n 2 -f json").json();
    assert_eq!(entries[0]["target"], "standard output");
    assert_eq!(entries[1]["target"], "mine.csv");
}
