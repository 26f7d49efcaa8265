//! What readers of the audit may know of the things and people that entries name.

use insta::assert_snapshot;
use serde_json::Value;

use crate::office::Office;
use crate::sandbox::Sandbox;

/// A store with `eve`, who reads the whole audit, and besides what the rules say.
fn eve(rules: &[&str]) -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.ok("roles add reader");
    sandbox.ok("roles allow reader audit:view --scope all");
    for rule in rules {
        sandbox.ok(&*format!("roles allow reader {rule}"));
    }
    sandbox.ok("teams add den");
    sandbox.ok("users add eve --team den --role reader --os-account eve");
    sandbox
}

fn entries(sandbox: &Sandbox, who: &str, filter: &str) -> Vec<Value> {
    let list = format!("audit list -n 1000 -f json {filter}");
    let output = sandbox.by(who).run(&*list);
    assert_eq!(output.code, Some(0), "{output}");
    output.json().as_array().unwrap().clone()
}

/// The number of the last entry of a command.
fn last(sandbox: &Sandbox, command: &str) -> i64 {
    let entries = entries(sandbox, "boss", &format!("--operation '{command}'"));
    entries[0]["entry"].as_i64().unwrap()
}

/// What someone is shown of an entry.
fn shown(sandbox: &Sandbox, who: &str, entry: i64) -> String {
    sandbox.by(who).run(&*format!("audit show {entry} -f json")).stdout
}

#[test]
fn k1_a_grant_shows_in_the_audit_to_who_sees_it_in_grants() {
    let sandbox = eve(&["grants:view --scope all"]);
    sandbox.ok("users add srep");
    sandbox.ok("roles add secretrole");
    sandbox.ok("grants add srep --role secretrole --reason topsecret");
    let entry = last(&sandbox, "grants add");
    let hides = |names: &[&str]| {
        let text = shown(&sandbox, "eve", entry);
        assert!(names.iter().all(|name| !text.contains(name)), "{text}");
    };
    let all = ["G-3", "srep", "secretrole", "topsecret"];
    assert!(all.iter().all(|name| shown(&sandbox, "boss", entry).contains(name)));
    hides(&all);
    sandbox.ok("grants revoke G-3");
    hides(&all);
    let revoked = shown(&sandbox, "eve", last(&sandbox, "grants revoke"));
    assert!(!all.iter().any(|name| revoked.contains(name)), "{revoked}");
    let told = sandbox.by("eve").run("grants show G-3").to_string();
    assert_eq!(told.replace("G-3", "G-99"), sandbox.by("eve").run("grants show G-99").to_string());
    let about = entries(&sandbox, "eve", "--target G-3");
    assert!(about.iter().all(|line| line["by"] == "eve"), "{about:?}");
    // The name of one who is gone opens nothing to who may know of its new bearer.
    sandbox.ok("roles allow reader users:view --scope team");
    sandbox.ok("users remove srep --yes");
    sandbox.ok("users add srep --team den");
    hides(&all);
    // Who sees users sees their grants, and of the role no more than `grants show` tells.
    sandbox.ok("roles allow reader users:view --scope all");
    let text = shown(&sandbox, "eve", entry);
    assert!(text.contains("srep") && text.contains("topsecret"), "{text}");
    hides(&["secretrole"]);
}

