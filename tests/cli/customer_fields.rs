//! Filters, hidden and masked fields of customers; each test begins with the number of its rule.

use insta::assert_snapshot;

use crate::office::Office;

#[test]
fn c1_filters_are_exact_and_an_empty_field_equals_nothing() {
    let office = Office::open();
    let li = |filter: &str| office.ids("li", &format!("--where '{filter}'"));
    assert_eq!(li("region=EU"), "1 4 7");
    assert_eq!(li("region=eu"), "", "capitals count");
    assert_eq!(li("region!=EU"), "2", "an empty region is not unequal to anything");
    assert_eq!(li("region=none"), "3 5 6");
    assert_eq!(li("region!=none"), "1 2 4 7");
    assert_eq!(li("region=EU,US"), "1 2 4 7");
    assert_eq!(li("region=EU and status=lead"), "1 4");
    assert_eq!(li("region>EU"), "2");
    assert_eq!(li("owner=none"), "5 6");
    assert_eq!(li("owner!=wang,zhang"), "4 7", "nobody is not another owner");
    assert_eq!(li("id=C-3,C-8"), "3");
    assert_eq!(li("created_at<2026-01-05"), "");
    assert_eq!(li("created_at=2026-01-05"), "1 2 3 4 5 6 7");
    assert_eq!(li("name=\"Ada Ltd\""), "2");
    assert_eq!(office.ids("li", "--where region=EU --where status=lead"), "1 4");
}

