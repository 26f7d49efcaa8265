//! The fields of every answer in JSON. They are a promise: they are added to, and never renamed,
//! removed or given another meaning.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use serde_json::Value;

use crate::sandbox::Sandbox;

/// Every command that answers with records, in an order in which each has something to say. The
/// first word is the actor.
const COMMANDS: &[&str] = &[
    "boss init",
    "boss teams add sales",
    "boss teams add north --parent sales --title North",
    "boss teams edit north --title 'The North'",
    "boss teams list",
    "boss teams show north",
    "boss teams add west",
    "boss teams remove west --yes",
    "boss users add li --display-name 李伟 --team sales --role sales-manager",
    "boss users add wang --team north --role sales-rep --os-account wang",
    "boss users add chen --team north --until 30d",
    "boss users edit li --display-name 'Li Wei'",
    "boss users suspend chen --reason 'on leave'",
    "boss users resume chen",
    "boss users list",
    "boss users show wang",
    "boss users remove chen --yes",
    "boss roles add partner --description 'sees the EU'",
    "boss roles allow partner customers:view --scope all --where region=EU --mask phone",
    "boss roles deny partner customers:export",
    "boss roles unset partner R-29",
    "boss roles inherit support partner",
    "boss roles uninherit support partner",
    "boss roles clone partner second",
    "boss roles edit second --description 'the same'",
    "boss roles list",
    "boss roles show sales-rep",
    "boss roles remove second --yes",
    "boss permissions define deals:approve --description 'approve deals'",
    "boss permissions edit deals:approve --description 'approve big deals'",
    "boss permissions list",
    "boss permissions show customers:export",
    "boss permissions disable deals:approve --reason 'not yet'",
    "boss permissions enable deals:approve",
    "boss permissions remove deals:approve --yes",
    "boss grants add wang --allow customers:export --scope own --until 30d --reason fair",
    "boss grants extend G-4 --until 60d",
    "boss grants list",
    "boss grants show G-4",
    "wang customers add 'Ada Lovelace' --phone 13812341234 --external-id X1",
    "wang customers edit C-1 --status won",
    "wang customers list",
    "wang customers show C-1",
    "wang customers history C-1",
    "boss customers assign C-1 --to li",
    "boss customers import leads.csv --owner wang",
    "wang customers export -o mine.csv",
    "boss customers remove C-1 --yes",
    "boss customers restore C-1",
    "boss check wang customers:edit C-1",
    "boss explain wang customers:edit C-1",
    "boss explain wang customers:edit C-2",
    "boss who-can customers:export",
    "boss what-can wang",
    "wang whoami",
    "boss review run",
    "boss settings list",
    "boss settings show list-limit",
    "boss settings set list-limit 100",
    "boss settings reset list-limit",
    "boss grants revoke G-4 --yes",
    "boss audit list",
    "boss audit show 3",
    "boss audit verify",
];

