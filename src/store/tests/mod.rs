//! What can only be tested beside the SQL: that it says the same as the decision in memory, and
//! how SQLite goes about it.

mod in_memory;
mod plans;
mod reach_in_sql;
mod world;
