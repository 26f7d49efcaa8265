//! Customers: the records that rolegate guards.

mod add;
mod assign;
mod edit;
mod export;
mod export_cells;
mod history;
mod import;
mod import_batches;
mod import_existing;
mod import_names;
mod import_report;
mod import_row;
mod lifecycle;
mod list;
mod place;
mod show;
mod values;
mod view;
mod words;

pub use crate::store::CustomerRef;
pub use add::AddCustomer;
pub(super) use assign::transfer;
pub use assign::{AssignCustomers, Assigned, Destination};
pub use edit::{EditCustomer, EditedCustomer};
pub use export::{ExportCustomers, ExportSummary, Exported};
pub use history::{CustomerHistory, HistoryLine};
pub use import::{ImportCustomers, ImportKey, Imported, OnDuplicate};
pub use import_report::BadRows;
pub use lifecycle::{RemoveCustomer, RestoreCustomer, Touched};
pub use list::{COUNTED, CustomerPage, ListCustomers};
pub use place::OwnerName;
pub(super) use place::Place;
pub use show::ShowCustomer;
pub(super) use show::{find, view_reach};
pub use values::{Given, read_value};
pub use view::CustomerView;
