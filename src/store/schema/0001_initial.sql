-- Instants are microseconds since 1970 in UTC. Numbers of rows are never used twice.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE teams (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL UNIQUE,
    title     TEXT,
    parent_id INTEGER REFERENCES teams (id),
    lead_id   INTEGER REFERENCES users (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX teams_parent ON teams (parent_id);
CREATE INDEX teams_lead ON teams (lead_id);

CREATE TABLE users (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL UNIQUE,
    display_name TEXT,
    team_id      INTEGER REFERENCES teams (id),
    suspended    INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
    from_at      INTEGER,
    until_at     INTEGER,
    account      TEXT UNIQUE,
    uid          INTEGER UNIQUE,
    created_at   INTEGER NOT NULL,
    CHECK ((account IS NULL) = (uid IS NULL))
) STRICT;
CREATE INDEX users_team ON users (team_id);

CREATE TABLE roles (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL UNIQUE,
    description TEXT,
    built_in    INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))
) STRICT;

CREATE TABLE inheritance (
    role_id   INTEGER NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    junior_id INTEGER NOT NULL REFERENCES roles (id),
    PRIMARY KEY (role_id, junior_id),
    CHECK (role_id <> junior_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inheritance_junior ON inheritance (junior_id);

-- A rule of a role, or without a role the rule of one grant.
CREATE TABLE rules (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    role_id   INTEGER REFERENCES roles (id) ON DELETE CASCADE,
    effect    TEXT NOT NULL CHECK (effect IN ('allow', 'deny')),
    pattern   TEXT NOT NULL,
    scope     TEXT NOT NULL CHECK (scope IN ('own', 'team', 'subtree', 'all')),
    fields    TEXT,
    masks     TEXT,
    condition TEXT
) STRICT;
CREATE INDEX rules_role ON rules (role_id);

CREATE TABLE grants (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id  INTEGER REFERENCES users (id),
    team_id  INTEGER REFERENCES teams (id),
    role_id  INTEGER REFERENCES roles (id),
    rule_id  INTEGER UNIQUE REFERENCES rules (id),
    direct   INTEGER NOT NULL DEFAULT 0 CHECK (direct IN (0, 1)),
    from_at  INTEGER,
    until_at INTEGER,
    reason   TEXT,
    given_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    given_at INTEGER NOT NULL,
    CHECK ((user_id IS NULL) <> (team_id IS NULL)),
    CHECK ((role_id IS NULL) <> (rule_id IS NULL))
) STRICT;
CREATE INDEX grants_user ON grants (user_id);
CREATE INDEX grants_team ON grants (team_id);
CREATE INDEX grants_role ON grants (role_id);
CREATE INDEX grants_giver ON grants (given_by);

CREATE TABLE permissions (
    resource    TEXT NOT NULL,
    action      TEXT NOT NULL,
    sensitive   INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
    built_in    INTEGER NOT NULL CHECK (built_in IN (0, 1)),
    description TEXT NOT NULL,
    PRIMARY KEY (resource, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE switches (
    pattern TEXT PRIMARY KEY,
    reason  TEXT NOT NULL,
    by_id   INTEGER REFERENCES users (id) ON DELETE SET NULL,
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX switches_by ON switches (by_id);

-- created_by and updated_by may name users that are gone.
CREATE TABLE customers (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    external_id TEXT,
    name        TEXT NOT NULL,
    company     TEXT,
    title       TEXT,
    email       TEXT,
    phone       TEXT,
    address     TEXT,
    city        TEXT,
    region      TEXT,
    country     TEXT,
    website     TEXT,
    source      TEXT,
    status      TEXT,
    tier        TEXT,
    notes       TEXT,
    owner_id    INTEGER REFERENCES users (id),
    team_id     INTEGER REFERENCES teams (id),
    created_at  INTEGER NOT NULL,
    created_by  INTEGER,
    updated_at  INTEGER NOT NULL,
    updated_by  INTEGER,
    deleted_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX customers_external_id ON customers (external_id);
CREATE INDEX customers_name ON customers (name);
CREATE INDEX customers_email ON customers (email COLLATE NOCASE);
CREATE INDEX customers_updated ON customers (updated_at);
-- With the second columns, pages and counts of one's own and of a team's pool come from the
-- index alone.
CREATE INDEX customers_owner ON customers (owner_id, deleted_at);
CREATE INDEX customers_team ON customers (team_id, owner_id, deleted_at);
CREATE INDEX customers_deleted ON customers (id) WHERE deleted_at IS NOT NULL;

-- The audit: a chain of entries. Each entry's hash covers its columns and the hash before it;
-- target and details stand behind the commitment `words`, so that they can be erased. The
-- order of entries is the order of time, so an instant is found by halving.
CREATE TABLE audit (
    seq            INTEGER PRIMARY KEY,
    format         INTEGER NOT NULL,
    previous       BLOB NOT NULL,
    at             INTEGER NOT NULL,
    actor_id       INTEGER,
    actor          TEXT,
    actor_team_id  INTEGER,
    actor_team     TEXT,
    caller_id      INTEGER,
    caller         TEXT,
    caller_team_id INTEGER,
    caller_team    TEXT,
    account        TEXT NOT NULL,
    uid            INTEGER NOT NULL,
    login_uid      INTEGER,
    host           TEXT NOT NULL,
    mode           TEXT NOT NULL,
    version        TEXT NOT NULL,
    operation      TEXT NOT NULL,
    permission     TEXT,
    outcome        TEXT NOT NULL,
    reason         TEXT,
    rules          TEXT NOT NULL,
    counts         TEXT NOT NULL,
    words          BLOB NOT NULL,
    changes        BLOB NOT NULL,
    sets           BLOB NOT NULL,
    target         TEXT,
    details        TEXT,
    salt           BLOB,
    hash           BLOB NOT NULL
) STRICT;
CREATE INDEX audit_actor ON audit (actor_id);
CREATE INDEX audit_caller ON audit (caller_id);
CREATE INDEX audit_actor_team ON audit (actor_team_id);
CREATE INDEX audit_caller_team ON audit (caller_team_id);

-- What an entry changed: one row for each field of each record, or with no field an event of
-- the whole record. The entry's chain covers everything but the values; those stand behind
-- the commitment and can be erased together with its salt.
CREATE TABLE audit_values (
    seq        INTEGER NOT NULL,
    n          INTEGER NOT NULL,
    resource   TEXT NOT NULL,
    record     TEXT NOT NULL,
    event      TEXT NOT NULL,
    field      TEXT,
    before     TEXT,
    after      TEXT,
    salt       BLOB,
    commitment BLOB NOT NULL,
    PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_values_record ON audit_values (resource, record);

-- Many records of one entry, as runs of numbers: what an import created, what an export took.
CREATE TABLE audit_sets (
    seq      INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    resource TEXT NOT NULL,
    count    INTEGER NOT NULL,
    lowest   INTEGER NOT NULL,
    highest  INTEGER NOT NULL,
    runs     BLOB NOT NULL,
    PRIMARY KEY (seq, kind, resource)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_sets_span ON audit_sets (resource, kind, lowest, highest);

CREATE TRIGGER audit_gapless BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit has no gaps'); END;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never shortened'); END;

CREATE TRIGGER audit_values_now BEFORE INSERT ON audit_values
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'values belong to the entry being written'); END;
CREATE TRIGGER audit_values_keep BEFORE UPDATE ON audit_values
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_values_stay BEFORE DELETE ON audit_values
BEGIN SELECT RAISE(ABORT, 'the audit is never shortened'); END;

CREATE TRIGGER audit_sets_now BEFORE INSERT ON audit_sets
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'sets belong to the entry being written'); END;
CREATE TRIGGER audit_sets_keep BEFORE UPDATE ON audit_sets
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_sets_stay BEFORE DELETE ON audit_sets
BEGIN SELECT RAISE(ABORT, 'the audit is never shortened'); END;
