"""Proves the audit of a store without the program: python3 verify.py rolegate.db

Each value of a hash is a byte for its type (0 none, 1 integer, 2 text, 3 bytes), its length in
eight bytes, and its bytes; an integer has eight. The first value is the purpose of the hash.
"""
import hashlib
import sqlite3
import sys

HASHED = """seq format previous at actor_id actor actor_team_id actor_team caller_id caller
caller_team_id caller_team account uid login_uid host mode version operation permission outcome
reason rules counts words changes sets""".split()


def digest(purpose, values):
    hashed = hashlib.sha256()
    for value in [purpose, *values]:
        kind = [type(None), int, str, bytes].index(type(value))
        raw = (b"", *[value] * 3)[kind]
        raw = value.to_bytes(8, "big", signed=True) if kind == 1 else raw
        raw = value.encode() if kind == 2 else raw
        hashed.update(bytes([kind]) + len(raw).to_bytes(8, "big") + raw)
    return hashed.digest()


store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
store.row_factory = sqlite3.Row
previous, expected, values, sets = bytes(32), 1, 0, 0
for entry in store.execute("SELECT * FROM audit ORDER BY seq"):
    changes = store.execute("SELECT * FROM audit_values WHERE seq = ? ORDER BY n", (expected,)).fetchall()
    taken = store.execute("SELECT * FROM audit_sets WHERE seq = ? ORDER BY kind, resource", (expected,)).fetchall()
    values, sets = values + len(changes), sets + len(taken)
    good = [
        entry["seq"] == expected and entry["previous"] == previous,
        entry["hash"] == digest("rolegate entry 1", [entry[column] for column in HASHED]),
        entry["words"] == digest("rolegate words 1", [entry["salt"], entry["target"], entry["details"]]),
        entry["changes"] == digest("rolegate changes 1", [v for c in changes for v in (c["resource"], c["record"], c["event"], c["field"], c["commitment"])]),
        all(c["commitment"] == digest("rolegate value 1", [c["salt"], c["before"], c["after"]]) for c in changes),
        entry["sets"] == digest("rolegate sets 1", [v for s in taken for v in (s["kind"], s["resource"], s["count"], s["lowest"], s["highest"], s["runs"])]),
    ]
    if not all(good):
        sys.exit(f"entry {expected} is bad: {good}")
    previous, expected = entry["hash"], expected + 1
strays = [store.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("audit_values", "audit_sets")]
if strays != [values, sets]:
    sys.exit("there are values or sets of no entry")
print(expected - 1, previous.hex())
