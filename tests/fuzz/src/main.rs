//! Throws changed bytes at the targets, as long as one likes.
//!
//! `cargo run --manifest-path tests/fuzz/Cargo.toml -- [--target NAME] [--seconds N] [--seed N] [FILE…]`
//!
//! It begins with the files in `corpus/<target>`, then changes them; what comes to something
//! new is kept and changed further. The same seed tries the same inputs in the same order. An
//! input on which a target fails is made as small as it gets, saved and printed; given as
//! FILE with `--target`, it alone is tried. One that was mended belongs into the corpus.

mod corpus;
mod mutation;
mod rng;
mod targets;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};

use mutation::Mutator;
use rng::Rng;
use targets::{TARGETS, Target};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Options {
    targets: Vec<&'static Target>,
    time: Duration,
    seed: u64,
    files: Vec<PathBuf>,
}

fn main() -> Result<ExitCode> {
    let options = options()?;
    let mut failed = false;
    for target in options.targets {
        failed |= !match options.files.as_slice() {
            [] => explore(target, options.seed, options.time)?,
            files => replay(target, files)?,
        };
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn options() -> Result<Options> {
    let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
    let mut options = Options {
        targets: TARGETS.iter().collect(),
        time: Duration::from_secs(60),
        seed: clock.as_secs(),
        files: Vec::new(),
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("`{word}` needs a value"));
        match word.as_str() {
            "--seconds" => options.time = Duration::from_secs(value()?.parse()?),
            "--seed" => options.seed = value()?.parse()?,
            "--target" => {
                let name = value()?;
                options.targets.retain(|target| target.name == name);
                if options.targets.is_empty() {
                    let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
                    return Err(format!("the targets are {}", names.join(", ")).into());
                }
            }
            file => options.files.push(file.into()),
        }
    }
    Ok(options)
}

/// Tries files, without changing them.
fn replay(target: &Target, files: &[PathBuf]) -> Result<bool> {
    let mut good = true;
    for file in files {
        let outcome = tried(target, &std::fs::read(file)?);
        good &= outcome.is_ok();
        println!("{}: {}: {outcome:?}", target.name, file.display());
    }
    Ok(good)
}

/// Tries the corpus, then changes of it, until the time is over or one fails.
fn explore(target: &Target, seed: u64, time: Duration) -> Result<bool> {
    println!("{}: seed {seed}", target.name);
    let start = Instant::now();
    let mut waiting = corpus::of(target.name)?;
    let mut kept: Vec<Vec<u8>> = Vec::new();
    let mut seen = HashSet::new();
    let mut mutator = Mutator::new(Rng::new(seed), target);
    let mut runs = 0_u64;
    // The whole corpus is tried, however short the time.
    while !waiting.is_empty() || start.elapsed() < time {
        let input = waiting.pop().unwrap_or_else(|| mutator.change_one_of(&kept));
        runs += 1;
        match tried(target, &input) {
            Ok(outcome) => {
                if seen.insert(outcome) || kept.is_empty() {
                    kept.push(input);
                }
            }
            Err(why) => {
                let small = corpus::smallest(input, |input| tried(target, input).is_err());
                println!("{}: FAILED after {runs} inputs: {why}", target.name);
                let why = tried(target, &small).err().unwrap_or_default();
                println!("  smallest: b\"{}\"", small.escape_ascii());
                println!("  which says: {why}");
                println!("  saved as {}", corpus::save(target.name, &small)?.display());
                return Ok(false);
            }
        }
    }
    println!("{}: {runs} inputs, {} different outcomes, no failure", target.name, seen.len());
    Ok(true)
}

/// What the target makes of an input, or the words of its panic.
fn tried(target: &Target, input: &[u8]) -> std::result::Result<String, String> {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    std::panic::set_hook(hook);
    outcome.map_err(|panic| match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
        (Some(words), _) => words.clone(),
        (None, Some(words)) => (*words).to_owned(),
        (None, None) => "a panic without words".to_owned(),
    })
}
