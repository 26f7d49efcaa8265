//! `rolegate roles`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn a_new_store_has_the_roles_of_the_template() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles list"), @"
    NAME           RULES  INHERITS  BUILT IN  DESCRIPTION
    administrator  1                yes       may do everything
    auditor        10               yes       sees users, teams, roles, grants, audit and settings, and of all customers id and name; runs reviews; changes nothing
    everyone       0                yes       held by everybody, without a grant
    sales-manager  10               yes       the customers of one's team and the teams below, whose users and grants it sees; no export, no settings
    sales-rep      4                yes       one's own customers, and the pool of the team with personal data masked; no export
    support        2                yes       all customers with personal data masked and notes hidden
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles show support"), @"
    support: all customers with personal data masked and notes hidden

    ID    EFFECT  PERMISSION      SCOPE  FIELDS  MASKS
    R-16  allow   customers:view  all            @personal
    R-17  deny    customers:view  all    notes

    no holders in view
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles show everyone"), @"
    everyone: held by everybody, without a grant

    no rules

    held by everybody
    exit 0
    ");
}

#[test]
fn a_role_is_made_changed_and_removed() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles add partner --description 'sees the EU' --inherit support"), @"
    Added role `partner`, which inherits `support`.
    Next: rolegate roles allow partner PERMISSION --scope SCOPE
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles add partner"), @"
    --- stderr
    error: there is a role `partner` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles add other --inherit suport"), @"
    --- stderr
    error: role `suport` not found
    hint: did you mean `support`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles add Partner"), @"
    --- stderr
    error: invalid value 'Partner' for '<NAME>': `Partner` is not a name: names are lower-case letters, digits, `.`, `_` and `-`, begin with a letter or digit, and have at most 64 characters

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles edit partner --rename partner-eu --description ''"), @"
    Role `partner` is now `partner-eu`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles edit partner-eu --rename support"), @"
    --- stderr
    error: there is a role `support` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles edit partner-eu"), @"
    --- stderr
    error: the following required arguments were not provided:
      <--rename <NAME>|--description <TEXT>>

    Usage: rolegate roles edit <--rename <NAME>|--description <TEXT>> <ROLE>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles show partner"), @"
    --- stderr
    error: role `partner` not found
    hint: did you mean `partner-eu`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles clone partner-eu partner-us"), @"
    Added role `partner-us`, a copy of `partner-eu`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles clone partner-eu partner-us"), @"
    --- stderr
    error: there is a role `partner-us` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles show partner-us --format json"), @r#"
    {
      "name": "partner-us",
      "description": null,
      "built_in": false,
      "inherits": [
        "support"
      ],
      "inherited_by": [],
      "rules": [
        {
          "id": "R-16",
          "effect": "allow",
          "permission": "customers:view",
          "scope": "all",
          "fields": null,
          "masks": [
            "@personal"
          ],
          "condition": null,
          "inherited_from": "support"
        },
        {
          "id": "R-17",
          "effect": "deny",
          "permission": "customers:view",
          "scope": "all",
          "fields": [
            "notes"
          ],
          "masks": null,
          "condition": null,
          "inherited_from": "support"
        }
      ],
      "holders": []
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("roles remove partner-us"), @"
    --- stderr
    error: not confirmed: remove role `partner-us`?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles remove partner-us --dry-run"), @"
    Dry run: Removed role `partner-us`.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles rm partner-us --yes"), @"
    Removed role `partner-us`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles remove partner-us --yes"), @"
    --- stderr
    error: role `partner-us` not found
    hint: did you mean `partner-eu`?
    exit 3
    ");
}

