//! A small store for each input: copies of one that is made once.

use std::path::Path;
use std::sync::OnceLock;

use rolegate::domain::{Field, Name};
use rolegate::env::Env;
use rolegate::ops::audit::VerifyAudit;
use rolegate::ops::customers::{
    AddCustomer, ExportCustomers, Given, ImportCustomers, ImportKey, Imported, OnDuplicate,
    OwnerName, RemoveCustomer,
};
use rolegate::ops::teams::AddTeam;
use rolegate::ops::users::AddUser;
use rolegate::ops::{Assumed, Init, OpError, Progress, RoleSet, Session, Source, Target};
use tempfile::TempDir;

/// The fields that people and assignments set, in the order of an export.
pub const FIELDS: [Field; 17] = [
    Field::EXTERNAL_ID,
    Field::NAME,
    Field::COMPANY,
    Field::TITLE,
    Field::EMAIL,
    Field::PHONE,
    Field::ADDRESS,
    Field::CITY,
    Field::REGION,
    Field::COUNTRY,
    Field::WEBSITE,
    Field::SOURCE,
    Field::STATUS,
    Field::TIER,
    Field::NOTES,
    Field::OWNER,
    Field::TEAM,
];

/// A store of its own, with a folder for files.
pub struct SmallStore {
    session: Session,
    folder: TempDir,
}

impl SmallStore {
    /// Without customers.
    pub fn empty() -> Self {
        static MADE: OnceLock<TempDir> = OnceLock::new();
        Self::copy(MADE.get_or_init(|| made(|_| {})).path())
    }

    /// With a few customers: X1 to X3, two that share an address, one that was removed.
    pub fn peopled() -> Self {
        static MADE: OnceLock<TempDir> = OnceLock::new();
        Self::copy(MADE.get_or_init(|| made(people)).path())
    }

    fn copy(from: &Path) -> Self {
        let folder = folder();
        std::fs::copy(from.join("db"), folder.path().join("db")).expect("a copy");
        let session = Session::open(&folder.path().join("db"), env(), Assumed::default());
        Self { session: session.expect("a store"), folder }
    }

    /// Imports bytes as a file; `how` changes the ordinary way.
    pub fn import(
        &self,
        bytes: &[u8],
        rehearse: bool,
        how: impl FnOnce(&mut ImportCustomers<'_>),
    ) -> Result<Imported, OpError> {
        let path = self.folder.path().join("in.csv");
        std::fs::write(&path, bytes).expect("a file");
        let mut import = ImportCustomers {
            source: Source::open(&path, &self.session.path()).expect("a file"),
            owner: None,
            team: None,
            key: ImportKey::ExternalId,
            on_duplicate: OnDuplicate::Error,
            mappings: Vec::new(),
            ignore_extra: false,
            skip_invalid: false,
            clear_empty: false,
            spreadsheet: false,
            rejects: None,
            progress: Progress::none(),
        };
        how(&mut import);
        self.session.change(import, rehearse).map(|done| done.view)
    }

    /// Exports what [`FIELDS`] hold.
    pub fn export(&self, spreadsheet: bool) -> Vec<u8> {
        let path = self.folder.path().join("out.csv");
        let export = ExportCustomers {
            filters: Vec::new(),
            columns: Some(FIELDS.to_vec()),
            to: Target::File { path: path.clone(), replace: true },
            spreadsheet,
            progress: Progress::none(),
        };
        let exported = self.session.ask(export).and_then(|exported| exported.publish());
        exported.expect("an export");
        std::fs::read(&path).expect("a file")
    }

    /// A file beside the store.
    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// The audit must be whole, whatever happened.
    pub fn verify(&self) {
        let verified = self.session.ask(VerifyAudit).expect("a proof");
        assert!(verified.intact, "{:?}", verified.problem);
    }
}

/// What an export holds must come back from it as it is: nothing changes here, and a store
/// without customers gets the same.
pub fn comes_back(store: &SmallStore, spreadsheet: bool) {
    let plain = store.export(false);
    let file = store.export(spreadsheet);
    let rows = cells(&plain);
    let named = rows.iter().filter(|row| !row[0].is_empty()).count() as u64;
    // Without an external id a row is a new customer.
    let again = store.import(&file, true, |import| {
        import.on_duplicate = OnDuplicate::Update;
        import.clear_empty = true;
        import.spreadsheet = spreadsheet;
    });
    let again = accepted(again, &file);
    let counts = (again.unchanged, again.created, again.updated);
    assert_eq!(counts, (named, rows.len() as u64 - named, 0), "of {}", file.escape_ascii());
    let fresh = SmallStore::empty();
    accepted(fresh.import(&file, false, |import| import.spreadsheet = spreadsheet), &file);
    let copy = fresh.export(false);
    assert_eq!(cells(&copy), rows, "from {}", file.escape_ascii());
}

fn accepted(result: Result<Imported, OpError>, file: &[u8]) -> Imported {
    let file = file.escape_ascii();
    result.unwrap_or_else(|error| panic!("{error}, {:?}: an export is {file}", first(&error)))
}

/// What is wrong with the first rows.
pub fn first(error: &OpError) -> &[String] {
    match error {
        OpError::Rows(bad) => &bad.first,
        _ => &[],
    }
}

/// The cells of a file but for its header, as another reader understands it.
pub fn cells(file: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let text = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|row| row.map(text).expect("a row")).collect()
}

/// In memory where that can be: what a disk does is for other tests.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

fn env() -> Env {
    Env::for_tests("boss", 1000, "2026-01-05T09:00:00Z".parse().expect("a time"), "desk")
}

fn name(text: &str) -> Name {
    text.parse().expect(text)
}

fn made(with: fn(&Session)) -> TempDir {
    let folder = folder();
    let init = Init { administrator: name("boss"), template: RoleSet::None };
    let (session, _) = Session::init(&folder.path().join("db"), env(), init).expect("a store");
    for team in ["north", "south"] {
        let team = AddTeam { name: name(team), title: None, parent: None, lead: None };
        session.change(team, false).expect("a team");
    }
    let user = AddUser {
        name: name("wang"),
        display_name: None,
        team: Some(name("north")),
        roles: Vec::new(),
        reason: None,
        account: None,
        from: None,
        until: None,
    };
    session.change(user, false).expect("a user");
    with(&session);
    // Closing brings all into the one file.
    drop(session);
    assert!(!folder.path().join("db-wal").exists());
    folder
}

fn people(session: &Session) {
    for (id, text, email, owner) in [
        ("X1", "Müller", "m@x.org", "wang"),
        ("X2", "李伟", "shared@x.org", "none"),
        ("X3", "'t Hart", "shared@x.org", "boss"),
        ("gone", "Nobody", "gone@x.org", "none"),
    ] {
        let given = [(Field::EXTERNAL_ID, id), (Field::NAME, text), (Field::EMAIL, email)];
        let given = Given(given.map(|(field, text)| (field, text.to_owned())).to_vec());
        let owner: OwnerName = owner.parse().expect("an owner");
        session
            .change(AddCustomer { given, owner: Some(owner), team: None }, false)
            .expect("a customer");
    }
    let customer = "ext:gone".parse().expect("a customer");
    session.change(RemoveCustomer { customer }, false).expect("it goes");
}
