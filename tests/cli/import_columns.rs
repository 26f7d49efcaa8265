//! Which column of an imported file is which field.

use insta::assert_snapshot;

use crate::import::{customers, import, sandbox};

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
