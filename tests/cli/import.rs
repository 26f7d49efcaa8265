//! `rolegate customers import`: rows that are judged one by one, and kept together.

use insta::assert_snapshot;

use crate::sandbox::{Output, Sandbox};

/// North with a manager and two representatives, south with one; support sees all, masked.
/// Everybody may import.
fn sandbox() -> Sandbox {
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

fn import(sandbox: &Sandbox, who: &str, text: &str, options: &str) -> Output {
    sandbox.write("in.csv", text);
    sandbox.by(who).run(&format!("customers import in.csv {options}"))
}

/// An import that a test needs and says nothing about.
fn given(sandbox: &Sandbox, who: &str, text: &str, options: &str) {
    let output = import(sandbox, who, text, options);
    assert!(output.code == Some(0), "{output}");
}

/// All customers as the administrator sees them.
fn customers(sandbox: &Sandbox) -> String {
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
    1 customer without an owner: in the pool of the team
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
    ENTRY  AT                    ACTOR  OPERATION         EVENT    FIELD  BEFORE  AFTER
    10     2026-01-05 09:00:09Z  chen   customers import  created
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
    1 customer without an owner: in the pool of the team
    in.csv:3: a customer needs a name
    all of them are in rejects.csv
    exit 0
    ");
    let mended = sandbox.read("rejects.csv").replace(",,2", ",Mended,2");
    assert_snapshot!(import(&sandbox, "chen", &mended, ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of the team
    exit 0
    ");
}

#[test]
fn an_older_list_of_rejected_rows_does_not_stay() {
    let sandbox = sandbox();
    let options = "--rejects rejects.csv --force";
    let bad = "external_id,name\nX1,\nX2,Bob\n";
    let dry = import(&sandbox, "wang", bad, &format!("{options} --dry-run --skip-invalid"));
    assert_snapshot!(dry, @"
    Imported 2 rows of in.csv: 1 added and 1 rejected
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
fn only_rejected_rows_are_not_called_imported() {
    let sandbox = sandbox();
    let text = "external_id,name\nX1,\nX2,\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--skip-invalid"), @"
    Read 2 rows of in.csv: 0 added and 2 rejected
    --- stderr
    in.csv:2: a customer needs a name
    in.csv:3: a customer needs a name
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--rejects rejects.csv"), @"
    --- stderr
    in.csv:2: a customer needs a name
    in.csv:3: a customer needs a name
    all of them are in rejects.csv
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 2
    ");
}

#[test]
fn customers_that_nobody_looks_for_are_told_of() {
    let sandbox = sandbox();
    let text = "name,owner,team\nA,none,\nB,,north\nC,wang,\nD,none,\n";
    assert_snapshot!(import(&sandbox, "boss", text, ""), @"
    Imported 4 rows of in.csv: 4 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of the team
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
fn columns_that_rolegate_sets_are_named_as_such() {
    let sandbox = sandbox();
    let text = "id,name,created_at,Created By,updated_at,updated_by,deleted_at\nC-1,Ada,,,,,\n";
    assert_snapshot!(import(&sandbox, "wang", text, ""), @"
    --- stderr
    error: 6 columns are set by rolegate, not by a file: `id`, `created_at`, `Created By`, `updated_at`, `updated_by`, `deleted_at`
    hint: --ignore-extra leaves such columns out
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "wang", text, "--ignore-extra"), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    ignored columns: `id`, `created_at`, `Created By`, `updated_at`, `updated_by`, `deleted_at`
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "wang", "id,name,gender\n", ""), @"
    --- stderr
    error: `gender` is not a field; `id` is set by rolegate, not by a file
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    exit 2
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
    hint: mend the file and import it again
    ");
}

#[test]
fn columns_are_found_mapped_or_ignored() {
    let sandbox = sandbox();
    let text = "First Name,Last Name,Tel,gender\nAda,Lovelace,123,f\n,Turing,,m\n";
    assert_snapshot!(import(&sandbox, "chen", text, "--map phone=Tel"), @"
    --- stderr
    error: 3 columns are not fields: `First Name`, `Last Name`, `gender`
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    exit 2
    ");
    let options = "--map 'name={First Name} {Last Name}' --map phone=tel --ignore-extra";
    assert_snapshot!(import(&sandbox, "chen", text, options), @"
    Imported 2 rows of in.csv: 2 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    2 customers without an owner: in the pool of the team
    ignored columns: `gender`
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Ada Lovelace,,,123,,,north
    Turing,,,,,,north
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--map phone=Phone --ignore-extra"), @"
    --- stderr
    error: --map names the column `Phone`, which the file does not have
    hint: its columns: `First Name`, `Last Name`, `Tel`, `gender`
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--map birthday=Tel"), @"
    --- stderr
    error: invalid value 'birthday=Tel' for '--map <FIELD=COLUMN>': `birthday` is not one of the fields external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "chen", "name,Mail,E-mail\n", ""), @"
    --- stderr
    error: the columns `Mail` and `E-mail` are both the field `email`
    hint: choose one with --map 'email=COLUMN'
    exit 2
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
    Imported 3 rows of in.csv: 1 added and 2 skipped
    --- stderr
    1 customer without an owner: in the pool of the team
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "chen", text, "--on-duplicate update"), @"
    Imported 3 rows of in.csv: 1 added, 1 changed and 1 unchanged
    --- stderr
    1 customer without an owner: in the pool of the team
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Ada,X1,,1,won,,north
    Bob,X2,,2,lead,,north
    Eve,X3,,3,lead,,north
    ");
    assert_snapshot!(sandbox.run("customers history C-1"), @"
    ENTRY  AT                    ACTOR  OPERATION         EVENT    FIELD   BEFORE  AFTER
    10     2026-01-05 09:00:09Z  chen   customers import  created
    13     2026-01-05 09:00:12Z  chen   customers import  changed  status  lead    won
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
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of the team
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
    2 customers without an owner: in the pool of the team
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

#[test]
fn r1_new_customers_go_where_the_importer_may_put_them() {
    let sandbox = sandbox();
    assert_snapshot!(import(&sandbox, "chen", "name\nPool\n", ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of the team
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "wang", "name\nOwn\n", ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "chen", "name,owner\nGiven,\nNamed,zhao\nNone,none\n", "--owner wang"), @"
    Imported 3 rows of in.csv: 3 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of the team
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Pool,,,,,,north
    Own,,,,,wang,north
    Given,,,,,wang,north
    Named,,,,,zhao,north
    None,,,,,,north
    ");
}

#[test]
fn r1_nobody_gives_away_or_takes_without_assign() {
    let sandbox = sandbox();
    assert_snapshot!(import(&sandbox, "wang", "name,owner\nA,wang\nB,none\nC,zhao\n", ""), @"
    --- stderr
    in.csv:3: `wang` may not use customers:create: no rule reaches this record
    in.csv:4: owner `zhao`: user `zhao` not found
    error: 2 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "wang", "name\nA\n", "--owner zhao"), @"
    --- stderr
    error: user `zhao` not found
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", "name,owner\nA,li\n", ""), @"
    --- stderr
    in.csv:2: owner `li`: user `li` not found
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", "name,team\nA,south\n", ""), @"
    --- stderr
    in.csv:2: `chen` may not use customers:create: no rule reaches this record
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 4
    ");
    given(&sandbox, "boss", "external_id,name,owner\nP1,Pool,none\nW1,Hers,wang\n", "--team north");
    let takes = "external_id,owner\nP1,wang\n";
    assert_snapshot!(import(&sandbox, "wang", takes, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: `wang` may not use customers:assign on `C-000001`: no rule gives it
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 4
    ");
    let gives = "external_id,owner\nW1,zhao\n";
    assert_snapshot!(import(&sandbox, "wang", gives, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: owner `zhao`: user `zhao` not found
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", gives, "--on-duplicate update"), @"
    Imported 1 row of in.csv: 1 changed
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Pool,P1,,,,,north
    Hers,W1,,,,zhao,north
    ");
}

#[test]
fn k1_names_out_of_view_read_like_names_that_do_not_exist() {
    let sandbox = sandbox();
    let text = "name,owner,team\nA,li,north\nB,nobody,nowhere\n";
    assert_snapshot!(import(&sandbox, "wang", text, ""), @"
    --- stderr
    in.csv:2: owner `li`: user `li` not found
    in.csv:3: owner `nobody`: user `nobody` not found
    in.csv:3: team `nowhere`: team `nowhere` not found
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 3
    ");
}

#[test]
fn k5_an_external_id_is_taken_in_the_same_words_whatever_stands_behind_it() {
    let sandbox = sandbox();
    given(&sandbox, "li", "external_id,name\nS1,Of south\n", "");
    given(&sandbox, "wang", "external_id,name\nN1,Of north\nN2,Removed\n", "");
    sandbox.ok("customers remove C-3 --yes");
    let text = "external_id,name\nS1,Mine\nN1,Mine\nN2,Mine\n";
    assert_snapshot!(import(&sandbox, "wang", text, ""), @"
    --- stderr
    in.csv:2: external_id `S1`: the external id is taken
    in.csv:3: external_id `N1`: the external id is taken
    in.csv:4: external_id `N2`: the external id is taken
    error: 3 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "wang", text, "--on-duplicate skip"), @"
    Read 3 rows of in.csv: 3 skipped
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "wang", text, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: external_id `S1`: the external id is taken
    in.csv:4: external_id `N2`: the external id is taken
    error: 2 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Of south,S1,,,,li,south
    Of north,N1,,,,wang,north
    ");
}

#[test]
fn k5_who_could_not_create_a_customer_learns_of_none() {
    let sandbox = sandbox();
    given(&sandbox, "li", "external_id,name\nS1,Of south\n", "");
    given(&sandbox, "wang", "external_id,name\nN2,Removed\n", "");
    sandbox.ok("customers remove C-2 --yes");
    sandbox.ok("roles add probe");
    sandbox.ok("roles allow probe customers:view --scope own");
    sandbox.ok("roles allow probe customers:edit --scope own");
    sandbox.ok("users add eve --team north --role probe --os-account eve");
    let counts = || {
        let conn = rusqlite::Connection::open(sandbox.db()).unwrap();
        let sql = "SELECT counts FROM audit ORDER BY seq DESC LIMIT 1";
        conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap()
    };
    for options in ["", "--on-duplicate skip", "--on-duplicate update"] {
        let says = |id: &str| {
            let text = format!("external_id,name\n{id},Mine\n");
            (import(&sandbox, "eve", &text, options).to_string(), counts())
        };
        let unknown = says("Z9");
        assert!(unknown.0.contains("customers:create"), "{}", unknown.0);
        assert_eq!(says("S1"), unknown, "{options}");
        assert_eq!(says("N2"), unknown, "{options}");
    }
    given(&sandbox, "wang", "external_id,name\nS1,Mine\nN2,Mine\n", "--on-duplicate skip");
    assert_eq!(counts(), r#"{"conflicts":2,"rows":2,"skipped":2}"#);
}

#[test]
fn k5_an_address_finds_only_customers_with_whom_it_shows() {
    let sandbox = sandbox();
    given(&sandbox, "li", "name,email\nOf south,x@example.com\n", "");
    let text = "name,email,status\nMine,X@example.com,lead\n";
    assert_snapshot!(import(&sandbox, "wang", text, "--key email --on-duplicate update"), @"
    Imported 1 row of in.csv: 1 added
    exit 0
    ");
    let text = "name,email,status\nMine,x@EXAMPLE.com,won\n";
    assert_snapshot!(import(&sandbox, "wang", text, "--key email --on-duplicate update"), @"
    Imported 1 row of in.csv: 1 changed
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "wang", text, "--key email"), @"
    --- stderr
    in.csv:2: email `x@EXAMPLE.com`: a customer has it already
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "boss", text, "--key email --on-duplicate update"), @"
    --- stderr
    in.csv:2: email `x@EXAMPLE.com`: several customers have it
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 3
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Of south,,x@example.com,,,li,south
    Mine,,x@EXAMPLE.com,,won,wang,north
    ");
    // Support sees every address masked, so none can be guessed.
    assert_snapshot!(import(&sandbox, "sun", text, "--key email --on-duplicate update"), @"
    --- stderr
    error: `sun` may not use customers:view for the field `email`
    exit 4
    ");
}

#[test]
fn d7_a_change_is_judged_before_and_after() {
    let sandbox = sandbox();
    sandbox.ok("roles add eu");
    sandbox.ok("roles allow eu customers:view --scope all");
    sandbox.ok("roles allow eu customers:edit --scope all --where region=EU");
    sandbox.ok("users add eve --role eu --os-account eve");
    given(&sandbox, "boss", "external_id,name,region\nE,In,EU\nU,Out,US\n", "");
    let text = "external_id,name,region\nE,In,US\nU,Out,EU\n";
    assert_snapshot!(import(&sandbox, "eve", text, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: `eve` may not use customers:edit on `C-000001`: no rule reaches this record
    in.csv:3: `eve` may not use customers:edit on `C-000002`: no rule reaches this record
    error: 2 rows of 2 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 4
    ");
    let text = "external_id,name\nE,In the EU\n";
    assert_snapshot!(import(&sandbox, "eve", text, "--on-duplicate update"), @"
    Imported 1 row of in.csv: 1 changed
    exit 0
    ");
}

#[test]
fn c5_a_mask_sent_back_changes_nothing_and_a_masked_field_is_not_changed() {
    let sandbox = sandbox();
    sandbox.ok("roles add masked");
    sandbox.ok("roles allow masked customers:view --scope all --mask phone");
    sandbox.ok("roles allow masked customers:edit --scope all");
    sandbox.ok("users add max --role masked --os-account max");
    given(&sandbox, "boss", "external_id,name,phone\nX,Ada,13812341234\n", "");
    let text = "external_id,phone,status\nX,138****1234,won\n";
    assert_snapshot!(import(&sandbox, "max", text, "--on-duplicate update"), @"
    Imported 1 row of in.csv: 1 changed
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Ada,X,,13812341234,won,,
    ");
    let text = "external_id,phone\nX,13812341234\n";
    assert_snapshot!(import(&sandbox, "max", text, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: `max` may not use customers:view for the field `phone` on `C-000001`
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again
    exit 4
    ");
}

#[test]
fn c6_a_field_without_the_right_is_refused_by_name() {
    let sandbox = sandbox();
    sandbox.ok("roles add clerk");
    sandbox.ok("roles allow clerk customers:create --scope own --fields name,phone");
    sandbox.ok("users add cai --role clerk --os-account cai");
    assert_snapshot!(import(&sandbox, "cai", "name,phone,status\nA,1,\nB,2,lead\n", ""), @"
    --- stderr
    in.csv:3: `cai` may not use customers:create for the field `status`
    error: 1 row of 2 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 4
    ");
}

#[test]
fn who_lacks_the_right_is_refused_before_the_file_is_looked_at() {
    let sandbox = sandbox();
    sandbox.ok("users add out --os-account out");
    sandbox.ok("roles unset everyone customers:import");
    assert_snapshot!(import(&sandbox, "out", "nonsense\n", "--owner nobody"), @"
    --- stderr
    error: `out` may not use customers:import: no rule gives it
    hint: `rolegate explain out customers:import` says why
    exit 4
    ");
}

#[test]
fn c5_a_masked_value_cannot_be_guessed() {
    let sandbox = sandbox();
    sandbox.ok("roles add masked");
    sandbox.ok("roles allow masked customers:view --scope all --mask phone");
    sandbox.ok("roles deny masked customers:view --scope all --fields notes");
    sandbox.ok("roles allow masked customers:edit --scope all");
    sandbox.ok("users add max --role masked --os-account max");
    given(&sandbox, "boss", "external_id,name,phone,notes\nX,Ada,13812341234,secret\n", "");
    let says = |output: Output| {
        let text = output.to_string();
        text.replace("13812341234", "VALUE")
            .replace("13812345678", "VALUE")
            .replace("secret", "VALUE")
            .replace("public", "VALUE")
    };
    for (field, right, wrong) in
        [("phone", "13812341234", "13812345678"), ("notes", "secret", "public")]
    {
        let [right, wrong] = [right, wrong].map(|value| {
            let edited =
                sandbox.by("max").run(["customers", "edit", "C-1", &format!("--{field}"), value]);
            let text = format!("external_id,{field}\nX,{value}\n");
            let imported = import(&sandbox, "max", &text, "--on-duplicate update");
            [says(edited), says(imported)]
        });
        assert_eq!(right, wrong, "{field}");
    }
    let emptied = import(
        &sandbox,
        "max",
        "external_id,phone,notes\nX,,\n",
        "--on-duplicate update --clear-empty",
    );
    assert_eq!(emptied.code, Some(4), "{emptied}");
}
