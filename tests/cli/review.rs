//! `rolegate review`.

use insta::assert_snapshot;

use crate::office::Office;
use crate::sandbox::Sandbox;

/// The findings of a rule, as `severity subject: message`.
fn findings(office: &Office, who: &str, rule: &str) -> Vec<String> {
    let output = office.0.by(who).run("review run -f json");
    assert_eq!(output.code, Some(0), "{output}");
    let findings = output.json();
    let line = |f: &serde_json::Value| {
        let text = |field: &str| f[field].as_str().unwrap_or_default().to_owned();
        format!("{} {}: {}", text("severity"), text("subject"), text("message"))
    };
    let findings = findings.as_array().unwrap().iter();
    findings.filter(|f| f["rule"] == rule).map(line).collect()
}

#[test]
fn groups_findings_by_severity_and_says_how_to_mend_them() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    sandbox.ok("users add li --role sales-manager");
    sandbox.ok("users add zoe --team north");
    sandbox.ok("grants add li --allow customers:export --scope subtree --reason fair");
    sandbox.ok("roles add helper");
    sandbox.ok("roles allow helper 'customers:*' --scope all");
    sandbox.ok("grants add zoe --role helper --until 2026-01-10 --reason 'covers for Li'");
    assert_snapshot!(sandbox.run("review run"), @"
    rolegate review: 9 findings: 1 high, 1 medium, 2 low, 5 info

    HIGH
      wide-right  role:helper
        R-29 gives customers:* with reach all: it changes every record, and takes in what is added later
        users: zoe
        cure: rolegate roles unset helper R-29

    MEDIUM
      single-administrator  store
        only one lasting full administrator: if they are away, nobody can help
        users: boss
        cure: rolegate grants add USER --role administrator

    LOW
      export-holder  li
        may use customers:export with reach own: G-3 > R-28
        cure: rolegate grants revoke G-3
      user-without-team  li
        is in no team: rights at team and subtree reach only what they own
        cure: rolegate users edit li --team TEAM

    INFO
      export-holder  boss
        may use customers:export with reach all: G-1 > administrator > R-1
      expiring-grant  zoe
        G-4 (helper) ends at 2026-01-11 00:00:00Z
        cure: rolegate grants extend G-4 --until TIME
      unused-role  role:sales-rep
        nobody holds it, directly or by inheritance
      unused-role  role:support
        nobody holds it, directly or by inheritance
      unused-role  role:auditor
        nobody holds it, directly or by inheritance
    exit 0
    ");
    assert_snapshot!(sandbox.run("review run -f csv"), @r#"
    severity,rule,subject,message,cure
    high,wide-right,role:helper,"R-29 gives customers:* with reach all: it changes every record, and takes in what is added later",rolegate roles unset helper R-29
    medium,single-administrator,store,"only one lasting full administrator: if they are away, nobody can help",rolegate grants add USER --role administrator
    low,export-holder,li,may use customers:export with reach own: G-3 > R-28,rolegate grants revoke G-3
    low,user-without-team,li,is in no team: rights at team and subtree reach only what they own,rolegate users edit li --team TEAM
    info,export-holder,boss,may use customers:export with reach all: G-1 > administrator > R-1,
    info,expiring-grant,zoe,G-4 (helper) ends at 2026-01-11 00:00:00Z,rolegate grants extend G-4 --until TIME
    info,unused-role,role:sales-rep,"nobody holds it, directly or by inheritance",
    info,unused-role,role:support,"nobody holds it, directly or by inheritance",
    info,unused-role,role:auditor,"nobody holds it, directly or by inheritance",
    exit 0
    "#);
}

#[test]
fn fails_on_the_severity_that_is_asked_for() {
    let sandbox = Sandbox::init();
    let code = |args: &str| sandbox.run(&format!("review run {args}")).code;
    // A new store has one administrator, and roles that nobody holds yet.
    assert_eq!(code(""), Some(0));
    for (severity, exit) in [("info", 1), ("low", 1), ("medium", 1), ("high", 0), ("critical", 0)] {
        assert_eq!(code(&format!("--fail-on {severity}")), Some(exit), "{severity}");
        assert_eq!(code(&format!("--fail-on {severity} -f json -q")), Some(exit), "{severity}");
    }
    assert_eq!(code("--fail-on terrible"), Some(2));
}

#[test]
fn is_quiet_when_nothing_is_found() {
    let sandbox = Sandbox::empty();
    sandbox.ok("init --template none");
    sandbox.ok("users add second --role administrator --os-account second");
    sandbox.ok("roles add reviewer");
    sandbox.ok("roles allow reviewer reviews:run --scope all");
    sandbox.ok("users add eve --role reviewer --os-account eve");
    assert_snapshot!(sandbox.by("eve").run("review run"), @"
    rolegate review: nothing found
    exit 0
    ");
    assert_snapshot!(sandbox.by("eve").run("review run --quiet --fail-on info"), @"exit 0");
    assert_snapshot!(sandbox.by("eve").run("review run --format json"), @"
    []
    exit 0
    ");
}

#[test]
fn counts_administrators_who_last() {
    let office = Office::open();
    let single = || findings(&office, "boss", "single-administrator").len();
    let many = || findings(&office, "boss", "many-administrators");
    assert_eq!(single(), 1);
    // An end, or no account, and nobody can rely on them.
    office.0.ok("users add ann --role administrator");
    office.0.ok("grants add wang --role administrator --until 30d --reason cover");
    assert_eq!(single(), 1);
    office.0.ok("users edit ann --os-account ann");
    assert_eq!(single(), 0);
    assert_eq!(many(), [] as [&str; 0]);
    office.0.ok("users add eva --role administrator --os-account eva");
    assert_eq!(many(), ["high store: 4 full administrators; 3 are thought enough"]);
    office.0.ok("settings set review.max-administrators 4");
    assert_eq!(many(), [] as [&str; 0]);
}

#[test]
fn finds_grants_at_and_near_their_end() {
    let office = Office::open();
    office.0.ok("grants add wang --role support --until 2026-01-15 --reason cover");
    office.0.ok("grants add team:care --role auditor --until 2026-03-01 --reason audit");
    let ending = |rule: &str| findings(&office, "boss", rule);
    assert_eq!(ending("expired-grant"), [] as [&str; 0]);
    assert_snapshot!(ending("expiring-grant").join("\n"), @"info wang: G-8 (support) ends at 2026-01-16 00:00:00Z");
    office.0.ok("settings set review.expiring-days 90");
    assert_eq!(ending("expiring-grant").len(), 2);
    office.0.set_time("2026-01-16T00:00:00Z");
    assert_snapshot!(ending("expired-grant").join("\n"), @"low wang: G-8 (support) ended at 2026-01-16 00:00:00Z");
    assert_eq!(ending("expiring-grant").len(), 1);
}

#[test]
fn finds_roles_that_nobody_holds() {
    let office = Office::open();
    let unused = || findings(&office, "boss", "unused-role");
    assert_eq!(unused(), [] as [&str; 0]);
    office.0.ok("roles add junior");
    office.0.ok("roles add senior");
    office.0.ok("roles inherit senior junior");
    assert_eq!(unused().len(), 2);
    office.0.ok("teams add empty");
    office.0.ok("grants add team:empty --role senior --reason later");
    assert_snapshot!(unused().join("\n"), @"
    low role:junior: it is given to teams without members only
    low role:senior: it is given to teams without members only
    ");
    office.0.ok("users edit maria --team empty");
    assert_eq!(unused(), [] as [&str; 0], "by inheritance is held as well");
    office.0.ok("grants add omar --role support --from 2027-01-01 --reason later");
    assert_eq!(unused(), [] as [&str; 0]);
}

#[test]
fn finds_wide_rights_of_others_than_administrators() {
    let office = Office::open();
    let wide = || findings(&office, "boss", "wide-right");
    // The auditor reads everywhere, support sees all customers: that is their task.
    assert_eq!(wide(), [] as [&str; 0]);
    office.0.ok("roles allow support customers:edit --scope all");
    office.0.ok("roles allow support customers:delete --scope all --where region=EU");
    office.0.ok("roles allow sales-rep 'customers:*' --scope own");
    office.0.ok("grants add omar --allow 'users:*' --scope all --reason why");
    office.0.ok("grants add omar --allow customers:assign --scope all --reason why");
    office.0.ok("roles add unheld");
    office.0.ok("roles allow unheld '*:*' --scope all");
    assert_snapshot!(wide().join("\n"), @"
    high omar: R-31 gives users:* with reach all: it changes every record, and takes in what is added later
    high omar: R-32 gives customers:assign with reach all: no customer is out of its reach
    medium role:support: R-28 gives customers:edit with reach all: no customer is out of its reach
    low role:sales-rep: R-30 gives customers:* with reach own: it takes in permissions that are added later
    ");
    office.0.ok("grants add li --role unheld --reason why");
    assert_eq!(wide().len(), 4, "who holds everything without a deny is an administrator");
    office.0.ok("grants add li --deny customers:export --scope all --reason why");
    assert!(wide()[0].starts_with("critical role:unheld"), "{:?}", wide());
}

#[test]
fn finds_who_may_take_data_away_and_by_which_path() {
    let office = Office::open();
    let holders = || findings(&office, "boss", "export-holder");
    office.0.ok("roles add taker");
    office.0.ok("roles allow taker customers:export --scope subtree");
    office.0.ok("roles inherit sales-manager taker");
    office.0.ok("grants add team:care --allow customers:export --scope all --reason fair");
    office.0.ok(
        "grants add wang --allow customers:export --scope own --until 2026-02-01 --reason fair",
    );
    office
        .0
        .ok("grants add chen --allow customers:export --scope own --from 2027-01-01 --reason fair");
    assert_snapshot!(holders().join("\n"), @"
    high maria: may use customers:export with reach all: G-8 > team:care > R-29
    medium li: may use customers:export with reach subtree: G-2 > sales-manager > taker > R-28
    low wang: may use customers:export with reach own: G-9 > R-30
    info boss: may use customers:export with reach all: G-1 > administrator > R-1
    ");
    office.0.ok("grants add team:care --deny customers:export --scope all --reason 'no more'");
    assert_eq!(holders().len(), 3, "a deny takes it away");
    office.0.ok("users suspend wang --reason left");
    assert_eq!(holders().len(), 2);
    office.0.ok("permissions disable customers:export --reason leak");
    assert_eq!(holders().len(), 2, "what is switched off is still held");
}

#[test]
fn finds_users_without_role_or_team() {
    let office = Office::open();
    office.0.ok("users add idle");
    office.0.ok("users add over --until 2026-01-07");
    let without = |what: &str| findings(&office, "boss", &format!("user-without-{what}"));
    office.0.set_time("2026-01-09T00:00:00Z");
    assert_eq!(without("role"), ["low idle: holds no role and no rule"]);
    assert_snapshot!(without("team").join("\n"), @"
    low omar: is in no team: rights at team and subtree reach only what they own
    low idle: is in no team: rights at team and subtree reach only what they own
    ");
    office.0.ok("grants add idle --role support --reason new");
    assert_eq!(without("role"), [] as [&str; 0]);
}

/// Who runs a review without seeing everybody reads only of those in view.
#[test]
fn k1_findings_name_only_what_the_runner_may_know() {
    let office = Office::open();
    office.0.ok("roles add watcher");
    office.0.ok("roles allow watcher reviews:run --scope all");
    office.0.ok("grants add li --role watcher --reason watch");
    office.0.ok("grants add maria --allow customers:export --scope all --reason fair");
    office.0.ok("grants add wang --allow customers:export --scope own --reason fair");
    office.0.ok("roles allow sales-rep 'customers:*' --scope own");
    office.0.ok("grants add maria --role sales-rep --reason help");
    assert_eq!(findings(&office, "boss", "export-holder").len(), 3);
    let output = office.0.by("li").run("review run");
    assert_eq!(output.code, Some(0), "{output}");
    for hidden in ["maria", "omar", "boss", "care", "G-1 "] {
        assert!(!output.stdout.contains(hidden), "{hidden}: {output}");
    }
    assert_snapshot!(output, @"
    rolegate review: 2 findings: 2 low

    LOW
      wide-right  role:sales-rep
        R-31 gives customers:* with reach own: it takes in permissions that are added later
        users: wang, zhang, chen
        cure: rolegate roles unset sales-rep R-31
      export-holder  wang
        may use customers:export with reach own: G-10 > R-30
        cure: rolegate grants revoke G-10
    exit 0
    ");
}

#[test]
fn the_audit_holds_how_many_findings_of_each_severity_there_were() {
    let sandbox = Sandbox::init();
    sandbox.ok("review run");
    let entry = sandbox.run("audit show 2 -f json").json();
    assert_eq!(entry["operation"], "review run");
    assert_eq!(entry["counts"].to_string(), r#"{"info":5,"medium":1}"#);
    sandbox.ok("users add li --role sales-rep --os-account li");
    let output = sandbox.by("li").run("review run --fail-on info");
    assert_eq!(output.code, Some(4), "{output}");
}

#[test]
fn json_holds_all_that_is_known_of_a_finding() {
    let sandbox = Sandbox::init();
    let findings = sandbox.run("review run -f json").json();
    let fields =
        ["severity", "rule", "subject", "message", "users", "evidence", "cure", "fingerprint"];
    for finding in findings.as_array().unwrap() {
        assert_eq!(finding.as_object().unwrap().keys().collect::<Vec<_>>(), fields);
    }
}

#[test]
fn a_finding_has_the_same_fingerprint_on_every_run() {
    let office = Office::open();
    let prints = || -> Vec<String> {
        let findings = office.0.run("review run -f json").json();
        findings.as_array().unwrap().iter().map(|f| f["fingerprint"].to_string()).collect()
    };
    let first = prints();
    office.0.ok("users edit wang --display-name 'Wang Xiaoming'");
    office.0.ok("users edit boss --rename chief");
    assert_eq!(prints(), first);
    let mut unique = first.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), first.len());
}

#[test]
fn exporters_stay_while_exports_are_switched_off() {
    let office = Office::open();
    office.ok("boss", "grants add wang --allow customers:export --scope own");
    office.ok("boss", "permissions disable 'customers:*' --reason 'a laptop is missing'");
    assert_snapshot!(findings(&office, "boss", "export-holder").join("\n"), @"
    low wang: holds customers:export, which is switched off now, with reach own: G-8 > R-28
    info boss: holds customers:export, which is switched off now, with reach all: G-1 > administrator > R-1
    ");
    office.ok("boss", "roles add packer");
    office.ok("boss", "roles allow packer customers:export --scope own");
    office.ok("boss", "grants add wang --role packer");
    let cures = |office: &Office| {
        let findings = office.by("boss", "review run -f json").json();
        let holder =
            |f: &&serde_json::Value| f["rule"] == "export-holder" && f["subject"] == "wang";
        findings.as_array().unwrap().iter().find(holder).unwrap()["cure"].clone()
    };
    // What is off already cannot be switched off.
    assert_eq!(cures(&office), serde_json::Value::Null);
    office.ok("boss", "permissions enable 'customers:*'");
    assert_eq!(cures(&office), "rolegate permissions disable customers:export --reason TEXT");
}
