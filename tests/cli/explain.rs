//! `explain`: the way to a yes, and what came near.

use insta::assert_snapshot;

use crate::questions::company;
use crate::sandbox::Sandbox;

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
