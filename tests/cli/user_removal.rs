//! What becomes of what a user has: `rolegate users remove`, and `users edit --move-records`.

use insta::assert_snapshot;

use crate::users::company;

#[test]
fn g6_a_user_who_has_something_goes_only_when_it_is_dealt_with() {
    let sandbox = company();
    for name in ["Acme", "Globex", "Initech"] {
        sandbox.ok(["customers", "add", name, "--owner", "wang"]);
    }
    sandbox.ok("customers remove C-3 --yes");
    assert_snapshot!(sandbox.run("users remove wang --yes"), @"
    --- stderr
    error: user `wang` still has 3 customers and 1 grant
    hint: `--transfer-to USER` hands the customers over; `--revoke` takes the grants back
    exit 3
    ");
    assert_snapshot!(sandbox.run("users remove wang --yes --revoke"), @"
    --- stderr
    error: user `wang` still has 3 customers
    hint: `--transfer-to USER` hands the customers over
    exit 3
    ");
    assert_snapshot!(sandbox.run("users remove wang --yes --transfer-to zoe"), @"
    --- stderr
    error: user `wang` still has 1 grant
    hint: `--revoke` takes the grants back
    exit 3
    ");
    assert_snapshot!(sandbox.run("users remove wang --yes --transfer-to wang --revoke"), @"
    --- stderr
    error: user `wang` cannot take over from themselves
    hint: choose another user
    exit 3
    ");
    assert_snapshot!(sandbox.run("users remove wang --yes --transfer-to zo --revoke"), @"
    --- stderr
    error: user `zo` not found
    hint: did you mean `zoe`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("users remove wang --transfer-to zoe --revoke"), @"
    --- stderr
    error: not confirmed: remove user `wang`?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(sandbox.run("users remove wang --transfer-to zoe --revoke --dry-run"), @"
    Dry run: Removed user `wang`. 3 customers went to `zoe`. Revoked G-3.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(sandbox.run("users show wang"), @"
    name       wang
    team       north
    roles      sales-rep
    status     active
    account    wang
    manager    boss
    customers  2
    exit 0
    ");
    assert_snapshot!(sandbox.run("users rm wang --transfer-to zoe --revoke -y"), @"
    Removed user `wang`. 3 customers went to `zoe`. Revoked G-3.
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list"), @"
    ID        NAME    COMPANY  EMAIL  PHONE  STATUS  OWNER  TEAM
    C-000001  Acme                                   zoe    south
    C-000002  Globex                                 zoe    south
    exit 0
    ");
    assert_eq!(sandbox.run("users show wang").code, Some(3));
    sandbox.ok("customers restore C-3");
    assert_eq!(sandbox.run("customers show C-3 --format json").json()["owner"], "zoe");
}

#[test]
fn a_lead_who_goes_leaves_the_team_without() {
    let sandbox = company();
    sandbox.ok("users add chief");
    sandbox.ok("teams edit south --lead chief");
    assert_snapshot!(sandbox.run("users show chief"), @"
    name       chief
    status     active
    leads      south
    customers  0
    exit 0
    ");
    assert_snapshot!(sandbox.run("users remove chief --yes --format json"), @r#"
    {
      "name": "chief",
      "transferred_to": null,
      "customers": 0,
      "revoked": []
    }
    exit 0
    "#);
    assert_eq!(sandbox.run("teams show south --format json").json()["lead"].to_string(), "null");
}

#[test]
fn r5_records_go_along_only_when_asked() {
    let sandbox = company();
    sandbox.ok("customers add Acme --owner wang");
    let team = || sandbox.run("customers show 1 --format json").json()["team"].clone();
    sandbox.ok("users edit wang --team south");
    assert_eq!(team(), "north");
    sandbox.ok("users edit wang --team north");
    assert_snapshot!(sandbox.run("users edit wang --move-records"), @"
    --- stderr
    error: the following required arguments were not provided:
      <--team <TEAM>|--no-team>

    Usage: rolegate users edit --move-records <--team <TEAM>|--no-team> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users edit wang --team south --move-records --dry-run"), @"
    Dry run: Changed user `wang`: team. 1 customer went along.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_eq!(team(), "north");
    assert_snapshot!(sandbox.run("users edit wang --team south --move-records"), @"
    Changed user `wang`: team. 1 customer went along.
    Next: rolegate users show wang
    exit 0
    ");
    assert_eq!(team(), "south");
    assert_snapshot!(sandbox.run("users edit wang --team south --move-records"), @"
    User `wang` is so already; nothing changed.
    exit 0
    ");
}
