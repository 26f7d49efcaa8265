//! `rolegate settings`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn settings_have_a_type_a_default_and_a_meaning() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("settings list"), @"");
    assert_snapshot!(sandbox.run("settings set time-zone asia/shanghai"), @"");
    assert_snapshot!(sandbox.run("settings set list-limit 0100"), @"");
    assert_snapshot!(sandbox.run("settings set list-limit 100"), @"");
    assert_snapshot!(sandbox.run("settings set audit.questions on"), @"");
    assert_snapshot!(sandbox.run("settings show time-zone -f json"), @"");
    assert_snapshot!(sandbox.run("settings list -f csv"), @"");
    assert_snapshot!(sandbox.run("settings reset time-zone"), @"");
    assert_snapshot!(sandbox.run("settings reset time-zone"), @"");
    assert_snapshot!(sandbox.run("settings show time-zone"), @"");
}

#[test]
fn a_wrong_value_or_name_is_said() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("settings set list-limit many"), @"");
    assert_snapshot!(sandbox.run("settings set list-limit 0"), @"");
    assert_snapshot!(sandbox.run("settings set audit.questions yes"), @"");
    assert_snapshot!(sandbox.run("settings set time-zone Mars/Olympus"), @"");
    assert_snapshot!(sandbox.run("settings set list.limit 5"), @"");
    assert_snapshot!(sandbox.run("settings reset zone"), @"");
    assert_snapshot!(sandbox.run("settings set list-limit 5 --dry-run"), @"");
    assert_eq!(sandbox.run("settings show list-limit -f json").json()["value"], "200");
}

#[test]
fn a1_a_changed_setting_stands_in_the_audit() {
    let sandbox = Sandbox::init();
    sandbox.ok("settings set list-limit 5");
    let entries = sandbox.run("audit list -n 1 --format json").json();
    assert_snapshot!(sandbox.run(["audit", "show", &entries[0]["seq"].to_string()]), @"");
}

#[test]
fn k1_who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add aud --role auditor --os-account aud");
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    for command in ["settings list", "settings show ghost"] {
        assert_eq!(sandbox.by("aud").run(command).code, if command.contains("ghost") { Some(3) } else { Some(0) });
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "{command}");
    }
    for command in ["settings set ghost 1", "settings reset ghost"] {
        assert_eq!(sandbox.by("aud").run(command).code, Some(4), "{command}");
    }
}
