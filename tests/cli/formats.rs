//! What formats with nothing but cells make of records in records.

use insta::assert_snapshot;

use crate::office::Office;

#[test]
fn csv_has_a_line_for_a_record_whatever_is_in_it() {
    let office = Office::open();
    assert_snapshot!(office.by("boss", "roles show support -f csv"), @r#"
    name,description,built_in,inherits,inherited_by,rules,holders
    support,all customers with personal data masked and notes hidden,yes,,,"id=R-16, effect=allow, permission=customers:view, scope=all, masks=@personal; id=R-17, effect=deny, permission=customers:view, scope=all, fields=notes","subject=maria, grant=G-6"
    exit 0
    "#);
    assert_snapshot!(office.by("boss", "explain wang customers:edit C-1 -f csv"), @r#"
    user,permission,record,field,allowed,reach,partly,extent,reason,why,allows,denies,hides,fields.open,fields.masked,fields.hidden,nearest
    wang,customers:edit,C-000001,,yes,own,no,own,,,"id=R-14, effect=allow, permission=customers:edit, scope=own, grant.id=G-3, grant.subject=wang, grant.given_by=boss, grant.given_at=2026-01-05T09:00:06Z, roles=sales-rep, matches=yes, because=the owner is `wang`",,,id; external_id; name; company; title; email; phone; address; city; region; country; website; source; status; tier; notes; owner; team; created_at; created_by; updated_at; updated_by; deleted_at,,,
    exit 0
    "#);
    assert_snapshot!(office.by("li", "whoami -f csv"), @r#"
    account,uid,caller,actor,team,roles,full_administrator,customers_in_view,mode
    li,20213,li,li,sales,"role=sales-manager, active=yes",no,7,advisory
    exit 0
    "#);
    assert_snapshot!(office.by("boss", "audit show 10 -f csv").stdout.lines().count(), @"2");
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
