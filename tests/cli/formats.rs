//! What formats with nothing but cells make of records in records.

use insta::assert_snapshot;

use crate::office::Office;

#[test]
fn csv_has_a_line_for_a_record_whatever_is_in_it() {
    let office = Office::open();
    assert_snapshot!(office.by("boss", "roles show support -f csv"), @r#"
    name,description,built_in,inherits,inherited_by,rules,holders
    support,all customers with personal data masked and notes hidden,true,[],[],"[{""id"":""R-16"",""effect"":""allow"",""permission"":""customers:view"",""scope"":""all"",""fields"":null,""masks"":[""@personal""],""condition"":null,""inherited_from"":null},{""id"":""R-17"",""effect"":""deny"",""permission"":""customers:view"",""scope"":""all"",""fields"":[""notes""],""masks"":null,""condition"":null,""inherited_from"":null}]","[{""subject"":""maria"",""grant"":""G-6"",""from"":null,""until"":null}]"
    exit 0
    "#);
    assert_snapshot!(office.by("boss", "explain wang customers:edit C-1 -f csv"), @r#"
    user,permission,record,field,allowed,reach,partly,extent,reason,why,but,allows,denies,hides,fields,nearest
    wang,customers:edit,C-000001,,true,own,false,own,,,,"[{""id"":""R-14"",""effect"":""allow"",""permission"":""customers:edit"",""scope"":""own"",""fields"":null,""masks"":null,""condition"":null,""grant"":{""id"":""G-3"",""subject"":""wang"",""from"":null,""until"":null,""given_by"":""boss"",""given_at"":""2026-01-05T09:00:06Z"",""reason"":null},""roles"":[""sales-rep""],""matches"":true,""because"":""the owner is `wang`""}]",[],[],"{""open"":[""id"",""external_id"",""name"",""company"",""title"",""email"",""phone"",""address"",""city"",""region"",""country"",""website"",""source"",""status"",""tier"",""notes"",""owner"",""team"",""created_at"",""created_by"",""updated_at"",""updated_by"",""deleted_at""],""masked"":[],""hidden"":[]}",[]
    exit 0
    "#);
    assert_snapshot!(office.by("li", "whoami -f csv"), @r#"
    account,uid,caller,actor,team,roles,full_administrator,customers_in_view,mode
    li,20213,li,li,sales,"[{""role"":""sales-manager"",""until"":null,""active"":true}]",false,7,advisory
    exit 0
    "#);
    assert_snapshot!(office.by("boss", "audit show 10 -f csv").stdout.lines().count(), @"2");
}

#[test]
fn the_columns_of_csv_do_not_depend_on_what_is_in_them() {
    let office = Office::open();
    let header = |who: &str, line: &str| {
        let output = office.by(who, &format!("{line} -f csv"));
        output.stdout.lines().next().unwrap_or_default().to_owned()
    };
    office.ok("wang", "customers edit C-1 --status won");
    office.ok("boss", "permissions disable customers:export --reason 'a leak'");
    for (of, whatever) in [
        ("explain wang customers:edit C-1", "explain wang customers:export C-1"),
        ("explain wang customers:edit", "explain maria customers:view C-1 --field notes"),
        ("audit show 1", "audit show 20"),
        ("roles show everyone", "roles show support"),
        ("permissions list --resource users", "permissions list --resource customers"),
        ("permissions show users:view", "permissions show customers:export"),
        ("check wang customers:edit", "check maria customers:edit C-1"),
        ("customers show C-1", "--as maria customers show C-1"),
        ("customers list", "--as maria customers list"),
        ("users show wang", "users show boss"),
    ] {
        let columns = header("boss", of);
        assert!(columns.contains(','), "{of}: {columns}");
        assert_eq!(columns, header("boss", whatever), "{whatever}");
    }
}

#[test]
fn a_cell_that_holds_more_than_a_value_is_json() {
    let office = Office::open();
    let shown = office.by("boss", "roles show support -f csv").stdout;
    let mut reader = csv::Reader::from_reader(shown.as_bytes());
    let cells = reader.records().next().unwrap().unwrap();
    let rules: serde_json::Value = serde_json::from_str(&cells[5]).unwrap();
    let whole = office.by("boss", "roles show support -f json").json();
    assert_eq!(rules, whole["rules"]);
}

#[test]
fn markdown_has_a_table_for_each_list() {
    let office = Office::open();
    assert_snapshot!(office.by("boss", "roles show support -f markdown"), @"
    | field       | value                                                    |
    |-------------|----------------------------------------------------------|
    | name        | support                                                  |
    | description | all customers with personal data masked and notes hidden |
    | built_in    | yes                                                      |

    ## rules

    | id   | effect | permission     | scope | masks     | fields |
    |------|--------|----------------|-------|-----------|--------|
    | R-16 | allow  | customers:view | all   | @personal |        |
    | R-17 | deny   | customers:view | all   |           | notes  |

    ## holders

    | subject | grant |
    |---------|-------|
    | maria   | G-6   |
    exit 0
    ");
    assert_snapshot!(office.by("boss", "explain wang customers:edit C-1 -f markdown"), @"
    | field       | value                                                                                                                                                                                              |
    |-------------|----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|
    | user        | wang                                                                                                                                                                                               |
    | permission  | customers:edit                                                                                                                                                                                     |
    | record      | C-000001                                                                                                                                                                                           |
    | allowed     | yes                                                                                                                                                                                                |
    | reach       | own                                                                                                                                                                                                |
    | partly      | no                                                                                                                                                                                                 |
    | extent      | own                                                                                                                                                                                                |
    | fields.open | id; external_id; name; company; title; email; phone; address; city; region; country; website; source; status; tier; notes; owner; team; created_at; created_by; updated_at; updated_by; deleted_at |

    ## allows

    | id   | effect | permission     | scope | grant.id | grant.subject | grant.given_by | grant.given_at       | roles     | matches | because             |
    |------|--------|----------------|-------|----------|---------------|----------------|----------------------|-----------|---------|---------------------|
    | R-14 | allow  | customers:edit | own   | G-3      | wang          | boss           | 2026-01-05 09:00:06Z | sales-rep | yes     | the owner is `wang` |
    exit 0
    ");
    assert_snapshot!(office.by("li", "whoami -f markdown"), @"
    | field              | value    |
    |--------------------|----------|
    | account            | li       |
    | uid                | 20213    |
    | caller             | li       |
    | actor              | li       |
    | team               | sales    |
    | full_administrator | no       |
    | customers_in_view  | 7        |
    | mode               | advisory |

    ## roles

    | role          | active |
    |---------------|--------|
    | sales-manager | yes    |
    exit 0
    ");
    office.ok("wang", "customers edit C-1 --status won");
    let entry = office.by("boss", "audit list -n 1 -f json").json()[0]["entry"].to_string();
    let shown = office.by("boss", &format!("audit show {entry} -f markdown")).stdout;
    let stable: Vec<_> = shown.lines().filter(|line| !line.contains(" hash ")).collect();
    assert_snapshot!(stable.join("\n"), @"
    | field          | value                                                            |
    |----------------|------------------------------------------------------------------|
    | entry          | 20                                                               |
    | at             | 2026-01-06 09:00:03Z                                             |
    | by             | wang                                                             |
    | actor          | wang                                                             |
    | caller         | wang                                                             |
    | account        | wang                                                             |
    | operation      | customers edit                                                   |
    | permission     | customers:edit                                                   |
    | target         | C-000001                                                         |
    | outcome        | allowed                                                          |
    | actor_team     | north                                                            |
    | caller_team    | north                                                            |
    | uid            | 20429                                                            |
    | host           | desk                                                             |
    | mode           | advisory                                                         |
    | version        | 0.1.0                                                            |
    | rules          | R-14                                                             |
    | counts.updated | 1                                                                |

    ## changes

    | n | resource  | record   | event   | field  | before | after |
    |---|-----------|----------|---------|--------|--------|-------|
    | 1 | customers | C-000001 | changed | status | lead   | won   |
    ");
}

#[test]
fn markdown_escapes_what_would_escape() {
    let office = Office::open();
    office.0.ok(["users", "edit", "wang", "--display-name", r"a\|b"]);
    let shown = office.by("boss", "users show wang -f markdown").stdout;
    assert!(shown.contains(r" a\\\|b "), "{shown}");
}
