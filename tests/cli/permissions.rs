//! `rolegate permissions`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn the_catalogue_is_listed() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("permissions list --resource customers"), @"
    PERMISSION        SENSITIVE  BUILT IN  DESCRIPTION
    customers:assign  no         yes       change owner and team of customers
    customers:create  no         yes       add customers
    customers:delete  no         yes       remove and restore customers
    customers:edit    no         yes       change fields of customers
    customers:export  yes        yes       take customers away in a file
    customers:import  no         yes       run an import; each row needs its own right
    customers:view    no         yes       list and open customers
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions list --resource costumers"), @"
    --- stderr
    error: resource `costumers` not found
    hint: did you mean `customers`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions list -f csv -n 100"), @r#"
    permission,sensitive,built_in,switched_off,description
    audit:verify,false,true,,check that the audit was not tampered with
    audit:view,false,true,,read the audit
    customers:assign,false,true,,change owner and team of customers
    customers:create,false,true,,add customers
    customers:delete,false,true,,remove and restore customers
    customers:edit,false,true,,change fields of customers
    customers:export,true,true,,take customers away in a file
    customers:import,false,true,,run an import; each row needs its own right
    customers:view,false,true,,list and open customers
    grants:create,false,true,,"give roles and rules that one could use oneself, and extend them"
    grants:revoke,false,true,,take roles and rules back
    grants:view,false,true,,see who holds what
    permissions:create,false,true,,define permissions
    permissions:delete,false,true,,remove defined permissions
    permissions:edit,false,true,,change descriptions of defined permissions
    permissions:switch,true,true,,switch permissions off and on for everybody
    permissions:view,false,true,,see the catalogue of permissions
    reviews:run,false,true,,run permission reviews
    roles:create,false,true,,add roles
    roles:delete,false,true,,remove roles
    roles:edit,false,true,,"change roles, rules and inheritance"
    roles:view,false,true,,see roles and their rules
    settings:edit,true,true,,change settings
    settings:view,false,true,,see settings
    teams:create,false,true,,add teams
    teams:delete,false,true,,remove teams
    teams:edit,false,true,,change teams and their place in the tree
    teams:view,false,true,,see teams
    users:create,false,true,,add users
    users:delete,false,true,,remove users
    users:edit,false,true,,"change display name, name and validity of users"
    users:impersonate,true,true,,act as another user with --as
    users:map,true,true,,say which operating-system account stands for a user
    users:move,true,true,,move users between teams
    users:suspend,false,true,,suspend and resume users
    users:view,false,true,,see users and what they may do
    exit 0
    "#);
    assert_snapshot!(sandbox.run("permissions show customers:view"), @"
    permission   customers:view
    description  list and open customers
    sensitive    no
    built in     yes
    allowed by   administrator, auditor, sales-manager, sales-rep, support
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions show customers:vew"), @"
    --- stderr
    error: permission `customers:vew` not found
    hint: did you mean `customers:view`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions show 'customers:*'"), @"
    --- stderr
    error: invalid value 'customers:*' for '<PERMISSION>': `customers:*` is not a permission: write `resource:action`, such as `customers:view`

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn a_defined_permission_is_carried_by_roles_and_answered_by_check() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add ann --role support --os-account ann");
    assert_snapshot!(sandbox.run("permissions define deals:approve --description 'approve discounts' --sensitive"), @"
    Defined permission `deals:approve`. Users who gain it at once, by rules that they hold: boss.
    Next: rolegate roles allow ROLE deals:approve --scope all
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions define deals:approve --description x"), @"
    --- stderr
    error: there is a permission `deals:approve` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions define customers:view --description x"), @"
    --- stderr
    error: there is a permission `customers:view` already
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions define 'deals:*' --description x"), @"
    --- stderr
    error: invalid value 'deals:*' for '<PERMISSION>': `deals:*` is not a permission: write `resource:action`, such as `customers:view`

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("permissions define deals:close --description ' '"), @"
    --- stderr
    error: the description is empty: say what it permits
    exit 2
    ");
    assert_eq!(sandbox.run("check ann deals:approve").code, Some(1));
    assert_snapshot!(sandbox.run("roles allow support deals:approve --scope own"), @"
    --- stderr
    error: `deals:approve` cannot have the scope `own`: deals have no owner and no team
    hint: write `--scope all`
    exit 2
    ");
    sandbox.ok("roles allow support deals:approve --scope all");
    assert_eq!(sandbox.run("check ann deals:approve").code, Some(0));
    assert_eq!(sandbox.by("ann").run("check deals:approve").code, Some(0));
    assert_snapshot!(sandbox.run("permissions edit deals:approve --description 'approve any discount'"), @"
    Permission `deals:approve`: approve any discount.
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions show deals:approve -f json"), @r#"
    {
      "permission": "deals:approve",
      "description": "approve any discount",
      "sensitive": true,
      "built_in": false,
      "allowed_by": [
        "administrator",
        "support"
      ],
      "denied_by": [],
      "switches": []
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("permissions edit customers:view --description x"), @"
    --- stderr
    error: `customers:view` came with the program and stays as it is
    exit 3
    ");
}

#[test]
fn g6_a_new_permission_says_who_gains_it() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:view --description 'see deals'");
    sandbox.ok("roles add dealer");
    sandbox.ok("roles allow dealer 'deals:*' --scope all");
    sandbox.ok("users add ann --role dealer");
    sandbox.ok("users add bea --role dealer --from 2030-01-01");
    assert_snapshot!(sandbox.run("permissions define deals:close --description 'close deals'"), @"
    Defined permission `deals:close`. Users who gain it at once, by rules that they hold: ann, bea and boss.
    Next: rolegate roles allow ROLE deals:close --scope all
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions define deals:erase --description 'erase deals' --sensitive -f json"), @r#"
    {
      "permission": "deals:erase",
      "sensitive": true,
      "built_in": false,
      "switched_off": null,
      "description": "erase deals",
      "gained_by": [
        "boss"
      ],
      "gained_by_others": false
    }
    exit 0
    "#);
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
    assert_snapshot!(ann("permissions define deals:approve --description 'approve'"), @"
    --- stderr
    error: this would widen what `ann` may do themselves: deals:approve by `allow deals:* --scope all`
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // Others who gain are out of her view.
    assert_snapshot!(ann("permissions define deals:approve --description 'approve' --sensitive"), @"
    Defined permission `deals:approve`. Users who gain it at once, by rules that they hold: others outside your view.
    Next: rolegate roles allow ROLE deals:approve --scope all
    exit 0
    ");
    assert_eq!(ann("permissions remove deals:approve --yes").code, Some(0));
    assert_eq!(ann("permissions define deals:approve --description 'approve'").code, Some(4));
}

#[test]
fn c2_what_a_rule_names_is_not_removed() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:approve --description 'approve discounts'");
    sandbox.ok("roles allow support deals:approve --scope all");
    sandbox.ok("grants add boss --allow 'deals:*' --scope all");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"
    --- stderr
    error: `deals:approve` is still named by rules
    hint: first `rolegate roles unset support deals:approve` and `rolegate grants revoke G-2`
    exit 3
    ");
    sandbox.ok("roles unset support deals:approve");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"
    --- stderr
    error: `deals:approve` is still named by rules
    hint: first `rolegate grants revoke G-2`
    exit 3
    ");
    sandbox.ok("grants revoke G-2");
    assert_snapshot!(sandbox.run("permissions remove deals:approve"), @"
    --- stderr
    error: not confirmed: remove permission `deals:approve`?
    hint: without a terminal, --yes answers it
    exit 2
    ");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"
    Removed permission `deals:approve`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"
    --- stderr
    error: permission `deals:approve` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions remove customers:view --yes"), @"
    --- stderr
    error: `customers:view` came with the program and stays as it is
    exit 3
    ");
}

#[test]
fn d10_what_is_switched_off_is_off_for_everybody_at_once() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add wang --role sales-rep --os-account wang");
    assert_snapshot!(sandbox.run("permissions disable 'customers:*' --reason 'a laptop is missing'"), @"
    Switched off for everybody: customers:assign, customers:create, customers:delete, customers:edit, customers:export, customers:import, customers:view.
    To switch on again: rolegate permissions enable 'customers:*'
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list"), @"
    --- stderr
    error: customers:view is switched off for everybody: a laptop is missing
    exit 4
    ");
    assert_snapshot!(sandbox.by("wang").run("customers list"), @"
    --- stderr
    error: customers:view is switched off for everybody: a laptop is missing
    exit 4
    ");
    assert_snapshot!(sandbox.run("permissions show customers:view"), @"
    permission    customers:view
    description   list and open customers
    sensitive     no
    built in      yes
    allowed by    administrator, auditor, sales-manager, sales-rep, support
    switched off  customers:* since 2026-01-05 09:00:02Z by boss: a laptop is missing
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions list --resource customers -f csv"), @"
    permission,sensitive,built_in,switched_off,description
    customers:assign,false,true,a laptop is missing,change owner and team of customers
    customers:create,false,true,a laptop is missing,add customers
    customers:delete,false,true,a laptop is missing,remove and restore customers
    customers:edit,false,true,a laptop is missing,change fields of customers
    customers:export,true,true,a laptop is missing,take customers away in a file
    customers:import,false,true,a laptop is missing,run an import; each row needs its own right
    customers:view,false,true,a laptop is missing,list and open customers
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions disable 'customers:*' --reason again"), @"
    --- stderr
    error: `customers:*` is switched off already: a laptop is missing
    hint: `rolegate permissions enable 'customers:*'` switches it on
    exit 3
    ");
    sandbox.ok("permissions disable customers:export --reason 'no exports'");
    assert_snapshot!(sandbox.run("permissions enable customers:view"), @"
    --- stderr
    error: `customers:view` is not switched off by itself, but through `customers:*`
    hint: `rolegate permissions enable 'customers:*'` switches all of it on
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions enable 'customers:*'"), @"
    Switched on again: customers:assign, customers:create, customers:delete, customers:edit, customers:import, customers:view.
    exit 0
    ");
    assert_eq!(sandbox.by("wang").run("customers list").code, Some(0));
    assert_snapshot!(sandbox.run("check customers:export"), @"
    no: switched off for everybody: no exports
    exit 1
    ");
    assert_snapshot!(sandbox.run("permissions enable customers:export"), @"
    Switched on again: customers:export.
    exit 0
    ");
    assert_snapshot!(sandbox.run("permissions enable customers:export"), @"
    --- stderr
    error: `customers:export` was not switched off
    exit 3
    ");
}

#[test]
fn d10_switching_on_cannot_be_switched_off() {
    let sandbox = Sandbox::init();
    for pattern in ["*:*", "permissions:*", "*:switch", "permissions:switch"] {
        let output = sandbox.run(["permissions", "disable", pattern, "--reason", "x"]);
        assert_eq!(output.code, Some(2), "{pattern}: {output}");
    }
    assert_snapshot!(sandbox.run("permissions disable '*:*' --reason x"), @"
    --- stderr
    error: `*:*` covers permissions:switch: nobody could switch anything on again
    exit 2
    ");
    assert_snapshot!(sandbox.run("permissions disable customers:exprt --reason x"), @"
    --- stderr
    error: permission `customers:exprt` not found
    hint: did you mean `customers:export`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("permissions disable customers:export --reason ' '"), @"
    --- stderr
    error: the reason is empty: everybody who is refused reads it
    exit 2
    ");
    // With all else off, it still works.
    sandbox.ok("permissions disable '*:view' --reason x");
    sandbox.ok("permissions enable '*:view'");
}

#[test]
fn d10_a_switch_is_not_got_round_by_making_the_permission_anew() {
    let sandbox = Sandbox::init();
    sandbox.ok("permissions define deals:approve --description 'approve discounts'");
    sandbox.ok("permissions disable deals:approve --reason audit");
    assert_snapshot!(sandbox.run("permissions remove deals:approve --yes"), @"
    --- stderr
    error: `deals:approve` is switched off
    hint: switch it on first: `rolegate permissions enable 'deals:approve'`
    exit 3
    ");
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
