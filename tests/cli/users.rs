//! `rolegate users`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// Two teams below `sales`; `li` manages the north, where `wang` works; `zoe` is in the south.
pub fn company() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add sales");
    sandbox.ok("teams add north --parent sales --lead boss");
    sandbox.ok("teams add south --parent sales");
    sandbox.ok("users add li --team north --role sales-manager --os-account li");
    sandbox.ok("users add wang --team north --role sales-rep --os-account wang");
    sandbox.ok("users add zoe --team south --role sales-rep");
    sandbox
}

#[test]
fn adds_a_user_and_says_what_is_missing() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    assert_snapshot!(sandbox.run("users add wang --team north --role sales-rep --role support --os-account wang --display-name '  王丽 '"), @"
    Added user `wang` in team `north` with roles `sales-rep`, `support`, account `wang`.
    Next: rolegate what-can wang
    exit 0
    ");
    assert_snapshot!(sandbox.run("users add li --role sales-rep --role sales-rep"), @"
    Added user `li` with role `sales-rep`.
    Next: rolegate users edit li --os-account ACCOUNT
    exit 0
    ");
    assert_snapshot!(sandbox.run("users add zoe"), @"
    Added user `zoe`.
    Next: rolegate grants add zoe --role ROLE
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list"), @"
    NAME  DISPLAY NAME  TEAM   ROLES               STATUS  ACCOUNT
    boss                       administrator       active  boss
    li                         sales-rep           active
    wang  王丽          north  sales-rep, support  active  wang
    zoe                                            active
    exit 0
    ");
    assert_snapshot!(sandbox.run("users show wang --format json"), @r#"
    {
      "name": "wang",
      "display_name": "王丽",
      "team": "north",
      "roles": [
        "sales-rep",
        "support"
      ],
      "status": "active",
      "from": null,
      "until": null,
      "account": "wang",
      "manager": null,
      "leads": [],
      "customers": 0
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("users show zoe"), @"
    name       zoe
    status     active
    customers  0
    exit 0
    ");
}

#[test]
fn refuses_names_that_are_taken_or_wrong() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("users add boss"), @"
    --- stderr
    error: there is a user `boss` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("users add chief --os-account boss"), @"
    --- stderr
    error: the account `boss` stands for another user already
    exit 3
    ");
    assert_snapshot!(sandbox.run("users add Wang"), @"
    --- stderr
    error: invalid value 'Wang' for '<NAME>': `Wang` is not a name: names are lower-case letters, digits, `.`, `_` and `-`, begin with a letter or digit, and have at most 64 characters

    For more information, try '--help'.
    exit 2
    ");
    assert_eq!(sandbox.run("users add wang --display-name 'a\u{202e}b'").code, Some(2));
    assert_eq!(sandbox.run("users add wang --display-name ' '").code, Some(2));
    assert_snapshot!(sandbox.run("users add wang --role everyone"), @"
    --- stderr
    error: everybody holds `everyone` without a grant
    exit 3
    ");
    assert_snapshot!(sandbox.run("users add wang --role sales-rap"), @"
    --- stderr
    error: role `sales-rap` not found
    hint: did you mean `sales-rep`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("users add wang --reason none"), @"
    --- stderr
    error: the following required arguments were not provided:
      --role <ROLE>

    Usage: rolegate users add --role <ROLE> --reason <TEXT> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users add wang --from 2026-02-01 --until 2026-01-10"), @"
    --- stderr
    error: it would end before it begins: 2026-01-11 00:00:00Z is not after 2026-02-01 00:00:00Z
    exit 2
    ");
    assert_eq!(sandbox.run("users list --format json").json().as_array().unwrap().len(), 1);
}

#[test]
fn an_account_is_one_that_the_machine_knows() {
    let sandbox = Sandbox::empty();
    let real = |words: &str| sandbox.by("boss").env_remove("ROLEGATE_TEST_ACCOUNT").run(words);
    assert_eq!(real("init --name boss").code, Some(0));
    assert_snapshot!(real("users add wang --os-account no-such-account"), @"
    --- stderr
    error: operating-system account `no-such-account` not found
    exit 3
    ");
}

#[test]
fn a_rehearsed_user_is_not_there() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("users add wang --role sales-rep --dry-run"), @"
    Dry run: Added user `wang` with role `sales-rep`.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(sandbox.run("users show wang"), @"
    --- stderr
    error: user `wang` not found
    exit 3
    ");
}

#[test]
fn a_list_is_filtered_and_cut() {
    let sandbox = company();
    sandbox.ok("users suspend zoe --reason leave");
    sandbox.ok("users add temp --from 2026-03-01 --until 2026-03-31");
    assert_snapshot!(sandbox.run("users list"), @"
    NAME  DISPLAY NAME  TEAM   ROLES          STATUS     ACCOUNT
    boss                       administrator  active     boss
    li                  north  sales-manager  active     li
    temp                                      not-yet
    wang                north  sales-rep      active     wang
    zoe                 south  sales-rep      suspended
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list -n 2"), @"
    NAME  DISPLAY NAME  TEAM   ROLES          STATUS  ACCOUNT
    boss                       administrator  active  boss
    li                  north  sales-manager  active  li
    --- stderr
    2 of 5, next: `--after li`
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list -n 2 --after li --format csv"), @r#"
    name,display_name,team,roles,status,account
    temp,,,[],not-yet,
    wang,,north,"[""sales-rep""]",active,wang
    --- stderr
    2 of 5, next: `--after wang`
    exit 0
    "#);
    assert_snapshot!(sandbox.run("users list --team north --role sales-rep --format csv"), @r#"
    name,display_name,team,roles,status,account
    wang,,north,"[""sales-rep""]",active,wang
    exit 0
    "#);
    assert_snapshot!(sandbox.run("users list --no-team --status not-yet --format csv"), @"
    name,display_name,team,roles,status,account
    temp,,,[],not-yet,
    exit 0
    ");
    assert_snapshot!(sandbox.run("users ls --status suspended --quiet"), @"
    NAME  DISPLAY NAME  TEAM   ROLES      STATUS     ACCOUNT
    zoe                 south  sales-rep  suspended
    exit 0
    ");
    assert_snapshot!(sandbox.run("users list --team nroth"), @"
    --- stderr
    error: team `nroth` not found
    hint: did you mean `north`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("users list -n 0"), @"
    --- stderr
    error: invalid value '0' for '--limit <N>': it is not a whole number from 1

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn k1_who_lacks_a_right_is_refused_before_a_name_is_looked_up() {
    let sandbox = company();
    for command in [
        "users show NAME",
        "users edit NAME --rename other",
        "users suspend NAME --reason x",
        "users resume NAME",
        "users remove NAME --yes",
        "users add NAME --team nowhere --role nothing",
    ] {
        let say = |name| sandbox.by("wang").run(&*command.replace("NAME", name)).to_string();
        let (there, not_there) = (say("boss"), say("nobody"));
        assert_eq!(there.replace("boss", "?"), not_there.replace("nobody", "?"), "{command}");
        assert!(there.ends_with("exit 4"), "{command}:\n{there}");
    }
}

#[test]
fn k1_out_of_view_reads_like_not_there() {
    let sandbox = company();
    assert_snapshot!(sandbox.by("li").run("users list"), @"
    NAME  DISPLAY NAME  TEAM   ROLES          STATUS  ACCOUNT
    li                  north  sales-manager  active  li
    wang                north  sales-rep      active  wang
    exit 0
    ");
    assert_snapshot!(sandbox.by("li").run("users show zoe"), @"
    --- stderr
    error: user `zoe` not found
    exit 3
    ");
    assert_snapshot!(sandbox.by("li").run("users show zoo"), @"
    --- stderr
    error: user `zoo` not found
    exit 3
    ");
    assert_snapshot!(sandbox.by("li").run("users show wnag"), @"
    --- stderr
    error: user `wnag` not found
    hint: did you mean `wang`?
    exit 3
    ");
    // A team in view, with nobody in it whom one may see.
    assert_snapshot!(sandbox.by("li").run("users list --team south"), @"
    --- stderr
    no users
    exit 0
    ");
}

#[test]
fn changes_every_field_of_a_user() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("users edit wang --rename wei --display-name Wéi --team south --os-account wei --from 2026-01-01 --until 90d"), @"
    Changed user `wang`: name, display name, team, from, until, account.
    Next: rolegate users show wei
    exit 0
    ");
    assert_snapshot!(sandbox.run("users show wei --format json"), @r#"
    {
      "name": "wei",
      "display_name": "Wéi",
      "team": "south",
      "roles": [
        "sales-rep"
      ],
      "status": "active",
      "from": "2026-01-01T00:00:00Z",
      "until": "2026-04-05T09:00:07Z",
      "account": "wei",
      "manager": null,
      "leads": [],
      "customers": 0
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("users edit wei --no-display-name --no-team --no-os-account --no-from --no-until"), @"
    Changed user `wei`: display name, team, from, until, account.
    Next: rolegate users show wei
    exit 0
    ");
    assert_snapshot!(sandbox.run("users show wei"), @"
    name       wei
    roles      sales-rep
    status     active
    customers  0
    exit 0
    ");
    assert_snapshot!(sandbox.run("users edit wei --no-team"), @"
    User `wei` is so already; nothing changed.
    exit 0
    ");
    assert_snapshot!(sandbox.run("users edit wei"), @"
    --- stderr
    error: nothing to change of user `wei`
    hint: `rolegate users edit --help` lists what can be
    exit 2
    ");
    assert_snapshot!(sandbox.run("users edit wei --team north --no-team"), @"
    --- stderr
    error: the argument '--team <TEAM>' cannot be used with '--no-team'

    Usage: rolegate users edit --team <TEAM> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users edit wei --rename li"), @"
    --- stderr
    error: there is a user `li` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("users edit wei --until yesterday"), @"
    --- stderr
    error: `yesterday` is not a time for --until: it is neither a date, a time nor a span
    hint: write a date such as 2026-12-31, a time such as 2026-12-31T17:00:00Z, or a span such as 30d, 2w or 1mo (1m is a minute)
    exit 2
    ");
}

#[test]
fn what_was_granted_stays_with_a_user_of_another_name() {
    let sandbox = company();
    sandbox.ok("users edit li --rename lee");
    sandbox.ok("users add li");
    assert_eq!(sandbox.by("li").run("users list --format json").json()[0]["name"], "lee");
    assert_eq!(sandbox.run("users show li --format json").json()["roles"].to_string(), "[]");
}

#[test]
fn d1_validity_begins_and_ends_by_itself() {
    let sandbox = company();
    sandbox.ok("users edit li --from 2026-02-01 --until 2026-02-28");
    let status = |time: &str| {
        sandbox.set_time(time);
        let status = sandbox.run("users show li --format json").json()["status"].to_string();
        (status, sandbox.by("li").run("users list").code)
    };
    assert_eq!(status("2026-01-31T23:59:50Z"), ("\"not-yet\"".to_owned(), Some(4)));
    assert_eq!(status("2026-02-01T00:00:00Z"), ("\"active\"".to_owned(), Some(0)));
    assert_eq!(status("2026-02-28T23:59:50Z"), ("\"active\"".to_owned(), Some(0)));
    assert_eq!(status("2026-03-01T00:00:00Z"), ("\"ended\"".to_owned(), Some(4)));
}

#[test]
fn d1_a_suspended_user_may_do_nothing() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("users suspend li --reason 'laptop lost'"), @"
    Suspended user `li`.
    Next: rolegate users resume li
    exit 0
    ");
    assert_snapshot!(sandbox.by("li").run("users list"), @"
    --- stderr
    error: `li` is suspended or outside the time for which they may act
    exit 4
    ");
    assert_snapshot!(sandbox.run("--as li users list"), @"
    --- stderr
    error: `li` is suspended or outside the time for which they may act
    exit 4
    ");
    assert_snapshot!(sandbox.run("users suspend li --reason again"), @"
    --- stderr
    error: user `li` is suspended already
    hint: `rolegate users resume li` lets them act again
    exit 3
    ");
    assert_snapshot!(sandbox.run("users suspend wang"), @"
    --- stderr
    error: the following required arguments were not provided:
      --reason <TEXT>

    Usage: rolegate users suspend --reason <TEXT> <NAME>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users resume li"), @"
    Resumed user `li`.
    Next: rolegate users show li
    exit 0
    ");
    assert_snapshot!(sandbox.run("users resume li"), @"
    --- stderr
    error: user `li` is not suspended
    exit 3
    ");
    sandbox.by("li").ok("users list");
}

#[test]
fn g4_the_last_administrator_stays() {
    let sandbox = company();
    for command in [
        "users suspend boss --reason x --yes",
        "users edit boss --no-os-account --yes",
        "users edit boss --until 30d",
        "users edit boss --from 30d",
        "users remove boss --revoke --yes",
    ] {
        let said = sandbox.run(command).to_string();
        assert_eq!(
            said,
            "--- stderr\n\
             error: the store would be left without a lasting full administrator\n\
             hint: first make another user with an account a full administrator without end\n\
             exit 4",
            "{command}"
        );
    }
    // A second one without an account is not one to rely on.
    sandbox.ok("users add chief --role administrator");
    assert_eq!(sandbox.run("users suspend boss --reason x --yes").code, Some(4));
    sandbox.ok("users edit chief --os-account chief");
    sandbox.ok("users suspend boss --reason x --yes");
    assert_eq!(sandbox.by("chief").run("users suspend chief --reason x --yes").code, Some(4));
}

#[test]
fn who_would_lock_themselves_out_is_asked() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("users edit boss --os-account chief"), @"
    --- stderr
    error: not confirmed: you are `boss`: `chief` will act as you, and your account `boss` will stand for nobody; go on?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(sandbox.run("users suspend boss --reason x"), @"
    --- stderr
    error: not confirmed: you are `boss`: suspended, you can do nothing until another resumes you; go on?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    // What locks nobody out, and what is about others, is done as it was.
    sandbox.ok("users edit boss --os-account boss");
    sandbox.ok("users edit boss --os-account chief --dry-run");
    sandbox.ok("users edit li --os-account chief");
    sandbox.ok("users edit li --os-account li");
    // Who says yes gives it away: the other account acts, and this one no longer.
    sandbox.ok("users edit boss --os-account chief --yes");
    assert_eq!(sandbox.run("users list").code, Some(4));
    sandbox.by("chief").ok("users list");
}

#[test]
fn a1_the_audit_holds_what_changed_and_by_which_rights() {
    let sandbox = company();
    sandbox.ok("users edit wang --rename wei --team south --os-account wei");
    let entry = sandbox.run("audit list --operation 'users edit' --format json").json()[0].clone();
    let show = format!("audit show {} --format json", entry["entry"]);
    let shown = sandbox.run(&*show).json();
    assert_eq!(shown["permission"], "users:edit users:move users:map");
    let found = |permission: &str| {
        let listed =
            sandbox.run(["audit", "list", "--permission", permission, "-f", "json"]).json();
        listed.as_array().unwrap().contains(&entry)
    };
    assert!(found("users:map") && found("users:*") && !found("users:delete"));
    assert_eq!(shown["rules"].to_string(), r#"["R-1"]"#);
    let changes: Vec<String> = shown["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            let text = |key: &str| change[key].as_str().unwrap_or("-").to_owned();
            [text("record"), text("field"), text("before"), text("after")].join(" ")
        })
        .collect();
    assert_eq!(
        changes,
        ["wang name wang wei", "wang team north south", "wang account wang (20429) wei (20325)"]
    );
    sandbox.ok("users suspend wei --reason 'laptop lost'");
    let entry =
        sandbox.run("audit list --operation 'users suspend' --format json").json()[0].clone();
    let shown = sandbox.run(&*format!("audit show {} --format json", entry["entry"])).json();
    assert_eq!(shown["details"]["reason"], "laptop lost");
}

#[test]
fn an_end_that_is_past_is_refused() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("users add u2 --until 2020-01-01"), @"
    --- stderr
    error: it would have ended already, at 2020-01-02 00:00:00Z
    exit 2
    ");
    assert_snapshot!(sandbox.run("users edit wang --until 2020-01-01"), @"
    --- stderr
    error: it would have ended already, at 2020-01-02 00:00:00Z
    hint: `rolegate users suspend wang --reason TEXT` takes their rights now
    exit 2
    ");
    sandbox.ok("users edit wang --until 2026-01-31");
    // What was long over may stay so while something else changes.
    sandbox.set_time("2026-03-01T00:00:00Z");
    sandbox.ok("users edit wang --display-name 'Old Wang' --until 2026-01-31");
    assert_eq!(sandbox.run("users edit wang --until 2026-01-30").code, Some(2));
}

#[test]
fn the_word_for_none_is_no_name() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("users add none"), @"
    --- stderr
    error: invalid value 'none' for '<NAME>': `none` is a reserved word, not a name: it stands for no user and no team

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users add tom --team none"), @"
    --- stderr
    error: invalid value 'none' for '--team <TEAM>': `none` is a reserved word, not a name: it stands for no user and no team

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("users edit wang --team=none"), @"
    --- stderr
    error: invalid value 'none' for '--team <TEAM>': `none` is a reserved word, not a name: it stands for no user and no team

      tip: for none, write '--no-team'

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("teams edit north --parent none"), @"
    --- stderr
    error: invalid value 'none' for '--parent <TEAM>': `none` is a reserved word, not a name: it stands for no user and no team

      tip: for none, write '--no-parent'

    For more information, try '--help'.
    exit 2
    ");
}
