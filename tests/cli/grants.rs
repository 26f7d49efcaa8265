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
    assert_snapshot!(sandbox.run("grants add wang --role sales-manager --until 30d --reason 'covers for Li'"), @"");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export --scope own --until 2026-12-31 --reason 'fair in Munich'"), @"");
    assert_snapshot!(sandbox.run("grants add team:north --role support --direct --from 2026-02-01"), @"");
    assert_snapshot!(sandbox.run("grants add user:wang --deny customers:edit --where tier=gold"), @"");
    assert_snapshot!(sandbox.run("grants list"), @"");
    assert_snapshot!(sandbox.run("grants show G-5"), @"");
    assert_snapshot!(sandbox.run("grants show g-6 --format json"), @"");
    assert_snapshot!(sandbox.run("grants list --subject wang --role sales-manager -f csv"), @"");
    assert_snapshot!(sandbox.run("grants list --subject team:north"), @"");
    assert_snapshot!(sandbox.run("grants list -n 2"), @"");
    assert_snapshot!(sandbox.run("grants list -n 2 --after G-5"), @"");
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
    assert_snapshot!(sandbox.run("grants list --expired"), @"");
    assert_snapshot!(sandbox.run("grants list --subject wang"), @"");
}

#[test]
fn a_day_ends_in_the_zone_of_the_store() {
    let sandbox = company();
    sandbox.ok("settings set time-zone Asia/Shanghai");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 2026-02-01 --until 2026-02-28"), @"");
}

#[test]
fn what_ends_soon_is_listed() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    sandbox.ok("grants add wang --role support --until 20d");
    assert_snapshot!(sandbox.run("grants list --expiring 14"), @"");
    assert_snapshot!(sandbox.run("grants list --expiring 5"), @"");
    assert_snapshot!(sandbox.run("grants list --expiring 14 --expired"), @"");
}

#[test]
fn an_end_is_moved() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 2026-06-30"), @"");
    assert_snapshot!(sandbox.run("grants extend G-4 --no-until"), @"");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 1d --dry-run"), @"");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 2026-01-01"), @"");
    assert_snapshot!(sandbox.run("grants extend G-4"), @"");
    assert_snapshot!(sandbox.run("grants extend G-99 --until 1d"), @"");
    assert_snapshot!(sandbox.run("grants extend wang --until 1d"), @"");
    assert_snapshot!(sandbox.run("grants extend G-4 --until soon"), @"");
    assert_snapshot!(sandbox.run("grants show G-4"), @"");
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
    assert_snapshot!(sandbox.run("grants revoke wang --role auditor --reason 'left the project'"), @"");
    assert_snapshot!(sandbox.run("grants revoke wang --role auditor"), @"");
    assert_snapshot!(sandbox.run("grants revoke G-6"), @"");
    assert_snapshot!(sandbox.run("grants revoke G-6"), @"");
    assert_snapshot!(sandbox.run("grants revoke wang"), @"");
    assert_snapshot!(sandbox.run("grants revoke ghost --role auditor"), @"");
    assert_snapshot!(sandbox.run("grants list -f csv"), @"");
}

#[test]
fn the_same_is_not_given_twice_at_one_time() {
    let sandbox = company();
    sandbox.ok("grants add wang --role auditor --until 10d");
    assert_snapshot!(sandbox.run("grants add wang --role auditor"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 9d --until 20d"), @"");
    sandbox.ok("grants add wang --role auditor --from 11d");
    assert_snapshot!(sandbox.run("grants extend G-4 --until 12d"), @"");
    sandbox.ok("grants add team:north --role auditor");
    sandbox.ok("grants add wang --allow customers:export --scope own");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export --scope own"), @"");
    sandbox.ok("grants add wang --allow customers:export --scope team");
    // What has ended is in nobody's way.
    sandbox.set_time("2026-01-15T10:00:00Z");
    sandbox.ok("grants add wang --role auditor --until 1h");
}

#[test]
fn what_cannot_be_given_is_said() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("grants add wang --role everyone"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role sales-manger"), @"");
    assert_snapshot!(sandbox.run("grants add wnag --role auditor"), @"");
    assert_snapshot!(sandbox.run("grants add team:nort --role auditor"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --direct"), @"");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:export"), @"");
    assert_snapshot!(sandbox.run("grants add wang --allow customers:exprt --scope own"), @"");
    assert_snapshot!(sandbox.run("grants add wang --allow roles:view --scope own"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --fields name"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --allow customers:view"), @"");
    assert_snapshot!(sandbox.run("grants add wang"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --until 2026-01-01"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --from 20d --until 10d"), @"");
    assert_snapshot!(sandbox.run("grants add wang --role auditor --until 2026-02-30"), @"");
}

#[test]
fn k1_a_grant_out_of_view_is_not_there() {
    let sandbox = company();
    sandbox.ok("users add zoe --role auditor");
    let mia = |command: &str| sandbox.by("mia").run(command);
    assert_snapshot!(mia("grants list -f csv"), @"");
    assert_snapshot!(mia("grants show G-1"), @"");
    assert_snapshot!(mia("grants show G-99"), @"");
    assert_snapshot!(mia("grants list --subject zoe"), @"");
    assert_snapshot!(mia("grants list --subject zoo"), @"");
    assert_snapshot!(mia("grants show G-3"), @"");
    // Who may give to the own team gets no sign of others.
    sandbox.ok("grants add mia --allow grants:create --scope subtree");
    sandbox.ok("grants add mia --allow grants:revoke --scope subtree");
    assert_snapshot!(mia("grants add zoe --role sales-rep"), @"");
    assert_snapshot!(mia("grants revoke G-4"), @"");
    assert_snapshot!(mia("grants revoke G-99"), @"");
    assert_snapshot!(mia("grants extend G-4 --until 1d"), @"");
    assert_snapshot!(mia("grants revoke zoe --role auditor"), @"");
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
    assert_snapshot!(sandbox.by("mia").run("grants add wang --role sales-rep"), @"");
    assert_snapshot!(sandbox.by("mia").run("grants revoke G-3"), @"");
}

#[test]
fn a1_what_was_given_and_taken_stands_in_the_audit() {
    let sandbox = company();
    sandbox.ok("grants add wang --allow customers:export --scope own --until 10d --reason fair");
    sandbox.ok("grants extend G-4 --until 20d");
    sandbox.ok("grants revoke G-4 --reason 'fair is over'");
    let last = |back: i64| {
        let entries = sandbox.run("audit list --format json").json();
        let seq = entries[0]["seq"].as_i64().unwrap() - back;
        sandbox.run(["audit", "show", &seq.to_string()])
    };
    assert_snapshot!(last(2), @"");
    assert_snapshot!(last(1), @"");
    assert_snapshot!(last(0), @"");
}