#[test]
fn the_fields_of_every_answer() {
    let sandbox = Sandbox::empty();
    sandbox.write("leads.csv", "name,email\nGrace Hopper,grace@example.com\n");
    let mut text = String::new();
    for line in COMMANDS {
        let (account, words) = line.split_once(' ').unwrap();
        let said = sandbox.by(account).run(&format!("{words} --format json"));
        assert!(matches!(said.code, Some(0 | 1)), "{line}\n{said}");
        let mut fields = Vec::new();
        collect(&said.json(), "", &mut fields);
        let words: Vec<&str> = words.split(' ').take_while(|word| is_word(word)).take(2).collect();
        let line = format!("{}: {}\n", words.join(" "), fields.join(" "));
        if !text.contains(&line) {
            text += &line;
        }
    }
    assert_snapshot!(text, @"
    init: administrator account roles
    teams add: name title parent depth lead members
    teams edit: name title parent depth lead members changed
    teams list: name title parent depth lead members
    teams show: name title parent depth lead members users teams customers
    teams remove: name transferred_to members teams customers revoked
    users add: name display_name team roles status from until account
    users edit: name display_name team roles status from until account changed moved_records
    users suspend: name display_name team roles status from until account
    users resume: name display_name team roles status from until account
    users list: name display_name team roles status from until account
    users show: name display_name team roles status from until account manager leads customers
    users remove: name transferred_to customers revoked
    roles add: name description built_in inherits rules
    roles allow: role outcome id effect permission scope fields masks condition inherited_from text not_given
    roles deny: role outcome id effect permission scope fields masks condition inherited_from text not_given
    roles unset: role outcome id effect permission scope fields masks condition inherited_from text not_given
    roles inherit: role junior inherits
    roles uninherit: role junior inherits
    roles clone: name description built_in inherits rules
    roles edit: name description built_in inherits rules
    roles list: name description built_in inherits rules
    roles show: name description built_in inherits inherited_by rules rules.id rules.effect rules.permission rules.scope rules.fields rules.masks rules.condition rules.inherited_from holders holders.subject holders.grant holders.from holders.until
    roles remove: name transferred_to transferred revoked
    permissions define: permission sensitive built_in switched_off description gained_by gained_by_others
    permissions edit: permission sensitive built_in switched_off description
    permissions list: permission sensitive built_in switched_off description
    permissions show: permission description sensitive built_in allowed_by denied_by switches
    permissions disable: pattern reason permissions
    permissions enable: pattern reason permissions
    permissions remove: permission sensitive built_in switched_off description
    grants add: id subject role rule rule_id direct status from until reason given_by given_at
    grants extend: id subject role rule rule_id direct status from until reason given_by given_at until_before shortened
    grants list: id subject role rule rule_id direct status from until reason given_by given_at
    grants show: id subject role rule rule_id direct status from until reason given_by given_at
    customers add: id external_id name company title email phone address city region country website source status tier notes owner team created_at created_by updated_at updated_by deleted_at
    customers edit: id external_id name company title email phone address city region country website source status tier notes owner team created_at created_by updated_at updated_by deleted_at changed
    customers list: id external_id name company title email phone address city region country website source status tier notes owner team created_at created_by updated_at updated_by deleted_at
    customers show: id external_id name company title email phone address city region country website source status tier notes owner team created_at created_by updated_at updated_by deleted_at
    customers history: entry at by actor caller operation event field before after
    customers assign: customers unchanged owner team
    customers import: file rows created created_without_owner created_without_owner_and_team updated unchanged skipped rejected ignored_columns sha256
    customers export: file customers columns sha256
    customers remove: id
    customers restore: id
    check wang: user permission record field allowed reach partly extent reason why but
    explain wang: user permission record field allowed reach partly extent reason why but allows allows.id allows.effect allows.permission allows.scope allows.fields allows.masks allows.condition allows.grant allows.grant.id allows.grant.subject allows.grant.from allows.grant.until allows.grant.given_by allows.grant.given_at allows.grant.reason allows.roles allows.matches allows.because denies hides fields nearest nearest.kind nearest.rule nearest.grant nearest.role nearest.text
    explain wang: user permission record field allowed reach partly extent reason why but allows allows.id allows.effect allows.permission allows.scope allows.fields allows.masks allows.condition allows.grant allows.grant.id allows.grant.subject allows.grant.from allows.grant.until allows.grant.given_by allows.grant.given_at allows.grant.reason allows.roles allows.matches allows.because denies hides fields fields.open fields.masked fields.hidden nearest
    who-can: user allowed reach partly extent reason why but through through.id through.effect through.permission through.scope through.fields through.masks through.condition through.grant through.grant.id through.grant.subject through.grant.from through.grant.until through.grant.given_by through.grant.given_at through.grant.reason through.roles through.matches through.because
    what-can wang: permission allowed reach partly extent reason why but description
    whoami: account uid caller actor team roles roles.role roles.until roles.active full_administrator customers_in_view mode
    review run: severity rule subject message users evidence cure fingerprint
    settings list: name value default set accepts meaning
    settings show: name value default set accepts meaning
    settings set: before name value default set accepts meaning
    settings reset: before name value default set accepts meaning
    grants revoke: grants grants.id grants.subject grants.role grants.rule grants.rule_id grants.direct grants.status grants.from grants.until grants.reason grants.given_by grants.given_at
    audit list: entry at by actor caller account operation permission target outcome reason
    audit show: entry at by actor caller account operation permission target outcome reason actor_team caller_team uid login_uid host mode version rules counts details sets hash changes changes.n changes.resource changes.record changes.event changes.field changes.before changes.after
    audit verify: intact entries head bad_entry problem
    ");
}

#[test]
fn every_operation_is_in_the_contract() {
    let shown: BTreeSet<&str> = COMMANDS
        .iter()
        .map(|line| line.split_once(' ').unwrap().1)
        .flat_map(|words| {
            rolegate::ops::Action::ALL
                .iter()
                .map(|action| action.name())
                .filter(move |name| words == *name || words.starts_with(&format!("{name} ")))
        })
        .collect();
    let all = rolegate::ops::Action::ALL.iter().map(|action| action.name());
    let missing: Vec<_> = all.filter(|name| !shown.contains(name)).collect();
    assert_eq!(missing, ["completions"]);
}

fn is_word(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-')
}

/// The paths of all fields, in their order, each once.
fn collect(value: &Value, path: &str, fields: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                if !fields.contains(&path) {
                    fields.push(path.clone());
                }
                collect(value, &path, fields);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, path, fields)),
        _ => {}
    }
}
