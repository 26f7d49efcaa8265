//! `rolegate grants`.

use insta::assert_snapshot;

use crate::sandbox::Sandbox;

/// `wang` works in the north, below sales; `mia` manages sales.
fn company() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add sales");
    sandbox.ok("teams add north --parent sales");
    sandbox.ok("users add mia --team sales --role sales-manager --os-account mia");
    sandbox.ok("users add wang --team north --role sales-rep --os-account wang");
    sandbox
}

#[test]
fn roles_and_rules_are_given_for_a_time() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("grants add wang --role sales-manager --until 30d --reason 'covers for Li'"), @"
    Granted G-4: `wang` has the role `sales-manager` until 2026-02-04 09:00:05Z.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export --scope own --until 2026-12-31 --reason 'fair in Munich'"), @"
    Granted G-5: `wang` has the rule `allow customers:export --scope own` until 2027-01-01 00:00:00Z.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants add team:north --role support --direct --from 2026-02-01"), @"
    Granted G-6: `team:north` has the role `support` from 2026-02-01 00:00:00Z.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants add user:wang --deny customers:edit --where tier=gold"), @"
    Granted G-7: `wang` has the rule `deny customers:edit --scope all --where 'tier=gold'`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list"), @"
    ID   SUBJECT     ROLE           RULE                                                 STATUS   FROM                  UNTIL                 REASON
    G-1  boss        administrator                                                       active                                               made the store
    G-2  mia         sales-manager                                                       active
    G-3  wang        sales-rep                                                           active
    G-4  wang        sales-manager                                                       active                         2026-02-04 09:00:05Z  covers for Li
    G-5  wang                       allow customers:export --scope own                   active                         2027-01-01 00:00:00Z  fair in Munich
    G-6  team:north  support                                                             not-yet  2026-02-01 00:00:00Z
    G-7  wang                       deny customers:edit --scope all --where 'tier=gold'  active
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants show G-5"), @"
    id        G-5
    subject   wang
    rule      allow customers:export --scope own
    rule id   R-28
    direct    no
    status    active
    until     2027-01-01 00:00:00Z
    reason    fair in Munich
    given by  boss
    given at  2026-01-05 09:00:06Z
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants show g-6 --format json"), @r#"
    {
      "id": "G-6",
      "subject": "team:north",
      "role": "support",
      "rule": null,
      "rule_id": null,
      "direct": true,
      "status": "not-yet",
      "from": "2026-02-01T00:00:00Z",
      "until": null,
      "reason": null,
      "given_by": "boss",
      "given_at": "2026-01-05T09:00:07Z"
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("grants list --subject wang --role sales-manager -f csv"), @"
    id,subject,role,rule,status,from,until,reason
    G-4,wang,sales-manager,,active,,2026-02-04T09:00:05Z,covers for Li
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list --subject team:north"), @"
    ID   SUBJECT     ROLE     RULE  STATUS   FROM                  UNTIL  REASON
    G-6  team:north  support        not-yet  2026-02-01 00:00:00Z
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list -n 2"), @"
    ID   SUBJECT  ROLE           RULE  STATUS  FROM  UNTIL  REASON
    G-1  boss     administrator        active               made the store
    G-2  mia      sales-manager        active
    --- stderr
    2 of 7, next: `--after G-2`
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list -n 2 --after G-5"), @"
    ID   SUBJECT     ROLE     RULE                                                 STATUS   FROM                  UNTIL  REASON
    G-6  team:north  support                                                       not-yet  2026-02-01 00:00:00Z
    G-7  wang                 deny customers:edit --scope all --where 'tier=gold'  active
    exit 0
    ");
}