#[test]
fn k1_names_of_teams_roles_and_leads_show_in_the_audit_to_who_may_know_of_them() {
    let sandbox = eve(&["users:view --scope all"]);
    sandbox.ok("users add wang");
    sandbox.ok("teams add hideout --lead boss");
    sandbox.ok("users edit wang --team hideout");
    let edited = last(&sandbox, "users edit");
    let text = shown(&sandbox, "eve", edited);
    assert!(text.contains("wang") && !text.contains("hideout"), "{text}");
    sandbox.ok("roles add junior");
    sandbox.ok("roles inherit reader junior");
    sandbox.ok("roles uninherit reader junior");
    let text = shown(&sandbox, "eve", last(&sandbox, "roles inherit"));
    assert!(text.contains("reader") && !text.contains("junior"), "{text}");
    // Nor does the team in which somebody acted.
    sandbox.ok("users edit boss --team hideout");
    sandbox.ok("teams add other");
    let text = shown(&sandbox, "eve", last(&sandbox, "teams add"));
    assert!(text.contains(r#""actor": "boss""#) && !text.contains("hideout"), "{text}");
    sandbox.ok("roles allow reader teams:view --scope all");
    assert!(shown(&sandbox, "eve", edited).contains("hideout"));
}

#[test]
fn k1_who_bears_the_name_of_a_removed_team_or_role_does_not_open_its_entries() {
    let sandbox = eve(&[]);
    sandbox.ok("users add dan");
    sandbox.ok("teams add proj --title Hostile --lead dan");
    let team = last(&sandbox, "teams add");
    sandbox.ok("teams remove proj --yes");
    sandbox.ok("roles add project-x");
    sandbox.ok("roles allow project-x customers:view --scope all");
    let rule = last(&sandbox, "roles allow");
    sandbox.ok("roles remove project-x --yes");
    sandbox.ok("teams add proj --title Plain --lead dan");
    sandbox.ok("users edit eve --team proj");
    sandbox.ok("roles add project-x");
    sandbox.ok("grants add eve --role project-x");
    for (entry, secrets) in [(team, ["Hostile", "dan"]), (rule, ["project-x", "customers:view"])] {
        let text = shown(&sandbox, "eve", entry);
        assert!(secrets.iter().all(|secret| !text.contains(secret)), "{text}");
    }
    let text = shown(&sandbox, "eve", last(&sandbox, "teams add"));
    assert!(text.contains("Plain") && !text.contains("dan"), "her own team: {text}");
}

/// A rep reads the entries of what was done in their name, and not who did it.
#[test]
fn k1_a_caller_out_of_view_stays_out_of_the_audit() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add rep --role sales-rep --os-account rep");
    sandbox.ok("roles allow sales-rep audit:view --scope own");
    sandbox.ok("roles allow sales-rep grants:view --scope own");
    sandbox.ok("teams add hq");
    sandbox.ok("users edit boss --team hq");
    sandbox.by("rep").ok("customers add Acme");
    sandbox.ok("--as rep customers edit C-1 --status won");
    let lines = entries(&sandbox, "rep", "--operation 'customers edit'");
    assert_eq!(lines[0]["by"], "rep (by somebody out of view)");
    assert_eq!(lines[0]["actor"], "rep");
    let text = shown(&sandbox, "rep", lines[0]["entry"].as_i64().unwrap());
    assert!(!text.contains("boss") && !text.contains("hq") && !text.contains("desk"), "{text}");
    let entry: Value = serde_json::from_str(&text).unwrap();
    for hidden in ["caller", "caller_team", "account", "uid", "login_uid", "host"] {
        assert_eq!(entry[hidden], Value::Null, "{hidden}");
    }
    assert_eq!(entry["target"], "C-000001");
    // A filter by a name is no oracle: who is hidden reads like who never was.
    let asked =
        |name: &str| sandbox.by("rep").run(&*format!("audit list --actor {name}")).to_string();
    assert_eq!(asked("boss").replace("boss", "nobody"), asked("nobody"));
    // Who sees the caller sees all of it.
    sandbox.ok("roles allow sales-rep users:view --scope all");
    let lines = entries(&sandbox, "rep", "--actor boss");
    assert_eq!(lines[0]["by"], "rep (by boss)");
    assert_eq!(lines[0]["account"], "boss");
}

#[test]
fn k1_an_actor_out_of_view_stays_out_of_the_audit() {
    let sandbox = eve(&[]);
    sandbox.ok("customers add Acme");
    let seq = last(&sandbox, "customers add");
    let text = shown(&sandbox, "eve", seq);
    assert!(!text.contains("boss") && text.contains(r#""by": "somebody out of view""#), "{text}");
    let asked =
        |name: &str| sandbox.by("eve").run(&*format!("audit list --actor {name}")).to_string();
    assert_eq!(asked("boss").replace("boss", "nobody"), asked("nobody"));
    // What somebody was called before tells as little as what they are called now.
    sandbox.ok("users edit boss --rename chief");
    assert_eq!(asked("boss").replace("boss", "nobody"), asked("nobody"));
    // Somebody who is gone is known to who sees all users.
    sandbox.ok("users add temp --role sales-rep --os-account temp");
    sandbox.by("temp").ok("customers list");
    sandbox.ok("users remove temp --revoke --yes");
    assert_eq!(asked("temp").replace("temp", "nobody"), asked("nobody"));
    sandbox.ok("roles allow reader users:view --scope all");
    assert_eq!(entries(&sandbox, "eve", "--actor temp").len(), 1);
    assert_eq!(entries(&sandbox, "eve", "--actor boss").last().unwrap()["by"], "boss");
}

#[test]
fn k1_who_revoked_a_grant_shows_to_who_may_know_of_them() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add rep --role sales-rep --os-account rep");
    sandbox.ok("roles allow sales-rep audit:view --scope own");
    sandbox.ok("roles allow sales-rep grants:* --scope own");
    sandbox.ok("roles add extra");
    sandbox.ok("grants add rep --role extra");
    sandbox.ok("--as rep grants revoke G-3");
    let told = sandbox.by("rep").run("grants show G-3").to_string();
    assert!(told.contains("was revoked by rep (by somebody out of view) at "), "{told}");
}

#[test]
fn k1_whom_one_could_not_become_is_what_the_entry_is_about() {
    let office = Office::open();
    office.ok("boss", "users suspend chen --reason leave");
    assert_eq!(office.by("boss", "--as chen customers list").code, Some(4));
    assert_eq!(office.by("boss", "--as chen customers show C-4").code, Some(4));
    assert_eq!(office.by("boss", "--as nobody-here customers export -o all.csv").code, Some(3));
    assert_eq!(office.by("wang", "--as chen customers export -o all.csv").code, Some(4));
    assert_snapshot!(office.by("omar", "audit list --target chen"), @"
    ENTRY  AT                    BY    OPERATION         TARGET  OUTCOME  REASON
    24     2026-01-06 09:00:04Z  wang  customers export  chen    refused  out_of_scope
    22     2026-01-06 09:00:02Z  boss  customers show    chen    refused  not_standing
    21     2026-01-06 09:00:01Z  boss  customers list    chen    refused  not_standing
    20     2026-01-06 09:00:00Z  boss  users suspend     chen    allowed
    9      2026-01-05 09:00:08Z  boss  users add         chen    allowed
    exit 0
    ");
    assert_snapshot!(office.by("omar", "audit list -n 3"), @"
    ENTRY  AT                    BY    OPERATION         TARGET       OUTCOME  REASON
    24     2026-01-06 09:00:04Z  wang  customers export  chen         refused  out_of_scope
    23     2026-01-06 09:00:03Z  boss  customers export  nobody-here  refused  not_found
    22     2026-01-06 09:00:02Z  boss  customers show    chen         refused  not_standing
    --- stderr
    3 of 24, next: `--after 22`
    exit 0
    ");
    // A clerk who sees wang's entries, and not chen.
    office.ok("boss", "roles add clerk");
    office.ok("boss", "roles allow clerk audit:view --scope team");
    office.ok("boss", "roles allow clerk users:view --scope team");
    office.ok("boss", "grants add zhang --role clerk");
    assert_snapshot!(office.by("zhang", "audit list --outcome refused"), @"
    ENTRY  AT                    BY    OPERATION         TARGET  OUTCOME  REASON
    24     2026-01-06 09:00:04Z  wang  customers export          refused  out_of_scope
    exit 0
    ");
    assert_snapshot!(office.by("zhang", "audit list --target chen"), @"
    --- stderr
    no entries
    exit 0
    ");
}
