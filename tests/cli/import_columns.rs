//! Which column of an imported file is which field.

use insta::assert_snapshot;

use crate::import::{customers, given, import, sandbox};

#[test]
fn columns_that_rolegate_sets_are_left_out_and_named() {
    let sandbox = sandbox();
    let text =
        "name,created_at,Created By,updated_at,updated_by,deleted_at\nAda,1999-01-01,boss,,,\n";
    assert_snapshot!(import(&sandbox, "wang", text, ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    not imported, since rolegate sets them itself: `created_at`, `Created By`, `updated_at`, `updated_by`, `deleted_at`
    exit 0
    ");
    let shown = sandbox.run("customers show C-1 -f json").json();
    assert_eq!((&shown["created_by"], &shown["deleted_at"]), (&"wang".into(), &().into()));
    let text = text.replace("deleted_at", "gender");
    assert_snapshot!(import(&sandbox, "wang", &text, "--ignore-extra"), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    not imported, since rolegate sets them itself: `created_at`, `Created By`, `updated_at`, `updated_by`
    ignored columns: `gender`
    exit 0
    ");
}

#[test]
fn an_id_is_not_left_out_without_being_asked() {
    let sandbox = sandbox();
    let text = "id,name\nC-1,Ada\n";
    assert_snapshot!(import(&sandbox, "wang", text, ""), @"
    --- stderr
    error: `id` names customers that are there
    hint: --key id finds customers by it; --ignore-extra leaves it out
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "wang", text, "--ignore-extra"), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    not imported, since rolegate sets them itself: `id`
    exit 0
    ");
    assert_snapshot!(import(&sandbox, "wang", "id,name,gender\n", ""), @"
    --- stderr
    error: `gender` is not a field; `id` names customers that are there
    hint: fields: external_id, name, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team
    hint: --map FIELD=COLUMN says what a column is; --ignore-extra leaves such columns out
    hint: --key id finds customers by it; --ignore-extra leaves it out
    exit 2
    ");
}

#[test]
fn what_was_exported_goes_back() {
    let sandbox = sandbox();
    given(&sandbox, "boss", "name,email,owner,team\nAda,a@example.com,wang,\nBob,,,south\n", "");
    given(&sandbox, "boss", "external_id,name\nX1,Eve\n", "");
    sandbox.ok("customers export -o all.csv");
    let back = "customers import all.csv --key id --on-duplicate update";
    assert_snapshot!(sandbox.run(back), @"
    Read 3 rows of all.csv: 3 unchanged
    --- stderr
    not imported, since rolegate sets them itself: `created_at`, `created_by`, `updated_at`, `updated_by`
    exit 0
    ");
    let all = sandbox.read("all.csv");
    sandbox.write("all.csv", all.replace("Ada", "Ada Lovelace").replace("boss", "chen"));
    assert_snapshot!(sandbox.run(back), @"
    Imported 3 rows of all.csv: 1 changed and 2 unchanged
    --- stderr
    not imported, since rolegate sets them itself: `created_at`, `created_by`, `updated_at`, `updated_by`
    exit 0
    ");
    assert_snapshot!(customers(&sandbox), @"
    name,external_id,email,phone,status,owner,team
    Ada Lovelace,,a@example.com,,,wang,north
    Bob,,,,,,south
    Eve,X1,,,,,
    ");
    assert_snapshot!(sandbox.run("customers import all.csv --key id"), @"
    --- stderr
    all.csv:2: id `C-000001`: a customer has it already
    all.csv:3: id `C-000002`: a customer has it already
    all.csv:4: id `C-000003`: a customer has it already
    error: 3 rows of 3 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
}

#[test]
fn k1_an_id_finds_only_what_the_importer_sees() {
    let sandbox = sandbox();
    given(&sandbox, "li", "name\nOf south\n", "");
    given(&sandbox, "wang", "name\nRemoved\nMine\n", "");
    sandbox.ok("customers remove C-2 --yes");
    let text = "id,name\nC-1,a\nC-2,b\nC-9,c\n3,d\nC-3,e\n4,f\n,New\nX,g\n";
    for duplicate in ["error", "skip", "update"] {
        let options = format!("--key id --on-duplicate {duplicate} --skip-invalid --dry-run");
        let output = import(&sandbox, "wang", text, &options);
        let not_found = |id: &str| format!("id `{id}`: customer `{id}` not found");
        for id in ["C-000001", "C-000002", "C-000009", "C-000004"] {
            assert!(output.stderr.contains(&not_found(id)), "{output}");
        }
    }
    assert_snapshot!(import(&sandbox, "wang", text, "--key id --on-duplicate update"), @"
    --- stderr
    in.csv:2: id `C-000001`: customer `C-000001` not found
    in.csv:3: id `C-000002`: customer `C-000002` not found
    in.csv:4: id `C-000009`: customer `C-000009` not found
    in.csv:6: id `C-000003`: another row of this file has it too
    in.csv:7: id `C-000004`: customer `C-000004` not found
    in.csv:9: id `X`: an id is written like C-000042
    error: 6 rows of 8 cannot be imported; nothing was written
    hint: mend the file and import it again, or import its good rows with --skip-invalid
    exit 2
    ");
    assert_snapshot!(import(&sandbox, "wang", "name\nA\n", "--key id"), @"
    --- stderr
    error: no column holds the field `id`, by which customers are found
    hint: --map id=COLUMN names it; --key chooses another field
    exit 2
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
    2 customers without an owner: in the pools of their teams
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
fn ignored_columns_are_their_names_to_programs() {
    let sandbox = crate::sandbox::Sandbox::init();
    sandbox.write("in.csv", "name,gender,Created At,\nAda,f,2020,x\n");
    let done = sandbox.run("customers import in.csv --ignore-extra -f json");
    let names = serde_json::json!(["gender", "Created At", "column 4"]);
    assert_eq!(done.json()["ignored_columns"], names, "{done}");
    assert!(done.stderr.contains("ignored columns: `gender`, `column 4`"), "{done}");
    let entry = sandbox.run("audit show 2 -f json").json();
    assert_eq!(entry["details"]["ignored_columns"], names, "{entry}");
}
