//! Rolegate in memory, asked what the witnesses are asked.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rolegate::domain::{FieldSet, Reach};

use crate::casbin::Casbin;
use crate::cedar::Cedar;
use crate::domain::{Told, as_numbered};
use crate::naive::Question;
use crate::question::{About, Ask, Case, Witness, case};
use crate::tally::Tally;

/// Rolegate, told a case. One reach answers many questions.
pub struct Library<'c> {
    case: &'c Case,
    told: Told,
    reaches: BTreeMap<(usize, &'static str, &'static str, bool), Reach>,
}

impl<'c> Library<'c> {
    pub fn told(case: &'c Case) -> Self {
        Self { case, told: Told::new(&case.world, &as_numbered()), reaches: BTreeMap::new() }
    }

    pub fn says(&mut self, ask: &Ask) -> bool {
        let Ask { user, resource, action, narrowed, about } = *ask;
        let active = narrowed.then(|| &self.case.active[user]);
        let question = Question { world: &self.case.world, user, resource, action, active };
        let reach = self
            .reaches
            .entry((user, resource, action, narrowed))
            .or_insert_with(|| self.told.reach(&question));
        let row = |at| self.told.record(&self.case.record(at, resource));
        match about {
            About::Nothing => reach.is_open(),
            About::Record(at) => reach.holds(&row(at)),
            About::Field { record, field, unmasked } => {
                let shown = reach.fields(&row(record));
                has(if unmasked { shown.unmasked } else { shown.visible }, field)
            }
        }
    }
}

fn has(fields: FieldSet, name: &str) -> bool {
    fields.iter().any(|field| field.name() == name)
}

/// The first question on which rolegate and the witness part.
pub fn parting<W: Witness>(case: &Case, witness: &W, tally: &mut Tally) -> Option<String> {
    let mut library = Library::told(case);
    for ask in case.asks() {
        let (have, says) = (library.says(&ask), witness.says(&ask));
        if have != says {
            return Some(format!("rolegate says {have}, the witness {says}: {ask:?}"));
        }
        tally.count(case, &ask, have);
    }
    None
}

pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, cases: cases.max(1), ..ProptestConfig::default() }
}

fn agrees<W: Witness>(name: &str) {
    let tally = std::cell::RefCell::new(Tally::default());
    let mut runner = TestRunner::new(config(ProptestConfig::default().cases / 2));
    let run = runner.run(&case(), |case| {
        let mut counted = Tally::default();
        match parting(&case, &W::told(&case), &mut counted) {
            Some(parting) => Err(TestCaseError::fail(parting)),
            None => {
                tally.borrow_mut().add(&counted);
                Ok(())
            }
        }
    });
    if let Err(error) = run {
        panic!("{name}: {error}");
    }
    let tally = tally.into_inner();
    println!("{name}: {tally}");
    tally.must_be_fair();
}

#[test]
fn d1_to_d10_cedar_decides_the_same() {
    agrees::<Cedar>("cedar");
}

#[test]
fn d1_to_d10_casbin_decides_the_same() {
    agrees::<Casbin>("casbin");
}
