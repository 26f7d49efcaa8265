//! `rolegate check`, `explain`, `who-can`, `what-can` and `whoami`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// A company: `chen` leads `sales`, above `north` with `wang` and `south` with `li`; `ana` is
/// an auditor, `sam` in support. Customer 1 is wang's, 2 is li's, 3 is in the pool of `north`.
fn company() -> Sandbox {
    let sandbox = Sandbox::init();
    for line in [
        "teams add sales",
        "teams add north --parent sales",
        "teams add south --parent sales",
        "users add chen --team sales --role sales-manager --os-account chen",
        "users add wang --team north --role sales-rep --os-account wang",
        "users add li --team south --role sales-rep --os-account li",
        "users add ana --role auditor --os-account ana",
        "users add sam --role support --os-account sam",
        "customers add Acme --owner wang --phone 13812341234 --status lead",
        "customers add Bolt --owner li --status won",
        "customers add Pool --owner none --team north --phone 13912341234",
    ] {
        sandbox.ok(line);
    }
    sandbox
}

#[test]
fn check_says_how_far_and_ends_with_the_answer() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("check customers:export"), @"
    yes: all
    exit 0
    ");
    assert_snapshot!(sandbox.run("check wang customers:view"), @"
    yes: own; team where owner=none
    exit 0
    ");
    assert_snapshot!(sandbox.run("check wang customers:edit C-1"), @"
    yes: own
    exit 0
    ");
    assert_snapshot!(sandbox.run("check wang customers:edit C-2"), @"
    no: out of scope
    exit 1
    ");
    assert_snapshot!(sandbox.run("check wang customers:export"), @"
    no: no right
    exit 1
    ");
    assert_snapshot!(sandbox.run("check wang customers:view 3 --field phone"), @"
    no: the field `phone` is only masked
    exit 1
    ");
    assert_snapshot!(sandbox.run("check chen users:view li"), @"
    yes: subtree
    exit 0
    ");
    assert_snapshot!(sandbox.run("check --quiet wang customers:export"), @"exit 1");
    assert_snapshot!(sandbox.run("check chen customers:view c-2 -f json"), @r#"
    {
      "user": "chen",
      "permission": "customers:view",
      "record": "C-000002",
      "field": null,
      "allowed": true,
      "reach": "subtree",
      "partly": false,
      "extent": "subtree",
      "reason": null,
      "why": null,
      "but": null
    }
    exit 0
    "#);
}

#[test]
fn d8_without_a_record_the_answer_names_the_whole_reach() {
    let sandbox = company();
    sandbox.ok("roles allow sales-rep customers:edit --scope team --where status=lead");
    sandbox.ok("roles deny sales-rep customers:edit --where tier=secret");
    assert_snapshot!(sandbox.run("check wang customers:edit"), @"
    yes: own; team where status=lead, less what R-29 denies
    exit 0
    ");
    assert_snapshot!(sandbox.run("explain wang customers:edit"), @"
    `wang` may use customers:edit: own; team where status=lead, less what R-29 denies
    given by
      grant G-3 to wang by boss: role sales-rep
        R-14 allow customers:edit --scope own
          it is about records of `wang`
        R-28 allow customers:edit --scope team --where 'status=lead'
          it is about records of `wang` and of team `north` with status=lead
    less what is denied by
      grant G-3 to wang by boss: role sales-rep
        R-29 deny customers:edit --scope all --where 'tier=secret'
          it is about every record with tier=secret
    exit 0
    ");
    sandbox.ok("roles deny sales-rep customers:edit");
    assert_snapshot!(sandbox.run("check wang customers:edit"), @"
    no: denied by R-30
    exit 1
    ");
    // Who is in no team reaches their own only, whatever the rule says.
    sandbox.ok("grants add sam --allow customers:delete --scope subtree");
    assert_snapshot!(sandbox.run("check sam customers:delete"), @"
    yes: own
    exit 0
    ");
}

#[test]
fn check_of_what_is_unknown_is_an_error_and_never_a_no() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("check wagn customers:view"), @"
    --- stderr
    error: user `wagn` not found
    hint: did you mean `wang`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("check wang customers:veiw"), @"
    --- stderr
    error: permission `customers:veiw` not found
    hint: did you mean `customers:view`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("check wang customers:view C-9"), @"
    --- stderr
    error: customer `C-000009` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("check wang customers:view --field fone"), @"
    --- stderr
    error: field `fone` not found
    hint: did you mean `owner`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("check wang"), @"
    --- stderr
    error: `wang` is no permission, and none follows
    hint: a permission is written `customers:view`
    exit 2
    ");
    assert_snapshot!(sandbox.run("check customers:view wang C-1"), @"
    --- stderr
    error: `C-1` is one word too many
    hint: the user comes before the permission
    exit 2
    ");
    assert_snapshot!(sandbox.run("check wang roles:view support"), @"
    --- stderr
    error: `roles` has no records that are judged one by one
    hint: leave the record out
    exit 2
    ");
}

#[test]
fn k1_a_record_out_of_the_askers_view_is_not_found() {
    let sandbox = company();
    let hidden = sandbox.by("wang").run("check customers:view C-2").to_string();
    let missing = sandbox.by("wang").run("check customers:view C-9").to_string();
    assert_eq!(hidden.replace("C-000002", "C-000009"), missing);
    assert_snapshot!(hidden, @"
    --- stderr
    error: customer `C-000002` not found
    exit 3
    ");
    let hidden = sandbox.by("chen").run("explain ana customers:view").to_string();
    let missing = sandbox.by("chen").run("explain anb customers:view").to_string();
    assert_eq!(hidden.replace("`ana`", "`anb`"), missing);
}

#[test]
fn k1_who_lacks_a_right_learns_nothing_of_records() {
    let sandbox = company();
    sandbox.ok("roles add greeter");
    sandbox.ok("roles allow greeter users:view --scope all");
    sandbox.ok("grants add sam --role greeter");
    let missing = sandbox.by("sam").run("who-can customers:view C-9");
    assert_eq!(missing.code, Some(4), "{missing}");
    assert_eq!(
        missing.to_string(),
        sandbox.by("sam").run("who-can customers:view C-1").to_string()
    );
}

#[test]
fn k2_oneself_may_always_be_asked_about_and_others_with_two_rights() {
    let sandbox = company();
    assert_snapshot!(sandbox.by("wang").run("check customers:view"), @"
    yes: own; team where owner=none
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("check wang customers:view"), @"
    yes: own; team where owner=none
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("check li customers:view"), @"
    --- stderr
    error: `wang` may not use users:view: no rule gives it
    hint: `rolegate explain wang users:view` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("chen").run("check li customers:view"), @"
    yes: own; team where owner=none
    exit 0
    ");
    // Seen, but what they hold is not.
    sandbox.ok("roles deny sales-manager grants:view --scope own");
    sandbox.ok("roles add greeter");
    sandbox.ok("roles allow greeter users:view --scope all");
    sandbox.ok("roles allow greeter grants:view --scope own");
    sandbox.ok("grants add sam --role greeter");
    assert_snapshot!(sandbox.by("sam").run("check li customers:view"), @"
    --- stderr
    error: `sam` may not use grants:view on `li`: no rule reaches this record
    hint: `rolegate explain sam grants:view` says why
    exit 4
    ");
}

#[test]
fn k2_names_out_of_view_are_left_out() {
    let sandbox = company();
    // Chen may not know the boss who gave the role.
    assert_snapshot!(sandbox.by("chen").run("explain li customers:view C-2"), @"
    `li` may use customers:view on C-000002: own
    given by
      grant G-4 to li: role sales-rep
        R-12 allow customers:view --scope own
          the owner is `li`
    with every field as it is
    exit 0
    ");
    // Wang may see no role but those held, and no owner by a name out of view.
    assert_snapshot!(sandbox.by("wang").run("explain customers:delete"), @"
    `wang` may not use customers:delete: no right
    exit 1
    ");
}

#[test]
fn c5_what_is_unseen_on_a_record_is_not_learned_by_asking_about_others() {
    let sandbox = company();
    sandbox.ok("users add eva --os-account eva");
    sandbox.ok("customers edit C-1 --region EU");
    sandbox.ok("grants add eva --allow customers:view --scope all --where region=EU");
    let ana = |line: &str| sandbox.by("ana").run(line);
    // The auditor sees customers by number and name only.
    assert_snapshot!(ana("who-can customers:edit C-1"), @"
    --- stderr
    error: `ana` may not use customers:view for the field `owner` on `C-000001`
    exit 4
    ");
    assert_snapshot!(ana("check eva customers:view C-1"), @"
    --- stderr
    error: `ana` may not use customers:view for the field `region` on `C-000001`
    exit 4
    ");
    // A yes and a no look alike.
    for (yes, no) in [
        ("check wang customers:edit C-1", "check wang customers:edit C-2"),
        ("explain wang customers:edit C-1", "explain wang customers:edit C-2"),
        ("check eva customers:view C-1", "check eva customers:view C-2"),
        ("explain eva customers:view C-1", "explain eva customers:view C-2"),
        ("what-can wang C-1", "what-can wang C-2"),
        ("what-can eva C-1", "what-can eva C-2"),
        ("who-can customers:view C-1", "who-can customers:view C-2"),
    ] {
        let (yes, no) = (ana(yes), ana(no));
        assert_eq!(yes.code, Some(4), "{yes}");
        assert_eq!(yes.to_string(), no.to_string().replace("C-000002", "C-000001"));
    }
    // What hangs on no field, and what names no record, is answered.
    assert_snapshot!(ana("check boss customers:edit C-1"), @"
    yes: all
    exit 0
    ");
    assert_snapshot!(ana("check wang customers:edit"), @"
    yes: own
    exit 0
    ");
    // Nor does a no name roles and grants that would do on this record only.
    for record in ["C-1", "C-2", "C-3"] {
        let answer = ana(&format!("explain sam customers:edit {record}")).to_string();
        let first = ana("explain sam customers:edit C-1").to_string();
        assert_eq!(answer.replace(&record.replace("C-", "C-00000"), "C-000001"), first);
    }
    assert_snapshot!(ana("explain sam customers:edit C-1"), @"
    `sam` may not use customers:edit on C-000001: no right
    nearest to a yes
      `administrator` would allow it
    exit 1
    ");
    // Who sees them is answered as before.
    assert_snapshot!(sandbox.by("chen").run("check wang customers:edit C-1"), @"
    yes: own
    exit 0
    ");
}

#[test]
fn c5_a_mask_hides_from_questions_too() {
    let sandbox = company();
    sandbox.ok("roles add clerk");
    sandbox.ok("roles allow clerk users:view --scope all");
    sandbox.ok("roles allow clerk grants:view --scope all");
    sandbox.ok("roles allow clerk customers:view --scope all --mask phone");
    sandbox.ok("users add joe --role clerk --os-account joe");
    sandbox.ok("grants add sam --allow customers:edit --scope all --where phone=13812341234");
    let joe = |line: &str| sandbox.by("joe").run(line);
    assert_eq!(joe("check wang customers:edit C-1").code, Some(0));
    assert_snapshot!(joe("check sam customers:edit C-1"), @"
    --- stderr
    error: `joe` may not use customers:view for the field `phone` on `C-000001`
    exit 4
    ");
}

#[test]
fn k2_oneself_is_answered_without_words_for_what_is_unseen() {
    let sandbox = company();
    sandbox.ok("customers edit C-1 --region EU");
    sandbox.ok("users add joe --role auditor --os-account joe --team north");
    sandbox.ok("customers assign C-1 --to joe");
    sandbox.ok("grants add joe --allow customers:edit --scope own");
    sandbox.ok("grants add joe --allow customers:edit --scope team --where region=EU");
    sandbox.ok("grants add joe --deny customers:edit --scope own --fields phone --where region=EU");
    let joe = |line: &str| sandbox.by("joe").run(line);
    assert_snapshot!(joe("check customers:edit C-1"), @"
    yes
    exit 0
    ");
    assert_snapshot!(joe("explain customers:edit C-1"), @"
    `joe` may use customers:edit on C-000001
    given by
      grant G-8 to joe by boss
        R-28 allow customers:edit --scope own
          it is about records of `joe`
      grant G-9 to joe by boss
        R-29 allow customers:edit --scope team --where 'region=EU'
          it is about records of `joe` and of team `north` with region=EU
    fields hidden by
      grant G-10 to joe by boss
        R-30 deny customers:edit --scope own --fields phone --where 'region=EU'
          it is about records of `joe` with region=EU
    fields
      open   id, external_id, name, company, title, email, address, city, region, country, website, source, status, tier, notes, owner, team, created_at, created_by, updated_at, updated_by, deleted_at
      hidden phone
    exit 0
    ");
    assert_snapshot!(joe("check customers:edit C-1 -f json"), @r#"
    {
      "user": "joe",
      "permission": "customers:edit",
      "record": "C-000001",
      "field": null,
      "allowed": true,
      "reach": null,
      "partly": false,
      "extent": null,
      "reason": null,
      "why": null,
      "but": null
    }
    exit 0
    "#);
    // Another team's, and one of the own team with another region.
    assert_snapshot!(joe("explain customers:edit C-2"), @"
    `joe` may not use customers:edit on C-000002: out of scope
    nearest to a yes
      R-28: it is about records of `joe`
      R-29: it is about records of `joe` and of team `north` with region=EU
      `administrator` would allow it
    exit 1
    ");
    let (far, near) = (joe("explain customers:edit C-2"), joe("explain customers:edit C-3"));
    assert_eq!(near.to_string().replace("C-000003", "C-000002"), far.to_string());
    let json = |record| joe(&format!("explain customers:edit {record} -f json")).stdout;
    assert_eq!(json("C-3").replace("C-000003", "C-000002"), json("C-2"));
}

#[test]
fn a_question_without_words_asks_for_the_permission() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("check"), @"
    --- stderr
    error: no PERMISSION is given
    hint: a permission is written `customers:view`
    exit 2
    ");
    assert_snapshot!(sandbox.run("explain"), @"
    --- stderr
    error: no PERMISSION is given
    hint: a permission is written `customers:view`
    exit 2
    ");
}

#[test]
fn explain_shows_the_way_to_a_yes() {
    let sandbox = company();
    sandbox.ok("roles add lead-rep");
    sandbox.ok("roles inherit lead-rep sales-rep");
    sandbox.ok("grants add team:sales --role lead-rep --until 2026-02-28 --reason 'covers for Li'");
    assert_snapshot!(sandbox.run("explain chen customers:edit"), @"
    `chen` may use customers:edit: subtree
    given by
      grant G-2 to chen by boss: role sales-manager
        R-4 allow customers:edit --scope subtree
          it is about records of `chen`, of team `sales` and of teams below
      grant G-7 to team:sales by boss until 2026-03-01 00:00:00Z (covers for Li): role lead-rep, which inherits sales-rep
        R-14 allow customers:edit --scope own
          it is about records of `chen`
    exit 0
    ");
    assert_snapshot!(sandbox.run("explain wang customers:view C-3"), @"
    `wang` may use customers:view on C-000003: team
    given by
      grant G-3 to wang by boss: role sales-rep
        R-15 allow customers:view --scope team --mask @personal --where 'owner=none'
          `north` is `wang`'s team, and owner=none
    fields
      open   id, external_id, name, company, title, city, region, country, website, source, status, tier, owner, team, created_at, created_by, updated_at, updated_by, deleted_at
      masked email, phone, address, notes
    exit 0
    ");
    assert_snapshot!(sandbox.run("explain customers:edit C-1"), @"
    `boss` may use customers:edit on C-000001: all
    given by
      grant G-1 to boss by boss (made the store): role administrator
        R-1 allow *:* --scope all
          it is about every record
    with every field as it is
    exit 0
    ");
}

#[test]
fn explain_says_why_not_and_what_came_near() {
    let sandbox = company();
    sandbox.ok("roles deny support customers:view --scope all --where tier=secret");
    sandbox.ok("roles allow sales-rep customers:edit --scope team --where status=lead");
    sandbox.ok("grants add wang --role sales-manager --until 2026-01-05");
    sandbox.ok("grants add wang --allow customers:export --scope own --from 2026-02-01");
    sandbox.ok("grants add team:sales --allow customers:delete --scope all --direct");
    sandbox.set_time("2026-01-10T09:00:00Z");
    assert_snapshot!(sandbox.run("explain wang customers:view C-2"), @"
    `wang` may not use customers:view on C-000002: out of scope
    nearest to a yes
      R-12 of `sales-rep`: it is about records of `wang`; this one belongs to `li`
      R-15 of `sales-rep`: it is about records of `wang` and of team `north`; this one belongs to `li` and is in team `south`
      `auditor` would allow it
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:edit C-3"), @"
    `wang` may not use customers:edit on C-000003: the condition does not hold
    nearest to a yes
      R-14 of `sales-rep`: it is about records of `wang`; this one belongs to nobody
      R-29 of `sales-rep`: status=lead does not hold: `status` is empty
      G-7 of `sales-manager` ended at 2026-01-06 00:00:00Z
      `sales-manager` would allow it
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:assign C-1"), @"
    `wang` may not use customers:assign on C-000001: G-7 has ended
    nearest to a yes
      G-7 of `sales-manager` ended at 2026-01-06 00:00:00Z
      `sales-manager` would allow it
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:export C-1"), @"
    `wang` may not use customers:export on C-000001: G-8 has not begun
    nearest to a yes
      G-8 begins at 2026-02-01 00:00:00Z
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:delete C-1"), @"
    `wang` may not use customers:delete on C-000001: G-7 has ended
    nearest to a yes
      G-7 of `sales-manager` ended at 2026-01-06 00:00:00Z
      G-9 holds for members of `team:sales` alone
      `sales-manager` would allow it
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain sam customers:view C-1"), @"
    `sam` may not use customers:view on C-000001: denied by R-28
    would be given by
      grant G-6 to sam by boss: role support
        R-16 allow customers:view --scope all --mask @personal
          it is about every record
    denied by
      grant G-6 to sam by boss: role support
        R-28 deny customers:view --scope all --where 'tier=secret'
          it is about every record, and `tier` is empty, which a deny takes as tier=secret
    fields hidden by
      grant G-6 to sam by boss: role support
        R-17 deny customers:view --scope all --fields notes
          it is about every record
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:view C-3 --field phone"), @"
    `wang` may not use customers:view on C-000003 with `phone`: the field `phone` is only masked
    would be given by
      grant G-3 to wang by boss: role sales-rep
        R-15 allow customers:view --scope team --mask @personal --where 'owner=none'
          `north` is `wang`'s team, and owner=none
    fields
      open   id, external_id, name, company, title, city, region, country, website, source, status, tier, owner, team, created_at, created_by, updated_at, updated_by, deleted_at
      masked email, phone, address, notes
    nearest to a yes
      R-12 of `sales-rep`: it is about records of `wang`; this one belongs to nobody
      G-7 of `sales-manager` ended at 2026-01-06 00:00:00Z
      `sales-manager` would allow it
      `administrator` would allow it
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang settings:view"), @"
    `wang` may not use settings:view: no right
    nearest to a yes
      `auditor` would allow it
      `administrator` would allow it
    exit 1
    ");
}

#[test]
fn d1_who_is_suspended_may_nothing() {
    let sandbox = company();
    sandbox.ok("users suspend wang --reason 'on leave'");
    assert_snapshot!(sandbox.run("check wang customers:view C-1"), @"
    no: the user may not act at this time
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:view C-1"), @"
    `wang` may not use customers:view on C-000001: the user may not act at this time
    nearest to a yes
      `wang` is suspended
    exit 1
    ");
    assert_eq!(sandbox.by("wang").run("check customers:view").code, Some(4));
}

#[test]
fn d4_roles_that_are_left_out_are_named() {
    let sandbox = company();
    sandbox.ok("grants add wang --role support");
    assert_snapshot!(sandbox.by("wang").run("--roles support check customers:edit C-1"), @"
    no: only by a role that is not active
    exit 1
    ");
    assert_snapshot!(sandbox.by("wang").run("--roles support explain customers:edit C-1"), @"
    `wang` may not use customers:edit on C-000001: only by a role that is not active
    nearest to a yes
      `sales-rep` would allow it, but --roles leaves it out
    exit 1
    ");
}

#[test]
fn d10_what_is_switched_off_is_refused_to_everybody() {
    let sandbox = company();
    sandbox.ok("permissions disable customers:edit --reason stocktaking");
    assert_snapshot!(sandbox.run("check customers:edit"), @"
    no: switched off for everybody: stocktaking
    exit 1
    ");
    assert_snapshot!(sandbox.run("explain wang customers:edit C-1"), @"
    `wang` may not use customers:edit on C-000001: switched off for everybody: stocktaking
    would be given by
      grant G-3 to wang by boss: role sales-rep
        R-14 allow customers:edit --scope own
          the owner is `wang`
    exit 1
    ");
    assert_snapshot!(sandbox.run("who-can customers:edit"), @"
    --- stderr
    nobody in view; `rolegate explain customers:edit` says why
    exit 0
    ");
}

#[test]
fn explain_in_json_is_a_tree() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("explain wang customers:view C-3 -f json"), @r#"
    {
      "user": "wang",
      "permission": "customers:view",
      "record": "C-000003",
      "field": null,
      "allowed": true,
      "reach": "team",
      "partly": false,
      "extent": "team",
      "reason": null,
      "why": null,
      "but": null,
      "allows": [
        {
          "id": "R-12",
          "effect": "allow",
          "permission": "customers:view",
          "scope": "own",
          "fields": null,
          "masks": null,
          "condition": null,
          "grant": {
            "id": "G-3",
            "subject": "wang",
            "from": null,
            "until": null,
            "given_by": "boss",
            "given_at": "2026-01-05T09:00:05Z",
            "reason": null
          },
          "roles": [
            "sales-rep"
          ],
          "matches": false,
          "because": "it is about records of `wang`; this one belongs to nobody"
        },
        {
          "id": "R-15",
          "effect": "allow",
          "permission": "customers:view",
          "scope": "team",
          "fields": null,
          "masks": [
            "@personal"
          ],
          "condition": "owner=none",
          "grant": {
            "id": "G-3",
            "subject": "wang",
            "from": null,
            "until": null,
            "given_by": "boss",
            "given_at": "2026-01-05T09:00:05Z",
            "reason": null
          },
          "roles": [
            "sales-rep"
          ],
          "matches": true,
          "because": "`north` is `wang`'s team, and owner=none"
        }
      ],
      "denies": [],
      "hides": [],
      "fields": {
        "open": [
          "id",
          "external_id",
          "name",
          "company",
          "title",
          "city",
          "region",
          "country",
          "website",
          "source",
          "status",
          "tier",
          "owner",
          "team",
          "created_at",
          "created_by",
          "updated_at",
          "updated_by",
          "deleted_at"
        ],
        "masked": [
          "email",
          "phone",
          "address",
          "notes"
        ],
        "hidden": []
      },
      "nearest": []
    }
    exit 0
    "#);
    let refused = sandbox.run("explain wang customers:view C-2 --format json").json();
    assert_eq!(refused["reason"], "out_of_scope");
    assert_eq!(refused["nearest"][0]["kind"], "out_of_scope");
}

#[test]
fn who_can_lists_everybody_in_view_and_by_which_rule() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("who-can customers:edit"), @"
    USER  REACH    THROUGH
    boss  all      G-1 > administrator > R-1
    chen  subtree  G-2 > sales-manager > R-4
    li    own      G-4 > sales-rep > R-14
    wang  own      G-3 > sales-rep > R-14
    exit 0
    ");
    assert_snapshot!(sandbox.run("who-can customers:view C-3"), @"
    USER  REACH    THROUGH
    ana   all      G-5 > auditor > R-27
    boss  all      G-1 > administrator > R-1
    chen  subtree  G-2 > sales-manager > R-2
    sam   all      G-6 > support > R-16
    wang  team     G-3 > sales-rep > R-15
    exit 0
    ");
    assert_snapshot!(sandbox.by("chen").run("who-can customers:view C-3"), @"
    USER  REACH    THROUGH
    chen  subtree  G-2 > sales-manager > R-2
    wang  team     G-3 > sales-rep > R-15
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("who-can customers:view"), @"
    --- stderr
    error: `wang` may not use users:view: no rule gives it
    hint: `rolegate explain wang users:view` says why
    exit 4
    ");
    assert_snapshot!(sandbox.run("who-can customers:export -f json"), @r#"
    [
      {
        "user": "boss",
        "allowed": true,
        "reach": "all",
        "partly": false,
        "extent": "all",
        "reason": null,
        "why": null,
        "but": null,
        "through": [
          {
            "id": "R-1",
            "effect": "allow",
            "permission": "*:*",
            "scope": "all",
            "fields": null,
            "masks": null,
            "condition": null,
            "grant": {
              "id": "G-1",
              "subject": "boss",
              "from": null,
              "until": null,
              "given_by": "boss",
              "given_at": "2026-01-05T09:00:00Z",
              "reason": "made the store"
            },
            "roles": [
              "administrator"
            ],
            "matches": true,
            "because": "it is about every record"
          }
        ]
      }
    ]
    exit 0
    "#);
}

#[test]
fn what_can_lists_every_permission() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("what-can wang C-3"), @"
    PERMISSION        ANSWER            DESCRIPTION
    customers:assign  no                change owner and team of customers
    customers:create  no: out of scope  add customers
    customers:delete  no                remove and restore customers
    customers:edit    no: out of scope  change fields of customers
    customers:export  no                take customers away in a file
    customers:import  no                run an import; each row needs its own right
    customers:view    yes: team         list and open customers
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("what-can c-1"), @"
    PERMISSION        ANSWER    DESCRIPTION
    customers:assign  no        change owner and team of customers
    customers:create  yes: own  add customers
    customers:delete  no        remove and restore customers
    customers:edit    yes: own  change fields of customers
    customers:export  no        take customers away in a file
    customers:import  no        run an import; each row needs its own right
    customers:view    yes: own  list and open customers
    exit 0
    ");
    let all = sandbox.run("what-can sam --format csv").stdout;
    let yes: Vec<&str> = all.lines().filter(|line| line.contains("yes")).collect();
    assert_eq!(yes, ["customers:view,yes: all,list and open customers"]);
}

#[test]
fn whoami_says_who_calls_and_what_is_in_reach() {
    let sandbox = company();
    sandbox.ok("grants add wang --role support --until 2026-01-31");
    assert_snapshot!(sandbox.run("whoami"), @"
    account    boss (20439)
    user       boss
    team       none
    roles      administrator
    may do everything, as a full administrator
    customers  3 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("whoami"), @"
    account    wang (20429)
    user       wang
    team       north
    roles      sales-rep, support until 2026-02-01 00:00:00Z
    customers  3 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.run("--as wang --roles sales-rep whoami"), @"
    account    boss (20439)
    user       boss
    acts as    wang
    team       north
    roles      sales-rep, support until 2026-02-01 00:00:00Z (not active)
    customers  2 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.by("li").run("whoami -f json"), @r#"
    {
      "account": "li",
      "uid": 20213,
      "caller": "li",
      "actor": "li",
      "team": "south",
      "roles": [
        {
          "role": "sales-rep",
          "until": null,
          "active": true
        }
      ],
      "full_administrator": false,
      "customers_in_view": 1,
      "mode": "advisory"
    }
    exit 0
    "#);
}

#[test]
fn whoami_answers_an_account_that_stands_for_nobody() {
    let sandbox = company();
    assert_snapshot!(sandbox.by("stranger").run("whoami"), @"
    You are the account `stranger` (20870), and no user of this store stands for it.
    An administrator maps it: rolegate users edit NAME --os-account stranger
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    let empty = Sandbox::empty();
    assert_snapshot!(empty.run("whoami"), @"
    --- stderr
    error: there is no store at `$TMP/rolegate.db`
    hint: `rolegate init` makes one; `--db FILE` names another
    exit 3
    ");
}

#[test]
fn a_defined_permission_is_answered_as_any_other() {
    let sandbox = company();
    sandbox.ok("permissions define deals:approve --description 'approve deals'");
    sandbox.ok("roles allow sales-manager deals:approve --scope all");
    assert_snapshot!(sandbox.run("check chen deals:approve"), @"
    yes: all
    exit 0
    ");
    assert_snapshot!(sandbox.run("check wang deals:approve"), @"
    no: no right
    exit 1
    ");
}

/// An export takes what its right and the view reach both; a yes to the one alone says so.
#[test]
fn d11_a_yes_to_an_export_says_what_is_not_taken() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add sup --role support");
    sandbox.ok("customers add Ada --phone 13812341234 --notes 'a secret'");
    sandbox.ok("grants add sup --allow customers:export --scope all");
    assert_snapshot!(sandbox.run("check sup customers:export C-1"), @"
    yes: all
    exit 0
    ");
    assert_snapshot!(sandbox.run("check sup customers:export C-1 --field notes"), @"
    yes: all; but an export takes only what one may see, and for customers:view the answer is no: not the field `notes`
    exit 0
    ");
    assert_snapshot!(sandbox.run("check sup customers:export C-1 --field phone"), @"
    yes: all; but an export takes only what one may see, and for customers:view the answer is no: the field `phone` is only masked
    exit 0
    ");
    assert_snapshot!(sandbox.run("explain sup customers:export C-1 --field phone"), @"
    `sup` may use customers:export on C-000001 with `phone`: all
    but an export takes only what one may see, and for customers:view the answer is no: the field `phone` is only masked
    given by
      grant G-3 to sup by boss
        R-28 allow customers:export --scope all
          it is about every record
    fields
      open   id, external_id, name, company, title, city, region, country, website, source, status, tier, owner, team, created_at, created_by, updated_at, updated_by, deleted_at
      masked email, phone, address
      hidden notes
    exit 0
    ");
}

/// Mia manages care and sees its users and their grants, but neither teams nor other grants.
fn manager() -> Sandbox {
    let sandbox = Sandbox::init();
    for line in [
        "teams add hq",
        "teams add care --parent hq",
        "roles add chief",
        "roles allow chief users:view --scope subtree",
        "roles allow chief grants:view --scope subtree",
        "users add mia --team care --role chief --os-account mia",
        "users add rep --team care --role sales-rep --os-account rep",
        "roles add cleaner",
        "roles allow cleaner customers:delete --scope all",
        "grants add team:hq --role cleaner --until 2026-12-31 --reason topsecret",
        "users add srep",
        "grants add srep --role cleaner --reason topsecret",
    ] {
        sandbox.ok(line);
    }
    sandbox
}

#[test]
fn k1_a_grant_is_found_by_a_question_if_grants_show_finds_it() {
    let sandbox = manager();
    sandbox.ok("roles allow chief grants:view --scope all");
    let says = |command: &str| sandbox.by("mia").run(command).to_string();
    let missing = says("grants show G-5");
    assert!(missing.contains("grant `G-5` not found"), "{missing}");
    for question in ["check grants:view G-5", "explain grants:view G-5", "who-can grants:view G-5"]
    {
        assert_eq!(says(question), missing, "{question}");
    }
    sandbox.ok("roles allow chief users:view --scope all");
    assert!(says("check grants:view G-5").starts_with("yes"));
}

#[test]
fn k1_of_a_grant_out_of_view_questions_show_the_way_alone() {
    let sandbox = manager();
    sandbox.ok("users edit mia --no-team");
    sandbox.ok("roles allow chief users:view --scope all");
    sandbox.ok("roles allow chief grants:view --scope all");
    let missing = sandbox.by("mia").run("grants show G-4").to_string();
    assert!(missing.contains("grant `G-4` not found"), "{missing}");
    for question in ["explain rep customers:delete", "who-can customers:delete"] {
        let output = sandbox.by("mia").run(&*format!("{question} -f json")).json();
        let rules = match output.as_array() {
            Some(holders) => &holders.iter().find(|h| h["user"] == "rep").unwrap()["through"],
            None => &output["allows"],
        };
        let grant = &rules[0]["grant"];
        assert_eq!(grant["id"], "G-4", "{output}");
        for hidden in ["from", "until", "given_by", "given_at", "reason"] {
            assert_eq!(grant[hidden], serde_json::Value::Null, "{question}: {hidden}");
        }
    }
    // When one's own right ends, one may know (rule K2).
    let own = sandbox.by("rep").run("explain customers:delete").to_string();
    assert!(own.contains("until 2027-01-01") && !own.contains("topsecret"), "{own}");
    sandbox.ok("roles allow chief teams:view --scope all");
    let seen = sandbox.by("mia").run("explain rep customers:delete").to_string();
    assert!(seen.contains("until 2027-01-01") && seen.contains("topsecret"), "{seen}");
}
