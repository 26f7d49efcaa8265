//! How often which question was answered how.

use std::collections::BTreeMap;
use std::fmt;

use crate::question::{About, Ask, Case};
use crate::scene::lies_in;

/// Answers, by how the record stands to who asks.
#[derive(Debug, Default)]
pub struct Tally {
    counts: BTreeMap<&'static str, Answers>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Answers {
    yes: u64,
    no: u64,
}

impl Tally {
    pub fn count(&mut self, case: &Case, ask: &Ask, yes: bool) {
        let kinds = [Some(relation(case, ask)), ask.narrowed.then_some(NARROWED)];
        for kind in kinds.into_iter().flatten() {
            let answers = self.counts.entry(kind).or_default();
            *(if yes { &mut answers.yes } else { &mut answers.no }) += 1;
        }
    }

    pub fn add(&mut self, other: &Self) {
        for (kind, counted) in &other.counts {
            let answers = self.counts.entry(kind).or_default();
            answers.yes += counted.yes;
            answers.no += counted.no;
        }
    }

    /// Answers of one kind only would prove nothing.
    pub fn must_be_fair(&self) {
        self.must_have_both();
        for kind in KINDS {
            let answers = self.counts.get(kind).copied().unwrap_or_default();
            assert!(answers.are_both(100), "one-sided: {kind} in {self}");
        }
    }

    /// The same of all answers together.
    pub fn must_have_both(&self) {
        assert!(self.all().are_both(20), "one-sided: {self}");
    }

    fn all(&self) -> Answers {
        let asked = self.counts.iter().filter(|(kind, _)| **kind != NARROWED);
        asked.fold(Answers::default(), |all, (_, some)| Answers {
            yes: all.yes + some.yes,
            no: all.no + some.no,
        })
    }
}

impl Answers {
    /// Whether each of the two is at least one in so many.
    fn are_both(self, many: u64) -> bool {
        let least = 1.max((self.yes + self.no) / many);
        self.yes >= least && self.no >= least
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answers { yes, no } = self.all();
        write!(f, "{} questions, {yes} yes, {no} no", yes + no)?;
        for (kind, Answers { yes, no }) in &self.counts {
            write!(f, "\n  {kind}: {yes} yes, {no} no")?;
        }
        Ok(())
    }
}

/// Some of all the questions, counted once more.
const NARROWED: &str = "of these, with active roles";

const KINDS: &[&str] = &[
    "own",
    "of the team",
    "below",
    "elsewhere",
    "nobody's, in the team",
    "nobody's, elsewhere",
    "no record",
    "a field",
    NARROWED,
];

fn relation(case: &Case, ask: &Ask) -> &'static str {
    let at = match ask.about {
        About::Nothing => return "no record",
        About::Field { .. } => return "a field",
        About::Record(at) => at,
    };
    let record = case.record(at, ask.resource);
    let team = case.world.users[ask.user].team;
    let same = team.is_some() && record.team == team;
    match record.owner {
        Some(owner) if owner == ask.user => "own",
        Some(_) if same => "of the team",
        None if same => "nobody's, in the team",
        _ if lies_in(&case.world, record.team, team) => "below",
        Some(_) => "elsewhere",
        None => "nobody's, elsewhere",
    }
}
