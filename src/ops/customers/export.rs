//! `customers export`: taking customers away in a file (promise 2, rule A4).

use std::fs::File;
use std::io;

use serde::Serialize;

use super::export_cells::{Both, ExportCells};
use super::words::read_filter;
use crate::authz::{Action, Operation};
use crate::domain::{Cell, Field, FieldSet, Permission, Reason, Record};
use crate::exchange::{CsvWriter, FileError, Staged, Target};
use crate::ops::{OpError, Progress, Query, Result};
use crate::store::{Reading, SetKind, Wanted};

/// After how many rows the progress is told.
const STEP: u64 = 4096;

/// Writes the customers in reach of both `customers:export` and `customers:view` as CSV.
#[derive(Debug)]
pub struct ExportCustomers<'p> {
    /// Conditions that must all hold, as they are typed.
    pub filters: Vec<String>,
    /// Fields that are wanted, in this order; all that show unless named.
    pub columns: Option<Vec<Field>>,
    /// Where to.
    pub to: Target,
    /// In the dialect for spreadsheet programs.
    pub spreadsheet: bool,
    /// Is told how many rows are written.
    pub progress: Progress<'p>,
}

/// A file that is written whole and recorded, and does not have its name yet.
#[derive(Debug)]
#[must_use]
pub struct Exported {
    file: Staged,
    summary: ExportSummary,
}

/// What an export took.
#[derive(Clone, Debug, Serialize)]
pub struct ExportSummary {
    /// The file, or `standard output`.
    pub file: String,
    /// How many customers are in it.
    pub customers: u64,
    /// The fields.
    pub columns: Vec<&'static str>,
    /// The SHA-256 of the file.
    pub sha256: String,
}

impl Operation for ExportCustomers<'_> {
    const ACTION: Action = Action::ExportCustomers;
}

impl Query for ExportCustomers<'_> {
    type View = Exported;

    fn target(&self) -> Option<String> {
        Some(self.to.name())
    }

    fn answer(mut self, r: &mut Reading<'_, Self>) -> Result<Exported> {
        let view = r.rights().open_reach(&Permission::new("customers", "view"))?;
        let export = r.rights().open_reach(&Permission::new("customers", "export"))?;
        let filter = read_filter(r, &self.filters, &view)?;
        let both = Both::new(&view, &export);
        let columns = self.columns(r, both.best())?;
        let output = self.to.begin(r.store_path())?;
        let name = output.name();
        let failed = |error: io::Error| OpError::File(FileError::writing(&name, &error));
        let wanted = Wanted {
            within: Some(&export),
            fields: Some(columns.iter().copied().collect()),
            ..Wanted::of(&view, &filter)
        };
        let mut trail = std::mem::take(&mut r.trail);
        let ids = trail.set(SetKind::Exported, "customers");
        let mut customers = 0;
        let mut cells = ExportCells::new(r, &both, &columns);
        let mut csv = CsvWriter::new(output, self.spreadsheet);
        columns.iter().for_each(|field| csv.cell(field.name()));
        csv.end_row().map_err(failed)?;
        r.each_customer::<OpError>(&wanted, &mut |record| {
            cells.write(record, &mut |cell| csv.cell(cell))?;
            csv.end_row().map_err(failed)?;
            if let Cell::Number(id) = record.cell(Field::ID) {
                ids.push(id);
            }
            customers += 1;
            if customers % STEP == 0 {
                self.progress.tell(customers);
            }
            Ok(())
        })?;
        let (output, digest) = csv.finish().map_err(failed)?;
        let file = output.finish()?;
        let summary = ExportSummary {
            file: name.clone(),
            customers,
            columns: columns.iter().map(|field| field.name()).collect(),
            sha256: digest.to_string(),
        };
        trail.counts.insert("exported", customers);
        trail.details.insert("columns", summary.columns.clone().into());
        trail.details.insert("sha256", summary.sha256.clone().into());
        if !self.filters.is_empty() {
            let fields: Vec<_> = filter.terms().iter().map(|term| term.field.name()).collect();
            trail.details.insert("filtered_by", fields.into());
            trail.details.insert("filter", self.filters.clone().into());
        }
        if self.spreadsheet {
            trail.details.insert("spreadsheet", true.into());
        }
        r.trail = trail;
        Ok(Exported { file, summary })
    }
}

impl ExportCustomers<'_> {
    /// The fields of the file: those that are asked for, if they show at all.
    fn columns(&self, r: &Reading<'_, Self>, best: FieldSet) -> Result<Vec<Field>> {
        let Some(asked) = &self.columns else {
            return Ok(best.iter().filter(|field| *field != Field::DELETED_AT).collect());
        };
        if let Some(hidden) = asked.iter().find(|field| !best.has(**field)) {
            let permission = Permission::new("customers", "export");
            return Err(r.rights().denial(&permission, None, Reason::Field(*hidden)).into());
        }
        Ok(asked.clone())
    }
}

impl Exported {
    /// Gives the file its name. What is for standard output is given back to be copied there.
    ///
    /// # Errors
    /// The name was taken meanwhile, or the disk does not take it.
    pub fn publish(self) -> Result<(ExportSummary, Option<File>)> {
        Ok((self.summary, self.file.publish()?))
    }
}
