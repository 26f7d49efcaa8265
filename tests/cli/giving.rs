//! Giving and taking rights: nobody climbs, and nobody gives what they do not have.

use insta::assert_snapshot;

use crate::sandbox::{Output, Sandbox};

/// `dora` may give and take rights and change roles everywhere, and may herself view, edit and
/// delete customers of her teams. `wang` works in the north, below her; `zoe` in the south.
struct Company(Sandbox);

impl Company {
    fn new() -> Self {
        let sandbox = Sandbox::init();
        sandbox.ok("teams add sales");
        sandbox.ok("teams add north --parent sales");
        sandbox.ok("teams add south");
        sandbox.ok("roles add deputy");
        for permission in
            ["users:view", "teams:view", "grants:view", "grants:create", "grants:revoke"]
        {
            sandbox.ok(["roles", "allow", "deputy", permission, "--scope", "all"]);
        }
        for permission in ["roles:view", "roles:create", "roles:edit", "roles:delete"] {
            sandbox.ok(["roles", "allow", "deputy", permission, "--scope", "all"]);
        }
        for permission in ["customers:view", "customers:edit", "customers:delete"] {
            sandbox.ok(["roles", "allow", "deputy", permission, "--scope", "subtree"]);
        }
        sandbox.ok("users add dora --team sales --role deputy --os-account dora");
        sandbox.ok("users add wang --team north --os-account wang");
        sandbox.ok("users add zoe --team south --os-account zoe");
        Self(sandbox)
    }

    fn boss(&self, command: &str) {
        self.0.ok(command);
    }

    fn dora(&self, command: &str) -> Output {
        self.0.by("dora").run(command)
    }

    fn allows(&self, command: &str) {
        let output = self.dora(command);
        assert!(output.code == Some(0), "{command}: {output}");
    }

    fn refuses(&self, command: &str, reason: &str) {
        let output = self.dora(command);
        assert!(output.code == Some(4), "{command}: {output}");
        let entries = self.0.run("audit list -n 1 --format json").json();
        assert_eq!(entries[0]["reason"], reason, "{command}: {output}");
    }
}

