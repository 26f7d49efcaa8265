//! `rolegate customers`: add, show, edit, remove, restore, assign, history. What may be known
//! and changed is in [`crate::customer_rules`] and [`crate::customer_fields`].

use insta::assert_snapshot;

use crate::office::Office;
use crate::sandbox::Sandbox;

#[test]
fn adds_a_customer() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers add 'Hotel Oslo' --phone '+47 22 33 44' --tier gold"), @"
    Added customer C-000009 of `wang` in team `north`.
    Next: rolegate customers show C-000009
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show C-9"), @"
    id          C-000009
    name        Hotel Oslo
    phone       +47 22 33 44
    tier        gold
    owner       wang
    team        north
    created at  2026-01-06 09:00:00Z
    created by  wang
    updated at  2026-01-06 09:00:00Z
    updated by  wang
    exit 0
    ");
    assert_snapshot!(office.by("boss", "customers add 'India Ltd' --owner none --format json"), @r#"
    {
      "id": "C-000010",
      "external_id": null,
      "name": "India Ltd",
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
      "status": null,
      "tier": null,
      "notes": null,
      "owner": null,
      "team": null,
      "created_at": "2026-01-06T09:00:02Z",
      "created_by": "boss",
      "updated_at": "2026-01-06T09:00:02Z",
      "updated_by": "boss",
      "deleted_at": null
    }
    exit 0
    "#);
    assert_snapshot!(office.by("wang", "customers add Juliett --dry-run"), @"
    Dry run: Added customer C-000011 of `wang` in team `north`.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show C-11"), @"
    --- stderr
    error: customer `C-000011` not found
    exit 3
    ");
}

#[test]
fn what_is_added_is_checked_and_cleaned() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", ["customers", "add", " Zo\u{65}\u{308} \u{a0}"]), @"
    Added customer C-000009 of `wang` in team `north`.
    Next: rolegate customers show C-000009
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show C-9 --format csv"), @"
    id,external_id,name,company,title,email,phone,address,city,region,country,website,source,status,tier,notes,owner,team,created_at,created_by,updated_at,updated_by,deleted_at
    C-000009,,Zoë,,,,,,,,,,,,,,wang,north,2026-01-06T09:00:00Z,wang,2026-01-06T09:00:00Z,wang,
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers add '  '"), @"
    --- stderr
    error: a customer needs a name
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers add K --email 'k at example.com'"), @"
    --- stderr
    error: `email` cannot be `k at example.com`: an e-mail address has one @ between two parts, and no blanks
    exit 2
    ");
    assert_snapshot!(office.by("wang", ["customers", "add", "K", "--phone", "1\u{1b}[2J"]), @r"
    --- stderr
    error: `phone` cannot be `1\u{1b}[2J`: it holds the control character U+001B
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers add K --external-id X18"), @"
    --- stderr
    error: the external id `X18` is taken
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers add"), @"
    --- stderr
    error: the following required arguments were not provided:
      <NAME>

    Usage: rolegate customers add <NAME>

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn shows_a_customer() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers show C-1"), @"
    id           C-000001
    external id  X17
    name         王小明
    company      华为
    email        xiaoming@example.com
    phone        13812341234
    region       EU
    status       lead
    notes        call on Mondays
    owner        wang
    team         north
    created at   2026-01-05 09:00:11Z
    created by   wang
    updated at   2026-01-05 09:00:11Z
    updated by   wang
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show ext:X17 --format jsonl"), @r#"
    {"id":"C-000001","external_id":"X17","name":"王小明","company":"华为","title":null,"email":"xiaoming@example.com","phone":"13812341234","address":null,"city":null,"region":"EU","country":null,"website":null,"source":null,"status":"lead","tier":null,"notes":"call on Mondays","owner":"wang","team":"north","created_at":"2026-01-05T09:00:11Z","created_by":"wang","updated_at":"2026-01-05T09:00:11Z","updated_by":"wang","deleted_at":null}
    exit 0
    "#);
    assert_snapshot!(office.by("wang", "customers show 2 --format markdown"), @"
    | field      | value                |
    |------------|----------------------|
    | id         | C-000002             |
    | name       | Ada Ltd              |
    | phone      | 13912340000          |
    | region     | US                   |
    | status     | won                  |
    | owner      | wang                 |
    | team       | north                |
    | created_at | 2026-01-05 09:00:12Z |
    | created_by | wang                 |
    | updated_at | 2026-01-05 09:00:12Z |
    | updated_by | wang                 |
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show c-5"), @"
    id          C-000005
    name        Delta Inc
    email       del****.com
    phone       170****5678
    status      lead
    notes       met****fair
    team        north
    created at  2026-01-05 09:00:15Z
    created by  li
    updated at  2026-01-05 09:00:15Z
    updated by  li
    exit 0
    ");
    assert_snapshot!(office.by("omar", "customers show 1"), @"
    id    C-000001
    name  王小明
    --- stderr
    your rights do not show: external_id, company, title, email, phone, address, city, region, country, website, source, status, tier, notes, owner, team, created_at, created_by, updated_at, updated_by, deleted_at
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers show 99"), @"
    --- stderr
    error: customer `C-000099` not found
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers show wang"), @"
    --- stderr
    error: invalid value 'wang' for '<CUSTOMER>': `wang` is not an id such as `C-000042`

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers show ext:"), @"
    --- stderr
    error: invalid value 'ext:' for '<CUSTOMER>': after `ext:` comes an external id

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn edits_a_customer() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers edit C-1 --status won --tier gold --notes ''"), @"
    Changed customer C-000001: status, tier, notes.
    Next: rolegate customers history C-000001
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers edit C-1 --status won"), @"
    Customer C-000001 is so already; nothing changed.
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers edit ext:X17 --external-id X20 --dry-run"), @"
    Dry run: Changed customer C-000001: external id.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers edit C-2 --city Oslo --format json"), @r#"
    {
      "id": "C-000002",
      "external_id": null,
      "name": "Ada Ltd",
      "company": null,
      "title": null,
      "email": null,
      "phone": "13912340000",
      "address": null,
      "city": "Oslo",
      "region": "US",
      "country": null,
      "website": null,
      "source": null,
      "status": "won",
      "tier": null,
      "notes": null,
      "owner": "wang",
      "team": "north",
      "created_at": "2026-01-05T09:00:12Z",
      "created_by": "wang",
      "updated_at": "2026-01-06T09:00:03Z",
      "updated_by": "wang",
      "deleted_at": null,
      "changed": [
        "city"
      ]
    }
    exit 0
    "#);
    assert_snapshot!(office.by("wang", "customers edit C-2"), @"
    --- stderr
    error: nothing to change
    hint: name a field, such as --status won
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers edit C-2 --owner zhao"), @"
    --- stderr
    error: owner and team are not fields to edit
    hint: `rolegate customers assign C-000002 --to USER` (or --to-team TEAM) changes them
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers edit C-2 --team south --city Oslo"), @"
    --- stderr
    error: owner and team are not fields to edit
    hint: `rolegate customers assign C-000002 --to USER` (or --to-team TEAM) changes them
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers edit C-2 --name ' '"), @"
    --- stderr
    error: a customer needs a name
    exit 2
    ");
    assert_snapshot!(office.by("wang", "customers edit C-2 --external-id X99"), @"
    --- stderr
    error: the external id `X99` is taken
    exit 3
    ");
    assert_snapshot!(office.by("maria", "customers edit C-2 --city Oslo"), @"
    --- stderr
    error: `maria` may not use customers:edit: no rule gives it
    hint: `rolegate explain maria customers:edit` says why
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers show C-2 --format csv"), @"
    id,external_id,name,company,title,email,phone,address,city,region,country,website,source,status,tier,notes,owner,team,created_at,created_by,updated_at,updated_by,deleted_at
    C-000002,,Ada Ltd,,,,13912340000,,Oslo,US,,,,won,,,wang,north,2026-01-05T09:00:12Z,wang,2026-01-06T09:00:03Z,wang,
    exit 0
    ");
}

#[test]
fn k1_nobody_is_asked_about_what_they_may_not_do() {
    let office = Office::open();
    let entries = |outcome: &str| {
        let list = format!("audit list -n 999 --outcome {outcome} -f json");
        office.by("boss", &list).json().as_array().unwrap().len()
    };
    let (refused, failed, tried) = (entries("refused"), entries("failed"), entries("dry-run"));
    assert_snapshot!(office.by("wang", "customers remove C-1"), @"
    --- stderr
    error: `wang` may not use customers:delete: no rule gives it
    hint: `rolegate explain wang customers:delete` says why
    exit 4
    ");
    assert_eq!(entries("refused"), refused + 1);
    // What one may not know is not there, asked or not.
    assert_snapshot!(office.by("li", "customers remove C-999"), @"
    --- stderr
    error: customer `C-000999` not found
    exit 3
    ");
    assert_snapshot!(office.by("boss", "users remove wang"), @"
    --- stderr
    error: user `wang` still has 2 customers and 1 grant
    hint: `--transfer-to USER` hands the customers over; `--revoke` takes the grants back
    exit 3
    ");
    assert_eq!(entries("failed"), failed + 2);
    // What could be done is asked about, which leaves nothing.
    assert_snapshot!(office.by("li", "customers remove C-6"), @"
    --- stderr
    error: not confirmed: remove customer C-000006?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_eq!((entries("refused"), entries("dry-run")), (refused + 1, tried));
}

#[test]
fn a_note_names_the_fields_that_do_not_show() {
    let office = Office::open();
    let shown = office.by("maria", "customers show C-1");
    assert_eq!(shown.stderr, "your rights do not show: notes\n", "{shown}");
    assert_eq!(office.by("maria", "customers show C-1 -q").stderr, "");
    assert_eq!(office.by("wang", "customers show C-1").stderr, "");
    assert!(!office.by("maria", "customers show C-1 -f json").stdout.contains("notes"));
}

#[test]
fn removes_and_restores_a_customer() {
    let office = Office::open();
    assert_snapshot!(office.by("li", "customers remove C-6"), @"
    --- stderr
    error: not confirmed: remove customer C-000006?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(office.by("li", "customers remove C-6 --dry-run"), @"
    Dry run: Removed customer C-000006.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers rm C-6 --yes"), @"
    Removed customer C-000006.
    Next: rolegate customers restore C-000006
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers rm C-6 --yes"), @"
    --- stderr
    error: customer `C-000006` not found
    exit 3
    ");
    assert_snapshot!(office.by("li", "customers list --deleted --columns id,name"), @"
    ID        NAME
    C-000006  Echo AB
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers restore C-6 --format json"), @r#"
    {
      "id": "C-000006"
    }
    exit 0
    "#);
    assert_snapshot!(office.by("li", "customers restore C-6"), @"
    --- stderr
    error: customer C-000006 is not removed
    exit 3
    ");
    assert_snapshot!(office.by("li", "customers restore C-99"), @"
    --- stderr
    error: customer `C-000099` not found
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers remove C-1 --yes"), @"
    --- stderr
    error: `wang` may not use customers:delete: no rule gives it
    hint: `rolegate explain wang customers:delete` says why
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers restore C-1"), @"
    --- stderr
    error: `wang` may not use customers:delete: no rule gives it
    hint: `rolegate explain wang customers:delete` says why
    exit 4
    ");
}

#[test]
fn assigns_customers() {
    let office = Office::open();
    assert_snapshot!(office.by("li", "customers assign C-1 --to zhang"), @"
    Assigned customer C-000001 to `zhang` in team `north`.
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers assign C-1 C-2 ext:X18 --to zhang --dry-run"), @"
    Dry run: Assigned customer C-000002 to `zhang` in team `north`; 2 were there already.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers assign C-1 C-2 --to zhang --format json"), @r#"
    {
      "customers": [
        "C-000002"
      ],
      "unchanged": 1,
      "owner": "zhang",
      "team": "north"
    }
    exit 0
    "#);
    assert_snapshot!(office.by("li", "customers assign --where owner=zhang --to-team south"), @"
    Assigned 3 customers into the pool of team `south`.
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers assign --where owner=zhang --to-team south"), @"
    No customer was assigned into the pool of team `south`.
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --team south --columns id,owner,team"), @"
    ID        OWNER  TEAM
    C-000001         south
    C-000002         south
    C-000003         south
    C-000004  chen   south
    C-000006         south
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers assign C-4 C-99 --to wang"), @"
    --- stderr
    error: customer `C-000099` not found
    exit 3
    ");
    assert_snapshot!(office.by("li", "customers assign C-4 --to ghost"), @"
    --- stderr
    error: user `ghost` not found
    exit 3
    ");
    assert_snapshot!(office.by("li", "customers assign C-4 --to-team nroth"), @"
    --- stderr
    error: team `nroth` not found
    hint: did you mean `north`?
    exit 3
    ");
    assert_snapshot!(office.by("wang", "customers assign C-1 --to zhang"), @"
    --- stderr
    error: `wang` may not use customers:assign: no rule gives it
    hint: `rolegate explain wang customers:assign` says why
    exit 4
    ");
    assert_snapshot!(office.by("li", "customers assign --to zhang"), @"
    --- stderr
    error: the following required arguments were not provided:
      <CUSTOMER|--where <CONDITION>>

    Usage: rolegate customers assign <--to <USER>|--to-team <TEAM>> <CUSTOMER|--where <CONDITION>>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(office.by("li", "customers assign C-4"), @"
    --- stderr
    error: the following required arguments were not provided:
      <--to <USER>|--to-team <TEAM>>

    Usage: rolegate customers assign <--to <USER>|--to-team <TEAM>> <CUSTOMER|--where <CONDITION>>

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn tells_the_history_of_a_customer() {
    let office = Office::open();
    office.ok("wang", "customers edit C-1 --status won --notes 'calls back'");
    office.ok("li", "customers assign C-1 --to zhang");
    office.ok("li", "customers remove C-1 --yes");
    office.ok("li", "customers restore C-1");
    assert_snapshot!(office.by("li", "customers history C-1"), @"
    ENTRY  AT                    BY    OPERATION          EVENT     FIELD   BEFORE           AFTER
    12     2026-01-05 09:00:11Z  wang  customers add      created
    20     2026-01-06 09:00:00Z  wang  customers edit     changed   status  lead             won
    20     2026-01-06 09:00:00Z  wang  customers edit     changed   notes   call on Mondays  calls back
    21     2026-01-06 09:00:01Z  li    customers assign   changed   owner   wang             zhang
    22     2026-01-06 09:00:02Z  li    customers remove   removed
    23     2026-01-06 09:00:03Z  li    customers restore  restored
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers history C-2 --format json"), @r#"
    [
      {
        "entry": 13,
        "at": "2026-01-05T09:00:12Z",
        "by": "wang",
        "actor": "wang",
        "caller": "wang",
        "operation": "customers add",
        "event": "created",
        "field": null,
        "before": null,
        "after": null
      }
    ]
    exit 0
    "#);
    assert_snapshot!(office.by("li", "customers history C-99"), @"
    --- stderr
    error: customer `C-000099` not found
    exit 3
    ");
}

#[test]
fn a_store_without_customers_says_so() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("customers list"), @"
    --- stderr
    no customers
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list --format json"), @"
    []
    --- stderr
    no customers
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list --count"), @"
    0
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list --deleted"), @"
    --- stderr
    no customers
    exit 0
    ");
}