#[test]
fn c3_hidden_notes_show_nowhere() {
    let office = Office::open();
    office.ok("wang", "customers edit C-1 --notes 'likes green'");
    assert_snapshot!(office.by("maria", "customers list --columns id,notes -n 1"), @"
    ID        NOTES
    C-000001
    --- stderr
    your rights do not show: notes
    1 of 8, next: `--after C-000001`
    exit 0
    ");
    assert_snapshot!(office.by("maria", "customers history C-1"), @"
    ENTRY  AT                    BY                    OPERATION       EVENT    FIELD  BEFORE  AFTER
    12     2026-01-05 09:00:11Z  somebody out of view  customers add   created
    20     2026-01-06 09:00:00Z  somebody out of view  customers edit  changed  notes
    exit 0
    ");
    for words in
        ["show C-1", "show C-1 -f json", "list -f csv", "list -f json", "history C-1 -f json"]
    {
        let shown = office.by("maria", &format!("customers {words}")).to_string();
        assert!(!shown.contains("green") && !shown.contains("Mondays"), "{words}: {shown}");
    }
    let json = office.by("maria", "customers show C-1 --format json").json();
    assert_eq!(json.get("notes"), None, "a hidden field is not there at all");
    assert_snapshot!(office.by("maria", "customers list --where notes!=none"), @"
    --- stderr
    error: `maria` may not use customers:view for the field `notes`
    exit 4
    ");
}

#[test]
fn c4_masks_stay_whatever_else_is_given() {
    let office = Office::open();
    let phone = |user: &str, id: &str| {
        let shown = office.by(user, &format!("customers show {id} --format json"));
        shown.json()["phone"].as_str().unwrap().to_owned()
    };
    assert_eq!(phone("maria", "C-1"), "138****1234");
    assert_eq!(phone("wang", "C-5"), "170****5678");
    assert_eq!(phone("wang", "C-1"), "13812341234");
    office.ok(
        "boss",
        "grants add maria --allow customers:view --scope all --fields name,city --reason more",
    );
    assert_eq!(phone("maria", "C-1"), "138****1234", "a rule about other fields unmasks nothing");
    office.ok("boss", "grants add maria --allow customers:view --scope all --fields phone --where region=EU --reason EU");
    assert_eq!(phone("maria", "C-1"), "13812341234", "one allow without the mask suffices");
    assert_eq!(phone("maria", "C-2"), "139****0000");
}

#[test]
fn c5_what_is_masked_cannot_be_found_by_it() {
    let office = Office::open();
    // Wang sees the phone of his own customers, and that of the pool masked.
    assert_eq!(office.ids("wang", "--where phone=17012345678"), "");
    assert_eq!(office.ids("wang", "--where phone=170****5678"), "");
    assert_eq!(office.ids("wang", "--where 'phone>0'"), "1 2");
    assert_eq!(office.ids("wang", "--where phone=none"), "5", "it counts as empty");
    assert_eq!(office.ids("wang", "--search 17012345678"), "");
    assert_eq!(office.ids("wang", "--search 13812341234"), "1");
    assert_eq!(office.ids("wang", "--sort phone"), "5 1 2", "it sorts as empty");
    assert_eq!(office.ids("wang", "--sort -phone"), "2 1 5");
    assert_eq!(office.ids("wang", "--sort phone --after C-5"), "1 2");
    assert_eq!(office.ids("wang", "--sort -phone --after C-1"), "5");
    // Maria sees it nowhere as it is: then it is refused by name.
    assert_snapshot!(office.by("maria", "customers list --where phone=13812341234"), @"
    --- stderr
    error: `maria` may not use customers:view for the field `phone`
    exit 4
    ");
    assert_snapshot!(office.by("maria", "customers list --sort -phone"), @"
    --- stderr
    error: `maria` may not use customers:view for the field `phone`
    exit 4
    ");
    assert_eq!(office.ids("maria", "--search 1381"), "");
}

#[test]
fn c5_a_hidden_external_id_leads_to_no_record() {
    let office = Office::open();
    office.ok("boss", "roles deny support customers:view --scope all --fields external_id");
    assert_snapshot!(office.by("maria", "customers show ext:X17"), @"
    --- stderr
    error: customer `ext:X17` not found
    exit 3
    ");
    assert_snapshot!(office.by("maria", "customers show ext:X00"), @"
    --- stderr
    error: customer `ext:X00` not found
    exit 3
    ");
    assert_eq!(office.by("maria", "customers history ext:X17").code, Some(3));
    assert_eq!(office.by("maria", "customers list --after ext:X17").code, Some(3));
    assert_eq!(office.by("omar", "customers show ext:X17").code, Some(3));
}

#[test]
fn c5_a_masked_field_cannot_be_edited_and_its_mask_changes_nothing() {
    let office = Office::open();
    office.ok("boss", "grants add maria --allow customers:edit --scope all --reason service");
    assert_snapshot!(office.by("maria", "customers edit C-1 --phone 138****1234"), @"
    Customer C-000001 is so already; nothing changed.
    exit 0
    ");
    assert_snapshot!(office.by("maria", "customers edit C-1 --phone 138****1234 --city Oslo"), @"
    Changed customer C-000001: city.
    Next: rolegate customers history C-000001
    exit 0
    ");
    assert_snapshot!(office.by("maria", "customers edit C-1 --phone 123"), @"
    --- stderr
    error: `maria` may not use customers:view for the field `phone` on `C-000001`
    exit 4
    ");
    assert_eq!(office.rows("SELECT phone, city FROM customers WHERE id = 1"), "13812341234 | Oslo");
}

#[test]
fn c5_a_right_guess_reads_like_a_wrong_one() {
    let office = Office::open();
    office.ok("boss", "grants add maria --allow customers:edit --scope all --reason service");
    for (right, wrong) in [
        ("--phone 13812341234", "--phone 13812340000"),
        ("--notes 'call on Mondays'", "--notes 'call on Tuesdays'"),
    ] {
        let right = office.by("maria", &format!("customers edit C-1 {right}"));
        let wrong = office.by("maria", &format!("customers edit C-1 {wrong}"));
        assert_eq!(right.code, Some(4));
        assert_eq!(right.to_string(), wrong.to_string());
    }
    assert_eq!(office.rows("SELECT DISTINCT outcome, reason, target, counts, details FROM audit WHERE operation = 'customers edit'"),
        "refused | field | C-000001 | {} | {}");
}

#[test]
fn c6_a_field_without_the_right_is_refused_by_name() {
    let office = Office::open();
    office.ok("boss", "roles deny sales-rep customers:edit --scope all --fields tier,status");
    office.ok("boss", "roles deny sales-rep customers:create --scope all --fields tier");
    assert_snapshot!(office.by("wang", "customers edit C-1 --city Oslo --tier gold"), @"
    --- stderr
    error: `wang` may not use customers:edit for the field `tier` on `C-000001`
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers edit C-1 --status lead"), @"
    --- stderr
    error: `wang` may not use customers:edit for the field `status` on `C-000001`
    exit 4
    ");
    assert_snapshot!(office.by("wang", "customers add Hotel --tier gold"), @"
    --- stderr
    error: `wang` may not use customers:create for the field `tier`
    exit 4
    ");
    office.ok("wang", "customers add Hotel --status lead");
    assert_eq!(office.rows("SELECT city FROM customers WHERE id = 1"), "-");
}

#[test]
fn c5_a_condition_of_a_rule_does_not_tell_what_one_does_not_see() {
    let office = Office::open();
    for permission in ["roles:view", "roles:edit", "grants:view", "grants:create", "users:view"] {
        office.0.ok(["grants", "add", "maria", "--allow", permission, "--scope", "all"]);
    }
    office.ok("boss", "roles add partner");
    assert_snapshot!(office.by("maria", "roles deny partner customers:view --where 'phone>=138'"), @"
    --- stderr
    error: `maria` may not use customers:view for the field `phone`
    exit 4
    ");
    for (condition, seen) in [
        ("phone>=138", false),
        ("phone=none", false),
        ("notes!=none", false),
        ("region=EU and email>=x", false),
        ("region=EU", true),
        ("name>=B", true),
        ("owner=none", true),
        ("deleted_at=none", true),
    ] {
        for command in [
            format!("roles allow partner customers:view --scope all --where '{condition}'"),
            format!("roles deny partner customers:* --where '{condition}' --dry-run"),
            format!("grants add wang --deny customers:view --where '{condition}' --dry-run"),
        ] {
            let output = office.by("maria", &command);
            let refused = output.stderr.contains("customers:view for the field");
            assert_eq!(refused, !seen, "{command}: {output}");
        }
    }
    office.ok("boss", "roles deny partner customers:view --where 'phone>=138'");
}

#[test]
fn c5_a_rule_reaches_further_than_a_narrow_view() {
    let office = Office::open();
    for permission in ["roles:view", "roles:edit"] {
        office.0.ok(["grants", "add", "li", "--allow", permission, "--scope", "all"]);
    }
    office.ok("boss", "roles add partner");
    let deny = |condition: &str| {
        let command = format!("roles deny partner customers:edit --where '{condition}' --dry-run");
        office.by("li", &command).code
    };
    assert_eq!(deny("phone>=138"), Some(4), "her teams are not all");
    assert_eq!(deny("owner=none"), Some(0), "that there is no owner is no secret");
    office.ok("boss", "grants add li --allow customers:view --scope all --where region=EU");
    assert_eq!(deny("phone>=138"), Some(4), "the EU is not all either");
    office.ok("boss", "grants add li --allow customers:view --scope all --mask phone");
    assert_eq!(deny("phone>=138"), Some(4));
    assert_eq!(deny("email>=x"), Some(0));
    office.ok("boss", "grants add li --deny customers:view --fields email,owner --where region=US");
    assert_eq!(deny("email>=x"), Some(4), "not on every record");
    assert_eq!(deny("owner=none"), Some(4));
    assert_eq!(deny("team=none"), Some(0));
    office.ok("boss", "grants add li --deny customers:view");
    assert_eq!(deny("name>=B"), Some(4), "she sees nobody");
}
