//! Rules of roles: `roles allow`, `deny` and `unset`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

#[test]
fn the_same_permission_scope_and_condition_is_the_same_rule() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask @personal"), @"
    Added rule R-28 to `partner`: allow customers:view --scope all --mask @personal --where 'region=EU'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask phone,email"), @"
    Changed rule R-28 of `partner`: allow customers:view --scope all --mask email,phone --where 'region=EU'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=EU --mask email --mask phone"), @"
    `partner` has this rule already, as R-28: allow customers:view --scope all --mask email,phone --where 'region=EU'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope own --where region=EU"), @"
    Added rule R-29 to `partner`: allow customers:view --scope own --where 'region=EU'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where region=US --where tier=gold"), @"
    Added rule R-30 to `partner`: allow customers:view --scope all --where 'region=US and tier=gold'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner customers:view --scope all --where 'tier=gold and region=US' --fields city"), @"
    Changed rule R-30 of `partner`: allow customers:view --scope all --fields city --where 'tier=gold and region=US'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles deny partner customers:view --fields notes"), @"
    Added rule R-31 to `partner`: deny customers:view --scope all --fields notes.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles show partner"), @"
    partner

    ID    EFFECT  PERMISSION      SCOPE  FIELDS  MASKS         CONDITION
    R-28  allow   customers:view  all            email, phone  region=EU
    R-29  allow   customers:view  own                          region=EU
    R-30  allow   customers:view  all    city                  region=US and tier=gold
    R-31  deny    customers:view  all    notes

    no holders in view
    exit 0
    ");
}

