//! Stores of released schemas, kept as they were written: every version of the program opens
//! them, brings them to its own schema, and proves their audit.
//!
//! `ROLEGATE_FREEZE=1 cargo test --test faults freezes` writes the one of the present schema
//! anew. That is for a schema that was never released; a released one is never written again.

use std::path::PathBuf;

use insta::assert_snapshot;
use rusqlite::Connection;

use crate::sandbox::Sandbox;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A store with something in every table.
fn everything() -> Sandbox {
    let sandbox = Sandbox::init();
    sandbox.write("in.csv", "external_id,name,phone\nX1,Import One,13812341234\nX2,Import Two,\n");
    for line in [
        "settings set list-limit 300",
        "teams add sales",
        "teams add north --parent sales",
        "users add li --team sales --role sales-manager --os-account li",
        "users add wang --team north --role sales-rep --os-account wang",
        "teams edit north --lead li",
        "roles add lead --description 'leads a team'",
        "roles inherit lead sales-rep",
        "grants add team:north --allow customers:view --scope team --mask @personal --where region=EU --reason EU",
        "grants add wang --role support --until 2027-01-01 --reason help",
        "permissions define deals:approve --description 'approve a deal'",
        "permissions disable customers:export --reason 'year end'",
        "customers add 王小明 --owner wang --phone 13812341234 --region EU --notes 'calls back'",
        "customers edit C-1 --status won --notes ''",
        "customers add Gone --owner none --team north",
        "customers remove C-2 --yes",
        "customers import in.csv --owner wang",
    ] {
        sandbox.ok(line);
    }
    let refused = sandbox.by("wang").run("customers show C-2");
    assert_eq!(refused.code, Some(3));
    sandbox
}

#[test]
fn freezes_the_present_schema() {
    let sandbox = everything();
    let conn = Connection::open(sandbox.db()).unwrap();
    // Nothing may hide in a journal, and nothing may be left out of the fixture.
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM")
        .unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = conn.prepare(tables).unwrap();
    for table in statement.query_map([], |row| row.get::<_, String>(0)).unwrap() {
        let table = table.unwrap();
        let sql = format!("SELECT count(*) FROM {table}");
        let rows: i64 = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert!(rows > 0, "the fixture has nothing in {table}");
    }
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    drop(statement);
    drop(conn);
    if std::env::var_os("ROLEGATE_FREEZE").is_some() {
        std::fs::create_dir_all(fixture("")).unwrap();
        std::fs::copy(sandbox.db(), fixture(&format!("store-v{version}.db"))).unwrap();
    }
    assert!(fixture(&format!("store-v{version}.db")).exists(), "schema {version} was never frozen");
}

/// The schema of a store, as it was written.
fn schema(path: &std::path::Path) -> Vec<String> {
    let conn = Connection::open(path).unwrap();
    let mut statement =
        conn.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name").unwrap();
    let texts = statement.query_map([], |row| row.get(0)).unwrap();
    texts.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn a_frozen_schema_is_never_changed() {
    let sandbox = Sandbox::init();
    let copy = sandbox.path("copy.db");
    std::fs::copy(fixture("store-v1.db"), &copy).unwrap();
    let now = schema(&sandbox.db());
    assert!(now == schema(&copy), "schema 1 is another one now: add a step instead");
}

#[test]
fn a_store_of_schema_1_opens_and_proves_itself() {
    let sandbox = Sandbox::empty();
    std::fs::copy(fixture("store-v1.db"), sandbox.db()).unwrap();
    sandbox.set_time("2026-03-01T09:00:00Z");
    sandbox.ok("audit verify");
    assert_snapshot!(sandbox.run("customers list --columns id,external_id,name,phone,region,status,owner,team"), @"
    ID        EXTERNAL ID  NAME        PHONE        REGION  STATUS  OWNER  TEAM
    C-000001               王小明      13812341234  EU      won     wang   north
    C-000003  X1           Import One  13812341234                  wang   north
    C-000004  X2           Import Two                               wang   north
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers list --deleted --columns id,name"), @"
    ID        NAME
    C-000002  Gone
    exit 0
    ");
    assert_snapshot!(sandbox.by("wang").run("customers show C-1"), @"
    id          C-000001
    name        王小明
    phone       13812341234
    region      EU
    status      won
    owner       wang
    team        north
    created at  2026-01-05 09:00:13Z
    created by  boss
    updated at  2026-01-05 09:00:14Z
    updated by  boss
    --- stderr
    your rights do not show: notes
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers history C-1"), @"
    ENTRY  AT                    BY    OPERATION       EVENT    FIELD   BEFORE      AFTER
    14     2026-01-05 09:00:13Z  boss  customers add   created
    15     2026-01-05 09:00:14Z  boss  customers edit  changed  status              won
    15     2026-01-05 09:00:14Z  boss  customers edit  changed  notes   calls back
    exit 0
    ");
    assert_snapshot!(sandbox.run("customers export"), @"
    --- stderr
    error: customers:export is switched off for everybody: year end
    exit 4
    ");
    sandbox.ok("permissions enable customers:export");
    sandbox.ok("customers edit C-1 --tier gold");
    sandbox.ok("audit verify");
}
