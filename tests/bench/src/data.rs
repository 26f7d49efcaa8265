//! The data of a run: a file of customers, and a store with users and teams.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;

use crate::Result;

const USERS: i64 = 2_000;
const TEAMS: i64 = 200;

/// The columns of the file.
pub const HEADER: &str =
    "external_id,name,company,email,phone,address,city,country,status,notes,owner,team";

/// The same, as the store names them.
pub const COLUMNS: &str = "external_id, name, company, email, phone, address, city, country, status, notes, owner_id, team_id";

/// A plain table with the columns of the file and the indexes that the store has on them.
pub const PLAIN_TABLE: &str = "
    CREATE TABLE customers (external_id TEXT, name TEXT, company TEXT, email TEXT, phone TEXT,
      address TEXT, city TEXT, country TEXT, status TEXT, notes TEXT, owner TEXT, team TEXT);
    CREATE UNIQUE INDEX a ON customers (external_id);
    CREATE INDEX b ON customers (name);
    CREATE INDEX c ON customers (email COLLATE NOCASE);
    CREATE INDEX d ON customers (owner);
    CREATE INDEX e ON customers (team, owner);";

/// Writes a file of so many customers, some 195 bytes each: commas, quotes and line breaks in
/// quoted cells, and three names in ten outside ASCII, as exports of CRMs have them.
pub fn customers(path: &Path, rows: usize) -> Result {
    let mut out = BufWriter::new(File::create(path)?);
    writeln!(out, "{HEADER}")?;
    let mut dice = 42_u64;
    let mut below = |end: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % end
    };
    let names = [
        "王小明",
        "Иван Петров",
        "Zoë Müller",
        "Ada Lovelace",
        "Jonas Berg",
        "Grace Hopper",
        "Alan Brown",
        "Maria Rossi",
        "Peter Novak",
        "Emma Smith",
    ];
    let cities = ["Berlin", "上海", "São Paulo", "Chicago", "Lyon"];
    let notes = [
        "Asks for \"\"net 60\"\", pays in time",
        "Call back after the fair,\nthen send the price list",
        "Renewal in spring, wants a second seat",
    ];
    for number in 0..rows {
        let user = below(USERS as u64);
        writeln!(
            out,
            "X{number:07},{} {},\"Company {}, Ltd\",c{:08x}.{number}@example.com,138{:08},\"{} Long Street, Building {}, Floor {}\",{},{},{},\"{}\",u{user},t{}",
            names[below(10) as usize],
            below(1_000_000),
            below(50_000),
            below(1 << 32),
            below(100_000_000),
            below(2_000),
            below(40),
            below(20),
            cities[below(5) as usize],
            ["DE", "CN", "BR", "US", "FR"][below(5) as usize],
            ["lead", "customer", "lost"][below(3) as usize],
            notes[below(3) as usize],
            user as i64 % TEAMS,
        )?;
    }
    Ok(out.flush()?)
}

/// Makes a store with its users and teams. They are written past the program: what is measured
/// comes later.
pub fn store(rolegate: &Path, path: &Path) -> Result {
    let made = Command::new(rolegate)
        .arg("--db")
        .arg(path)
        .args(["--quiet", "init", "--name", "boss"])
        .output()?;
    if !made.status.success() {
        return Err(String::from_utf8_lossy(&made.stderr).into());
    }
    let mut conn = Connection::open(path)?;
    let tx = conn.transaction()?;
    for team in 0..TEAMS {
        let parent = (team > 0).then(|| (team - 1) / 10 + 1);
        tx.execute(
            "INSERT INTO teams (name, parent_id) VALUES (?1, ?2)",
            (format!("t{team}"), parent),
        )?;
    }
    for user in 0..USERS {
        tx.execute(
            "INSERT INTO users (name, team_id, created_at) VALUES (?1, ?2, 0)",
            (format!("u{user}"), user % TEAMS + 1),
        )?;
        tx.execute(
            "INSERT INTO grants (user_id, role_id, given_at)
             VALUES (last_insert_rowid(), (SELECT id FROM roles WHERE name = 'sales-rep'), 0)",
            [],
        )?;
    }
    tx.commit()?;
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(())
}

/// Copies a store that nobody has open.
pub fn copy_store(from: &Path, to: &Path) -> Result {
    remove(to)?;
    std::fs::copy(from, to)?;
    Ok(())
}

/// Removes a database with what lies beside it.
pub fn remove(path: &Path) -> Result {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match std::fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
