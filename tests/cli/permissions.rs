//! `rolegate permissions`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn the_catalogue_is_listed() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("permissions list --resource customers"), @"");
    assert_snapshot!(sandbox.run("permissions list --resource costumers"), @"");
    assert_snapshot!(sandbox.run("permissions list -f csv -n 100"), @"");
    assert_snapshot!(sandbox.run("permissions show customers:view"), @"");
    assert_snapshot!(sandbox.run("permissions show customers:vew"), @"");
    assert_snapshot!(sandbox.run("permissions show 'customers:*'"), @"");
}

#[test]
fn a_defined_permission_is_carried_by_roles_and_answered_by_check() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add ann --role support --os-account ann");
    assert_snapshot!(sandbox.run("permissions define deals:approve --description 'approve discounts' --sensitive"), @"");
    assert_snapshot!(sandbox.run("permissions define deals:approve --description x"), @"");
    assert_snapshot!(sandbox.run("permissions define customers:view --description x"), @"");
    assert_snapshot!(sandbox.run("permissions define 'deals:*' --description x"), @"");
    assert_snapshot!(sandbox.run("permissions define deals:close --description ' '"), @"");
    assert_eq!(sandbox.run("check ann deals:approve").code, Some(1));
    assert_snapshot!(sandbox.run("roles allow support deals:approve --scope own"), @"");
    sandbox.ok("roles allow support deals:approve --scope all");
    assert_eq!(sandbox.run("check ann deals:approve").code, Some(0));
    assert_eq!(sandbox.by("ann").run("check deals:approve").code, Some(0));
    assert_snapshot!(sandbox.run("permissions edit deals:approve --description 'approve any discount'"), @"");
    assert_snapshot!(sandbox.run("permissions show deals:approve -f json"), @"");
    assert_snapshot!(sandbox.run("permissions edit customers:view --description x"), @"");
}

#[test]
fn g6_a_new_permission_says_who_gains_it() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:view --description 'see deals'");
    sandbox.ok("roles add dealer");
    sandbox.ok("roles allow dealer 'deals:*' --scope all");
    sandbox.ok("users add ann --role dealer");
    sandbox.ok("users add bea --role dealer --from 2030-01-01");
    assert_snapshot!(sandbox.run("permissions define deals:close --description 'close deals'"), @"");
    assert_snapshot!(sandbox.run("permissions define deals:erase --description 'erase deals' --sensitive -f json"), @"");
}

#[test]
fn g1_nobody_defines_a_permission_into_their_own_hands() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:view --description 'see deals'");
    sandbox.ok("roles add keeper");
    for permission in ["deals:*", "permissions:create", "permissions:delete", "permissions:view"] {
        sandbox.ok(["roles", "allow", "keeper", permission, "--scope", "all"]);
    }
    sandbox.ok("users add ann --role keeper --os-account ann");
    let ann = |command: &str| sandbox.by("ann").run(command);
    assert_snapshot!(ann("permissions define deals:approve --description 'approve'"), @"");
    // Others who gain are out of her view.
    assert_snapshot!(ann("permissions define deals:approve --description 'approve' --sensitive"), @"");
    assert_eq!(ann("permissions remove deals:approve --yes").code, Some(0));
    assert_eq!(ann("permissions define deals:approve --description 'approve'").code, Some(4));
}

#[test]
fn c2_what_a_rule_names_is_not_removed() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:approve --description 'approve discounts'");
    sandbox.ok("roles allow support deals:approve --scope all");
    sandbox.ok("grants add boss --allow 'deals:*' --scope all");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"");
    sandbox.ok("roles unset support deals:approve");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"");
    sandbox.ok("grants revoke G-2");
    assert_snapshot!(sandbox.run("permissions remove deals:approve"), @"");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"");
    assert_snapshot!(sandbox.run("permissions remove customers:view --yes"), @"");
}

#[test]
fn d10_what_is_switched_off_is_off_for_everybody_at_once() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    assert_snapshot!(sandbox.run("permissions disable 'customers:*' --reason 'a laptop is missing'"), @"");
    assert_snapshot!(sandbox.run("customers list"), @"");
    assert_snapshot!(sandbox.by("wang").run("customers list"), @"");
    assert_snapshot!(sandbox.run("permissions show customers:view"), @"");
    assert_snapshot!(sandbox.run("permissions list --resource customers -f csv"), @"");
    assert_snapshot!(sandbox.run("permissions disable 'customers:*' --reason again"), @"");
    sandbox.ok("permissions disable customers:export --reason 'no exports'");
    assert_snapshot!(sandbox.run("permissions enable customers:view"), @"");
    assert_snapshot!(sandbox.run("permissions enable 'customers:*'"), @"");
    assert_eq!(sandbox.by("wang").run("customers list").code, Some(0));
    assert_snapshot!(sandbox.run("check customers:export"), @"");
    assert_snapshot!(sandbox.run("permissions enable customers:export"), @"");
    assert_snapshot!(sandbox.run("permissions enable customers:export"), @"");
}

#[test]
fn d10_switching_on_cannot_be_switched_off() {
    let sandbox = Sandbox::init();
    for pattern in ["*:*", "permissions:*", "*:switch", "permissions:switch"] {
        let output = sandbox.run(["permissions", "disable", pattern, "--reason", "x"]);
        assert_eq!(output.code, Some(2), "{pattern}: {output}");
    }
    assert_snapshot!(sandbox.run("permissions disable '*:*' --reason x"), @"");
    assert_snapshot!(sandbox.run("permissions disable customers:exprt --reason x"), @"");
    assert_snapshot!(sandbox.run("permissions disable customers:export --reason ' '"), @"");
    // With all else off, it still works.
    sandbox.ok("permissions disable '*:view' --reason x");
    sandbox.ok("permissions enable '*:view'");
}

#[test]
fn d10_a_switch_is_not_got_round_by_making_the_permission_anew() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:approve --description 'approve discounts'");
    sandbox.ok("permissions disable deals:approve --reason audit");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"");
}

#[test]
fn k1_who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    for command in [
        "permissions list",
        "permissions show ghost:view",
        "permissions define ghost:view --description x",
        "permissions edit ghost:view --description x",
        "permissions remove ghost:view --yes",
        "permissions disable ghost:view --reason x",
        "permissions enable ghost:view",
    ] {
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "{command}");
    }
}
