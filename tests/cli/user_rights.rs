//! Who may do what to whom with `rolegate users`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// `sales` above `north` and `south`, `hamburg` below `north`. `mia` is in the north and looks
/// after the people there with the role `hr`; nobody else holds anything unless a test says so.
fn company(hr: &str) -> Sandbox {
    let sandbox = Sandbox::init();
    for team in ["sales", "north --parent sales", "south --parent sales", "hamburg --parent north"]
    {
        sandbox.ok(&*format!("teams add {team}"));
    }
    sandbox.ok("roles add hr");
    sandbox.ok("roles allow hr teams:view --scope all");
    sandbox.ok("roles allow hr roles:view --scope all");
    for permission in hr.split(' ') {
        sandbox.ok(&*format!("roles allow hr {permission} --scope subtree"));
    }
    sandbox.ok("users add mia --team north --role hr --os-account mia");
    sandbox.ok("users add kim --team hamburg");
    sandbox.ok("users add zoe --team south");
    sandbox
}

#[test]
fn each_part_of_an_edit_has_a_right_of_its_own() {
    let sandbox = company("users:view users:edit");
    sandbox.by("mia").ok("users edit kim --rename kimmy --display-name Kim --until 90d");
    assert_snapshot!(sandbox.by("mia").run("users edit kimmy --team north"), @"
    --- stderr
    error: `mia` may not use users:move: no rule gives it
    hint: `rolegate explain mia users:move` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users edit kimmy --os-account kim"), @"
    --- stderr
    error: `mia` may not use users:map: no rule gives it
    hint: `rolegate explain mia users:map` says why
    exit 4
    ");
    // Refused before any name is looked up (K1).
    assert_snapshot!(sandbox.by("mia").run("users edit nobody --team nowhere --rename x"), @"
    --- stderr
    error: `mia` may not use users:move: no rule gives it
    hint: `rolegate explain mia users:move` says why
    exit 4
    ");
    let sandbox = company("users:view users:move users:map");
    sandbox.by("mia").ok("users edit kim --team north --os-account kim");
    assert_snapshot!(sandbox.by("mia").run("users edit kim --display-name Kim"), @"
    --- stderr
    error: `mia` may not use users:edit: no rule gives it
    hint: `rolegate explain mia users:edit` says why
    exit 4
    ");
}

#[test]
fn d7_a_move_is_judged_where_it_begins_and_where_it_ends() {
    let sandbox = company("users:view users:move");
    sandbox.by("mia").ok("users edit kim --team north");
    assert_snapshot!(sandbox.by("mia").run("users edit kim --team south"), @"
    --- stderr
    error: `mia` may not use users:move on `kim`: no rule reaches this record
    hint: `rolegate explain mia users:move` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users edit kim --no-team"), @"
    --- stderr
    error: `mia` may not use users:move on `kim`: no rule reaches this record
    hint: `rolegate explain mia users:move` says why
    exit 4
    ");
    // Out of view, and so not there at all (K1).
    assert_snapshot!(sandbox.by("mia").run("users edit zoe --team north"), @"
    --- stderr
    error: user `zoe` not found
    exit 3
    ");
}

#[test]
fn d7_a_new_user_is_judged_as_they_would_be() {
    let sandbox = company("users:view users:create");
    sandbox.by("mia").ok("users add tom --team hamburg");
    assert_snapshot!(sandbox.by("mia").run("users add tim --team south"), @"
    --- stderr
    error: `mia` may not use users:create on `tim`: no rule reaches this record
    hint: `rolegate explain mia users:create` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users add tim"), @"
    --- stderr
    error: `mia` may not use users:create on `tim`: no rule reaches this record
    hint: `rolegate explain mia users:create` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users add tim --team north --os-account tim"), @"
    --- stderr
    error: `mia` may not use users:map: no rule gives it
    hint: `rolegate explain mia users:map` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users add tim --team north --role hr"), @"
    --- stderr
    error: `mia` may not use grants:create: no rule gives it
    hint: `rolegate explain mia grants:create` says why
    exit 4
    ");
}

#[test]
fn g1_nobody_widens_what_they_may_do_themselves() {
    let sandbox = company("users:view users:move users:edit customers:view");
    sandbox.ok("grants add mia --allow users:move --scope all");
    assert_snapshot!(sandbox.by("mia").run("users edit mia --team sales"), @"
    --- stderr
    error: this would widen what `mia` may do themselves: `allow users:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users edit mia --team south"), @"
    --- stderr
    error: this would widen what `mia` may do themselves: `allow users:view --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // Less is always possible.
    sandbox.by("mia").ok("users edit mia --team hamburg");
    sandbox.ok("users edit mia --until 90d");
    assert_snapshot!(sandbox.by("mia").run("users edit mia --no-until"), @"
    --- stderr
    error: this would widen what `mia` may do themselves: `allow teams:view --scope all` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users edit mia --until 91d"), @"
    --- stderr
    error: this would widen what `mia` may do themselves: `allow teams:view --scope all` until 2026-04-06 09:00:21Z
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.by("mia").ok("users edit mia --until 30d");
}

#[test]
fn g2_nobody_gives_what_they_could_not_use() {
    let sandbox = company("users:view users:create users:move grants:create customers:view");
    sandbox.ok("grants add mia --allow users:move --scope all");
    sandbox.ok("grants add mia --allow users:view --scope all");
    assert_snapshot!(sandbox.by("mia").run("users add tom --team north --role administrator"), @"
    --- stderr
    error: `mia` cannot give `tom` what they could not use themselves: `allow *:* --scope all` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.by("mia").ok("users add tom --team hamburg --role hr");
    // In the south, tom's role would reach what mia's does not.
    assert_snapshot!(sandbox.by("mia").run("users edit tom --team south"), @"
    --- stderr
    error: `mia` cannot give `tom` what they could not use themselves: `allow users:create --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.by("mia").ok("users edit tom --team north");
}

#[test]
fn g2_what_is_given_to_a_suspended_user_counts_as_if_they_stood() {
    let sandbox = company("users:view users:suspend grants:view grants:create grants:revoke");
    sandbox.ok("roles allow everyone customers:view --scope own");
    sandbox.ok("grants add kim --deny customers:view --where status=secret");
    // Whoever brought kim back could not tell what was slipped in meanwhile.
    sandbox.ok("users suspend kim --reason leave");
    assert_snapshot!(sandbox.by("mia").run("grants add kim --role administrator"), @"
    --- stderr
    error: `mia` cannot give `kim` what they could not use themselves: `allow *:* --scope all` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("grants revoke G-3"), @"
    --- stderr
    error: `mia` cannot give `kim` what they could not use themselves: `deny customers:view --scope all --where 'status=secret'` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.ok("users resume kim");
    sandbox.ok("users edit kim --until 1h");
    sandbox.set_time("2026-02-01T00:00:00Z");
    assert_snapshot!(sandbox.by("mia").run("grants add kim --role administrator"), @"
    --- stderr
    error: `mia` cannot give `kim` what they could not use themselves: `allow *:* --scope all` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("grants revoke G-3"), @"
    --- stderr
    error: `mia` cannot give `kim` what they could not use themselves: `deny customers:view --scope all --where 'status=secret'` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    sandbox.ok("users edit kim --no-until");
    // Sending somebody away gives nobody anything.
    sandbox.by("mia").ok("users suspend kim --reason leave");
}

#[test]
fn g3_whoever_can_do_more_is_out_of_hands() {
    let rights = "users:view users:edit users:move users:map users:suspend users:delete";
    let sandbox = company(rights);
    sandbox.ok("users edit kim --team north");
    sandbox.ok("grants add kim --role sales-rep");
    let all = |sandbox: &Sandbox| {
        for command in [
            "users edit kim --rename kimmy",
            "users edit kim --team hamburg",
            "users edit kim --os-account mallory",
            "users suspend kim --reason x",
            "users remove kim --yes --revoke",
        ] {
            let said = sandbox.by("mia").run(command).to_string();
            assert!(
                said.starts_with(
                    "--- stderr\nerror: `kim` may do things that `mia` could not give\n"
                ),
                "{command}:\n{said}"
            );
            assert!(said.ends_with("exit 4"), "{command}:\n{said}");
        }
    };
    all(&sandbox);
    // They keep their rank when they cannot use it, for they may come back.
    sandbox.ok("users edit kim --until 1h");
    sandbox.set_time("2026-02-01T00:00:00Z");
    all(&sandbox);
    sandbox.ok("users edit kim --no-until");
    sandbox.ok("users suspend kim --reason leave");
    all(&sandbox);
    assert_snapshot!(sandbox.by("mia").run("users resume kim"), @"
    --- stderr
    error: `kim` may do things that `mia` could not give
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // With nothing granted, the same commands go through.
    sandbox.ok("users resume kim");
    sandbox.ok("grants revoke kim --role sales-rep");
    sandbox.by("mia").ok("users edit kim --rename kimmy --team hamburg --os-account kim");
    sandbox.by("mia").ok("users suspend kimmy --reason leave");
    sandbox.by("mia").ok("users resume kimmy");
    sandbox.by("mia").ok("users remove kimmy --yes");
}

#[test]
fn what_everybody_holds_comes_back_with_them() {
    let sandbox = company("users:view users:suspend");
    sandbox.ok("roles allow everyone customers:view --scope own");
    sandbox.by("mia").ok("users suspend kim --reason leave");
    assert_snapshot!(sandbox.by("mia").run("users resume kim"), @"
    Resumed user `kim`.
    Next: rolegate users show kim
    exit 0
    ");
}

#[test]
fn k1_what_belongs_to_a_user_is_counted_only_in_view() {
    let sandbox = company("users:view users:delete grants:revoke");
    sandbox.ok("customers add Acme --owner kim");
    sandbox.ok("customers add Globex --owner kim --team south");
    sandbox.ok("grants add kim --role hr --until 30d");
    assert_snapshot!(sandbox.by("mia").run("users remove kim --yes"), @"
    --- stderr
    error: user `kim` still has customers outside your view and grants outside your view
    hint: `--transfer-to USER` hands the customers over; `--revoke` takes the grants back
    exit 3
    ");
    sandbox.ok("roles allow hr grants:view --scope subtree");
    sandbox.ok("roles allow hr customers:view --scope subtree");
    assert_snapshot!(sandbox.by("mia").run("users remove kim --yes"), @"
    --- stderr
    error: user `kim` still has 1 customer and others outside your view and 1 grant
    hint: `--transfer-to USER` hands the customers over; `--revoke` takes the grants back
    exit 3
    ");
    assert_snapshot!(sandbox.by("mia").run("users show kim"), @"
    name       kim
    team       hamburg
    roles      hr
    status     active
    customers  1
    exit 0
    ");
}

#[test]
fn r5_nobody_hands_over_what_they_could_not_assign() {
    let sandbox = company("users:view users:delete users:move customers:view");
    sandbox.ok("customers add Acme --owner kim");
    sandbox.ok("customers add Globex --owner kim --team south");
    let remove = "users remove kim --yes --transfer-to mia";
    assert_snapshot!(sandbox.by("mia").run(remove), @"
    --- stderr
    error: `mia` may not use customers:assign: no rule gives it
    hint: `rolegate explain mia customers:assign` says why
    exit 4
    ");
    sandbox.ok("roles allow hr customers:assign --scope subtree");
    // One of the two lies out of view, so none goes, and it is not named.
    assert_snapshot!(sandbox.by("mia").run(remove), @"
    --- stderr
    error: `mia` may not use customers:assign on `customers of kim`: no rule reaches this record
    hint: `rolegate explain mia customers:assign` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("users edit kim --team north --move-records"), @"
    --- stderr
    error: `mia` may not use customers:assign on `customers of kim`: no rule reaches this record
    hint: `rolegate explain mia customers:assign` says why
    exit 4
    ");
    sandbox.ok("customers assign 2 --to kim");
    assert_snapshot!(sandbox.by("mia").run(remove), @"
    Removed user `kim`. 2 customers went to `mia`.
    exit 0
    ");
    assert_snapshot!(sandbox.by("mia").run("customers list"), @"
    ID        NAME    COMPANY  EMAIL  PHONE  STATUS  OWNER  TEAM
    C-000001  Acme                                   mia    north
    C-000002  Globex                                 mia    north
    exit 0
    ");
}