#[test]
fn d2_a_grant_begins_and_ends_to_the_second() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --from 2026-02-01 --until 2026-02-03T12:00:00Z");
    let may = |time: &str| {
        sandbox.set_time(time);
        sandbox.by("wang").run("roles list").code == Some(0)
    };
    assert!(!may("2026-01-31T23:59:59Z"));
    assert!(may("2026-02-01T00:00:00Z"));
    assert!(may("2026-02-03T11:59:59Z"));
    assert!(!may("2026-02-03T12:00:00Z"));
    assert_snapshot!(sandbox.run("grants list --expired"), @"
    ID   SUBJECT  ROLE     RULE  STATUS  FROM                  UNTIL                 REASON
    G-4  wang     auditor        ended   2026-02-01 00:00:00Z  2026-02-03 12:00:00Z
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list --subject wang"), @"
    ID   SUBJECT  ROLE       RULE  STATUS  FROM  UNTIL  REASON
    G-3  wang     sales-rep        active
    exit 0
    ");
}

#[test]
fn d2_a_grant_to_a_team_reaches_those_below_unless_it_is_direct() {
    let sandbox = company();
    let may = |who: &str| sandbox.by(who).run("settings list").code == Some(0);
    sandbox.ok("grants add team:sales --allow settings:view --scope all --direct");
    assert!(may("mia") && !may("wang"));
    sandbox.ok("grants revoke G-4");
    sandbox.ok("grants add team:sales --allow settings:view --scope all");
    assert!(may("mia") && may("wang"));
    sandbox.ok("users edit wang --no-team");
    assert!(may("mia") && !may("wang"));
}

#[test]
fn a_day_ends_in_the_zone_of_the_store() {
    let sandbox = company();
    sandbox.ok("settings set time-zone Asia/Shanghai");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 2026-02-01 --until 2026-02-28"), @"
    Granted G-4: `wang` has the role `auditor` from 2026-01-31 16:00:00Z until 2026-02-28 16:00:00Z.
    exit 0
    ");
}

#[test]
fn what_ends_soon_is_listed() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    sandbox.ok("grants add wang --role support --until 20d");
    assert_snapshot!(sandbox.run("grants list --expiring 14"), @"
    ID   SUBJECT  ROLE     RULE  STATUS  FROM  UNTIL                 REASON
    G-4  wang     auditor        active        2026-01-15 09:00:05Z
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list --expiring 5"), @"
    --- stderr
    no grants
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants list --expiring 14 --expired"), @"
    --- stderr
    error: the argument '--expiring <DAYS>' cannot be used with '--expired'

    Usage: rolegate grants list --expiring <DAYS>

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn an_end_is_moved() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 2026-06-30"), @"
    Extended G-4 of `wang`: it ends at 2026-07-01 00:00:00Z; before, it ended at 2026-01-15 09:00:05Z.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants extend G-4 --no-until"), @"
    Extended G-4 of `wang`: it has no end; before, it ended at 2026-07-01 00:00:00Z.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 1d --dry-run"), @"
    Dry run: Shortened G-4 of `wang`: it ends at 2026-01-06 09:00:08Z; before, it had no end.
    --- stderr
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 2026-01-01"), @"
    --- stderr
    error: it would have ended already, at 2026-01-02 00:00:00Z
    hint: `rolegate grants revoke G-4` ends it now
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants extend G-4"), @"
    --- stderr
    error: the following required arguments were not provided:
      <--until <WHEN>|--no-until>

    Usage: rolegate grants extend <--until <WHEN>|--no-until> <GRANT>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants extend G-99 --until 1d"), @"
    --- stderr
    error: grant `G-99` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants extend wang --until 1d"), @"
    --- stderr
    error: invalid value 'wang' for '<GRANT>': `wang` is not an id such as `G-42`

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants extend G-4 --until soon"), @"
    --- stderr
    error: `soon` is not a time for --until: it is neither a date, a time nor a span
    hint: write a date such as 2026-12-31, a time such as 2026-12-31T17:00:00Z, or a span such as 30d, 2w or 1mo (1m is a minute)
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants show G-4"), @"
    id        G-4
    subject   wang
    role      auditor
    direct    no
    status    active
    given by  boss
    given at  2026-01-05 09:00:05Z
    exit 0
    ");
    // What has ended can begin again.
    sandbox.ok("grants extend G-4 --until 1d");
    sandbox.set_time("2026-03-01T00:00:00Z");
    assert_eq!(sandbox.by("wang").run("roles list").code, Some(4));
    sandbox.ok("grants extend G-4 --until 1d");
    assert_eq!(sandbox.by("wang").run("roles list").code, Some(0));
}

