//! Customers that go to somebody who cannot act: nothing forbids it, and it is said.

use insta::assert_snapshot;

use crate::office::Office;

/// An office in which `zhang` is suspended, `chen` has left, and `newt` has not begun.
fn office() -> Office {
    let office = Office::open();
    office.ok("boss", "users suspend zhang --reason leave");
    office.ok("boss", "users edit chen --until 1s");
    office.ok("boss", "users add newt --team north --from 30d");
    office
}

#[test]
fn a_new_owner_who_cannot_act_is_told_of() {
    let office = office();
    assert_snapshot!(office.by("boss", "customers assign C-1 C-2 --to zhang"), @"
    Assigned 2 customers to `zhang` in team `north`.
    --- stderr
    warning: `zhang` cannot act on the customers that they own now: they are suspended
    exit 0
    ");
    assert_snapshot!(office.by("boss", "customers assign C-1 --to newt --dry-run"), @"
    Dry run: Assigned customer C-000001 to `newt` in team `north`.
    --- stderr
    warning: `newt` cannot act on the customers that they own now: their time has not come
    dry run: nothing was kept
    exit 0
    ");
    assert_snapshot!(office.by("boss", "customers add Hooli --owner chen -f json -q"), @r#"
    {
      "id": "C-000009",
      "external_id": null,
      "name": "Hooli",
      "company": null,
      "title": null,
      "email": null,
      "phone": null,
      "address": null,
      "city": null,
      "region": null,
      "country": null,
      "website": null,
      "source": null,
      "status": null,
      "tier": null,
      "notes": null,
      "owner": "chen",
      "team": "south",
      "created_at": "2026-01-06T09:00:05Z",
      "created_by": "boss",
      "updated_at": "2026-01-06T09:00:05Z",
      "updated_by": "boss",
      "deleted_at": null
    }
    --- stderr
    warning: `chen` cannot act on the customers that they own now: their time is over
    exit 0
    "#);
    assert_snapshot!(office.by("boss", "users remove wang --transfer-to zhang --revoke --yes"), @"
    Removed user `wang`. Revoked G-3.
    exit 0
    ");
    assert_snapshot!(office.by("boss", "users remove li --transfer-to zhang --revoke --yes"), @"
    Removed user `li`. 1 customer went to `zhang`. Revoked G-2.
    --- stderr
    warning: `zhang` cannot act on the customers that they own now: they are suspended
    exit 0
    ");
    // Those whom they have already are no news.
    assert_snapshot!(office.by("boss", "customers assign C-1 --to zhang"), @"
    No customer was assigned to `zhang` in team `north`; 1 was there already.
    exit 0
    ");
    assert_snapshot!(office.by("boss", "customers edit C-1 --city Oslo"), @"
    Changed customer C-000001: city.
    Next: rolegate customers history C-000001
    exit 0
    ");
}

#[test]
fn an_import_tells_of_owners_who_cannot_act() {
    let office = office();
    office.0.write("new.csv", "external_id,name,owner\nX17,Ada,zhang\nX50,Bob,newt\nX51,Cy,wang\n");
    assert_snapshot!(
        office.by("boss", "customers import new.csv --on-duplicate update"), @"
    Imported 3 rows of new.csv: 2 added and 1 changed
    --- stderr
    warning: `zhang` cannot act on the customers that they own now: they are suspended
    warning: `newt` cannot act on the customers that they own now: their time has not come
    exit 0
    ");
    assert_snapshot!(
        office.by("boss", "customers import new.csv --on-duplicate update"), @"
    Read 3 rows of new.csv: 3 unchanged
    exit 0
    ");
}
