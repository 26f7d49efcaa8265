//! Whose customers an import may touch, and what it gives away: nothing that other commands
//! would not.

use insta::assert_snapshot;

use crate::import::{customers, given, import, sandbox};
use crate::sandbox::Output;

#[test]
fn r1_new_customers_go_where_the_importer_may_put_them() {
    let sandbox = sandbox();
    assert_snapshot!(import(&sandbox, "chen", "name\nPool\n", ""), @"
    Imported 1 row of in.csv: 1 added
    --- stderr
    every row counts as new: the file has no column for `external_id` (see --key)
    1 customer without an owner: in the pool of its team
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
    1 customer without an owner: in the pool of its team
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
    hint: `rolegate explain wang customers:create` says why
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
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "chen", "name,team\nA,south\n", ""), @"
    --- stderr
    in.csv:2: `chen` may not use customers:create: no rule reaches this record
    error: 1 row of 1 cannot be imported; nothing was written
    hint: `rolegate explain chen customers:create` says why
    exit 4
    ");
    given(&sandbox, "boss", "external_id,name,owner\nP1,Pool,none\nW1,Hers,wang\n", "--team north");
    let takes = "external_id,owner\nP1,wang\n";
    assert_snapshot!(import(&sandbox, "wang", takes, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: `wang` may not use customers:assign on `C-000001`: no rule gives it
    error: 1 row of 1 cannot be imported; nothing was written
    hint: `rolegate explain wang customers:assign C-000001` says why
    exit 4
    ");
    let gives = "external_id,owner\nW1,zhao\n";
    assert_snapshot!(import(&sandbox, "wang", gives, "--on-duplicate update"), @"
    --- stderr
    in.csv:2: owner `zhao`: user `zhao` not found
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
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
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
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
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
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
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
    hint: --on-duplicate update changes customers that are there, skip leaves them out
    exit 3
    ");
    assert_snapshot!(import(&sandbox, "boss", text, "--key email --on-duplicate update"), @"
    --- stderr
    in.csv:2: email `x@EXAMPLE.com`: several customers have it
    error: 1 row of 1 cannot be imported; nothing was written
    hint: mend the file and import it again; no row is good, so --skip-invalid would import none
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
    hint: `rolegate explain eve customers:edit C-000001` says why
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

#[test]
fn a2_the_entry_of_an_import_traces_its_records() {
    let sandbox = sandbox();
    given(&sandbox, "chen", "external_id,name\nX1,Ada\n", "");
    let text = "external_id,name,phone\nX1,Ada,138\nX2,Bob,139\n";
    given(&sandbox, "chen", text, "--on-duplicate update");
    let seq = sandbox.run("audit list -n 1 -f json").json()[0]["entry"].to_string();
    let entry = sandbox.run(["audit", "show", &seq, "-f", "json"]).json();
    let told = ["target", "rules", "counts", "details", "sets", "changes"];
    let told = told.map(|part| format!("{part}: {}", entry[part]));
    assert_snapshot!(told.join("\n"), @r#"
    target: "in.csv"
    rules: ["R-3","R-4","R-7","R-28"]
    counts: {"created":1,"rows":2,"updated":1}
    details: {"columns":["external_id","name","phone"],"ignored_columns":[],"key":"external_id","on_duplicate":"update","sha256":"3c816fa6a500b7ad21ec327da55e65eea6c60e1d0c03efe81f63536982e6d6ad"}
    sets: [{"kind":"created","resource":"customers","count":1}]
    changes: [{"n":1,"resource":"customers","record":"C-000001","event":"changed","field":"phone","before":null,"after":"138"}]
    "#);
    sandbox.ok("audit verify");
}

#[test]
fn a1_a_refused_import_is_recorded_as_refused() {
    let sandbox = sandbox();
    given(&sandbox, "li", "external_id,name\nS1,Of south\n", "");
    let takes = "name,team\nA,south\n";
    assert_eq!(import(&sandbox, "chen", takes, "").code, Some(4));
    let entry = &sandbox.run("audit list -n 1 -f json").json()[0];
    let told = ["actor", "operation", "outcome", "reason"];
    let told = told.map(|part| format!("{part}: {}", entry[part]));
    assert_snapshot!(told.join("\n"), @r#"
    actor: "chen"
    operation: "customers import"
    outcome: "refused"
    reason: "rows"
    "#);
}