#[test]
fn g1_nobody_grants_themselves_anything() {
    let company = Company::new();
    assert_snapshot!(company.dora("grants add dora --role sales-manager"), @"
    --- stderr
    error: this would widen what `dora` may do themselves: `allow customers:create --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(company.dora("grants add dora --allow customers:export --scope own"), @"
    --- stderr
    error: this would widen what `dora` may do themselves: `allow customers:export --scope own` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    for command in [
        "grants add dora --role administrator",
        "grants add dora --allow customers:view --scope all",
        "grants add dora --allow '*:*' --scope own --until 1h",
        "grants add team:sales --role sales-manager",
        "grants add team:sales --allow customers:export --scope own --direct",
        "grants add dora --allow customers:view --scope all --from 2027-01-01",
    ] {
        company.refuses(command, "widens_self");
    }
    // What one has already widens nothing.
    company.allows("grants add dora --allow customers:view --scope own");
}

#[test]
fn g1_nobody_lets_their_own_grant_last_longer() {
    let company = Company::new();
    company.boss("grants add dora --allow customers:import --scope all --until 30d");
    company.refuses("grants extend G-3 --no-until", "widens_self");
    company.refuses("grants extend G-3 --until 31d", "widens_self");
    company.allows("grants extend G-3 --until 29d");
    company.refuses("grants extend G-3 --until 30d", "widens_self");
    company
        .refuses("grants add dora --allow customers:import --scope own --from 29d", "widens_self");
}

#[test]
fn g1_nobody_lifts_a_deny_from_themselves() {
    let company = Company::new();
    company.boss("grants add dora --deny customers:edit");
    company.boss("roles deny deputy customers:delete --where tier=gold");
    company.boss("grants add team:sales --deny customers:view --fields notes --until 30d");
    assert_snapshot!(company.dora("grants revoke G-3"), @"
    --- stderr
    error: this would widen what `dora` may do themselves: `deny customers:edit --scope all` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    assert_snapshot!(company.dora("roles unset deputy customers:delete --deny"), @"
    --- stderr
    error: this would widen what `dora` may do themselves: `deny customers:delete --scope all --where 'tier=gold'` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    company.refuses("grants revoke dora --role deputy", "widens_self");
    company.refuses("grants extend G-3 --until 1h", "widens_self");
    company.refuses("grants revoke G-4", "widens_self");
    company.refuses("grants extend G-4 --until 1d", "widens_self");
}

#[test]
fn g1_nobody_widens_a_role_that_they_hold() {
    let company = Company::new();
    for command in [
        "roles allow deputy customers:export --scope own",
        "roles allow deputy 'customers:*' --scope subtree",
        "roles allow deputy customers:edit --scope all",
        "roles allow everyone customers:import --scope own",
        "roles inherit deputy administrator",
        "roles inherit everyone sales-manager",
    ] {
        company.refuses(command, "widens_self");
    }
    // A detour by a role of one's own making leads nowhere.
    company.allows("roles add helper --inherit sales-manager");
    company.refuses("roles inherit deputy helper", "widens_self");
    company.refuses("grants add dora --role helper", "widens_self");
    company.allows("roles clone administrator chief");
    company.refuses("roles remove deputy --transfer-to chief --yes", "widens_self");
    // To narrow oneself is allowed.
    company.allows("roles unset deputy customers:delete");
    company.refuses("roles allow deputy customers:delete --scope own", "widens_self");
}

#[test]
fn g1_neither_caller_nor_actor_gains() {
    let company = Company::new();
    company.boss("grants add dora --allow users:impersonate --scope all");
    company.boss("users add ada --role administrator");
    // `boss` as `dora`: what `dora` cannot do for herself, `boss` does not do for her in her name.
    let output = company.0.run("--as dora grants add dora --role sales-manager");
    assert_snapshot!(output, @"
    --- stderr
    error: this would widen what `dora` may do themselves: `allow customers:create --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    // And `wang` cannot even act as somebody who may do more.
    company.boss("grants add wang --allow users:impersonate --scope all");
    let output =
        company.0.by("wang").run("--as dora grants add wang --allow customers:view --scope own");
    assert_snapshot!(output, @"
    --- stderr
    error: user `dora` not found
    exit 3
    ");
}

#[test]
fn g2_nobody_gives_what_they_lack() {
    let company = Company::new();
    assert_snapshot!(company.dora("grants add wang --role sales-manager"), @"
    --- stderr
    error: `dora` cannot give `wang` what they could not use themselves: `allow customers:create --scope subtree` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    company.allows("grants add wang --allow customers:view --scope subtree");
    company.allows("grants add wang --allow customers:view --scope team --fields name,city");
    for command in [
        "grants add wang --allow customers:view --scope all",
        "grants add wang --allow customers:import --scope own",
        "grants add wang --allow customers:export --scope own",
        "grants add wang --allow 'customers:*' --scope own",
        "grants add wang --allow '*:view' --scope own",
        "grants add team:north --allow customers:import --scope own",
    ] {
        company.refuses(command, "cannot_give");
    }
}

#[test]
fn g2_reach_is_compared_where_the_other_stands() {
    let company = Company::new();
    // The team of `wang` lies in the reach of `dora`, that of `zoe` does not.
    company.allows("grants add wang --allow customers:delete --scope team");
    company.refuses("grants add zoe --allow customers:delete --scope team", "cannot_give");
    company
        .refuses("grants add team:south --allow customers:delete --scope subtree", "cannot_give");
    company.allows("grants add zoe --allow customers:delete --scope own");
}

#[test]
fn g2_a_pattern_does_not_give_what_is_sensitive() {
    let company = Company::new();
    company.boss("grants add dora --allow 'customers:*' --scope all");
    company.allows("grants add wang --allow customers:import --scope all");
    company.allows("grants add wang --allow 'customers:*' --scope own");
    company.refuses("grants add wang --allow customers:export --scope own", "cannot_give");
    company.refuses("grants add wang --allow '*:*' --scope own", "cannot_give");
    company.boss("grants add dora --allow customers:export --scope subtree");
    company.allows("grants add wang --allow customers:export --scope own");
    company.refuses("grants add wang --allow customers:export --scope all", "cannot_give");
}

#[test]
fn g2_nothing_is_given_beyond_ones_own_end() {
    let company = Company::new();
    company.boss("grants add dora --allow customers:import --scope all --from 10d --until 30d");
    company.boss("grants add wang --allow customers:import --scope own --from 12d --until 15d");
    for command in [
        "grants add wang --allow customers:import --scope team",
        "grants add wang --allow customers:import --scope team --until 2026-03-01",
        // Not before one's own begin either.
        "grants add wang --allow customers:import --scope team --until 20d",
        "grants extend G-4 --until 40d",
        "grants extend G-4 --no-until",
    ] {
        company.refuses(command, "cannot_give");
    }
    company.0.set_time("2026-01-20T12:00:00Z");
    company.allows("grants extend G-4 --until 12d");
    company.allows("grants add wang --allow customers:import --scope team --until 13d");
    assert_snapshot!(company.dora("grants add wang --allow customers:import --scope subtree --until 30d"), @"
    --- stderr
    error: `dora` cannot give `wang` what they could not use themselves: `allow customers:import --scope subtree` until 2026-02-19 12:00:02Z
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g2_conditions_only_narrow() {
    let company = Company::new();
    company.boss("grants add dora --allow customers:view --scope all");
    company.allows("grants add team:north --allow customers:edit --scope own --where tier=gold");
    company.boss("grants add dora --allow customers:export --scope all --where region=EU,UK");
    company.allows("grants add wang --allow customers:export --scope all --where region=EU,UK");
    company.allows(
        "grants add wang --allow customers:export --scope all --where 'region=EU and tier=gold'",
    );
    for condition in ["region=EU,US", "tier=gold", "region!=US", "region!=none"] {
        let command =
            format!("grants add wang --allow customers:export --scope own --where {condition}");
        company.refuses(&command, "cannot_give");
    }
    company.refuses("grants add wang --allow customers:export --scope own", "cannot_give");
}

#[test]
fn g2_to_lift_a_deny_of_another_is_to_give() {
    let company = Company::new();
    company.boss("grants add wang --deny customers:import");
    company.boss("grants add wang --deny customers:edit --where tier=gold");
    company.boss("grants add wang --deny 'customers:*' --where region=US");
    assert_snapshot!(company.dora("grants revoke G-3"), @"
    --- stderr
    error: `dora` cannot give `wang` what they could not use themselves: `deny customers:import --scope all` would no longer hold
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    company.refuses("grants extend G-3 --until 1d", "cannot_give");
    // The deny is about records beyond the reach of `dora`.
    company.refuses("grants revoke G-4", "cannot_give");
    company.refuses("grants revoke G-5", "cannot_give");
    company.boss("grants add dora --allow customers:edit --scope all");
    company.allows("grants revoke G-4");
}

/// A deny with a condition holds where the field is empty, too (rule C1); an allow does not.
#[test]
fn g2_a_lifted_deny_opens_what_is_empty_as_well() {
    let company = Company::new();
    company.boss("grants add dora --allow customers:edit --scope all --where tier=gold");
    company.boss("grants add dora --allow customers:delete --scope all --where tier=none");
    company.boss("grants add wang --deny customers:edit --where tier=gold");
    company.boss("grants add wang --deny customers:delete --where tier=none");
    company.refuses("grants revoke G-5", "cannot_give");
    // Whether something is empty is never unknown.
    company.allows("grants revoke G-6");
}

#[test]
fn g2_no_detour_lifts_a_deny() {
    let company = Company::new();
    company.boss("roles add gag");
    company.boss("roles deny gag customers:import");
    company.boss("roles add worker --inherit gag");
    company.boss("roles deny worker customers:create");
    company.boss("grants add wang --role worker");
    company.boss("grants add dora --role gag");
    for command in [
        "roles uninherit worker gag",
        "roles deny worker customers:create --fields notes",
        "roles unset worker customers:create --deny",
        "roles remove worker --revoke --yes",
        "roles remove worker --transfer-to auditor --yes",
        "grants revoke wang --role worker",
    ] {
        company.refuses(command, "cannot_give");
    }
    company.refuses("roles unset gag customers:import --deny", "widens_self");
    company.refuses("roles remove gag --revoke --yes", "widens_self");
    company.refuses("grants revoke dora --role gag", "widens_self");
    // A wider deny in its place lifts nothing.
    company.allows("roles deny worker 'customers:*'");
    company.allows("roles unset worker customers:create --deny");
}

#[test]
fn g2_what_is_given_to_who_cannot_act_is_given_too() {
    let company = Company::new();
    company.boss("grants add wang --deny customers:import");
    company.boss("users suspend wang --reason leave");
    company.boss("users add eve --until 1d");
    company.0.set_time("2026-02-01T00:00:00Z");
    for command in [
        "grants add wang --role administrator",
        "grants add eve --role administrator",
        "grants revoke G-3",
    ] {
        company.refuses(command, "cannot_give");
    }
    company.allows("grants add wang --allow customers:view --scope own");
    company.allows("grants add eve --allow customers:view --scope own");
    company.boss("users resume wang");
}

#[test]
fn g2_to_lift_a_mask_is_to_give() {
    let company = Company::new();
    company.boss("roles add partner");
    company.boss("roles allow partner customers:view --scope all --fields name,city,phone,email --mask phone,email");
    company.boss("grants add wang --role partner");
    company.boss("grants add dora --allow customers:view --scope all --mask phone");
    let widen = |tail: &str| format!("roles allow partner customers:view --scope all {tail}");
    company.allows(&widen("--fields name,city,phone,email --mask phone"));
    company.refuses(&widen("--fields name,city,phone"), "cannot_give");
    company.allows(&widen("--fields name,phone,email --mask phone,email"));
    company.refuses(&widen("--fields name,phone,email"), "cannot_give");
    assert_snapshot!(company.dora(&widen("")), @"
    --- stderr
    error: `dora` cannot give `wang` what they could not use themselves: `allow customers:view --scope all` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g2_a_role_is_widened_only_by_who_could_give_it_to_its_holders() {
    let company = Company::new();
    company.boss("roles add worker");
    company.boss("grants add wang --role worker");
    company.boss("grants add team:south --role worker");
    company.refuses("roles allow worker customers:import --scope own", "cannot_give");
    company.refuses("roles inherit worker sales-manager", "cannot_give");
    company.refuses("roles allow worker customers:view --scope all", "cannot_give");
    // `zoe` holds it too, and her team is not below `dora`.
    company.refuses("roles allow worker customers:view --scope team", "cannot_give");
    company.allows("roles allow worker customers:view --scope own");
    // A role that nobody holds gives nobody anything; to grant it then does.
    company.allows("roles add empty");
    company.allows("roles allow empty customers:import --scope all");
    company.refuses("grants add wang --role empty", "cannot_give");
    company.refuses("roles inherit worker empty", "cannot_give");
}

#[test]
fn g2_a_denied_giver_gives_nothing_that_the_deny_touches() {
    let company = Company::new();
    company.boss("grants add dora --deny customers:edit --where tier=gold");
    company.refuses("grants add wang --allow customers:edit --scope own", "cannot_give");
    company.allows("grants add wang --allow customers:delete --scope own");
}

#[test]
fn g2_who_would_gain_is_named_only_to_who_may_know_of_them() {
    let company = Company::new();
    company.boss("roles add worker");
    company.boss("grants add zoe --role worker");
    company.boss("roles unset deputy users:view");
    company.boss("roles allow deputy users:view --scope subtree");
    assert_snapshot!(company.dora("roles allow worker customers:import --scope own"), @"
    --- stderr
    error: `dora` cannot give what they could not use themselves: `allow customers:import --scope own` without end
    hint: ask a full administrator who is not concerned
    exit 4
    ");
}

#[test]
fn g3_nobody_takes_from_who_can_do_what_they_could_not_give() {
    let company = Company::new();
    company.boss("users add ada --role administrator --os-account ada");
    company.boss("roles add gag");
    company.boss("roles deny gag '*:*'");
    assert_snapshot!(company.dora("grants revoke ada --role administrator"), @"
    --- stderr
    error: `ada` may do things that `dora` could not give
    hint: ask a full administrator who is not concerned
    exit 4
    ");
    company.refuses("grants revoke G-3", "outranked");
    company.refuses("grants extend G-3 --until 1d", "outranked");
    company.refuses("grants add ada --deny customers:view", "outranked");
    company.refuses("grants add ada --role gag", "outranked");
    // From others it can be taken.
    company.boss("grants add wang --allow customers:view --scope own");
    company.allows("grants revoke G-4");
    company.allows("grants add wang --deny customers:view");
}

#[test]
fn g4_an_administrator_remains() {
    let sandbox = Sandbox::init();
    for command in [
        "grants revoke G-1",
        "grants revoke boss --role administrator",
        "grants extend G-1 --until 30d",
        "grants add boss --deny audit:view",
        "grants add boss --deny '*:*' --from 1h",
        "grants add boss --deny '*:*' --from 1h --until 2h",
        "roles deny administrator customers:export",
        "roles deny everyone customers:export",
        "roles unset administrator R-1",
        "roles remove administrator --revoke --yes",
        "roles remove administrator --transfer-to sales-manager --yes",
        "roles allow administrator '*:*' --scope all --where region=EU",
    ] {
        let output = sandbox.run(command);
        let expected = if command.contains("--where") { Some(2) } else { Some(4) };
        assert!(output.code == expected, "{command}: {output}");
    }
    assert_snapshot!(sandbox.run("grants revoke G-1"), @"
    --- stderr
    error: the store would be left without a lasting full administrator
    hint: first make another user with an account a full administrator without end
    exit 4
    ");
    // A second one without an account, or with an end, is not enough.
    sandbox.ok("users add ada --role administrator");
    sandbox.ok("users add eve --role administrator --os-account eve --until 30d");
    assert_eq!(sandbox.run("grants revoke G-1").code, Some(4));
    sandbox.ok("users edit ada --os-account ada");
    sandbox.ok("grants revoke G-1");
    assert_eq!(sandbox.run("users list").code, Some(4));
}

/// Rank holds whichever way rights are taken: by a grant to a team, by its revocation, by a
/// deny on a role, by taking a rule from it, or by removing it.
#[test]
fn g3_no_way_round_rank_leads_over_a_team_or_a_role() {
    let sandbox = Sandbox::init();
    for line in [
        "teams add hq",
        "users add ada --team hq --role administrator",
        "users add mgr --team hq --role sales-manager",
        "grants add team:hq --role auditor",
        "roles add taker",
    ] {
        sandbox.ok(line);
    }
    for permission in [
        "grants:create",
        "grants:revoke",
        "grants:view",
        "users:view",
        "teams:view",
        "roles:view",
        "roles:edit",
        "roles:delete",
    ] {
        sandbox.ok(["roles", "allow", "taker", permission, "--scope", "all"]);
    }
    sandbox.ok("users add eve --role taker");
    for line in [
        "grants add team:hq --deny '*:*' --scope all",
        "grants revoke team:hq --role auditor",
        "roles deny sales-manager '*:*' --scope all",
        "roles unset sales-manager customers:view",
        "roles remove sales-manager --revoke --yes",
        "grants revoke mgr --role sales-manager",
    ] {
        let output = sandbox.run(&*format!("--as eve {line}"));
        assert_eq!(output.code, Some(4), "{line}: {output}");
        assert!(output.stderr.contains("may do things that `eve` could not give"), "{output}");
    }
    // Nobody's rights are lessened by a role that nobody holds.
    sandbox.ok("--as eve roles deny support customers:view --scope all");
}

/// What everybody may do with their team's records, not everybody may hand out: it depends on
/// the team.
#[test]
fn g3_what_everybody_has_counts_where_it_depends_on_the_team() {
    let sandbox = Sandbox::init();
    for line in [
        "roles allow everyone customers:view --scope team",
        "teams add north",
        "teams add south",
        "roles add people",
        "users add ivy --team north --role people",
        "users add plain --team south",
        "users add mate --team north",
    ] {
        sandbox.ok(line);
    }
    for action in ["view", "create", "edit", "map", "move", "impersonate"] {
        sandbox.ok(["roles", "allow", "people", &format!("users:{action}"), "--scope", "all"]);
    }
    sandbox.ok("roles allow people teams:view --scope all");
    for (line, why) in [
        ("--as ivy users edit plain --os-account plain", "may do things"),
        ("--as ivy users edit plain --team north", "may do things"),
        ("--as ivy users add puppet --team south", "cannot give"),
    ] {
        let output = sandbox.run(line);
        assert_eq!(output.code, Some(4), "{line}: {output}");
        assert!(output.stderr.contains(why), "{line}: {output}");
    }
    sandbox.ok("--as ivy users edit mate --os-account mate");
    sandbox.ok("--as ivy users add puppet --team north");
}

/// Who may give and not see grants hears of one that is held what they would hear if it were
/// not: that they cannot give it.
#[test]
fn k1_a_grant_out_of_view_is_told_to_who_could_give_it_alone() {
    let sandbox = Sandbox::init();
    for line in [
        "roles add giver",
        "roles allow giver grants:create --scope all",
        "roles allow giver users:view --scope all",
        "roles allow giver roles:view --scope all",
        "users add gil --role giver --os-account gil",
        "roles add strong",
        "roles allow strong customers:delete --scope all",
        "roles add weak",
        "roles allow weak users:view --scope own",
        "users add rep --role strong",
        "users add abe",
        "grants add rep --role weak",
    ] {
        sandbox.ok(line);
    }
    let says = |to: &str, role: &str| {
        let add = format!("grants add {to} --role {role} --dry-run");
        sandbox.by("gil").run(&*add).to_string().replace(to, "USER")
    };
    assert_eq!(says("rep", "strong"), says("abe", "strong"));
    assert!(says("rep", "strong").contains("exit 4"), "{}", says("rep", "strong"));
    assert!(says("rep", "weak").contains("already"), "{}", says("rep", "weak"));
}

#[test]
fn k1_a_defined_permission_is_proposed_to_who_may_list_it() {
    let sandbox = Sandbox::init();
    for line in [
        "permissions define merger:approve --description secret",
        "roles add giver",
        "roles allow giver grants:create --scope all",
        "roles allow giver users:view --scope all",
        "users add gil --role giver --os-account gil",
        "users add rep",
    ] {
        sandbox.ok(line);
    }
    let says = |who: &str, rule: &str| {
        sandbox.by(who).run(&*format!("grants add rep --allow {rule} --scope all")).to_string()
    };
    for rule in ["merger:approv", "merge:*"] {
        let told = says("gil", rule);
        assert!(told.contains("not found") && !told.contains("merger:approve`?"), "{told}");
        assert!(!told.contains("merger:*"), "{told}");
    }
    assert!(says("boss", "merger:approv").contains("merger:approve"));
}
