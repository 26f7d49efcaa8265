//! Two commands in turn, and how their times compare.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::Result;

/// A command that can be run again and again.
pub struct Contender {
    program: std::path::PathBuf,
    words: Vec<String>,
}

/// What one run took, in microseconds.
#[derive(Clone, Copy)]
struct Took {
    wall: f64,
    cpu: f64,
}

impl Contender {
    pub fn new(program: &Path, words: Vec<String>) -> Self {
        Self { program: program.to_owned(), words }
    }

    fn run(&self, any_exit: bool) -> Result<Took> {
        let before = children_cpu()?;
        let start = Instant::now();
        let output = Command::new(&self.program)
            .args(&self.words)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .output()?;
        let wall = start.elapsed().as_secs_f64() * 1e6;
        if !output.status.success() && !any_exit {
            return Err(
                format!("{:?}: {}", self.words, String::from_utf8_lossy(&output.stderr)).into()
            );
        }
        Ok(Took { wall, cpu: children_cpu()? - before })
    }
}

fn children_cpu() -> Result<f64> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    Ok((usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64)
}

/// A comparison.
pub struct Race<'r> {
    title: &'r str,
    aim: &'r str,
    ours: Contender,
    theirs: Contender,
    before: Option<Box<dyn Fn() -> Result + 'r>>,
    any_exit: bool,
}

impl<'r> Race<'r> {
    pub fn new(title: &'r str, aim: &'r str, ours: Contender, theirs: Contender) -> Self {
        Self { title, aim, ours, theirs, before: None, any_exit: false }
    }

    /// What is done before each round, outside the times.
    pub fn before(mut self, work: impl Fn() -> Result + 'r) -> Self {
        self.before = Some(Box::new(work));
        self
    }

    /// Lets a command end with "no".
    pub fn any_exit(mut self) -> Self {
        self.any_exit = true;
        self
    }

    /// Runs it and prints a line.
    pub fn run(self, rounds: usize) -> Result {
        let (mut walls, mut cpus, mut ours_wall) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..=rounds {
            if let Some(before) = &self.before {
                before()?;
            }
            let (ours, theirs) = (self.ours.run(self.any_exit)?, self.theirs.run(self.any_exit)?);
            if round > 0 {
                walls.push(ours.wall / theirs.wall);
                cpus.push(ours.cpu / theirs.cpu.max(1.0));
                ours_wall.push(ours.wall / 1e3);
            }
        }
        println!(
            "{:<48} wall {:>5.2}   cpu {:>5.2}   (aim {}; ours {:.1} ms)",
            self.title,
            median(walls),
            median(cpus),
            self.aim,
            median(ours_wall)
        );
        Ok(())
    }
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
