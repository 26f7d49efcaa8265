//! `rolegate customers import`: rows that are judged one by one, and kept together.

use insta::assert_snapshot;

use crate::sandbox::{Output, Sandbox};

/// North with a manager and two representatives, south with one; support sees all, masked.
/// Everybody may import.
pub fn sandbox() -> Sandbox {
    let sandbox = Sandbox::init();
    for team in ["north", "south"] {
        sandbox.ok(["teams", "add", team]);
    }
    for (user, team, role) in [
        ("chen", "north", "sales-manager"),
        ("wang", "north", "sales-rep"),
        ("zhao", "north", "sales-rep"),
        ("li", "south", "sales-rep"),
        ("sun", "south", "support"),
    ] {
        sandbox.ok(["users", "add", user, "--team", team, "--role", role, "--os-account", user]);
    }
    sandbox.ok("roles allow everyone customers:import --scope own");
    sandbox
}

pub fn import(sandbox: &Sandbox, who: &str, text: &str, options: &str) -> Output {
    sandbox.write("in.csv", text);
    sandbox.by(who).run(&format!("customers import in.csv {options}"))
}

/// An import that a test needs and says nothing about.
pub fn given(sandbox: &Sandbox, who: &str, text: &str, options: &str) {
    let output = import(sandbox, who, text, options);
    assert!(output.code == Some(0), "{output}");
}

/// All customers as the administrator sees them.
pub fn customers(sandbox: &Sandbox) -> String {
    let columns = "name,external_id,email,phone,status,owner,team";
    sandbox.run(["customers", "export", "--columns", columns, "--quiet"]).stdout
}