#[test]
fn a_grant_is_taken_back() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    sandbox.ok("grants add wang --role auditor --from 20d");
    sandbox.ok("grants add team:north --allow customers:delete --scope team");
    assert_snapshot!(sandbox.run("grants revoke wang --role auditor --reason 'left the project'"), @"
    Revoked G-4: `auditor` from `wang`.
    Revoked G-5: `auditor` from `wang`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants revoke wang --role auditor"), @"
    --- stderr
    error: no grant gives `auditor` to `wang` itself
    hint: `rolegate explain` says by which way `wang` may do something
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants revoke G-6"), @"
    Revoked G-6: `allow customers:delete --scope team` from `team:north`.
    exit 0
    ");
    assert_snapshot!(sandbox.run("grants revoke G-6"), @"
    --- stderr
    error: grant `G-6` was revoked by boss at 2026-01-05 09:00:10Z
    hint: `rolegate audit show 11` shows it
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants revoke wang"), @"
    --- stderr
    error: `wang` is not the number of a grant such as `G-12`
    hint: with --role, name a user or a team and the role
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants revoke ghost --role auditor"), @"
    --- stderr
    error: user `ghost` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants list -f csv"), @"
    id,subject,role,rule,status,from,until,reason
    G-1,boss,administrator,,active,,,made the store
    G-2,mia,sales-manager,,active,,,
    G-3,wang,sales-rep,,active,,,
    exit 0
    ");
}

#[test]
fn the_same_is_not_given_twice_at_one_time() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    assert_snapshot!(sandbox.run("grants add wang --role auditor"), @"
    --- stderr
    error: `wang` has `auditor` at that time already, by G-4
    hint: `rolegate grants extend G-4 --until …` changes its end
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 9d --until 20d"), @"
    --- stderr
    error: `wang` has `auditor` at that time already, by G-4
    hint: `rolegate grants extend G-4 --until …` changes its end
    exit 3
    ");
    sandbox.ok("grants add wang --role auditor --from 11d");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 12d"), @"
    --- stderr
    error: `wang` has `auditor` at that time already, by G-5
    hint: `rolegate grants extend G-5 --until …` changes its end
    exit 3
    ");
    sandbox.ok("grants add team:north --role auditor");
    sandbox.ok("grants add wang --allow customers:export --scope own");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export --scope own"), @"
    --- stderr
    error: `wang` has this rule at that time already, by G-7
    hint: `rolegate grants extend G-7 --until …` changes its end
    exit 3
    ");
    sandbox.ok("grants add wang --allow customers:export --scope team");
    // What has ended is in nobody's way.
    sandbox.set_time("2026-01-15T10:00:00Z");
    sandbox.ok("grants add wang --role auditor --until 1h");
}

#[test]
fn what_cannot_be_given_is_said() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("grants add wang --role everyone"), @"
    --- stderr
    error: everybody holds `everyone` without a grant
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add wang --role sales-manger"), @"
    --- stderr
    error: role `sales-manger` not found
    hint: did you mean `sales-manager`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add wnag --role auditor"), @"
    --- stderr
    error: user `wnag` not found
    hint: did you mean `wang`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add team:nort --role auditor"), @"
    --- stderr
    error: team `nort` not found
    hint: did you mean `north`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --direct"), @"
    --- stderr
    error: only a grant to a team can be direct
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export"), @"
    --- stderr
    error: an allow needs a scope
    hint: write --scope own, team, subtree or all
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:exprt --scope own"), @"
    --- stderr
    error: permission `customers:exprt` not found
    hint: did you mean `customers:export`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants add wang --allow roles:view --scope own"), @"
    --- stderr
    error: `roles:view` cannot have the scope `own`: roles have no owner and no team
    hint: write `--scope all`
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --fields name"), @"
    --- stderr
    error: fields and conditions belong to a rule: a role has its own
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --allow customers:view"), @"
    --- stderr
    error: the argument '--role <ROLE>' cannot be used with '--allow <PERMISSION>'

    Usage: rolegate grants add <--role <ROLE>|--allow <PERMISSION>|--deny <PERMISSION>> <SUBJECT>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang"), @"
    --- stderr
    error: the following required arguments were not provided:
      <--role <ROLE>|--allow <PERMISSION>|--deny <PERMISSION>>

    Usage: rolegate grants add <--role <ROLE>|--allow <PERMISSION>|--deny <PERMISSION>> <SUBJECT>

    For more information, try '--help'.
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --until 2026-01-01"), @"
    --- stderr
    error: it would have ended already, at 2026-01-02 00:00:00Z
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 20d --until 10d"), @"
    --- stderr
    error: it would end before it begins: 2026-01-15 09:00:17Z is not after 2026-01-25 09:00:17Z
    exit 2
    ");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --until 2026-02-30"), @"
    --- stderr
    error: `2026-02-30` is not a time for --until: there is no such date
    hint: write a date such as 2026-12-31, a time such as 2026-12-31T17:00:00Z, or a span such as 30d, 2w or 1mo (1m is a minute)
    exit 2
    ");
}

