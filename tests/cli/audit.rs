//! `rolegate audit`. What happens to it behind the program's back is in `tests/tamper`.

use insta::assert_snapshot;

use crate::office::Office;
use crate::sandbox::{Output, Sandbox};

/// The office, where the manager reads the audit of her teams, and everybody their own.
fn office() -> Office {
    let office = Office::open();
    office.0.ok("roles allow sales-manager audit:view --scope subtree");
    office.0.ok("roles allow everyone audit:view --scope own");
    office
}

/// The numbers of the entries that someone's list holds.
fn seqs(office: &Office, who: &str, filter: &str) -> Vec<i64> {
    let list = format!("audit list -n 1000 -f json {filter}");
    let output = office.0.by(who).run(&list);
    assert_eq!(output.code, Some(0), "{output}");
    output.json().as_array().unwrap().iter().map(|line| line["entry"].as_i64().unwrap()).collect()
}

/// The output without the hash, which is another on every run because salts are.
fn still(output: &Output) -> String {
    let is_hash = |word: &&str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let text = output.to_string();
    let hash = text.split(|c: char| !c.is_ascii_alphanumeric()).find(is_hash).unwrap();
    text.replace(hash, "HASH")
}

#[test]
fn lists_the_newest_first_and_says_how_to_go_on() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li --role sales-rep --os-account li");
    sandbox.by("li").ok("customers add Acme");
    let _ = sandbox.by("li").run("customers export");
    let _ = sandbox.by("eve").run("customers list");
    sandbox.ok("--as li customers list");
    sandbox.ok("users add zoe --dry-run");
    assert_snapshot!(sandbox.run("audit list"), @"
    ENTRY  AT                    BY            OPERATION         TARGET           OUTCOME  REASON
    7      2026-01-05 09:00:06Z  boss          users add         zoe              dry-run
    6      2026-01-05 09:00:05Z  li (by boss)  customers list                     allowed
    5      2026-01-05 09:00:04Z  account eve   customers list                     refused  not_mapped
    4      2026-01-05 09:00:03Z  li            customers export  standard output  refused  no_right
    3      2026-01-05 09:00:02Z  li            customers add     C-000001         allowed
    2      2026-01-05 09:00:01Z  boss          users add         li               allowed
    1      2026-01-05 09:00:00Z  boss          init                               allowed
    exit 0
    ");
    assert_snapshot!(sandbox.run("audit list -n 2"), @"
    ENTRY  AT                    BY            OPERATION       TARGET  OUTCOME  REASON
    7      2026-01-05 09:00:06Z  boss          users add       zoe     dry-run
    6      2026-01-05 09:00:05Z  li (by boss)  customers list          allowed
    --- stderr
    2 of 7, next: `--after 6`
    exit 0
    ");
    assert_snapshot!(sandbox.run("audit list -n 2 --after 2"), @"
    ENTRY  AT                    BY    OPERATION  TARGET  OUTCOME  REASON
    1      2026-01-05 09:00:00Z  boss  init               allowed
    exit 0
    ");
    assert_snapshot!(sandbox.run("audit list --outcome refused -f jsonl"), @r#"
    {"entry":5,"at":"2026-01-05T09:00:04Z","by":"account eve","actor":null,"caller":null,"account":"eve","operation":"customers list","permission":"customers:view","target":null,"outcome":"refused","reason":"not_mapped"}
    {"entry":4,"at":"2026-01-05T09:00:03Z","by":"li","actor":"li","caller":"li","account":"li","operation":"customers export","permission":"customers:export","target":"standard output","outcome":"refused","reason":"no_right"}
    exit 0
    "#);
}

#[test]
fn filters_narrow_the_list() {
    let office = office();
    let _ = office.0.by("chen").run("customers export");
    let by_seq = |filter: &str| seqs(&office, "boss", filter).len();
    assert_eq!(by_seq("--actor wang"), 2);
    assert_eq!(by_seq("--outcome refused --permission customers:export"), 1);
    assert_eq!(by_seq("--permission 'customers:*' --actor chen"), 2);
    assert_eq!(by_seq("--permission '*:export'"), 1);
    assert_eq!(by_seq("--operation 'teams add'"), 4);
    assert_eq!(by_seq("--operation users"), 6);
    assert_eq!(by_seq("--target wang"), 1);
    assert_eq!(by_seq("--target c-1"), 1);
    assert_eq!(by_seq("--target sales-manager"), 2, "its making and its new rule");
    assert_eq!(by_seq("--since 2026-01-06"), 3);
    assert_eq!(by_seq("--until 2026-01-05") + 3, by_seq(""));
    assert_eq!(by_seq("--since 2026-01-06T09:00:01Z --until 2026-01-06T09:00:02Z"), 1);
    assert_eq!(by_seq("--since 2027-01-01"), 0);
    // All of a filter must hold.
    assert_eq!(by_seq("--actor wang --outcome refused"), 0);
    assert_snapshot!(office.0.run("audit list --operation customer"), @"
    --- stderr
    error: command `customer` not found
    hint: did you mean `customers add`?
    exit 3
    ");
    assert_snapshot!(office.0.run("audit list --after x"), @"
    --- stderr
    error: `x` is not the number of an entry
    exit 2
    ");
    assert_snapshot!(office.0.run("audit list --since yesterday"), @"
    --- stderr
    error: `yesterday` is not a time for --since: it is neither a date, a time nor a span
    hint: write a date such as 2026-12-31, a time such as 2026-12-31T17:00:00Z, or a span such as 30d, 2w or 1mo (1m is a minute)
    exit 2
    ");
}

#[test]
fn shows_an_entry_with_its_changes() {
    let sandbox = Sandbox::init();
    sandbox.ok("teams add north");
    sandbox.ok("users add li --team north --role sales-rep --os-account li");
    sandbox.by("li").ok("customers add Acme --phone 13812341234");
    sandbox.by("li").ok("customers edit C-1 --phone 13900000000 --status won");
    assert_snapshot!(still(&sandbox.run("audit show 5")), @"
    entry        5
    at           2026-01-05 09:00:04Z
    by           li
    actor        li
    caller       li
    account      li
    operation    customers edit
    permission   customers:edit
    target       C-000001
    outcome      allowed
    actor team   north
    caller team  north
    uid          20213
    host         desk
    mode         advisory
    version      0.1.0
    rules        R-14
    counts       updated=1
    hash         HASH

    RESOURCE   RECORD    EVENT    FIELD   BEFORE       AFTER
    customers  C-000001  changed  phone   13812341234  13900000000
    customers  C-000001  changed  status               won
    exit 0
    ");
    assert_snapshot!(still(&sandbox.run("audit show 5 -n 1 --after 1")), @"
    entry        5
    at           2026-01-05 09:00:04Z
    by           li
    actor        li
    caller       li
    account      li
    operation    customers edit
    permission   customers:edit
    target       C-000001
    outcome      allowed
    actor team   north
    caller team  north
    uid          20213
    host         desk
    mode         advisory
    version      0.1.0
    rules        R-14
    counts       updated=1
    hash         HASH

    RESOURCE   RECORD    EVENT    FIELD   BEFORE  AFTER
    customers  C-000001  changed  status          won
    exit 0
    ");
    assert_snapshot!(still(&sandbox.run("audit show 5 -f json")), @r#"
    {
      "entry": 5,
      "at": "2026-01-05T09:00:04Z",
      "by": "li",
      "actor": "li",
      "caller": "li",
      "account": "li",
      "operation": "customers edit",
      "permission": "customers:edit",
      "target": "C-000001",
      "outcome": "allowed",
      "reason": null,
      "actor_team": "north",
      "caller_team": "north",
      "uid": 20213,
      "login_uid": null,
      "host": "desk",
      "mode": "advisory",
      "version": "0.1.0",
      "rules": [
        "R-14"
      ],
      "counts": {
        "updated": 1
      },
      "details": {},
      "sets": [],
      "hash": "HASH",
      "changes": [
        {
          "n": 1,
          "resource": "customers",
          "record": "C-000001",
          "event": "changed",
          "field": "phone",
          "before": "13812341234",
          "after": "13900000000"
        },
        {
          "n": 2,
          "resource": "customers",
          "record": "C-000001",
          "event": "changed",
          "field": "status",
          "before": null,
          "after": "won"
        }
      ]
    }
    exit 0
    "#);
    assert_snapshot!(sandbox.run("audit show 99"), @"
    --- stderr
    error: entry `99` not found
    exit 3
    ");
    assert_snapshot!(sandbox.run("audit show x"), @"
    --- stderr
    error: invalid value 'x' for '<ENTRY>': it is not a whole number; `rolegate audit list` shows them

    For more information, try '--help'.
    exit 2
    ");
}

#[test]
fn shows_what_an_export_took() {
    let sandbox = Sandbox::init();
    for name in ["Acme", "Bolt", "Cedar"] {
        sandbox.ok(["customers", "add", name]);
    }
    sandbox.ok("customers export --where name=Acme,Cedar -o out.csv");
    let entry = sandbox.run("audit show 5 -f json").json();
    assert_eq!(
        entry["sets"].to_string(),
        r#"[{"kind":"exported","resource":"customers","count":2}]"#
    );
    assert_eq!(entry["counts"]["exported"], 2);
    let about = |id: &str| sandbox.run(&format!("audit list --target {id} -f json")).json();
    assert_eq!(about("C-1").as_array().unwrap().len(), 2, "made, and taken away");
    assert_eq!(about("C-2").as_array().unwrap().len(), 1, "between two that were taken");
    assert_eq!(entry["details"]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn a1_names_actor_caller_account_and_their_teams_at_that_time() {
    let office = office();
    office.0.ok("--as wang customers list");
    office.0.ok("users edit wang --team south");
    let seq = seqs(&office, "boss", "--operation 'customers list'")[0];
    let entry = office.0.run(&format!("audit show {seq} -f json")).json();
    for (field, value) in [
        ("actor", "wang"),
        ("actor_team", "north"),
        ("caller", "boss"),
        ("account", "boss"),
        ("host", "desk"),
        ("mode", "advisory"),
        ("permission", "customers:view"),
        ("outcome", "allowed"),
        ("by", "wang (by boss)"),
    ] {
        assert_eq!(entry[field], value, "{field}");
    }
    assert_eq!(entry["details"]["as"], "wang");
    assert_eq!(entry["counts"]["read"], 3);
}

#[test]
fn a3_time_in_the_audit_never_goes_back() {
    let sandbox = Sandbox::init();
    sandbox.set_time("2020-01-01T00:00:00Z");
    sandbox.ok("users add li");
    let times = sandbox.run("audit list -f json").json();
    assert_eq!(times[0]["at"], times[1]["at"], "{times}");
    sandbox.ok("audit verify");
}

/// The whole list, filtered by who acted and in which team they were, is what each may read.
#[test]
fn k1_a_list_holds_what_is_in_reach_and_no_more() {
    let office = office();
    office.0.ok("--as chen customers list");
    office.0.ok("users edit zhang --team care");
    let all = office.0.run("audit list -n 1000 -f json").json();
    let reach = |of: &[&str]| -> Vec<i64> {
        let lines = all.as_array().unwrap().iter();
        let is_in = |line: &serde_json::Value| {
            ["actor", "caller"]
                .iter()
                .any(|who| line[who].as_str().is_some_and(|w| of.contains(&w)))
        };
        lines.filter(|line| is_in(line)).map(|line| line["entry"].as_i64().unwrap()).collect()
    };
    assert_eq!(seqs(&office, "wang", ""), reach(&["wang"]));
    // Zhang was in the north when he added his customer, and the audit keeps that.
    assert_eq!(seqs(&office, "li", ""), reach(&["li", "wang", "zhang", "chen"]));
    assert_eq!(seqs(&office, "omar", "").len(), all.as_array().unwrap().len());
    for seq in 1..=30 {
        let shown = office.0.by("li").run(&format!("audit show {seq}")).code;
        let listed = seqs(&office, "li", "").contains(&seq);
        assert_eq!(shown, Some(if listed { 0 } else { 3 }), "entry {seq}");
    }
}

#[test]
fn k1_an_entry_out_of_reach_reads_like_one_that_does_not_exist() {
    let office = office();
    let hidden = office.0.by("wang").run("audit show 2");
    let missing = office.0.by("wang").run("audit show 999");
    assert_eq!(hidden.to_string().replace('2', "999"), missing.to_string());
    let hidden = office.0.by("wang").run("audit list --actor boss");
    let missing = office.0.by("wang").run("audit list --actor xoss");
    assert_eq!(hidden.to_string().replace("boss", "xoss"), missing.to_string());
    assert_eq!(hidden.code, Some(3));
}

/// A manager reads that her people did something to a customer, but not to which, if that
/// customer is not in her view.
#[test]
fn k1_targets_show_to_who_may_know_of_them() {
    let office = office();
    office.0.ok("customers assign C-4 --to boss");
    let _ = office.0.by("chen").run("customers show C-4");
    let _ = office.0.by("chen").run("customers show C-5");
    let targets = |who: &str, actor: &str| -> Vec<String> {
        let list = format!("audit list --actor {actor} --operation 'customers show' -f json");
        let lines = office.0.by(who).run(&list).json();
        lines.as_array().unwrap().iter().map(|line| line["target"].to_string()).collect()
    };
    assert_eq!(targets("chen", "chen"), [r#""C-000005""#, r#""C-000004""#], "he typed them");
    assert_eq!(targets("li", "chen"), [r#""C-000005""#, "null"]);
    assert_eq!(targets("boss", "chen"), [r#""C-000005""#, r#""C-000004""#]);
    // A filter tells no more than the list.
    assert_eq!(seqs(&office, "li", "--target C-4"), [] as [i64; 0]);
    assert_eq!(seqs(&office, "li", "--target C-5").len(), 2);
}

/// What happened to a user is not opened by giving another the name.
#[test]
fn k1_who_bears_the_name_of_a_removed_user_does_not_open_their_entries() {
    let office = office();
    office.0.ok("roles allow support audit:view --scope all");
    office.0.ok("roles allow support users:view --scope team");
    office.0.ok("users add peng --display-name Secret --os-account peng");
    let seq = seqs(&office, "boss", "--operation 'users add' --target peng")[0];
    office.0.ok("users remove peng --yes");
    let entry = || office.0.by("maria").run(&format!("audit show {seq} -f json"));
    let hidden = entry().stdout;
    assert!(!hidden.contains("peng") && !hidden.contains("Secret"), "{hidden}");
    office.0.ok("users add peng --team care");
    assert_eq!(entry().stdout, hidden, "a new user");
    assert_eq!(seqs(&office, "maria", "--target peng").len(), 1, "her own entry shows");
    office.0.ok("users edit peng --rename ping");
    office.0.ok("users add paul --team care");
    office.0.ok("users edit paul --rename peng");
    assert_eq!(entry().stdout, hidden, "another name for a user");
}

#[test]
fn k3_values_show_as_the_reader_would_see_them_now() {
    let office = office();
    office.0.by("wang").ok("customers edit C-1 --phone 13900000000 --notes quiet --status won");
    let seq = seqs(&office, "boss", "--operation 'customers edit'")[0];
    let show = format!("audit show {seq} -f json");
    let changes = |who: &str| -> Vec<String> {
        let entry = office.0.by(who).run(&show).json();
        let line = |c: &serde_json::Value| {
            format!("{} {}: {} -> {}", c["record"], c["field"], c["before"], c["after"])
        };
        entry["changes"].as_array().unwrap().iter().map(line).collect()
    };
    assert_snapshot!(changes("wang").join("\n"), @r#"
    "C-000001" "phone": "13812341234" -> "13900000000"
    "C-000001" "status": "lead" -> "won"
    "C-000001" "notes": "call on Mondays" -> "quiet"
    "#);
    // An auditor sees the names of customers and nothing else.
    assert_snapshot!(changes("omar").join("\n"), @r#"
    "C-000001" "phone": null -> null
    "C-000001" "status": null -> null
    "C-000001" "notes": null -> null
    "#);
    // Who sees phones masked sees them masked here; hidden notes stay hidden.
    office.0.ok("roles allow support audit:view --scope all");
    assert_snapshot!(changes("maria").join("\n"), @r#"
    "C-000001" "phone": "138****1234" -> "139****0000"
    "C-000001" "status": "lead" -> "won"
    "C-000001" "notes": null -> null
    "#);
    // Once the customer is out of view, only the names of fields are left, even to its author.
    office.0.ok("customers assign C-1 --to chen");
    assert_snapshot!(changes("wang").join("\n"), @r#"
    null "phone": null -> null
    null "status": null -> null
    null "notes": null -> null
    "#);
}

/// A filter is about no certain customer: who sees a field of some only does not read it there.
#[test]
fn k3_a_filter_shows_to_who_sees_its_fields_of_all_customers() {
    let office = office();
    office.0.ok("roles add reader");
    for rule in [
        "audit:view --scope all",
        "users:view --scope all",
        "customers:view --scope all --fields name,region",
        "customers:view --scope own",
    ] {
        office.0.ok(&*format!("roles allow reader {rule}"));
    }
    office.0.ok("users add rita --role reader --os-account rita");
    let exported = |filter: &str| -> String {
        let file = format!("{}.csv", filter.len());
        office.0.ok(["customers", "export", "--where", filter, "-o", &file]);
        let seq = seqs(&office, "boss", "--operation 'customers export'")[0];
        format!("audit show {seq} -f json")
    };
    let details = |who: &str, show: &str| office.0.by(who).run(show).json()["details"].clone();
    let both = exported("region=EU and email=hidden@corp.org");
    assert_eq!(details("rita", &both)["filter"], serde_json::Value::Null);
    assert_eq!(details("rita", &both)["filtered_by"].to_string(), r#"["region","email"]"#);
    assert!(details("boss", &both).to_string().contains("hidden@corp.org"));
    let region = exported("region=EU");
    assert_eq!(details("rita", &region)["filter"].to_string(), r#"["region=EU"]"#);
    office.0.ok("roles deny reader customers:view --scope own --fields region");
    assert_eq!(details("rita", &region)["filter"], serde_json::Value::Null);
}

#[test]
fn k3_values_of_users_and_grants_show_to_who_may_see_those() {
    let office = office();
    office.0.ok("roles allow support audit:view --scope all");
    let seq = seqs(&office, "boss", "--operation 'users add' --target wang")[0];
    assert_snapshot!(still(&office.0.by("maria").run(&format!("audit show {seq}"))), @"
    entry       7
    at          2026-01-05 09:00:06Z
    by          somebody out of view
    operation   users add
    permission  users:create
    outcome     allowed
    mode        advisory
    version     0.1.0
    rules       R-1
    hash        HASH

    RESOURCE  RECORD  EVENT    FIELD    BEFORE  AFTER
    users             created
    users             changed  name
    users             changed  team
    users             changed  account
    grants            created
    grants            changed  subject
    grants            changed  role
    exit 0
    ");
}

#[test]
fn who_may_not_read_the_audit_is_refused_before_anything_is_looked_up() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li --role sales-rep --os-account li");
    for command in ["audit list", "audit show 1", "audit show 999", "audit verify"] {
        let output = sandbox.by("li").run(command);
        assert_eq!(output.code, Some(4), "{command}: {output}");
    }
}

#[test]
fn verifies_the_chain_and_names_its_head() {
    let sandbox = Sandbox::init();
    sandbox.ok("users add li");
    let output = sandbox.run("audit verify");
    assert_eq!(output.code, Some(0), "{output}");
    assert!(output.stdout.starts_with("2 entries are in order.\nhead "), "{output}");
    let view = sandbox.run("audit verify -f json").json();
    assert_eq!(view["intact"], true);
    let head = view["head"].as_str().unwrap();
    assert_eq!(output.stdout, format!("2 entries are in order.\nhead {head}\n"));
    assert_eq!(sandbox.run("audit show 2 -f json").json()["hash"], head);
    #[expect(clippy::disallowed_methods, reason = "this goes round the program on purpose")]
    let conn = rusqlite::Connection::open(sandbox.db()).unwrap();
    conn.execute_batch(
        "DROP TRIGGER audit_keeps; UPDATE audit SET outcome = 'refused' WHERE seq = 2",
    )
    .unwrap();
    drop(conn);
    let output = sandbox.run("audit verify");
    let text = output.to_string();
    let (said, head) = text.split_once(", head ").unwrap();
    assert_snapshot!(said, @"
    The audit was tampered with: entry 2: its content does not match its hash.
    1 entry is in order before it
    ");
    assert!(head.ends_with(".\nexit 1"), "{output}");
}
