//! `rolegate roles`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn a_new_store_has_the_roles_of_the_template() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles list"), @"");
    assert_snapshot!(sandbox.run("roles show support"), @"");
    assert_snapshot!(sandbox.run("roles show everyone"), @"");
}

#[test]
fn a_role_is_made_changed_and_removed() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles add partner --description 'sees the EU' --inherit support"), @"");
    assert_snapshot!(sandbox.run("roles add partner"), @"");
    assert_snapshot!(sandbox.run("roles add other --inherit suport"), @"");
    assert_snapshot!(sandbox.run("roles add Partner"), @"");
    assert_snapshot!(sandbox.run("roles edit partner --rename partner-eu --description ''"), @"");
    assert_snapshot!(sandbox.run("roles edit partner-eu --rename support"), @"");
    assert_snapshot!(sandbox.run("roles edit partner-eu"), @"");
    assert_snapshot!(sandbox.run("roles show partner"), @"");
    assert_snapshot!(sandbox.run("roles clone partner-eu partner-us"), @"");
    assert_snapshot!(sandbox.run("roles clone partner-eu partner-us"), @"");
    assert_snapshot!(sandbox.run("roles show partner-us --format json"), @"");
    assert_snapshot!(sandbox.run("roles remove partner-us"), @"");
    assert_snapshot!(sandbox.run("roles remove partner-us --dry-run"), @"");
    assert_snapshot!(sandbox.run("roles rm partner-us --yes"), @"");
    assert_snapshot!(sandbox.run("roles remove partner-us --yes"), @"");
}

#[test]
fn the_role_of_everybody_stays() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles remove everyone --yes"), @"");
    assert_snapshot!(sandbox.run("roles edit everyone --rename all"), @"");
    assert_snapshot!(sandbox.run("roles edit everyone --description 'our baseline'"), @"");
    assert_snapshot!(sandbox.run("roles edit support --rename everyone"), @"");
}

#[test]
fn d2_a_rule_of_everyone_is_held_without_a_grant() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add ann --os-account ann");
    assert_eq!(sandbox.by("ann").run("roles list").code, Some(4));
    sandbox.ok("roles allow everyone roles:view --scope all");
    assert_eq!(sandbox.by("ann").run("roles list").code, Some(0));
}

#[test]
fn g6_a_role_in_use_goes_only_with_a_word_about_its_holders() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    sandbox.ok("users add ann --team north --role support");
    sandbox.ok("grants add team:north --role support");
    sandbox.ok("roles add lead --inherit support");
    assert_snapshot!(sandbox.run("roles remove support --yes"), @"");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to support --yes"), @"");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to everyone --yes"), @"");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to auditor --revoke --yes"), @"");
    // One of the two holds the other role already.
    sandbox.ok("grants add team:north --role auditor");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to auditor --yes"), @"");
    assert_snapshot!(sandbox.run("grants list --role auditor"), @"");
    assert_snapshot!(sandbox.run("roles list -f csv"), @"");
    assert_snapshot!(sandbox.run("roles remove auditor --revoke --yes"), @"");
    assert_snapshot!(sandbox.run("grants list"), @"");
    assert_snapshot!(sandbox.run("roles show lead"), @"");
}

#[test]
fn g6_roles_do_not_inherit_in_a_circle() {
    let sandbox = Sandbox::init();
    for role in ["a", "b", "c"] {
        sandbox.ok(["roles", "add", role]);
    }
    sandbox.ok("roles inherit a b");
    assert_snapshot!(sandbox.run("roles inherit b c"), @"");
    assert_snapshot!(sandbox.run("roles inherit c a"), @"");
    assert_snapshot!(sandbox.run("roles inherit c c"), @"");
    assert_snapshot!(sandbox.run("roles inherit a b"), @"");
    assert_snapshot!(sandbox.run("roles uninherit a c"), @"");
    assert_snapshot!(sandbox.run("roles remove c --transfer-to a --yes"), @"");
    assert_snapshot!(sandbox.run("roles uninherit b c"), @"");
    assert_snapshot!(sandbox.run("roles inherit c a"), @"");
}

#[test]
fn who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    sandbox.ok("users add mia --role sales-manager --os-account mia");
    for command in [
        "roles list",
        "roles show ghost",
        "roles add administrator",
        "roles edit ghost --rename x",
        "roles remove ghost --yes",
        "roles clone ghost x",
        "roles allow ghost customers:vew --scope all",
        "roles deny ghost customers:view",
        "roles unset ghost R-1",
        "roles inherit ghost x",
        "roles uninherit ghost x",
    ] {
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "k1 {command}");
    }
    assert_snapshot!(sandbox.by("wang").run("roles show sales-rep"), @"");
    // A manager sees roles, but who holds them only in their own team.
    assert_snapshot!(sandbox.by("mia").run("roles show administrator"), @"");
    assert_snapshot!(sandbox.by("mia").run("roles show sales-manager"), @"");
    assert_snapshot!(sandbox.by("mia").run("roles allow sales-rep customers:delete --scope own"), @"");
}