#[test]
fn a_rule_is_taken_away_by_its_number_or_by_what_it_says() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner --inherit support");
    sandbox.ok("roles allow partner customers:view --scope own");
    sandbox.ok("roles allow partner customers:view --scope team");
    sandbox.ok("roles deny partner customers:edit");
    assert_snapshot!(sandbox.run("roles unset partner customers:view"), @"
    --- stderr
    error: `partner` has several such rules: R-28, R-29
    hint: name one by its number
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner customers:view --scope team"), @"
    Took rule R-29 from `partner`: allow customers:view --scope team.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles unset partner customers:view --scope team"), @"
    --- stderr
    error: rule `allow customers:view --scope team` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner customers:edit"), @"
    --- stderr
    error: rule `allow customers:edit` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner customers:edit --deny"), @"
    Took rule R-30 from `partner`: deny customers:edit --scope all.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles unset partner R-1"), @"
    --- stderr
    error: R-1 is not a rule of `partner` but of `administrator`
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner R-99"), @"
    --- stderr
    error: rule `R-99` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner R-16"), @"
    --- stderr
    error: `partner` has the rule `R-16` from `support`
    hint: take it from `support`, or end the inheritance: `rolegate roles uninherit`
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner r-28 --format json"), @r#"
    {
      "role": "partner",
      "outcome": "removed",
      "id": "R-28",
      "effect": "allow",
      "permission": "customers:view",
      "scope": "own",
      "fields": null,
      "masks": null,
      "condition": null,
      "inherited_from": null,
      "text": "allow customers:view --scope own",
      "not_given": []
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("roles unset partner customers"), @"
    --- stderr
    error: `customers` is neither the number of a rule such as `R-7` nor a permission such as `customers:view`
    exit 2
    ");
    sandbox.ok("grants add boss --allow customers:view --scope own");
    assert_snapshot!(sandbox.run("roles unset partner R-31"), @"
    --- stderr
    error: R-31 is not a rule of `partner` but of G-2
    hint: `rolegate grants revoke G-2` takes it away
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles unset partner R-28 --deny"), @"
    --- stderr
    error: a rule that is named by its number needs no other option
    exit 2
    ");
}

#[test]
fn d3_a_pattern_does_not_give_sensitive_permissions_and_that_is_said() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add partner");
    assert_snapshot!(sandbox.run("roles allow partner 'customers:*' --scope own"), @"
    Added rule R-28 to `partner`: allow customers:* --scope own.
    This does not give customers:export: sensitive permissions are named in full.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner '*:edit' --scope own"), @"
    Added rule R-29 to `partner`: allow *:edit --scope own.
    This does not give settings:edit: sensitive permissions are named in full.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow partner '*:*' --scope all"), @"
    Added rule R-30 to `partner`: allow *:* --scope all.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles deny partner 'users:*'"), @"
    Added rule R-31 to `partner`: deny users:* --scope all.
    exit 0
    ");
}

#[test]
fn d9_what_has_no_owner_takes_the_scope_all_only() {
    let sandbox = Sandbox::init();
    for scope in ["own", "team", "subtree"] {
        let narrow = ["roles", "allow", "support", "roles:view", "--scope", scope];
        assert_eq!(sandbox.run(narrow).code, Some(2), "{scope}");
    }
    assert_snapshot!(sandbox.run("roles allow support settings:view --scope own"), @"
    --- stderr
    error: `settings:view` cannot have the scope `own`: settings have no owner and no team
    hint: write `--scope all`
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles deny support 'roles:*' --scope team"), @"
    --- stderr
    error: `roles:*` cannot have the scope `team`: roles have no owner and no team
    hint: write `--scope all`
    exit 2
    ");
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
    assert_snapshot!(ann("roles list"), @"
    --- stderr
    error: `ann` may not use roles:view: no rule gives it
    hint: `rolegate explain ann roles:view` says why
    exit 4
    ");
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
    assert_snapshot!(sandbox.run("roles allow support '*:view' --scope all --fields name"), @"
    --- stderr
    error: `*:view` cannot have fields, masks or conditions: only rules on customers can
    hint: name the resource, as in `customers:view`
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support users:view --scope all --where region=EU"), @"
    --- stderr
    error: `users:view` cannot have fields, masks or conditions: only rules on customers can
    hint: name the resource, as in `customers:view`
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support users:view --scope all --mask phone"), @"
    --- stderr
    error: `users:view` cannot have fields, masks or conditions: only rules on customers can
    hint: name the resource, as in `customers:view`
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:delete --scope all --fields name"), @"
    --- stderr
    error: `customers:delete` cannot have fields: only rules on view, create, edit, export can
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support 'customers:*' --scope all --fields name"), @"
    --- stderr
    error: `customers:*` cannot have fields: only rules on view, create, edit, export can
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:edit --scope all --mask phone"), @"
    --- stderr
    error: `customers:edit` cannot have masks: only rules on view, export can
    exit 2
    ");
    assert_eq!(
        sandbox.run("roles allow support customers:delete --scope all --where tier=gold").code,
        Some(0)
    );
    assert_eq!(sandbox.run("roles deny support 'customers:*' --where tier=gold").code, Some(0));
    assert_eq!(
        sandbox.run("roles allow support customers:create --scope all --fields name,city").code,
        Some(0)
    );
    assert_eq!(
        sandbox.run("roles allow support customers:export --scope all --mask @personal").code,
        Some(0)
    );
}

#[test]
fn c2_what_a_rule_names_exists() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles allow support customers:vew --scope all"), @"
    --- stderr
    error: permission `customers:vew` not found
    hint: did you mean `customers:view`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support 'costumers:*' --scope all"), @"
    --- stderr
    error: permission `costumers:*` not found
    hint: did you mean `customers:*`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support '*:vieww' --scope all"), @"
    --- stderr
    error: permission `*:vieww` not found
    hint: did you mean `*:view`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support customers --scope all"), @"
    --- stderr
    error: invalid value 'customers' for '<PERMISSION>': `customers` is not a permission: write `resource:action`, such as `customers:view`

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope every"), @"
    --- stderr
    error: invalid value 'every' for '--scope <SCOPE>': `every` is not a scope: own, team, subtree or all

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields phne"), @"
    --- stderr
    error: field `phne` not found
    hint: did you mean `phone`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --mask @persnal"), @"
    --- stderr
    error: field `@persnal` not found
    hint: did you mean `@personal`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where colour=red"), @"
    --- stderr
    error: field `colour` not found
    hint: did you mean `country`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where 'tier<a,b'"), @"
    --- stderr
    error: `tier<a,b` is not a condition: `<` takes one value
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view"), @"
    --- stderr
    error: the following required arguments were not provided:
      --scope <SCOPE>

    Usage: rolegate roles allow --scope <SCOPE> <ROLE> <PERMISSION>

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn c1_whose_records_a_rule_reaches_says_its_scope() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where owner=boss"), @"
    --- stderr
    error: `owner=boss` is not a condition: a rule cannot name `boss`; scopes say whose records are meant
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where team!=north"), @"
    --- stderr
    error: `team!=north` is not a condition: a rule cannot name `north`; scopes say whose records are meant
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope team --where owner=none"), @"
    Added rule R-28 to `support`: allow customers:view --scope team --where 'owner=none'.
    exit 0
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where owner!=none"), @"
    Added rule R-29 to `support`: allow customers:view --scope all --where 'owner!=none'.
    exit 0
    ");
}

#[test]
fn c1_a_day_in_a_rule_is_a_day_of_the_store() {
    let sandbox = Sandbox::init();
    sandbox.ok("settings set time-zone Asia/Shanghai");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --where 'created_at>=2026-03-01'"), @"
    Added rule R-28 to `support`: allow customers:view --scope all --where 'created_at>=2026-02-28T16:00:00Z'.
    exit 0
    ");
}

#[test]
fn c1_a_rule_about_numbers_of_customers_is_read_back() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles deny support customers:view --where id=42,c-7"), @"
    Added rule R-28 to `support`: deny customers:view --scope all --where 'id=C-000042,C-000007'.
    exit 0
    ");
    // The next run reads every rule again.
    assert_eq!(sandbox.run("roles list").code, Some(0));
}

#[test]
fn c3_required_fields_cannot_be_hidden() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("roles deny support customers:view --fields phone,name"), @"
    --- stderr
    error: `name` cannot be hidden: whoever sees a customer sees id and name
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles deny support customers:export --fields @normal"), @"
    --- stderr
    error: `id` cannot be hidden: whoever sees a customer sees id and name
    exit 2
    ");
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --mask name"), @"
    --- stderr
    error: `name` cannot be masked: whoever sees a customer sees id and name
    exit 2
    ");
    // Not to see and not to change are two things.
    assert_eq!(sandbox.run("roles deny support customers:edit --fields name").code, Some(0));
}

#[test]
fn c4_masks_stand_on_allows_and_on_fields_that_show() {
    let sandbox = Sandbox::init();
    assert_snapshot!(sandbox.run("grants add boss --deny customers:view --mask phone"), @"
    --- stderr
    error: a deny cannot mask: it hides
    hint: mask in the rule that allows, or deny with --fields
    exit 2
    ");
    assert_eq!(sandbox.run("roles deny support customers:view --mask phone").code, Some(2));
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields name,city --mask phone"), @"
    --- stderr
    error: `phone` cannot be masked: the rule does not show it
    exit 2
    ");
    // Of a class it masks what is shown.
    assert_snapshot!(sandbox.run("roles allow support customers:view --scope all --fields name,phone --mask @personal"), @"
    Changed rule R-16 of `support`: allow customers:view --scope all --fields name,phone --mask @personal.
    exit 0
    ");
}

#[test]
fn d7_a_new_record_is_judged_with_the_time_at_which_it_is_made() {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add season");
    sandbox.ok("roles allow season customers:view --scope own");
    sandbox.ok("roles allow season customers:create --scope own --where created_at>=2026-01-05");
    sandbox.ok("roles deny season customers:create --where created_at>=2026-02-01");
    sandbox.ok("users add wang --role season --os-account wang");
    sandbox.by("wang").ok("customers add Acme");
    sandbox.set_time("2026-02-01T00:00:00Z");
    assert_eq!(sandbox.by("wang").run("customers add Bolt").code, Some(4));
}
