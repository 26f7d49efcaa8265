//! `who-can`, `what-can` and `whoami`.

use insta::assert_snapshot;

use crate::questions::company;
use crate::sandbox::Sandbox;

#[test]
fn who_can_lists_everybody_in_view_and_by_which_rule() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("who-can customers:edit"), @"
    USER  REACH    THROUGH
    boss  all      G-1 > administrator > R-1
    chen  subtree  G-2 > sales-manager > R-4
    li    own      G-4 > sales-rep > R-14
    wang  own      G-3 > sales-rep > R-14
    exit 0
    ");
    assert_snapshot!(sandbox.run("who-can customers:view C-3"), @"
    USER  REACH    THROUGH
    ana   all      G-5 > auditor > R-27
    boss  all      G-1 > administrator > R-1
    chen  subtree  G-2 > sales-manager > R-2
    sam   all      G-6 > support > R-16
    wang  team     G-3 > sales-rep > R-15
    exit 0
    ");
    assert_snapshot!(sandbox.by("chen").run("who-can customers:view C-3"), @"
    USER  REACH    THROUGH
    chen  subtree  G-2 > sales-manager > R-2
    wang  team     G-3 > sales-rep > R-15
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("who-can customers:view"), @"
    --- stderr
    error: `wang` may not use users:view: no rule gives it
    hint: `rolegate explain wang users:view` says why
    exit 4
    ");
    assert_snapshot!(sandbox.run("who-can customers:export -f json"), @r#"
    [
      {
        "user": "boss",
        "allowed": true,
        "reach": "all",
        "partly": false,
        "extent": "all",
        "reason": null,
        "why": null,
        "but": null,
        "through": [
          {
            "id": "R-1",
            "effect": "allow",
            "permission": "*:*",
            "scope": "all",
            "fields": null,
            "masks": null,
            "condition": null,
            "grant": {
              "id": "G-1",
              "subject": "boss",
              "from": null,
              "until": null,
              "given_by": "boss",
              "given_at": "2026-01-05T09:00:00Z",
              "reason": "made the store"
            },
            "roles": [
              "administrator"
            ],
            "matches": true,
            "because": "it is about every record"
          }
        ]
      }
    ]
    exit 0
    "#);
}

#[test]
fn what_can_lists_every_permission() {
    let sandbox = company();
    assert_snapshot!(sandbox.run("what-can wang C-3"), @"
    PERMISSION        ANSWER            DESCRIPTION
    customers:assign  no                change owner and team of customers
    customers:create  no: out of scope  add customers
    customers:delete  no                remove and restore customers
    customers:edit    no: out of scope  change fields of customers
    customers:export  no                take customers away in a file
    customers:import  no                run an import; each row needs its own right
    customers:view    yes: team         list and open customers
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("what-can c-1"), @"
    PERMISSION        ANSWER    DESCRIPTION
    customers:assign  no        change owner and team of customers
    customers:create  yes: own  add customers
    customers:delete  no        remove and restore customers
    customers:edit    yes: own  change fields of customers
    customers:export  no        take customers away in a file
    customers:import  no        run an import; each row needs its own right
    customers:view    yes: own  list and open customers
    exit 0
    ");
    let all = sandbox.run("what-can sam --format csv").stdout;
    let yes: Vec<&str> = all.lines().filter(|line| line.contains("yes")).collect();
    assert_eq!(yes, ["customers:view,yes: all,list and open customers"]);
}

#[test]
fn whoami_says_who_calls_and_what_is_in_reach() {
    let sandbox = company();
    sandbox.ok("grants add wang --role support --until 2026-01-31");
    assert_snapshot!(sandbox.run("whoami"), @"
    account    boss (20439)
    user       boss
    team       none
    roles      administrator
    may do everything, as a full administrator
    customers  3 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("whoami"), @"
    account    wang (20429)
    user       wang
    team       north
    roles      sales-rep, support until 2026-02-01 00:00:00Z
    customers  3 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.run("--as wang --roles sales-rep whoami"), @"
    account    boss (20439)
    user       boss
    acts as    wang
    team       north
    roles      sales-rep, support until 2026-02-01 00:00:00Z (not active)
    customers  2 in view
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    assert_snapshot!(sandbox.by("li").run("whoami -f json"), @r#"
    {
      "account": "li",
      "uid": 20213,
      "caller": "li",
      "actor": "li",
      "team": "south",
      "roles": [
        {
          "role": "sales-rep",
          "until": null,
          "active": true
        }
      ],
      "full_administrator": false,
      "customers_in_view": 1,
      "mode": "advisory"
    }
    exit 0
    "#);
}

#[test]
fn whoami_answers_an_account_that_stands_for_nobody() {
    let sandbox = company();
    assert_snapshot!(sandbox.by("stranger").run("whoami"), @"
    You are the account `stranger` (20870), and no user of this store stands for it.
    An administrator maps it: rolegate users edit NAME --os-account stranger
    advisory: you can open the store file directly; rights guide honest people, and the audit shows tampering.
    exit 0
    ");
    let empty = Sandbox::empty();
    assert_snapshot!(empty.run("whoami"), @"
    --- stderr
    error: there is no store at `$TMP/rolegate.db`
    hint: `rolegate init` makes one; `--db FILE` names another
    exit 3
    ");
}

#[test]
fn a_defined_permission_is_answered_as_any_other() {
    let sandbox = company();
    sandbox.ok("permissions define deals:approve --description 'approve deals'");
    sandbox.ok("roles allow sales-manager deals:approve --scope all");
    assert_snapshot!(sandbox.run("check chen deals:approve"), @"
    yes: all
    exit 0
    ");
    assert_snapshot!(sandbox.run("check wang deals:approve"), @"
    no: no right
    exit 1
    ");
}

/// Mia manages care and sees its users and their grants, but neither teams nor other grants.
fn manager() -> Sandbox {
    let sandbox = Sandbox::init();
    for line in [
        "teams add hq",
        "teams add care --parent hq",
        "roles add chief",
        "roles allow chief users:view --scope subtree",
        "roles allow chief grants:view --scope subtree",
        "users add mia --team care --role chief --os-account mia",
        "users add rep --team care --role sales-rep --os-account rep",
        "roles add cleaner",
        "roles allow cleaner customers:delete --scope all",
        "grants add team:hq --role cleaner --until 2026-12-31 --reason topsecret",
        "users add srep",
        "grants add srep --role cleaner --reason topsecret",
    ] {
        sandbox.ok(line);
    }
    sandbox
}

#[test]
fn k1_a_grant_is_found_by_a_question_if_grants_show_finds_it() {
    let sandbox = manager();
    sandbox.ok("roles allow chief grants:view --scope all");
    let says = |command: &str| sandbox.by("mia").run(command).to_string();
    let missing = says("grants show G-5");
    assert!(missing.contains("grant `G-5` not found"), "{missing}");
    for question in ["check grants:view G-5", "explain grants:view G-5", "who-can grants:view G-5"]
    {
        assert_eq!(says(question), missing, "{question}");
    }
    sandbox.ok("roles allow chief users:view --scope all");
    assert!(says("check grants:view G-5").starts_with("yes"));
}

#[test]
fn k1_of_a_grant_out_of_view_questions_show_the_way_alone() {
    let sandbox = manager();
    sandbox.ok("users edit mia --no-team");
    sandbox.ok("roles allow chief users:view --scope all");
    sandbox.ok("roles allow chief grants:view --scope all");
    let missing = sandbox.by("mia").run("grants show G-4").to_string();
    assert!(missing.contains("grant `G-4` not found"), "{missing}");
    for question in ["explain rep customers:delete", "who-can customers:delete"] {
        let output = sandbox.by("mia").run(&*format!("{question} -f json")).json();
        let rules = match output.as_array() {
            Some(holders) => &holders.iter().find(|h| h["user"] == "rep").unwrap()["through"],
            None => &output["allows"],
        };
        let grant = &rules[0]["grant"];
        assert_eq!(grant["id"], "G-4", "{output}");
        for hidden in ["from", "until", "given_by", "given_at", "reason"] {
            assert_eq!(grant[hidden], serde_json::Value::Null, "{question}: {hidden}");
        }
    }
    // When one's own right ends, one may know (rule K2).
    let own = sandbox.by("rep").run("explain customers:delete").to_string();
    assert!(own.contains("until 2027-01-01") && !own.contains("topsecret"), "{own}");
    sandbox.ok("roles allow chief teams:view --scope all");
    let seen = sandbox.by("mia").run("explain rep customers:delete").to_string();
    assert!(seen.contains("until 2027-01-01") && seen.contains("topsecret"), "{seen}");
}
