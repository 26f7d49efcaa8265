//! `rolegate teams`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// `sales` above `north` and `south`; `hamburg` below `north`. `li` manages the north.
fn company() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add sales");
    sandbox.ok("teams add south --parent sales");
    sandbox.ok("teams add north --parent sales");
    sandbox.ok("teams add hamburg --parent north");
    sandbox.ok("users add li --team north --role sales-manager --os-account li");
    sandbox.ok("users add wang --team hamburg --role sales-rep --os-account wang");
    sandbox.ok("users add zoe --team south --role sales-rep");
    sandbox
}

#[test]
fn adds_a_team_in_its_place() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("teams add sales"), @"
    Added team `sales`.
    Next: rolegate users add NAME --team sales
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams add north --parent sales --title 'Sales North' --lead boss"), @"
    Added team `north` below `sales`, led by `boss`.
    Next: rolegate users add NAME --team north
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams add south --parent slaes"), @"
    --- stderr
    error: team `slaes` not found
    hint: did you mean `sales`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams add south --lead bos"), @"
    --- stderr
    error: user `bos` not found
    hint: did you mean `boss`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams add north"), @"
    --- stderr
    error: there is a team `north` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams add Süd"), @"
    --- stderr
    error: invalid value 'Süd' for '<NAME>': `Süd` is not a name: names are lower-case letters, digits, `.`, `_` and `-`, begin with a letter or digit, and have at most 64 characters

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("teams add south --title ' '"), @"
    --- stderr
    error: invalid value ' ' for '--title <TEXT>': there is no text in it

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("teams add south --parent sales --dry-run"), @"
    Dry run: Added team `south` below `sales`.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_eq!(sandbox.run("teams list --format json").json().as_array().unwrap().len(), 2);
}

