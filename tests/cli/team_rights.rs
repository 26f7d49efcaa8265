//! Who may change the tree of teams, and that nobody climbs in it.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// `sales` above `north` and `south`, each above one town. `tina` is in the north, sees the
/// customers there, and may change teams.
fn company() -> Sandbox {
    let sandbox = Sandbox::init();
    for team in [
        "sales",
        "north --parent sales",
        "hamburg --parent north",
        "south --parent sales",
        "munich --parent south",
    ] {
        sandbox.ok(&*format!("teams add {team}"));
    }
    sandbox.ok("roles add planner");
    for rule in ["teams:* --scope all", "users:view --scope all", "customers:view --scope subtree"]
    {
        sandbox.ok(&*format!("roles allow planner {rule}"));
    }
    sandbox.ok("users add tina --team north --role planner --os-account tina");
    sandbox.ok("users add kim --team munich");
    sandbox.ok("customers add Acme --owner kim");
    sandbox
}

#[test]
fn g1_nobody_moves_a_team_into_their_own_reach() {
    let sandbox = company();
    assert_snapshot!(sandbox.by("tina").run("customers list --format csv"), @"
    id,name,company,email,phone,status,owner,team
    --- stderr
    no customers
    exit 0
    ");
    assert_snapshot!(sandbox.by("tina").run("teams edit munich --parent hamburg"), @"
    --- stderr
    error: this would widen what `tina` may do themselves: `allow customers:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("tina").run("teams edit north --parent hamburg"), @"
    --- stderr
    error: teams form a tree, and this would be a loop: `north` below `hamburg` below `north`
    hint: first move `hamburg` out of `north`
    exit 3
    ");
    // Nor in two steps, by a team of one's own making.
    sandbox.by("tina").ok("teams add mine");
    sandbox.by("tina").ok("teams edit munich --parent mine");
    assert_snapshot!(sandbox.by("tina").run("teams edit mine --parent north"), @"
    --- stderr
    error: this would widen what `tina` may do themselves: `allow customers:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // Nor by removing the team above.
    assert_snapshot!(sandbox.by("tina").run("teams remove mine --yes --transfer-to north"), @"
    --- stderr
    error: this would widen what `tina` may do themselves: `allow customers:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // Nor by going into another team, for which there is another right.
    assert_snapshot!(sandbox.by("tina").run("users edit tina --team south"), @"
    --- stderr
    error: `tina` may not use users:move: no rule gives it
    hint: `rolegate explain tina users:move` says why
    exit 4
    ");
    assert_eq!(sandbox.by("tina").run("customers list --format json").stdout, "[]\n");
    // What is new holds nothing yet.
    sandbox.by("tina").ok("teams add altona --parent hamburg");
    // Giving away is free.
    sandbox.by("tina").ok("teams edit hamburg --parent south");
}

#[test]
fn g1_nobody_moves_a_team_out_from_under_a_deny() {
    let sandbox = company();
    sandbox.ok("grants add team:sales --deny customers:view --where status=secret");
    assert_snapshot!(sandbox.by("tina").run("teams edit north --no-parent"), @"
    --- stderr
    error: this would widen what `tina` may do themselves: `deny customers:view --scope all --where 'status=secret'` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // Nor into what is granted elsewhere.
    sandbox.ok("teams add chiefs");
    sandbox.ok("grants add team:chiefs --role support");
    sandbox.ok("grants add team:chiefs --deny customers:view --where status=secret");
    assert_snapshot!(sandbox.by("tina").run("teams edit north --parent chiefs"), @"
    --- stderr
    error: this would widen what `tina` may do themselves: `allow customers:view --scope all --mask @personal` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g2_nobody_moves_a_team_into_the_reach_of_another() {
    let sandbox = company();
    sandbox.ok("teams add east");
    sandbox.ok("users add lee --team east");
    sandbox.ok("grants add lee --allow customers:view --scope subtree");
    assert_snapshot!(sandbox.by("tina").run("teams edit south --parent east"), @"
    --- stderr
    error: `tina` cannot give `lee` what they could not use themselves: `allow customers:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g3_nobody_moves_a_team_with_somebody_above_them() {
    let sandbox = company();
    sandbox.ok("users edit boss --team munich");
    assert_snapshot!(sandbox.by("tina").run("teams edit south --no-parent"), @"
    --- stderr
    error: `boss` may do things that `tina` could not give
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("tina").run("teams remove south --yes --transfer-to sales"), @"
    --- stderr
    error: `boss` may do things that `tina` could not give
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.by("tina").ok("teams edit south --rename bavaria --title Bavaria");
    // Who is out of view is not named.
    sandbox.ok("roles unset planner users:view --scope all");
    sandbox.ok("roles allow planner users:view --scope subtree");
    assert_snapshot!(sandbox.by("tina").run("teams edit bavaria --no-parent"), @"
    --- stderr
    error: a member of `bavaria` may do things that `tina` could not give
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g6_grants_of_a_team_are_taken_back_on_purpose() {
    let sandbox = company();
    sandbox.ok("grants add team:hamburg --role support");
    assert_snapshot!(sandbox.run("teams remove hamburg --yes"), @"
    --- stderr
    error: team `hamburg` still has 1 grant
    hint: `--revoke` takes the grants back
    exit 3
    ");
    // Who may not see grants learns that there are some.
    assert_snapshot!(sandbox.by("tina").run("teams remove hamburg --yes"), @"
    --- stderr
    error: team `hamburg` still has grants outside your view
    hint: `--revoke` takes the grants back
    exit 3
    ");
    assert_snapshot!(sandbox.by("tina").run("teams remove hamburg --yes --revoke"), @"
    --- stderr
    error: `tina` may not use grants:revoke: no rule gives it
    hint: `rolegate explain tina grants:revoke` says why
    exit 4
    ");
    assert_snapshot!(sandbox.run("teams remove hamburg --yes --revoke"), @"
    Removed team `hamburg`. Revoked G-3.
    exit 0
    ");
}

#[test]
fn r5_members_and_records_move_by_their_own_rights() {
    let sandbox = company();
    sandbox.ok("users edit tina --team sales");
    let remove = "teams remove munich --yes --transfer-to hamburg";
    assert_snapshot!(sandbox.by("tina").run("teams remove munich --yes"), @"
    --- stderr
    error: team `munich` still has 1 member and 1 customer
    hint: `--transfer-to TEAM` hands them over
    exit 3
    ");
    assert_snapshot!(sandbox.by("tina").run(remove), @"
    --- stderr
    error: `tina` may not use customers:assign: no rule gives it
    hint: `rolegate explain tina customers:assign` says why
    exit 4
    ");
    sandbox.ok("roles allow planner customers:assign --scope subtree");
    assert_snapshot!(sandbox.by("tina").run(remove), @"
    --- stderr
    error: `tina` may not use users:move: no rule gives it
    hint: `rolegate explain tina users:move` says why
    exit 4
    ");
    sandbox.ok("roles allow planner users:move --scope subtree");
    assert_snapshot!(sandbox.by("tina").run(remove), @"
    Removed team `munich`. 1 member and 1 customer went to `hamburg`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list --format csv --columns id,owner,team"), @"
    id,owner,team
    C-000001,kim,hamburg
    exit 0
    ");
}

#[test]
fn roles_that_come_through_a_team_are_shown_and_found() {
    let sandbox = crate::users::company();
    sandbox.ok("grants add team:north --role support");
    sandbox.ok("grants add team:sales --role auditor --until 10d");
    sandbox.ok("grants add team:sales --role administrator --direct");
    assert_snapshot!(sandbox.run("users list"), @"
    NAME  DISPLAY NAME  TEAM   ROLES                                                      STATUS  ACCOUNT
    boss                       administrator                                              active  boss
    li                  north  auditor (team:sales), sales-manager, support (team:north)  active  li
    wang                north  auditor (team:sales), sales-rep, support (team:north)      active  wang
    zoe                 south  auditor (team:sales), sales-rep                            active
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list --role support --format csv"), @r#"
    name,display_name,team,roles,status,account
    li,,north,"[""auditor (team:sales)"",""sales-manager"",""support (team:north)""]",active,li
    wang,,north,"[""auditor (team:sales)"",""sales-rep"",""support (team:north)""]",active,wang
    exit 0
    "#);
    assert_snapshot!(sandbox.run("users show wang"), @"
    name       wang
    team       north
    roles      auditor (team:sales), sales-rep, support (team:north)
    status     active
    account    wang
    manager    boss
    customers  0
    exit 0
    ");
    assert_snapshot!(sandbox.run("users add new --team north"), @"
    Added user `new` in team `north`.
    Next: rolegate users edit new --os-account ACCOUNT
    exit 0
    ");
    sandbox.set_time("2026-03-01T00:00:00Z");
    assert_snapshot!(sandbox.run("users list --role auditor"), @"
    --- stderr
    no users
    exit 0
    ");
}

#[test]
fn k1_a_team_out_of_view_gives_roles_that_are_not_named() {
    let sandbox = crate::users::company();
    sandbox.ok("roles add lookout");
    sandbox.ok("roles allow lookout users:view --scope team");
    sandbox.ok("grants add wang --role lookout");
    sandbox.ok("grants add team:north --role support");
    sandbox.ok("grants add team:sales --role auditor");
    // Of oneself one may know; the roles of others are grants, which wang may not see.
    sandbox.ok("roles deny lookout teams:view");
    sandbox.ok("roles deny lookout grants:view");
    sandbox.ok("roles deny lookout roles:view");
    assert_snapshot!(sandbox.by("wang").run("users list"), @"
    NAME  DISPLAY NAME  TEAM   ROLES                                                             STATUS  ACCOUNT
    boss                                                                                         active  boss
    li                  north                                                                    active  li
    wang                north  auditor (a team above), lookout, sales-rep, support (team:north)  active  wang
    zoe                                                                                          active
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("users list --role support --format csv"), @r#"
    name,display_name,team,roles,status,account
    wang,,north,"[""auditor (a team above)"",""lookout"",""sales-rep"",""support (team:north)""]",active,wang
    exit 0
    "#);
}
