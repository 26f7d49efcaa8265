//! Bars that show how far a long operation is: on a terminal only, and only after a while.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long an operation may take before it is worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub enum Unit {
    /// Bytes, of so many.
    Bytes(u64),
    /// Rows, nobody knows of how many.
    Rows,
}

/// A bar; it goes when it is dropped.
#[derive(Debug)]
pub struct Bar {
    bar: ProgressBar,
    silent: bool,
}

impl Bar {
    /// A bar that does not show yet; silent, it never does.
    pub fn new(unit: Unit, silent: bool) -> Self {
        let (bar, template) = match unit {
            Unit::Bytes(all) => {
                (ProgressBar::new(all), "{wide_bar} {bytes} of {total_bytes}, {eta} left")
            }
            Unit::Rows => (ProgressBar::no_length(), "{spinner} {human_pos} rows"),
        };
        bar.set_draw_target(ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self { bar, silent }
    }

    /// Shows how much is done. Without a terminal, nothing shows.
    pub fn tell(&self, done: u64) {
        if self.bar.is_hidden() && !self.silent && self.bar.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