#[test]
fn k1_a_grant_out_of_view_is_not_there() {
    let sandbox = company();
    sandbox.ok("users add zoe --role auditor");
    let mia = |command: &str| sandbox.by("mia").run(command);
    assert_snapshot!(mia("grants list -f csv"), @"
    id,subject,role,rule,status,from,until,reason
    G-2,mia,sales-manager,,active,,,
    G-3,wang,sales-rep,,active,,,
    exit 0
    ");
    assert_snapshot!(mia("grants show G-1"), @"
    --- stderr
    error: grant `G-1` not found
    exit 3
    ");
    assert_snapshot!(mia("grants show G-99"), @"
    --- stderr
    error: grant `G-99` not found
    exit 3
    ");
    assert_snapshot!(mia("grants list --subject zoe"), @"
    --- stderr
    error: user `zoe` not found
    exit 3
    ");
    assert_snapshot!(mia("grants list --subject zoo"), @"
    --- stderr
    error: user `zoo` not found
    exit 3
    ");
    assert_snapshot!(mia("grants show G-3"), @"
    id        G-3
    subject   wang
    role      sales-rep
    direct    no
    status    active
    given at  2026-01-05 09:00:04Z
    exit 0
    ");
    // Who may give to the own team gets no sign of others.
    sandbox.ok("grants add mia --allow grants:create --scope subtree");
    sandbox.ok("grants add mia --allow grants:revoke --scope subtree");
    assert_snapshot!(mia("grants add zoe --role sales-rep"), @"
    --- stderr
    error: user `zoe` not found
    exit 3
    ");
    assert_snapshot!(mia("grants revoke G-4"), @"
    --- stderr
    error: grant `G-4` not found
    exit 3
    ");
    assert_snapshot!(mia("grants revoke G-99"), @"
    --- stderr
    error: grant `G-99` not found
    exit 3
    ");
    assert_snapshot!(mia("grants extend G-4 --until 1d"), @"
    --- stderr
    error: grant `G-4` not found
    exit 3
    ");
    assert_snapshot!(mia("grants revoke zoe --role auditor"), @"
    --- stderr
    error: user `zoe` not found
    exit 3
    ");
}

#[test]
fn k1_who_lacks_the_right_is_refused_before_any_name_is_looked_up() {
    let sandbox = company();
    for command in [
        "grants list",
        "grants list --subject ghost",
        "grants show G-1",
        "grants show G-99",
        "grants add ghost --role ghost",
        "grants extend G-99 --until 1d",
        "grants revoke G-99",
        "grants revoke ghost --role ghost",
    ] {
        assert_eq!(sandbox.by("wang").run(command).code, Some(4), "{command}");
    }
    // A manager sees grants and may not change them.
    assert_snapshot!(sandbox.by("mia").run("grants add wang --role sales-rep"), @"
    --- stderr
    error: `mia` may not use grants:create: no rule gives it
    hint: `rolegate explain mia grants:create` says why
    exit 4
    ");
    assert_snapshot!(sandbox.by("mia").run("grants revoke G-3"), @"
    --- stderr
    error: `mia` may not use grants:revoke: no rule gives it
    hint: `rolegate explain mia grants:revoke` says why
    exit 4
    ");
}

#[test]
fn a1_what_was_given_and_taken_stands_in_the_audit() {
    let sandbox = company();
    sandbox.ok("grants add wang --allow customers:export --scope own --until 10d --reason fair");
    sandbox.ok("grants extend G-4 --until 20d --reason 'the fair was put off'");
    sandbox.ok("grants revoke G-4 --reason 'fair is over'");
    let entries = sandbox.run("audit list --format json").json();
    let newest = entries[0]["entry"].as_i64().unwrap();
    let changes = |seq: i64| {
        let entry = sandbox.run(["audit", "show", &seq.to_string()]).stdout;
        entry.split_once("\n\n").map(|(_, changes)| changes.to_owned()).unwrap_or_default()
    };
    assert_snapshot!(changes(newest - 2), @"
    RESOURCE  RECORD  EVENT    FIELD    BEFORE  AFTER
    grants    G-4     created
    grants    G-4     changed  subject          wang
    grants    G-4     changed  rule             allow customers:export --scope own
    grants    G-4     changed  until            2026-01-15 09:00:05Z
    grants    G-4     changed  reason           fair
    ");
    assert_snapshot!(changes(newest - 1), @"
    reason  the fair was put off

    RESOURCE  RECORD  EVENT    FIELD  BEFORE                AFTER
    grants    G-4     changed  until  2026-01-15 09:00:05Z  2026-01-25 09:00:06Z
    ");
    assert_snapshot!(changes(newest), @"
    reason  fair is over

    RESOURCE  RECORD  EVENT    FIELD    BEFORE                              AFTER
    grants    G-4     removed
    grants    G-4     changed  subject  wang
    grants    G-4     changed  rule     allow customers:export --scope own
    grants    G-4     changed  until    2026-01-25 09:00:06Z
    grants    G-4     changed  reason   fair
    ");
    let entry = sandbox.run(["audit", "show", &newest.to_string(), "--format", "json"]).json();
    assert_eq!(entry["details"]["reason"], "fair is over");
}

#[test]
fn k1_what_became_of_a_grant_is_told_to_who_reads_it_in_the_audit() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor");
    sandbox.ok("grants revoke G-4");
    sandbox.ok("users add omar --role auditor --os-account omar");
    assert_snapshot!(sandbox.run("grants show G-4"), @"
    --- stderr
    error: grant `G-4` was revoked by boss at 2026-01-05 09:00:06Z
    hint: `rolegate audit show 7` shows it
    exit 3
    ");
    assert_snapshot!(sandbox.by("omar").run("grants show G-4"), @"
    --- stderr
    error: grant `G-4` was revoked by boss at 2026-01-05 09:00:06Z
    hint: `rolegate audit show 7` shows it
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 1d"), @"
    --- stderr
    error: grant `G-4` was revoked by boss at 2026-01-05 09:00:06Z
    hint: `rolegate audit show 7` shows it
    exit 3
    ");
    // Who may not read the audit hears what they would of one that never was.
    let says = |id: &str| sandbox.by("mia").run(&format!("grants show {id}")).to_string();
    assert!(says("G-3").starts_with("id "), "{}", says("G-3"));
    assert_eq!(says("G-4").replace("G-4", "G-99"), says("G-99"));
}

#[test]
fn k1_a_team_is_proposed_for_a_user_who_is_not_there() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("grants add north --role support"), @"
    --- stderr
    error: user `north` not found
    hint: did you mean `team:north`?
    exit 3
    ");
    assert_snapshot!(sandbox.run("grants list --subject north"), @"
    --- stderr
    error: user `north` not found
    hint: did you mean `team:north`?
    exit 3
    ");
    sandbox.ok("roles add clerk");
    sandbox.ok("roles allow clerk grants:view --scope all");
    sandbox.ok("users add zoe --role clerk --os-account zoe");
    assert_snapshot!(sandbox.by("zoe").run("grants list --subject north"), @"
    --- stderr
    error: user `north` not found
    exit 3
    ");
}