#[test]
fn a_list_shows_the_tree() {
    let sandbox = company();
    sandbox.ok("teams edit north --title 北方 --lead li");
    assert_snapshot!(sandbox.run("teams list"), @"
    NAME         TITLE  LEAD  MEMBERS
    sales                     0
      north      北方   li    1
        hamburg               1
      south                   1
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams list --format csv"), @"
    name,title,parent,depth,lead,members
    sales,,,0,,0
    north,北方,sales,1,li,1
    hamburg,,north,2,,1
    south,,sales,1,,1
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams ls -n 2 --after hamburg --format jsonl"), @r#"
    {"name":"south","title":null,"parent":"sales","depth":1,"lead":null,"members":1}
    exit 0
    "#);
    assert_snapshot!(sandbox.run("teams list -n 2"), @"
    NAME     TITLE  LEAD  MEMBERS
    sales                 0
      north  北方   li    1
    --- stderr
    2 of 4, next: `--after north`
    exit 0
    ");
}

#[test]
fn shows_who_and_what_is_in_a_team() {
    let sandbox = company();
    sandbox.ok("customers add Acme --owner wang");
    sandbox.ok("customers add Globex --owner zoe");
    assert_snapshot!(sandbox.run("teams show hamburg"), @"
    name       hamburg
    parent     north
    depth      2
    members    1
    users      wang
    customers  1
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams show sales --format json"), @r#"
    {
      "name": "sales",
      "title": null,
      "parent": null,
      "depth": 0,
      "lead": null,
      "members": 0,
      "users": [],
      "teams": [
        "north",
        "south"
      ],
      "customers": 0
    }
    exit 0
    "#);
    // Another team is known, but neither its members nor its customers are in view.
    assert_snapshot!(sandbox.by("li").run("teams show south"), @"
    name       south
    parent     sales
    depth      1
    members    0
    customers  0
    exit 0
    ");
    sandbox.ok("users add kim --role auditor --os-account kim");
    assert_snapshot!(sandbox.by("kim").run("teams show hamburg --format json"), @r#"
    {
      "name": "hamburg",
      "title": null,
      "parent": "north",
      "depth": 2,
      "lead": null,
      "members": 1,
      "users": [
        "wang"
      ],
      "teams": [],
      "customers": null
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("teams show hamburgh"), @"
    --- stderr
    error: team `hamburgh` not found
    hint: did you mean `hamburg`?
    exit 3
    ");
}

#[test]
fn k1_who_lacks_a_right_is_refused_before_a_name_is_looked_up() {
    let sandbox = company();
    for command in [
        "teams show NAME",
        "teams edit NAME --rename other",
        "teams remove NAME --yes",
        "teams add other --parent NAME",
    ] {
        let say = |name| sandbox.by("wang").run(&*command.replace("NAME", name)).to_string();
        let (there, not_there) = (say("hamburg"), say("nowhere"));
        assert_eq!(there.replace("hamburg", "?"), not_there.replace("nowhere", "?"), "{command}");
        assert!(there.ends_with("exit 4"), "{command}:\n{there}");
    }
}

#[test]
fn changes_every_field_of_a_team() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("teams edit hamburg --rename altona --title Altona --parent south --lead zoe"), @"
    Changed team `hamburg`: name, title, parent, lead.
    Next: rolegate teams show altona
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams show altona"), @"
    name       altona
    title      Altona
    parent     south
    depth      2
    lead       zoe
    members    1
    users      wang
    customers  0
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams edit altona --no-title --no-parent --no-lead"), @"
    Changed team `altona`: title, parent, lead.
    Next: rolegate teams show altona
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams show altona"), @"
    name       altona
    depth      0
    members    1
    users      wang
    customers  0
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams edit altona --no-parent"), @"
    Team `altona` is so already; nothing changed.
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams edit altona"), @"
    --- stderr
    error: nothing to change of team `altona`
    hint: `rolegate teams edit --help` lists what can be
    exit 2
    ");
    assert_snapshot!(sandbox.run("teams edit altona --rename south"), @"
    --- stderr
    error: there is a team `south` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams edit altona --parent nowhere"), @"
    --- stderr
    error: team `nowhere` not found
    exit 3
    ");
    assert_snapshot!(sandbox.by("li").run("teams edit hamburg --no-parent"), @"
    --- stderr
    error: `li` may not use teams:edit: no rule gives it
    hint: `rolegate explain li teams:edit` says why
    exit 4
    ");
}

#[test]
fn g6_teams_form_a_tree() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("teams edit sales --parent hamburg"), @"
    --- stderr
    error: teams form a tree, and this would be a loop: `sales` below `hamburg` below `north` below `sales`
    hint: first move `hamburg` out of `sales`
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams edit north --parent north"), @"
    --- stderr
    error: team `north` cannot lie below itself
    exit 3
    ");
    assert_eq!(sandbox.run("teams show sales --format json").json()["depth"], 0);
}

#[test]
fn g6_a_team_that_has_something_goes_only_when_it_is_dealt_with() {
    let sandbox = company();
    sandbox.ok("customers add Acme --owner li");
    assert_snapshot!(sandbox.run("teams remove north --yes"), @"
    --- stderr
    error: team `north` still has 1 member, 1 sub-team and 1 customer
    hint: `--transfer-to TEAM` hands them over
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams remove north --yes --transfer-to hamburg"), @"
    --- stderr
    error: team `hamburg` lies below `north` and cannot take over from it
    hint: choose a team outside `north`
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams remove north --yes --transfer-to north"), @"
    --- stderr
    error: team `north` cannot take over from itself
    hint: choose a team outside `north`
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams remove north --yes --transfer-to suoth"), @"
    --- stderr
    error: team `suoth` not found
    hint: did you mean `south`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("teams remove north --transfer-to south"), @"
    --- stderr
    error: not confirmed: remove team `north`?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(sandbox.run("teams remove north --transfer-to south --dry-run"), @"
    Dry run: Removed team `north`. 1 member, 1 sub-team and 1 customer went to `south`.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_eq!(sandbox.run("teams show north --format json").json()["members"], 1);
    assert_snapshot!(sandbox.run("teams rm north --yes --transfer-to south"), @"
    Removed team `north`. 1 member, 1 sub-team and 1 customer went to `south`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams list"), @"
    NAME         TITLE  LEAD  MEMBERS
    sales                     0
      south                   2
        hamburg               1
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list"), @"
    ID        NAME  COMPANY  EMAIL  PHONE  STATUS  OWNER  TEAM
    C-000001  Acme                                 li     south
    exit 0
    ");
    assert_snapshot!(sandbox.run("teams remove north --yes"), @"
    --- stderr
    error: team `north` not found
    hint: did you mean `south`?
    exit 3
    ");
    sandbox.ok("teams add empty");
    assert_snapshot!(sandbox.run("teams remove empty --yes"), @"
    Removed team `empty`.
    exit 0
    ");
}

#[test]
fn k1_a_team_out_of_view_is_not_named_as_the_one_above() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add hidden");
    sandbox.ok("teams add north --parent hidden");
    sandbox.ok("roles add editor");
    sandbox.ok("roles allow editor teams:edit --scope all");
    sandbox.ok("users add tina --team north --role editor --os-account tina");
    for command in ["teams edit north --title North -f json", "teams show north -f json"] {
        let output = sandbox.by("tina").run(command);
        assert!(!output.to_string().contains("hidden"), "{command}: {output}");
        if output.code == Some(0) {
            assert_eq!(output.json()["parent"], serde_json::Value::Null, "{command}");
            assert_eq!(output.json()["depth"], 0, "{command}");
        }
    }
    assert_eq!(sandbox.run("teams show north -f json").json()["parent"], "hidden");
}
