//! `rolegate settings`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn settings_have_a_type_a_default_and_a_meaning() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("settings list"), @"
    NAME                       VALUE  DEFAULT  MEANING
    audit.questions            off    off      record check, explain, who-can, what-can and whoami as well
    list-limit                 200    200      most customers that one command prints without customers:export
    review.expiring-days       14     14       a grant that ends within so many days is reported
    review.max-administrators  3      3        more full administrators than this are reported
    time-zone                  UTC    UTC      the zone in which a bare date is a day
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings set time-zone asia/shanghai"), @"
    `time-zone` is now Asia/Shanghai; it was UTC.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings set list-limit 0100"), @"
    `list-limit` is now 100; it was 200.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings set list-limit 100"), @"
    `list-limit` is 100, as it was.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings set audit.questions on"), @"
    `audit.questions` is now on; it was off.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings show time-zone -f json"), @r#"
    {
      "name": "time-zone",
      "value": "Asia/Shanghai",
      "default": "UTC",
      "set": true,
      "accepts": "a time zone such as `Asia/Shanghai`",
      "meaning": "the zone in which a bare date is a day"
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("settings list -f csv"), @r#"
    name,value,default,meaning
    audit.questions,on,off,"record check, explain, who-can, what-can and whoami as well"
    list-limit,100,200,most customers that one command prints without customers:export
    review.expiring-days,14,14,a grant that ends within so many days is reported
    review.max-administrators,3,3,more full administrators than this are reported
    time-zone,Asia/Shanghai,UTC,the zone in which a bare date is a day
    exit 0
    "#);
    assert_snapshot!(sandbox.run("settings reset time-zone"), @"
    `time-zone` is now UTC; it was Asia/Shanghai.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings reset time-zone"), @"
    `time-zone` is UTC, as it was.
    exit 0
    ");
    assert_snapshot!(sandbox.run("settings show time-zone"), @"
    name     time-zone
    value    UTC
    default  UTC
    set      no
    accepts  a time zone such as `Asia/Shanghai`
    meaning  the zone in which a bare date is a day
    exit 0
    ");
}

#[test]
fn a_wrong_value_or_name_is_said() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("settings set list-limit many"), @"
    --- stderr
    error: `many` is not a value of `list-limit`: it is a whole number from 1 to 1000000
    exit 2
    ");
    assert_snapshot!(sandbox.run("settings set list-limit 0"), @"
    --- stderr
    error: `0` is not a value of `list-limit`: it is a whole number from 1 to 1000000
    exit 2
    ");
    assert_snapshot!(sandbox.run("settings set audit.questions yes"), @"
    --- stderr
    error: `yes` is not a value of `audit.questions`: it is `on` or `off`
    exit 2
    ");
    assert_snapshot!(sandbox.run("settings set time-zone Mars/Olympus"), @"
    --- stderr
    error: `Mars/Olympus` is not a value of `time-zone`: it is a time zone such as `Asia/Shanghai`
    exit 2
    ");
    assert_snapshot!(sandbox.run("settings set list.limit 5"), @"
    --- stderr
    error: setting `list.limit` not found
    hint: did you mean `list-limit`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("settings reset zone"), @"
    --- stderr
    error: setting `zone` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("settings set list-limit 5 --dry-run"), @"
    Dry run: `list-limit` is now 5; it was 200.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_eq!(sandbox.run("settings show list-limit -f json").json()["value"], "200");
}

#[test]
fn a1_a_changed_setting_stands_in_the_audit() {
    let sandbox = Sandbox::init();
    sandbox.ok("settings set list-limit 5");
    let entries = sandbox.run("audit list -n 1 --format json").json();
    let entry = sandbox.run(["audit", "show", &entries[0]["entry"].to_string()]).stdout;
    let (_, changes) = entry.split_once("\n\n").unwrap();
    assert_snapshot!(changes, @"
    RESOURCE  RECORD      EVENT    FIELD  BEFORE  AFTER
    settings  list-limit  changed  value  200     5
    ");
}

#[test]
fn k1_who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add aud --role auditor --os-account aud");
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    for command in ["settings list", "settings show ghost"] {
        assert_eq!(
            sandbox.by("aud").run(command).code,
            if command.contains("ghost") { Some(3) } else { Some(0) }
        );
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "{command}");
    }
    for command in ["settings set ghost 1", "settings reset ghost"] {
        assert_eq!(sandbox.by("aud").run(command).code, Some(4), "{command}");
    }
}

#[test]
fn g1_nobody_lifts_their_own_limit() {
    let sandbox = Sandbox::init();
    sandbox.ok("settings set list-limit 20");
    sandbox.ok("users add ann --os-account ann");
    for permission in ["settings:edit", "settings:view", "customers:view"] {
        sandbox.ok(["grants", "add", "ann", "--allow", permission, "--scope", "all"]);
    }
    assert_snapshot!(sandbox.by("ann").run("settings set list-limit 21"), @"
    --- stderr
    error: this would widen what `ann` may do themselves: `list-limit` would rise from 20 to 21
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    for command in [
        "settings set list-limit 1000000 --dry-run",
        "settings reset list-limit",
        "settings reset list-limit --dry-run",
    ] {
        assert_eq!(sandbox.by("ann").run(command).code, Some(4), "{command}");
    }
    sandbox.by("ann").ok("settings set list-limit 20");
    sandbox.by("ann").ok("settings set list-limit 10");
    assert_eq!(sandbox.by("ann").run("settings set list-limit 20").code, Some(4));
    sandbox.ok("grants add ann --allow customers:export --scope own");
    sandbox.ok("grants add ann --allow customers:export --scope all --where region=EU");
    assert_eq!(sandbox.by("ann").run("settings set list-limit 20").code, Some(4));
    sandbox.ok("grants add ann --allow customers:export --scope all");
    sandbox.by("ann").ok("settings set list-limit 20");
    sandbox.ok("grants add ann --deny customers:export --where region=US");
    assert_eq!(sandbox.by("ann").run("settings reset list-limit").code, Some(4));
    sandbox.ok("settings reset list-limit");
}