#[test]
fn adds_customers() {
    let sandbox = sandbox();
    let text = "External ID,Name,E-Mail,Phone Number,Owner,notes\n\
        X1, Zoë Müller ,zoe@example.com,+49 171,wang,\"first\nsecond\"\n\
        X2,王小明,,,,\n";
    assert_snapshot!(import(&sandbox, "chen", text, ""), @"
    Imported 2 rows of in.csv: 2 added
    --- stderr
    1 customer without an owner: in the pool of its team
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Zoë Müller,X1,zoe@example.com,+49 171,,wang,north
    王小明,X2,,,,,north
    ");
    assert_snapshot!(sandbox.run("customers history X1"), @"
    --- stderr
    error: invalid value 'X1' for '<CUSTOMER>': `X1` is not an id such as `C-000042`

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("customers history C-2"), @"
    ENTRY  AT                    BY    OPERATION         EVENT    FIELD  BEFORE  AFTER
    10     2026-01-05 09:00:09Z  chen  customers import  created
    exit 0
    ");
}

#[test]
fn one_bad_row_stops_all_and_every_bad_row_is_named() {
    let sandbox = sandbox();
    let text = "external_id,name,email,owner\n\
        X1,Good,a@example.com,wang\n\
        X2,,b@example.com,wang\n\
        X3,\"Two\nlines\",no-address,nobody\n\
        X4,Short\n\
        X1,Twice,,\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--rejects rejects.csv"), @r"
    --- stderr
    in.csv:3: a customer needs a name
    in.csv:4: name `Two\u{a}lines`: it holds the control character U+000A
    in.csv:4: email `no-address`: an e-mail address has one @ between two parts, and no blanks
    in.csv:4: owner `nobody`: user `nobody` not found
    in.csv:6: it has 2 cells, the header has 4
    in.csv:7: external_id `X1`: another row of this file has it too
    all of them are in rejects.csv
    error: 4 rows of 5 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    hint: the list of rejected rows is not the whole file: only after --skip-invalid is it all that is left to import
    exit 2
    ");
    assert_snapshot!(sandbox.read("rejects.csv"), @r#"
    reject_reason,external_id,name,email,owner
    a customer needs a name,X2,,b@example.com,wang
    "name `Two
    lines`: it holds the control character U+000A; email `no-address`: an e-mail address has one @ between two parts, and no blanks; owner `nobody`: user `nobody` not found",X3,"Two
    lines",no-address,nobody
    "it has 2 cells, the header has 4",X4,Short
    external_id `X1`: another row of this file has it too,X1,Twice,,
    "#);
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--rejects rejects.csv"), @"
    --- stderr
    error: there is a file `rejects.csv` already
    hint: --force replaces it
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--skip-invalid -f json"), @r#"
    {
      "file": "in.csv",
      "rows": 5,
      "created": 1,
      "created_without_owner": 0,
      "created_without_owner_and_team": 0,
      "updated": 0,
      "unchanged": 0,
      "skipped": 0,
      "rejected": 4,
      "ignored_columns": [],
      "sha256": "a2c7c711fc9774c25d2099778fd3119ef936be74a273c20828c70af4ced8e7c1"
    }
    --- stderr
    in.csv:3: a customer needs a name
    in.csv:4: name `Two\u{a}lines`: it holds the control character U+000A
    in.csv:4: email `no-address`: an e-mail address has one @ between two parts, and no blanks
    in.csv:4: owner `nobody`: user `nobody` not found
    in.csv:6: it has 2 cells, the header has 4
    in.csv:7: external_id `X1`: another row of this file has it too
    exit 0
    "#);
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Good,X1,a@example.com,,,wang,north
    ");
}

#[test]
fn a_mended_list_of_rejected_rows_can_be_imported() {
    let sandbox = sandbox();
    let text = "name,phone\nGood,1\n,2\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--skip-invalid --rejects rejects.csv"), @"
    Imported 2 rows of in.csv: 1 added and 1 rejected
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of its team
    in.csv:3: a customer needs a name
    all of them are in rejects.csv
    exit 0
    ");
    let mended = sandbox.read("rejects.csv").replace(",,2", ",Mended,2");
    assert_snapshot!(import(&sandbox, "chen", &mended, ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of its team
    exit 0
    ");
}

#[test]
fn a_list_that_may_be_what_is_read_stays() {
    let sandbox = Sandbox::init();
    let list = "reject_reason,id,name\nbad,,Acme\n";
    sandbox.write("list.csv", list);
    let words = "customers import - --key id --on-duplicate update --rejects list.csv --force";
    let output = sandbox.by("boss").input("nothing,known\n").run(words);
    assert_eq!(output.code, Some(2), "{output}");
    assert_eq!(sandbox.read("list.csv"), list);
}

#[test]
fn an_older_list_of_rejected_rows_does_not_stay() {
    let sandbox = sandbox();
    let options = "--rejects rejects.csv --force";
    let bad = "external_id,name\nX1,\nX2,Bob\n";
    let dry = import(&sandbox, "wang", bad, &format!("{options} --dry-run --skip-invalid"));
    assert_snapshot!(dry, @"
    Dry run: would import 2 rows of in.csv: 1 added and 1 rejected
    --- stderr
    in.csv:2: a customer needs a name
    all of them are in rejects.csv
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(sandbox.read("rejects.csv"), @"
    reject_reason,external_id,name
    a customer needs a name,X1,
    ");
    let good = "external_id,name\nX1,Ada\nX2,Bob\n";
    assert_snapshot!(import(&sandbox, "wang", good, options), @"
    Imported 2 rows of in.csv: 2 added
    --- stderr
    no row was rejected: rejects.csv holds only the header
    exit 0
    ");
    assert_snapshot!(sandbox.read("rejects.csv"), @"reject_reason,external_id,name");
    // Without an older one there is none.
    let others = "external_id,name\nX3,Eve\n";
    assert_snapshot!(import(&sandbox, "wang", others, "--rejects none.csv --force"), @"
    Imported 1 row of in.csv: 1 added
    exit 0
    ");
    assert!(!sandbox.path("none.csv").exists());
}

#[test]
fn a_file_without_a_good_row_is_no_import() {
    let sandbox = sandbox();
    let text = "external_id,name\nX1,\nX2,\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--skip-invalid"), @"
    --- stderr
    in.csv:2: a customer needs a name
    in.csv:3: a customer needs a name
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--skip-invalid --dry-run -q").code.unwrap(), @"2");
    assert_snapshot!(import(&sandbox, "chen", text, "--rejects rejects.csv"), @"
    --- stderr
    in.csv:2: a customer needs a name
    in.csv:3: a customer needs a name
    all of them are in rejects.csv
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 2
    ");
    // No column is the name: that is what to say first.
    assert_snapshot!(import(&sandbox, "chen", "Kunde\nAda\n", "--ignore-extra"), @"
    --- stderr
    in.csv:2: a customer needs a name
    error: 1 row of 1 cannot be imported; nothing was written
    hint: no column is the field `name`: --map name=COLUMN says which one is
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 2
    ");
    // Only a refusal: there is nothing to mend in the file.
    sandbox.ok("users add eve --team north --os-account eve");
    assert_snapshot!(import(&sandbox, "eve", "name\nAda\n", "--skip-invalid"), @"
    --- stderr
    in.csv:2: `eve` may not use customers:create: no rule gives it
    error: 1 row of 1 cannot be imported; nothing was written
    hint: `rolegate explain eve customers:create` says why
    exit 4
    ");
    // What is there already needs no mending: nothing was imported, and nothing had to be.
    given(&sandbox, "chen", "external_id,name\nX1,Ada\n", "");
    let text = "external_id,name\nX1,Ada\nX2,\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--on-duplicate skip --skip-invalid"), @"
    Read 2 rows of in.csv: 1 skipped and 1 rejected
    --- stderr
    in.csv:3: a customer needs a name
    exit 0
    ");
}

#[test]
fn a_list_of_another_run_is_not_taken_for_one_of_this() {
    let sandbox = sandbox();
    let options = "--rejects rejects.csv --force";
    let fails = |old: &str, text: &str, options: &str| {
        sandbox.write("rejects.csv", old);
        let output = import(&sandbox, "wang", text, options);
        assert_ne!(output.code, Some(0), "{output}");
        (output.stderr, sandbox.path("rejects.csv").exists())
    };
    let old = "reject_reason,name\nsomething,Ada\n";
    let (said, there) = fails(old, "gender\nf\n", options);
    assert_snapshot!(said, @"
    the older list of rejected rows was removed: this import left none
    error: `gender` is not a field
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    ");
    assert!(!there);
    // A file that is no such list stays, and so does what may not be replaced.
    assert!(fails("name\nAda\n", "gender\nf\n", options).1);
    assert!(fails(old, "gender\nf\n", "--rejects rejects.csv").1);
    // Nor does a list go away that is the file to be imported.
    let own =
        sandbox.by("wang").run("customers import ./rejects.csv --rejects rejects.csv --force");
    assert_eq!((own.code, sandbox.path("rejects.csv").exists()), (Some(2), true), "{own}");
    let missing = sandbox.by("wang").run("customers import none.csv --rejects rejects.csv --force");
    assert_eq!((missing.code, sandbox.path("rejects.csv").exists()), (Some(3), false), "{missing}");
}

#[test]
fn customers_that_nobody_looks_for_are_told_of() {
    let sandbox = sandbox();
    let text = "name,owner,team\nA,none,\nB,,north\nC,wang,\nD,none,\n";
    assert_snapshot!(import(&sandbox, "boss", text, ""), @"
    Imported 4 rows of in.csv: 4 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of its team
    2 customers without owner and team: only who sees all customers sees them
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "boss", "name\nA\n", "-q"), @"
    Imported 1 row of in.csv: 1 added
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "boss", "external_id,name\nX,A\n", "-f json"), @r#"
    {
      "file": "in.csv",
      "rows": 1,
      "created": 1,
      "created_without_owner": 1,
      "created_without_owner_and_team": 1,
      "updated": 0,
      "unchanged": 0,
      "skipped": 0,
      "rejected": 0,
      "ignored_columns": [],
      "sha256": "852312668a8f02b1fc11016422c5f140344eb812099208b306535e71eca980d2"
    }
    --- stderr
    1 customer without owner and team: only who sees all customers sees them
    exit 0
    "#);
    // Every row of a file with the key that is meant, or none that is new: nothing to tell.
    assert_snapshot!(import(&sandbox, "wang", "name,email\nA,a@example.com\n", "--key email"), @"
    Imported 1 row of in.csv: 1 added
    exit 0
    ");
}

#[test]
fn a_workbook_is_no_csv() {
    let sandbox = sandbox();
    sandbox.write("in.xlsx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00");
    assert_snapshot!(sandbox.run("customers import in.xlsx"), @"
    --- stderr
    error: in.xlsx:1: it is a workbook or an archive, not CSV
    hint: save it as CSV in UTF-8
    exit 2
    ");
}

#[test]
fn only_the_first_problems_are_shown() {
    let sandbox = sandbox();
    let text = format!("name,phone\n{}", ",1\n".repeat(25));
    let output = import(&sandbox, "chen", &text, "");
    let said: Vec<_> = output.stderr.lines().skip(18).collect();
    assert_snapshot!(said.join("\n"), @"
    in.csv:20: a customer needs a name
    in.csv:21: a customer needs a name
    … and 5 other problems
    --rejects FILE lists them all
    error: 25 rows of 25 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    ");
}

#[test]
fn what_is_there_already_is_an_error_left_out_or_changed() {
    let sandbox = sandbox();
    given(&sandbox, "chen", "external_id,name,phone,status\nX1,Ada,1,lead\nX2,Bob,2,lead\n", "");
    let text = "external_id,name,phone,status\nX1,Ada,,won\nX2,Bob,2,lead\nX3,Eve,3,lead\n";
    assert_snapshot!(import(&sandbox, "chen", text, ""), @"
    --- stderr
    in.csv:2: external_id `X1`: the external id is taken
    in.csv:3: external_id `X2`: the external id is taken
    error: 2 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--on-duplicate skip --dry-run"), @"
    Dry run: would import 3 rows of in.csv: 1 added and 2 skipped
    --- stderr
    1 customer without an owner: in the pool of its team
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--on-duplicate update"), @"
    Imported 3 rows of in.csv: 1 added, 1 changed and 1 unchanged
    --- stderr
    1 customer without an owner: in the pool of its team
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Ada,X1,,1,won,,north
    Bob,X2,,2,lead,,north
    Eve,X3,,3,lead,,north
    ");
    assert_snapshot!(sandbox.run("customers history C-1"), @"
    ENTRY  AT                    BY    OPERATION         EVENT    FIELD   BEFORE  AFTER
    10     2026-01-05 09:00:09Z  chen  customers import  created
    13     2026-01-05 09:00:12Z  chen  customers import  changed  status  lead    won
    exit 0
    ");
    assert_snapshot!(
        import(&sandbox, "chen", "external_id,phone\nX1,\n", "--on-duplicate update --clear-empty"),
        @"
    Imported 1 row of in.csv: 1 changed
    exit 0
    "
    );
    assert_snapshot!(sandbox.run("customers show C-1 -f json"), @r#"
    {
      "id": "C-000001",
      "external_id": "X1",
      "name": "Ada",
      "company": null,
      "title": null,
      "email": null,
      "phone": null,
      "address": null,
      "city": null,
      "region": null,
      "country": null,
      "website": null,
      "source": null,
      "status": "won",
      "tier": null,
      "notes": null,
      "owner": null,
      "team": "north",
      "created_at": "2026-01-05T09:00:09Z",
      "created_by": "chen",
      "updated_at": "2026-01-05T09:00:15Z",
      "updated_by": "chen",
      "deleted_at": null
    }
    exit 0
    "#);
    let twice = "external_id,status\nX1,a\nX1,b\n";
    assert_snapshot!(import(&sandbox, "chen", twice, "--on-duplicate update"), @"
    --- stderr
    in.csv:3: external_id `X1`: another row of this file has it too
    error: 1 row of 2 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", "name\nx\n", "--on-duplicate update"), @"
    --- stderr
    error: no column holds the field `external_id`, by which customers are found
    hint: --map external_id=COLUMN names it; --key chooses another field
    exit 2
    ");
}

#[test]
fn a_dry_run_keeps_nothing_and_is_recorded() {
    let sandbox = sandbox();
    assert_snapshot!(import(&sandbox, "chen", "name\nAda\n", "--dry-run"), @"
    Dry run: would import 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of its team
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    ");
}

#[test]
fn a_file_comes_through_a_pipe_and_without_rows() {
    let sandbox = sandbox();
    let piped = sandbox.by("chen").input("name\r\nAda\r\n\r\nBob").run("customers import -");
    assert_snapshot!(piped, @"
    Imported 2 rows of standard input: 2 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    2 customers without an owner: in the pools of their teams
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "chen", "name\n", ""), @"
    Read in.csv: it has no rows
    exit 0
    ");
}

#[test]
fn what_was_exported_for_spreadsheets_comes_back() {
    let sandbox = sandbox();
    given(&sandbox, "chen", "external_id,name,phone\n=1+1,'t Hart,+86 138\n@x,\"-,\",'=\n", "");
    let before = customers(&sandbox);
    sandbox.ok("customers export --columns external_id,name,phone --spreadsheet -o out.csv");
    assert_snapshot!(sandbox.read("out.csv"), @r#"
    ﻿external_id,name,phone
    '=1+1,''t Hart,'+86 138
    '@x,"'-,",''=
    "#);
    let output = sandbox.run("customers import out.csv --spreadsheet --on-duplicate update");
    assert_snapshot!(output, @"
    Read 2 rows of out.csv: 2 unchanged
    exit 0
    ");
    assert_eq!(customers(&sandbox), before);
}
