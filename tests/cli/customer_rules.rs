//! Who may see, change and assign which customers, and what is recorded; each test begins with
//! the number of its rule.

use insta::assert_snapshot;

use crate::office::Office;

#[test]
fn d6_a_deny_wins_over_every_allow() {
    let office = Office::open();
    office.ok(
        "boss",
        "grants add wang --deny customers:edit --where status=won --reason 'closed deals'",
    );
    office.ok("boss", "grants add wang --allow customers:edit --scope all --reason help");
    assert_snapshot!(office.by("wang", "customers edit C-2 --city Oslo"), @"
    --- stderr
    error: `wang` may not use customers:edit on `C-000002`: rule R-28 denies it
    hint: `rolegate explain wang customers:edit C-000002` says why
    exit 4
    ");
    office.ok("wang", "customers edit C-1 --city Oslo");
    office.ok("boss", "grants add wang --deny customers:view --where region=US --reason embargo");
    assert_eq!(office.ids("wang", ""), "1", "an empty region might be the US: it is denied");
    assert_eq!(office.by("wang", "customers show C-2").code, Some(3));
}

#[test]
fn d7_an_edit_is_judged_before_and_after() {
    let office = Office::open();
    office.ok(
        "boss",
        "grants add maria --allow customers:edit --scope all --where region=EU --reason EU",
    );
    assert_snapshot!(office.by("maria", "customers edit C-1 --region US"), @"
    --- stderr
    error: `maria` may not use customers:edit on `C-000001`: no rule reaches this record
    hint: `rolegate explain maria customers:edit C-000001` says why
    exit 4
    ");
    assert_snapshot!(office.by("maria", "customers edit C-2 --region EU"), @"
    --- stderr
    error: `maria` may not use customers:edit on `C-000002`: no rule reaches this record
    hint: `rolegate explain maria customers:edit C-000002` says why
    exit 4
    ");
    office.ok("maria", "customers edit C-1 --city Oslo");
    office.ok(
        "boss",
        "grants add wang --deny customers:edit --where status=won --reason 'closed deals'",
    );
    assert_snapshot!(office.by("wang", "customers edit C-1 --status won"), @"
    --- stderr
    error: `wang` may not use customers:edit on `C-000001`: rule R-29 denies it
    hint: `rolegate explain wang customers:edit C-000001` says why
    exit 4
    ");
    assert_eq!(
        office.rows("SELECT region, status FROM customers WHERE id IN (1, 2)"),
        "EU | lead\nUS | won"
    );
}

#[test]
fn d7_what_is_created_is_judged_as_it_would_be() {
    let office = Office::open();
    office.ok("boss", "grants add maria --allow customers:create --scope team --where status=ticket --reason service");
    assert_snapshot!(office.by("maria", "customers add Kilo --status lead"), @"
    --- stderr
    error: `maria` may not use customers:create: no rule reaches this record
    hint: `rolegate explain maria customers:create` says why
    exit 4
    ");
    assert_snapshot!(office.by("maria", "customers add Kilo"), @"
    --- stderr
    error: `maria` may not use customers:create: no rule reaches this record
    hint: `rolegate explain maria customers:create` says why
    exit 4
    ");
    assert_snapshot!(office.by("maria", "customers add Kilo --status ticket"), @"
    Added customer C-000009 of `maria` in team `care`.
    Next: rolegate customers show C-000009
    exit 0
    ");
}

#[test]
fn r1_owner_and_team_change_by_assignment_only() {
    let office = Office::open();
    assert_snapshot!(office.by("wang", "customers edit C-1 --owner zhang"), @"
    --- stderr
    error: owner and team are not fields to edit
    hint: `rolegate customers assign C-000001 --to USER` (or --to-team TEAM) changes them
    exit 2
    ");
    // Adding for oneself is free; anything else is an assignment.
    office.ok("boss", "grants add wang --allow customers:create --scope team --reason desk");
    office.ok("boss", "grants add wang --allow users:view --scope all --reason desk");
    office.ok("boss", "grants add wang --allow teams:view --scope all --reason desk");
    office.ok("wang", "customers add Lima --owner wang --team north");
    assert_snapshot!(office.by("wang", "customers add Lima --owner zhang"), @"
    --- stderr
    error: `wang` may not use customers:assign: no rule gives it
    hint: `rolegate explain wang customers:assign` says why
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers add Lima --owner none"), @"
    --- stderr
    error: `wang` may not use customers:assign: no rule gives it
    hint: `rolegate explain wang customers:assign` says why
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers add Lima --team south"), @"
    --- stderr
    error: `wang` may not use customers:assign: no rule gives it
    hint: `rolegate explain wang customers:assign` says why
    exit 4
    ");
    office.ok("li", "customers add Lima --owner chen");
    office.ok("li", "customers add Lima --owner none --team north");
    assert_eq!(
        office.rows(
            "SELECT name, owner_id IS NULL, team_id FROM customers WHERE name = 'Lima' ORDER BY id"
        ),
        "Lima | 0 | 2\nLima | 0 | 3\nLima | 1 | 2"
    );
}

#[test]
fn r1_an_assignment_is_judged_before_and_after() {
    let office = Office::open();
    office.ok("boss", "grants add li --allow users:view --scope all --reason directory");
    // To Maria, whose team is outside sales: the record would leave the manager's reach.
    assert_snapshot!(office.by("li", "customers assign C-1 --to maria"), @"
    --- stderr
    error: `li` may not use customers:assign on `C-000001`: no rule reaches this record
    hint: `rolegate explain li customers:assign C-000001` says why
    exit 4
    ");
    assert_snapshot!(office.by("li", "customers assign C-1 --to-team care"), @"
    --- stderr
    error: `li` may not use customers:assign on `C-000001`: no rule reaches this record
    hint: `rolegate explain li customers:assign C-000001` says why
    exit 4
    ");
    // Foreign records are seen here, and yet not Li's to assign.
    office.ok("boss", "grants add li --allow customers:view --scope all --reason directory");
    assert_snapshot!(office.by("li", "customers assign C-8 --to wang"), @"
    --- stderr
    error: `li` may not use customers:assign on `C-000008`: no rule reaches this record
    hint: `rolegate explain li customers:assign C-000008` says why
    exit 4
    ");
    // One that may not go holds back all.
    assert_eq!(office.by("li", "customers assign C-1 C-8 --to zhang").code, Some(4));
    assert_eq!(office.rows("SELECT count(*) FROM customers WHERE owner_id = 3"), "2");
}

#[test]
fn r2_the_pool_is_seen_by_the_team_with_masks() {
    let office = Office::open();
    assert_snapshot!(office.by("zhang", "customers show C-5"), @"
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
    assert_eq!(office.by("zhang", "customers show C-6").code, Some(3), "another team's pool");
    assert_eq!(office.by("chen", "customers show C-5").code, Some(3));
    assert_snapshot!(office.by("zhang", "customers edit C-5 --status won"), @"
    --- stderr
    error: `zhang` may not use customers:edit on `C-000005`: no rule reaches this record
    hint: `rolegate explain zhang customers:edit C-000005` says why
    exit 4
    ");
}

#[test]
fn r5_removed_customers_are_reached_by_restoring_only() {
    let office = Office::open();
    office.ok("li", "customers remove C-1 --yes");
    for words in
        ["show C-1", "show ext:X17", "edit C-1 --city Oslo", "history C-1", "list --after C-1"]
    {
        for user in ["wang", "boss"] {
            let output = office.by(user, &format!("customers {words}"));
            assert_eq!(output.code, Some(3), "{user} {words}: {output}");
        }
    }
    assert_eq!(office.by("li", "customers assign C-1 --to zhang").code, Some(3));
    assert_eq!(office.ids("wang", ""), "2 5");
    assert_eq!(office.ids("li", "--deleted"), "1");
    assert_snapshot!(office.by("wang", "customers list --deleted"), @"
    --- stderr
    error: `wang` may not use customers:delete: no rule gives it
    hint: `rolegate explain wang customers:delete` says why
    exit 4
    ");
    // Chen's lead sees what is removed in south only.
    office.ok("boss", "grants add chen --allow customers:delete --scope team --reason lead");
    office.ok("boss", "grants add chen --allow customers:view --scope all --reason lead");
    assert_eq!(office.ids("chen", "--deleted"), "");
    assert_snapshot!(office.by("chen", "customers restore C-1"), @"
    --- stderr
    error: customer `C-000001` not found
    exit 3
    ");
    assert_eq!(office.by("chen", "customers list --deleted --after C-1").code, Some(3));
    assert_snapshot!(office.by("wang", "customers add Again --external-id X17"), @"
    --- stderr
    error: the external id `X17` is taken
    exit 3
    ");
    office.ok("li", "customers restore C-1");
    assert_eq!(office.ids("wang", ""), "1 2 5");
}

#[test]
fn k1_out_of_view_reads_like_not_there() {
    let office = Office::open();
    let same = |user: &str, words: &str, there: &str, nowhere: &str| {
        let of = |id: &str| {
            let output = office.by(user, &format!("customers {}", words.replace("ID", id)));
            assert_eq!(output.code, Some(3), "{user} {words} {id}: {output}");
            let entry = office.last_entries(1).replace(id, "ID");
            (output.to_string().replace(id, "ID"), entry)
        };
        assert_eq!(of(there), of(nowhere), "{user} {words}");
    };
    for words in ["show ID", "edit ID --city Oslo", "history ID", "list --after ID"] {
        same("wang", words, "C-000003", "C-000099");
        same("wang", words, "C-000008", "C-000099");
        same("wang", words, "ext:X18", "ext:X00");
        same("wang", words, "ext:X99", "ext:X00");
    }
    for words in ["remove ID --yes", "remove ID --dry-run", "restore ID", "assign ID --to wang"] {
        same("li", words, "C-000008", "C-000099");
        same("li", words, "ext:X99", "ext:X00");
    }
    // A user, a team.
    for words in ["list --owner ID", "list --where owner=ID", "add Mike --owner ID"] {
        same("wang", words, "boss", "xyzw");
    }
    same("wang", "list --team ID", "care", "xyzw");
    same("wang", "add Mike --team ID", "care", "xyzw");
    // Who may not do it at all learns nothing either.
    let refused =
        |id: &str| office.by("maria", &format!("customers edit {id} --city Oslo")).to_string();
    assert_eq!(refused("C-000001"), refused("C-000099"));
}

#[test]
fn k1_names_that_show_in_lists_can_be_asked_for() {
    let office = Office::open();
    assert_eq!(office.ids("maria", "--owner wang"), "1 2", "she reads his name in every list");
    assert_eq!(office.ids("maria", "--team south"), "4 6");
    assert_eq!(office.by("maria", "customers list --owner maria").code, Some(0));
    assert_eq!(office.by("maria", "customers list --owner omar").code, Some(3), "he owns nothing");
    assert_eq!(office.by("maria", "customers list --team care").code, Some(0), "her own");
}

#[test]
fn k4_reading_prints_no_more_than_the_limit() {
    let office = Office::open();
    office.ok("boss", "settings set list-limit 2");
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 3"), @"
    ID        NAME
    C-000001  王小明
    C-000002  Ada Ltd
    --- stderr
    without customers:export one command prints at most 2 customers (setting list-limit)
    2 of 7, next: `--after C-000002`
    exit 0
    ");
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 2"), @"
    ID        NAME
    C-000001  王小明
    C-000002  Ada Ltd
    --- stderr
    2 of 7, next: `--after C-000002`
    exit 0
    ");
    for format in ["json", "jsonl", "csv", "markdown", "table"] {
        let output =
            office.by("li", &format!("customers list -n 50 --columns id --format {format}"));
        assert_eq!(output.stdout.matches("C-").count(), 2, "{format}: {output}");
    }
    assert_snapshot!(office.by("li", "customers list --columns id,name -n 50 --after C-000006"), @"
    ID        NAME
    C-000007  Foxtrot
    exit 0
    ");
    // Who may export may read on, as far as the export reaches.
    office.ok("boss", "grants add li --allow customers:export --scope own --reason fair");
    assert_eq!(office.ids("li", "-n 50"), "1 2", "the third is not theirs to export");
    assert_eq!(office.ids("li", "-n 50 --sort owner"), "5 6");
    office.ok("boss", "grants add li --allow customers:export --scope subtree --reason fair");
    assert_eq!(office.ids("li", "-n 50"), "1 2 3 4 5 6 7");
}

#[test]
fn k4_a_right_to_export_one_field_prints_no_other() {
    let office = Office::open();
    office.ok("boss", "settings set list-limit 2");
    let printed = |columns: &str| {
        let list = format!("customers list -n 50 --format jsonl -q {columns}");
        office.by("li", &list).stdout.lines().count()
    };
    office.ok("boss", "roles add numbers");
    for fields in ["--fields id,name", "--fields phone --mask phone"] {
        let allow = format!("roles allow numbers customers:export --scope subtree {fields}");
        office.ok("boss", &allow);
    }
    office.ok("boss", "grants add li --role numbers --reason fair");
    assert_eq!(printed("--columns id,name"), 7);
    assert_eq!(printed("--columns id,name,notes"), 2);
    assert_eq!(printed("--columns id,phone"), 2, "the list shows it unmasked");
    assert_eq!(printed(""), 2);
}

#[test]
fn c5_where_a_customer_with_a_hidden_owner_is_cannot_be_guessed() {
    let office = Office::open();
    office.ok("boss", "roles add blind");
    for rule in [
        "roles allow blind customers:view --scope all",
        "roles deny blind customers:view --scope all --fields owner",
        "roles allow blind users:view --scope all",
        "roles allow blind customers:assign --scope own",
        "roles allow blind customers:edit --scope team",
        "roles allow blind customers:import --scope own",
        "users add max --team north --role blind --os-account max",
        "grants add zhang --allow customers:view --scope team --reason fair",
        "grants add zhang --allow customers:assign --scope own --reason fair",
        "grants add zhang --allow users:view --scope team --reason fair",
    ] {
        office.ok("boss", rule);
    }
    let says = |words: &str| office.by("max", words).to_string();
    let right = says("customers assign C-1 --to wang --dry-run");
    assert_eq!(right, says("customers assign C-1 --to zhang --dry-run"));
    assert_eq!(right, says("customers assign C-1 --to chen --dry-run"));
    assert!(right.contains("customers:assign") && right.contains("exit 4"), "{right}");
    let import = |columns: &str, cells: &str| {
        office.0.write("in.csv", format!("external_id,{columns}\nX17,{cells}\n"));
        let file = office.0.path("in.csv").display().to_string();
        office.by("max", ["customers", "import", &file, "--on-duplicate", "update", "--dry-run"])
    };
    for (columns, more) in [("owner", ""), ("owner,city", ",Oslo")] {
        let says = |user: &str| import(columns, &format!("{user}{more}")).to_string();
        let right = says("wang");
        assert_eq!(right, says("zhang"));
        assert_eq!(right, says("chen"));
        assert!(right.contains("customers:assign") && right.contains("exit 4"), "{right}");
    }
    // Who sees where a customer is needs no right to leave it there.
    let stays = office.by("zhang", "customers assign C-1 --to wang --dry-run");
    assert_eq!(stays.code, Some(0), "{stays}");
    // Who may assign it gives it away, and learns no more.
    office.ok("boss", "grants add max --allow customers:assign --scope all --reason fair");
    let right = says("customers assign C-1 --to wang --dry-run");
    let wrong = says("customers assign C-1 --to zhang --dry-run");
    assert_eq!(right, wrong.replace("zhang", "wang"));
    let right = import("owner", "wang");
    assert_eq!(right.to_string(), import("owner", "zhang").to_string());
    assert_eq!(right.code, Some(0), "{right}");
}

#[test]
fn a1_every_command_leaves_an_entry() {
    let office = Office::open();
    let last = |user: &str, words: &str| {
        let _ = office.by(user, &format!("customers {words}"));
        office.last_entries(1)
    };
    let mut entries = Vec::new();
    for (user, words) in [
        ("wang", "list"),
        ("wang", "list --count"),
        ("wang", "list --where phone=1 --owner wang"),
        ("wang", "show ext:X17"),
        ("wang", "history C-1"),
        ("wang", "show C-99"),
        ("wang", "add November"),
        ("wang", "add November --dry-run"),
        ("wang", "add November --external-id X18"),
        ("wang", "edit C-1 --status won"),
        ("wang", "edit C-1 --status won"),
        ("wang", "edit C-5 --status won"),
        ("maria", "edit C-1 --status won"),
        ("li", "assign C-1 C-2 --to zhang"),
        ("li", "assign --where 'status=won and owner=zhang' --to wang"),
        ("li", "remove C-3 --yes"),
        ("li", "restore C-3"),
        ("nobody", "list"),
    ] {
        entries.push(last(user, words));
    }
    assert_snapshot!(entries.join("\n"), @r#"
    wang | customers list | customers:view | allowed | - | - | {"read":3}
    wang | customers list | customers:view | allowed | - | - | {"read":0}
    wang | customers list | customers:view | allowed | - | - | {"read":0}
    wang | customers show | customers:view | allowed | - | C-000001 | {"read":1}
    wang | customers history | customers:view | allowed | - | C-000001 | {"read":1}
    wang | customers show | customers:view | failed | not_found | C-000099 | {}
    wang | customers add | customers:create | allowed | - | C-000009 | {"created":1}
    wang | customers add | customers:create | dry-run | - | C-000010 | {"created":1}
    wang | customers add | customers:create | failed | conflict | - | {}
    wang | customers edit | customers:edit | allowed | - | C-000001 | {"updated":1}
    wang | customers edit | customers:edit | allowed | - | C-000001 | {"updated":0}
    wang | customers edit | customers:edit | refused | out_of_scope | C-000005 | {}
    maria | customers edit | customers:edit | refused | no_right | C-000001 | {}
    li | customers assign | customers:assign | allowed | - | - | {"updated":2}
    li | customers assign | customers:assign | allowed | - | - | {"updated":2}
    li | customers remove | customers:delete | allowed | - | C-000003 | {"removed":1}
    li | customers restore | customers:delete | allowed | - | C-000003 | {"restored":1}
    - | customers list | customers:view | refused | not_mapped | - | {}
    "#);
    let rules = "SELECT operation, rules, details FROM audit WHERE operation IN ('customers show', 'customers list', 'customers assign') AND outcome = 'allowed'";
    assert_snapshot!(office.rows(rules), @r#"
    customers list | ["R-12","R-15"] | {}
    customers list | ["R-12","R-15"] | {}
    customers list | ["R-12","R-15"] | {"filtered_by":["phone","owner"]}
    customers show | ["R-12"] | {}
    customers assign | ["R-6"] | {}
    customers assign | ["R-6"] | {"filter":["status=won and owner=zhang"],"filtered_by":["status","owner"]}
    "#);
    assert_eq!(office.by("omar", "audit verify").code, Some(0));
}

#[test]
fn a1_the_actor_and_the_caller_are_both_named() {
    let office = Office::open();
    assert_snapshot!(office.by("boss", "--as wang customers list --columns id"), @"
    ID
    C-000001
    C-000002
    C-000005
    exit 0
    ");
    assert_snapshot!(office.by("boss", "--as wang customers show C-3"), @"
    --- stderr
    error: customer `C-000003` not found
    exit 3
    ");
    assert_snapshot!(office.rows("SELECT actor, caller, account, outcome, target, details FROM audit ORDER BY seq DESC LIMIT 2"), @r#"
    wang | boss | boss | failed | C-000003 | {"as":"wang"}
    wang | boss | boss | allowed | - | {"as":"wang"}
    "#);
}

#[test]
fn a4_without_an_entry_nothing_shows() {
    let office = Office::open();
    let conn = rusqlite::Connection::open(office.0.db()).unwrap();
    conn.execute_batch("CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no more paper'); END").unwrap();
    drop(conn);
    for words in
        ["list", "show C-1", "history C-1", "list --count", "show C-99", "add Oscar --dry-run"]
    {
        let output = office.by("wang", &format!("customers {words}"));
        assert_eq!((output.code, output.stdout.as_str()), (Some(5), ""), "{words}");
    }
    assert_snapshot!(office.by("wang", "customers edit C-1 --status won"), @"
    --- stderr
    error: the store failed: no more paper
    exit 5
    ");
    assert_eq!(office.rows("SELECT status FROM customers WHERE id = 1"), "lead");
}

#[test]
fn k1_the_history_names_a_caller_who_is_in_view() {
    let office = Office::open();
    office.ok("boss", "--as wang customers edit C-1 --status won");
    office.ok("li", "customers edit C-1 --status lost");
    assert_snapshot!(office.by("boss", "customers history C-1"), @"
    ENTRY  AT                    BY              OPERATION       EVENT    FIELD   BEFORE  AFTER
    12     2026-01-05 09:00:11Z  wang            customers add   created
    20     2026-01-06 09:00:00Z  wang (by boss)  customers edit  changed  status  lead    won
    21     2026-01-06 09:00:01Z  li              customers edit  changed  status  won     lost
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers history C-1"), @"
    ENTRY  AT                    BY                              OPERATION       EVENT    FIELD   BEFORE  AFTER
    12     2026-01-05 09:00:11Z  wang                            customers add   created
    20     2026-01-06 09:00:00Z  wang (by somebody out of view)  customers edit  changed  status  lead    won
    21     2026-01-06 09:00:01Z  somebody out of view            customers edit  changed  status  won     lost
    exit 0
    ");
    let last = office.by("wang", "customers history C-1 -f json").json()[1].clone();
    assert_eq!((&last["actor"], &last["caller"]), (&"wang".into(), &serde_json::Value::Null));
    // Who is gone is known to who sees all users.
    office.ok("boss", "users add max --role administrator --os-account max");
    office.ok("max", "--as wang customers edit C-2 --status lost");
    office.ok("boss", "users remove max --revoke --yes");
    let last = office.by("boss", "customers history C-2 -f json").json()[1].clone();
    assert_eq!(last["by"], "wang (by max)");
}

#[test]
fn k1_the_history_names_no_actor_out_of_view() {
    let office = Office::open();
    office.ok("boss", "customers edit C-1 --status won");
    office.ok("boss", "users add root --role administrator --os-account root");
    office.ok("boss", "--as root customers edit C-1 --status lost");
    office.ok("boss", "--as wang customers edit C-1 --city Oslo");
    assert_snapshot!(office.by("wang", "customers history C-1"), @"
    ENTRY  AT                    BY                              OPERATION       EVENT    FIELD   BEFORE  AFTER
    12     2026-01-05 09:00:11Z  wang                            customers add   created
    20     2026-01-06 09:00:00Z  somebody out of view            customers edit  changed  status  lead    won
    22     2026-01-06 09:00:02Z  somebody out of view            customers edit  changed  status  won     lost
    23     2026-01-06 09:00:03Z  wang (by somebody out of view)  customers edit  changed  city            Oslo
    exit 0
    ");
    assert_snapshot!(office.by("wang", "customers history C-1 -f jsonl"), @r#"
    {"entry":12,"at":"2026-01-05T09:00:11Z","by":"wang","actor":"wang","caller":"wang","operation":"customers add","event":"created","field":null,"before":null,"after":null}
    {"entry":20,"at":"2026-01-06T09:00:00Z","by":"somebody out of view","actor":null,"caller":null,"operation":"customers edit","event":"changed","field":"status","before":"lead","after":"won"}
    {"entry":22,"at":"2026-01-06T09:00:02Z","by":"somebody out of view","actor":null,"caller":null,"operation":"customers edit","event":"changed","field":"status","before":"won","after":"lost"}
    {"entry":23,"at":"2026-01-06T09:00:03Z","by":"wang (by somebody out of view)","actor":"wang","caller":null,"operation":"customers edit","event":"changed","field":"city","before":null,"after":"Oslo"}
    exit 0
    "#);
    // Who sees the caller alone reads that another acted.
    office.ok("boss", "teams add attic");
    office.ok("boss", "users edit boss --team attic --yes");
    office.ok("boss", "roles add lookout");
    office.ok("boss", "roles allow lookout customers:view --scope all");
    office.ok("boss", "roles allow lookout users:view --scope team");
    office.ok("boss", "users add lars --team attic --role lookout --os-account lars");
    assert_snapshot!(office.by("lars", "customers history C-1"), @"
    ENTRY  AT                    BY                              OPERATION       EVENT    FIELD   BEFORE  AFTER
    12     2026-01-05 09:00:11Z  somebody out of view            customers add   created
    20     2026-01-06 09:00:00Z  boss                            customers edit  changed  status  lead    won
    22     2026-01-06 09:00:02Z  somebody out of view (by boss)  customers edit  changed  status  won     lost
    23     2026-01-06 09:00:03Z  somebody out of view (by boss)  customers edit  changed  city            Oslo
    exit 0
    ");
}
