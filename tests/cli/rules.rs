//! Rules of roles: `roles allow`, `deny` and `unset`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn the_same_permission_scope_and_condition_is_the_same_rule() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask @personal"), @"");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask phone,email"), @"");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask email --mask phone"), @"");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope own --where region=EU"), @"");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=US --where tier=gold"), @"");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where 'tier=gold and region=US' --fields city"), @"");
    assert_snapshot!(sandbox.run("roles deny partner customers:view --fields notes"), @"");
    assert_snapshot!(sandbox.run("roles show partner"), @"");
}

#[test]
fn a_rule_is_taken_away_by_its_number_or_by_what_it_says() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner --inherit support");
    sandbox.ok("roles allow partner customers:view --scope own");
    sandbox.ok("roles allow partner customers:view --scope team");
    sandbox.ok("roles deny partner customers:edit");
    assert_snapshot!(sandbox.run("roles unset partner customers:view"), @"");
    assert_snapshot!(sandbox.run("roles unset partner customers:view --scope team"), @"");
    assert_snapshot!(sandbox.run("roles unset partner customers:view --scope team"), @"");
    assert_snapshot!(sandbox.run("roles unset partner customers:edit"), @"");
    assert_snapshot!(sandbox.run("roles unset partner customers:edit --deny"), @"");
    assert_snapshot!(sandbox.run("roles unset partner R-1"), @"");
    assert_snapshot!(sandbox.run("roles unset partner R-16"), @"");
    assert_snapshot!(sandbox.run("roles unset partner r-28 --format json"), @"");
    assert_snapshot!(sandbox.run("roles unset partner customers"), @"");
    assert_snapshot!(sandbox.run("roles unset partner R-28 --deny"), @"");
}

#[test]
fn d3_a_pattern_does_not_give_sensitive_permissions_and_that_is_said() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner");
    assert_snapshot!(sandbox.run("roles allow partner 'customers:*' --scope own"), @"");
    assert_snapshot!(sandbox.run("roles allow partner '*:edit' --scope own"), @"");
    assert_snapshot!(sandbox.run("roles allow partner '*:*' --scope all"), @"");
    assert_snapshot!(sandbox.run("roles deny partner 'users:*'"), @"");
}

#[test]
fn d9_what_has_no_owner_takes_the_scope_all_only() {
    let sandbox = Sandbox::init();
    for scope in ["own", "team", "subtree"] {
        let narrow = ["roles", "allow", "support", "roles:view", "--scope", scope];
        assert_eq!(sandbox.run(narrow).code, Some(2), "{scope}");
    }
    assert_snapshot!(sandbox.run("roles allow support settings:view --scope own"), @"");
    assert_snapshot!(sandbox.run("roles deny support 'roles:*' --scope team"), @"");
    assert_eq!(sandbox.run("roles allow support settings:view --scope all").code, Some(0));
    assert_eq!(sandbox.run("roles allow support grants:view --scope own").code, Some(0));
    // A wide pattern is about other resources too.
    assert_eq!(sandbox.run("roles allow support '*:view' --scope own").code, Some(0));
}

#[test]
fn d9_a_narrow_wide_pattern_opens_nothing_that_has_no_owner() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add odd");
    sandbox.ok("roles allow odd '*:view' --scope subtree");
    sandbox.ok("roles allow odd '*:edit' --scope own");
    sandbox.ok("teams add north");
    sandbox.ok("users add ann --role odd --team north --os-account ann");
    let ann = |command: &str| sandbox.by("ann").run(command);
    assert_eq!(ann("users list").code, Some(0));
    assert_eq!(ann("grants list").code, Some(0));
    assert_snapshot!(ann("roles list"), @"");
    for command in [
        "settings list",
        "permissions list",
        "teams list",
        "roles edit sales-rep --description x",
        "roles allow odd customers:delete --scope own",
        "permissions edit customers:view --description x",
    ] {
        assert_eq!(ann(command).code, Some(4), "{command}");
    }
}

#[test]
fn c2_fields_masks_and_conditions_need_a_resource_that_has_them() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles allow support '*:view' --scope all --fields name"), @"");
    assert_snapshot!(sandbox.run("roles allow support users:view --scope all --where region=EU"), @"");
    assert_snapshot!(sandbox.run("roles allow support users:view --scope all --mask phone"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:delete --scope all --fields name"), @"");
    assert_snapshot!(sandbox.run("roles allow support 'customers:*' --scope all --fields name"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:edit --scope all --mask phone"), @"");
    assert_eq!(sandbox.run("roles allow support customers:delete --scope all --where tier=gold").code, Some(0));
    assert_eq!(sandbox.run("roles deny support 'customers:*' --where tier=gold").code, Some(0));
    assert_eq!(sandbox.run("roles allow support customers:create --scope all --fields name,city").code, Some(0));
    assert_eq!(sandbox.run("roles allow support customers:export --scope all --mask @personal").code, Some(0));
}

#[test]
fn c2_what_a_rule_names_exists() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles allow support customers:vew --scope all"), @"");
    assert_snapshot!(sandbox.run("roles allow support 'costumers:*' --scope all"), @"");
    assert_snapshot!(sandbox.run("roles allow support '*:vieww' --scope all"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers --scope all"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope every"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields phne"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --mask @persnal"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where colour=red"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where 'tier<a,b'"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view"), @"");
}

#[test]
fn c1_whose_records_a_rule_reaches_says_its_scope() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where owner=boss"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where team!=north"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope team --where owner=none"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where owner!=none"), @"");
}

#[test]
fn c1_a_day_in_a_rule_is_a_day_of_the_store() {
    let sandbox = Sandbox::init();
    sandbox.ok("settings set time-zone Asia/Shanghai");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where 'created_at>=2026-03-01'"), @"");
}

#[test]
fn c3_required_fields_cannot_be_hidden() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles deny support customers:view --fields phone,name"), @"");
    assert_snapshot!(sandbox.run("roles deny support customers:export --fields @normal"), @"");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --mask name"), @"");
    // Not to see and not to change are two things.
    assert_eq!(sandbox.run("roles deny support customers:edit --fields name").code, Some(0));
}

#[test]
fn c4_masks_stand_on_allows_and_on_fields_that_show() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("grants add boss --deny customers:view --mask phone"), @"");
    assert_eq!(sandbox.run("roles deny support customers:view --mask phone").code, Some(2));
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields name,city --mask phone"), @"");
    // Of a class it masks what is shown.
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields name,phone --mask @personal"), @"");
}
