//! `rolegate customers list`.

use insta::assert_snapshot;

use crate::office::Office;

#[test]
fn lists_what_is_in_reach() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers list"), @"
    ID        NAME       COMPANY  EMAIL                 PHONE        STATUS  OWNER  TEAM
    C-000001  王小明     华为     xiaoming@example.com  13812341234  lead    wang   north
    C-000002  Ada Ltd                                   13912340000  won     wang   north
    C-000005  Delta Inc           del****.com           170****5678  lead           north
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers ls --where status=lead --sort -name --columns name,owner,team"), @"
    NAME       OWNER  TEAM
    王小明     wang   north
    Delta Inc         north
    Cedar SA   chen   south
    exit 0
    ");
    assert_snapshot!(office.by("maria", "customers list --search a --columns id,name,company,email"), @"
    ID        NAME       COMPANY  EMAIL
    C-000002  Ada Ltd
    C-000004  Cedar SA
    C-000005  Delta Inc           del****.com
    C-000006  Echo AB
    C-000008  Golf SpA
    exit 0
    ");
    assert_snapshot!(office.by("omar", "customers list"), @"
    ID        NAME
    C-000001  王小明
    C-000002  Ada Ltd
    C-000003  Bolt GmbH
    C-000004  Cedar SA
    C-000005  Delta Inc
    C-000006  Echo AB
    C-000007  Foxtrot
    C-000008  Golf SpA
    exit 0
    ");
    assert_snapshot!(office.by("chen", "customers list --where region=US"), @"
    --- stderr
    no customers
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --owner none --count"), @"
    2
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --team north --owner wang --count"), @"
    2
    exit 0
    ");
}

#[test]
fn lists_in_every_format() {
    let office = Office::open();
    let list = "customers list --columns id,name,phone,owner --format";
    assert_snapshot!(office.by("wang", &format!("{list} json")), @r#"
    [
      {
        "id": "C-000001",
        "name": "王小明",
        "phone": "13812341234",
        "owner": "wang"
      },
      {
        "id": "C-000002",
        "name": "Ada Ltd",
        "phone": "13912340000",
        "owner": "wang"
      },
      {
        "id": "C-000005",
        "name": "Delta Inc",
        "phone": "170****5678",
        "owner": null
      }
    ]
    exit 0
    "#);
    assert_snapshot!(office.by("wang", &format!("{list} jsonl")), @r#"
    {"id":"C-000001","name":"王小明","phone":"13812341234","owner":"wang"}
    {"id":"C-000002","name":"Ada Ltd","phone":"13912340000","owner":"wang"}
    {"id":"C-000005","name":"Delta Inc","phone":"170****5678","owner":null}
    exit 0
    "#);
    assert_snapshot!(office.by("wang", &format!("{list} csv")), @"
    id,name,phone,owner
    C-000001,王小明,13812341234,wang
    C-000002,Ada Ltd,13912340000,wang
    C-000005,Delta Inc,170****5678,
    exit 0
    ");
    assert_snapshot!(office.by("wang", &format!("{list} markdown")), @"
    | id       | name      | phone       | owner |
    |----------|-----------|-------------|-------|
    | C-000001 | 王小明    | 13812341234 | wang  |
    | C-000002 | Ada Ltd   | 13912340000 | wang  |
    | C-000005 | Delta Inc | 170****5678 |       |
    exit 0
    ");
    assert_snapshot!(office.by("chen", "customers list --where region=US --format json"), @"
    []
    --- stderr
    no customers
    exit 0
    ");
    assert_snapshot!(office.by("chen", "customers list --where region=US --format csv"), @"
    id,name,company,email,phone,status,owner,team
    --- stderr
    no customers
    exit 0
    ");
}

#[test]
fn lists_go_on_after_the_last_one() {
    let office = Office::open();
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 3"), @"
    ID        NAME
    C-000001  王小明
    C-000002  Ada Ltd
    C-000003  Bolt GmbH
    --- stderr
    3 of 7, next: `--after C-000003`
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 3 --after C-000003"), @"
    ID        NAME
    C-000004  Cedar SA
    C-000005  Delta Inc
    C-000006  Echo AB
    --- stderr
    3 of 7, next: `--after C-000006`
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 3 --after C-000006"), @"
    ID        NAME
    C-000007  Foxtrot
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id,region -n 4 --sort -region"), @"
    ID        REGION
    C-000002  US
    C-000001  EU
    C-000004  EU
    C-000007  EU
    --- stderr
    4 of 7, next: `--after C-000007`
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id,region -n 4 --sort -region --after C-000002"), @"
    ID        REGION
    C-000001  EU
    C-000004  EU
    C-000007  EU
    C-000003
    --- stderr
    4 of 7, next: `--after C-000003`
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id -n 3 -q"), @"
    ID
    C-000001
    C-000002
    C-000003
    exit 0
    ");
}

#[test]
fn sorts_by_names_and_not_by_numbers() {
    let office = Office::open();
    assert_snapshot!(office.by("boss", "customers list --columns owner,team,name --sort owner,-name"), @"
    OWNER  TEAM   NAME
           south  Echo AB
           north  Delta Inc
    boss          Golf SpA
    chen   south  Cedar SA
    li     sales  Foxtrot
    wang   north  王小明
    wang   north  Ada Ltd
    zhang  north  Bolt GmbH
    exit 0
    ");
    assert_snapshot!(office.by("boss", "customers list --columns owner,id --sort -owner -n 3 --after C-3"), @"
    OWNER  ID
    wang   C-000001
    wang   C-000002
    li     C-000007
    --- stderr
    3 of 8, next: `--after C-000007`
    exit 0
    ");
}

#[test]
fn what_a_list_cannot_do_is_said() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers list --columns id,colour"), @"
    --- stderr
    error: field `colour` not found
    hint: did you mean `country`?
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers list --sort staus"), @"
    --- stderr
    error: field `staus` not found
    hint: did you mean `status`?
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers list --where 'status lead'"), @"
    --- stderr
    error: `status lead` is not a condition: after `status` comes one of = != < <= > >=
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers list --owner ghost"), @"
    --- stderr
    error: user `ghost` not found
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers list -n 0"), @"
    --- stderr
    error: invalid value '0' for '--limit <NUMBER>': it is not a whole number from 1

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(office.by("omar", "customers list --columns id,phone -n 2"), @"
    ID        PHONE
    C-000001
    C-000002
    --- stderr
    your rights do not show: phone
    2 of 8, next: `--after C-000002`
    exit 0
    ");
}

#[test]
fn nothing_in_a_customer_reaches_a_terminal_raw() {
    let office = Office::open();
    // Written past the program, which does not take such texts.
    let conn = rusqlite::Connection::open(office.0.db()).unwrap();
    let name = "evil\u{1b}]0;title\u{7}\u{202e}txt";
    conn.execute("UPDATE customers SET name = ?1, city = 'a|b' WHERE id = 1", [name]).unwrap();
    drop(conn);
    assert_snapshot!(office.by("wang", "customers list --columns id,name -n 1"), @r"
    ID        NAME
    C-000001  evil\u{1b}]0;title\u{7}\u{202e}txt
    --- stderr
    1 of 3, next: `--after C-000001`
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers list --columns name,city -n 1 --format markdown"), @r"
    | name                                  | city |
    |---------------------------------------|------|
    | evil\\u{1b}]0;title\\u{7}\\u{202e}txt | a\|b |
    --- stderr
    1 of 3, next: `--after C-000001`
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers list --columns name -n 1 --format json"), @r#"
    [
      {
        "name": "evil\u001b]0;title\u0007\u202etxt"
      }
    ]
    --- stderr
    1 of 3, next: `--after C-000001`
    exit 0
    "#);
}

#[test]
fn c1_a_filter_asks_for_no_more_than_the_store_answers() {
    let office = Office::open();
    let list = |filters: &[String]| {
        let words = ["customers", "list"].map(str::to_owned).into_iter();
        let filters = filters.iter().flat_map(|f| ["--where".to_owned(), f.clone()]);
        office.by("wang", words.chain(filters).collect::<Vec<_>>().as_slice())
    };
    let differs = |count: usize| (0..count).map(|n| format!("name!=x{n}")).collect::<Vec<_>>();
    assert_eq!(list(&[differs(100).join(" and ")]).code, Some(0));
    assert_eq!(list(&[format!("id={}", vec!["9"; 500].join(","))]).code, Some(0));
    assert_snapshot!(list(&differs(101)), @"
    --- stderr
    error: a condition has at most 100 comparisons
    exit 2
    ");
    assert_snapshot!(list(&[format!("id={}", vec!["9"; 501].join(","))]), @"
    --- stderr
    error: a condition has at most 500 values
    exit 2
    ");
}