#[test]
fn the_role_of_everybody_stays() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles remove everyone --yes"), @"
    --- stderr
    error: `everyone` cannot be removed: everybody holds it
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles edit everyone --rename all"), @"
    --- stderr
    error: `everyone` cannot be renamed: it came with the store
    hint: `rolegate roles clone everyone all` copies it
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles edit everyone --description 'our baseline'"), @"
    Changed role `everyone`.
    exit 0
    ");
    sandbox.ok("roles add partner");
    assert_snapshot!(sandbox.run("roles edit partner --rename everyone"), @"
    --- stderr
    error: there is a role `everyone` already
    exit 3
    ");
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
    assert_snapshot!(sandbox.run("roles remove support --yes"), @"
    --- stderr
    error: role `support` still has 2 grants and 1 inheriting role
    hint: `--transfer-to ROLE` gives another role instead, `--revoke` takes it away
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to support --yes"), @"
    --- stderr
    error: `support` cannot take the place of `support`: it is the role that goes
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to everyone --yes"), @"
    --- stderr
    error: `everyone` cannot take the place of `support`: everybody holds it already; take the role away with --revoke
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to auditor --revoke --yes"), @"
    --- stderr
    error: the argument '--transfer-to <ROLE>' cannot be used with '--revoke'

    Usage: rolegate roles remove --transfer-to <ROLE> --yes <ROLE>

    For more information, try '--help'.
    exit 2
    ");
    // One of the two holds the other role already.
    sandbox.ok("grants add team:north --role auditor");
    assert_snapshot!(sandbox.run("roles remove support --transfer-to auditor --yes"), @"
    Removed role `support`; `auditor` took its place in 1 grant; 1 grant ended.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list --role auditor"), @"
    ID   SUBJECT     ROLE     RULE  STATUS  FROM  UNTIL  REASON
    G-2  ann         auditor        active
    G-4  team:north  auditor        active
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles list -f csv"), @r#"
    name,rules,inherits,built_in,description
    administrator,1,[],true,may do everything
    auditor,10,[],true,"sees users, teams, roles, grants, audit and settings, and of all customers id and name; runs reviews; changes nothing"
    everyone,0,[],true,"held by everybody, without a grant"
    lead,0,"[""auditor""]",false,
    sales-manager,10,[],true,"the customers of one's team and the teams below, whose users and grants it sees; no export, no settings"
    sales-rep,4,[],true,"one's own customers, and the pool of the team with personal data masked; no export"
    exit 0
    "#);
    assert_snapshot!(sandbox.run("roles remove auditor --revoke --yes"), @"
    Removed role `auditor`; 2 grants ended.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list"), @"
    ID   SUBJECT  ROLE           RULE  STATUS  FROM  UNTIL  REASON
    G-1  boss     administrator        active               made the store
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles show lead"), @"
    lead

    no rules

    no holders in view
    exit 0
    ");
}

#[test]
fn g6_roles_do_not_inherit_in_a_circle() {
    let sandbox = Sandbox::init();
    for role in ["a", "b", "c"] {
        sandbox.ok(["roles", "add", role]);
    }
    sandbox.ok("roles inherit a b");
    assert_snapshot!(sandbox.run("roles inherit b c"), @"
    `b` now inherits `c`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles inherit c a"), @"
    --- stderr
    error: `c` cannot inherit `a`: that would be a loop: c → a → b → c
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles inherit c c"), @"
    --- stderr
    error: `c` cannot inherit `c`: it would inherit itself
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles inherit a b"), @"
    --- stderr
    error: `a` inherits `b` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles uninherit a c"), @"
    --- stderr
    error: `a` does not inherit `c` itself
    hint: `rolegate roles show a` says what it inherits
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles remove c --transfer-to a --yes"), @"
    --- stderr
    error: `b` cannot inherit `a`: that would be a loop: b → a → b
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles uninherit b c"), @"
    `b` no longer inherits `c`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles inherit c a"), @"
    `c` now inherits `a`.
    exit 0
    ");
}

#[test]
fn k1_who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
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
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "{command}");
    }
    assert_snapshot!(sandbox.by("wang").run("roles show sales-rep"), @"
    --- stderr
    error: `wang` may not use roles:view: no rule gives it
    hint: `rolegate explain wang roles:view` says why
    exit 4
    ");
    // A manager sees roles, but who holds them only in their own team.
    assert_snapshot!(sandbox.by("mia").run("roles show administrator"), @"
    administrator: may do everything

    ID   EFFECT  PERMISSION  SCOPE
    R-1  allow   *:*         all

    no holders in view
    exit 0
    ");
    assert_snapshot!(sandbox.by("mia").run("roles show sales-manager"), @"
    sales-manager: the customers of one's team and the teams below, whose users and grants it sees; no export, no settings

    ID    EFFECT  PERMISSION        SCOPE
    R-2   allow   customers:view    subtree
    R-3   allow   customers:create  subtree
    R-4   allow   customers:edit    subtree
    R-5   allow   customers:delete  subtree
    R-6   allow   customers:assign  subtree
    R-7   allow   customers:import  subtree
    R-8   allow   users:view        subtree
    R-9   allow   grants:view       subtree
    R-10  allow   teams:view        all
    R-11  allow   roles:view        all

    held by
    SUBJECT  GRANT  FROM  UNTIL
    mia      G-3
    exit 0
    ");
    assert_snapshot!(sandbox.by("mia").run("roles allow sales-rep customers:delete --scope own"), @"
    --- stderr
    error: `mia` may not use roles:edit: no rule gives it
    hint: `rolegate explain mia roles:edit` says why
    exit 4
    ");
}

#[test]
fn d2_a_built_in_role_keeps_the_name_that_people_trust() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles edit administrator --rename root"), @"
    --- stderr
    error: `administrator` cannot be renamed: it came with the store
    hint: `rolegate roles clone administrator root` copies it
    exit 3
    ");
    assert_eq!(sandbox.run("roles edit administrator --rename root --dry-run").code, Some(3));
    sandbox.ok("roles edit administrator --rename administrator --description 'all of it'");
    assert_eq!(sandbox.run("roles edit support --rename service").code, Some(3));
    sandbox.ok("roles clone support service");
    sandbox.ok("roles edit service --rename care");
}
