//! `rolegate check`, and what every question keeps to.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// A company: `chen` leads `sales`, above `north` with `wang` and `south` with `li`; `ana` is
/// an auditor, `sam` in support. Customer 1 is wang's, 2 is li's, 3 is in the pool of `north`.
pub fn company() -> Sandbox {
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
