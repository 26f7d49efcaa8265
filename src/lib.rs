//! Rolegate decides who may see, change and take away which customer; it says why and why not,
//! and writes everything down. This page is the map of the code.
//!
//! # Two crates
//!
//! This library decides, stores and does. The program (`src/main.rs` and `src/cli/`) reads
//! arguments and prints; it is another crate and sees only what is public here: [`ops`],
//! [`domain`] and [`mod@env`]. A call runs through
//!
//! ```text
//! argv → cli/commands → an operation, a value of ops → ops/gate:
//!        begin → facts → decide → apply → audit → commit → a view → cli/output
//! ```
//!
//! # Layers
//!
//! | folder | its one job | may use |
//! |---|---|---|
//! | [`domain`] | what permissions *are*: names, scopes, rules, the role graph, reach, explanations. Pure: no input or output, clock, SQL or printing | – |
//! | [`mod@env`] | the world as values: time, account, variables, what protects the store | domain |
//! | `authz` | which permission each operation needs, and the sealed clearance that a positive decision yields. Pure | domain, env |
//! | `store` | everything that knows SQL: open, migrate, transactions, one file for each group of tables | domain, env, authz |
//! | `exchange` | files of the outside world: CSV, headers, templates, files written whole | domain, env |
//! | `review` | findings: rules over facts. Pure | domain |
//! | [`ops`] | use cases, one file for each; `ops/gate.rs` is the one door | all of these |
//! | the program | arguments, terminal, tables, progress, exit codes, man pages | ops, domain, env |
//!
//! `tests/layering.rs` holds this table, and that each of these has one owner: SQL, the
//! terminal, the clock, the environment, tables.
//!
//! # Invariants
//!
//! - **Authorization cannot be forgotten.** A transaction begins as `Pending`, which can load the
//!   facts of a decision and nothing else. `Reading<O>` and `Writing<O>` are made from a
//!   `Clearance<O>`, which only the decision about the operation `O` yields. The traits
//!   [`ops::Change`] and [`ops::Query`] rest on one that cannot be named outside, so that the
//!   program can neither make an operation nor hold a transaction. `tests/walls` pins each of
//!   these with the compiler's own message.
//! - **Every exit asks the same question.** `domain::Reach` is the set of records and fields on
//!   which an actor may use a permission. It judges one record in memory and it is the `WHERE` of
//!   a query; both forms agree on every input. A query for customers takes a reach.
//! - **Rights are compared, not guessed.** Whatever changes who may do what goes through
//!   `Writing::policy_conn`; before the commit the gate compares the effective rules of everybody
//!   before and after (`authz/approval.rs`, `domain/growth.rs`). No command has a check against
//!   climbing of its own.
//! - **Nothing happens unrecorded.** Mutators keep a journal of what they change; `commit` writes
//!   the audit entry from the clearance and the journal, in the same transaction. A transaction
//!   that is dropped rolls back. Refusals leave an entry of their own; a read leaves its entry
//!   before anything is shown.
//! - **Facts that cannot be read are an error**, never an empty set.
//! - **The time is read once for each run**, after the lock or the snapshot is held, and never
//!   lies before the last entry.
//! - **Out of view is not found.** Names are resolved by `ops/lookup.rs` alone, in the same words
//!   for what is hidden and what does not exist.
//!
//! # Where things are
//!
//! A command's words are its path. `rolegate grants extend` is parsed in
//! `src/cli/commands/grants/extend.rs`, done in `src/ops/grants/extend.rs`, listed with its
//! permission in `src/authz/action.rs` as `grants extend`, stored by `src/store/grants.rs`,
//! tested in `tests/cli/grants.rs`, and its place in the help is in `src/cli/contents.rs`.
//!
//! A new command therefore needs: a line in `authz/action.rs`; an operation in `ops/<noun>/`
//! that says its `ACTION` and does its work on the transaction that it is handed, judging records
//! with the rights of that transaction; mutators in `store/` if it writes something new; a
//! struct of arguments in `cli/commands/<noun>/`, whose comment is its help, with examples; its
//! word in `cli/contents.rs`; and tests. Tests say so if one of them is missing.
//!
//! | to change | look into |
//! |---|---|
//! | what a rule can say | `domain/policy.rs`, `domain/condition.rs`, `domain/field.rs` |
//! | how a decision falls | `domain/held.rs` (whose rules count), `domain/reach.rs` (what they reach) |
//! | what may be given | `domain/growth.rs` |
//! | the built-in permissions and roles | `domain/catalogue.rs`, `domain/template.rs` |
//! | a field of customers | `domain/field.rs`, then a new step in `store/schema/` |
//! | the schema | a new file in `store/schema/`, never a released one; `store/migrate.rs` |
//! | what an audit entry holds | `store/audit_entry.rs`; what it says of a change: `store/audit_values.rs` |
//! | a setting | `store/settings.rs` |
//! | a finding of reviews | `review/rules.rs` |
//! | how something is printed | `cli/output/`; the only writer is `cli/ui.rs` |
//! | exit codes, variables | `cli/exit.rs`, `env/vars.rs`; the man page follows |
//! | man pages and completions | `cargo run -- docgen man --out man`, `cargo run -- docgen completions --out completions` |
//!
//! The rules of the decision have numbers (D1, C5, G2 …). Comments and tests cite them, and the
//! man page `rolegate-model(7)`, whose text is `src/cli/docgen/model.txt`, states them for users.
//! `tests/model` says them once more, naively, and compares on random worlds; `tests/witnesses`, a
//! package of its own, has Cedar and Casbin decide the same questions.

mod authz;
pub mod domain;
pub mod env;
mod exchange;
pub mod ops;
mod review;
mod store;
