//! Rolegate with a real store, asked what the witnesses are asked: lists by SQL, and checks.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use rolegate::domain::{Permission, Reason};
use rolegate::ops::customers::ListCustomers;
use rolegate::ops::questions::Check;
use rolegate::ops::{ErrorKind, OpError};

use crate::casbin::Casbin;
use crate::cedar::Cedar;
use crate::library::config;
use crate::question::{About, Ask, Case, Witness, case};
use crate::store::{Stored, user};
use crate::tally::Tally;
use crate::world::{CATALOGUE, USERS};

/// A store with a case in it, and what both witnesses say of it.
struct Heard {
    stored: Stored,
    case: Case,
    cedar: Cedar,
    casbin: Casbin,
}

impl Heard {
    fn of(case: &Case) -> Self {
        let stored = Stored::new(&case.world, &case.records);
        // The store holds what the program took.
        let case = Case {
            world: stored.world.clone(),
            records: stored.records.clone(),
            active: case.active.clone(),
        };
        Self { cedar: Cedar::told(&case), casbin: Casbin::told(&case), stored, case }
    }

    fn witnesses(&self, ask: &Ask, tally: &mut Tally) -> Result<bool, TestCaseError> {
        let (cedar, casbin) = (self.cedar.says(ask), self.casbin.says(ask));
        prop_assert_eq!(cedar, casbin, "cedar and casbin part: {:?}", ask);
        tally.count(&self.case, ask, cedar);
        Ok(cedar)
    }

    /// What a user lists is what the witnesses let them view.
    fn lists(&self, user: usize, tally: &mut Tally) -> Result<(), TestCaseError> {
        let about =
            |about| Ask { user, resource: "customers", action: "view", narrowed: false, about };
        let list = ListCustomers { limit: 100, ..ListCustomers::default() };
        let listed = self.stored.session(Some(user)).ask(list);
        let open = self.witnesses(&about(About::Nothing), tally)?;
        match listed {
            Ok(page) => {
                prop_assert!(open, "{} may not list", user);
                let listed: BTreeSet<_> =
                    page.customers.iter().map(|view| view.id.to_string()).collect();
                for at in 0..self.case.records.len() {
                    let says = self.witnesses(&about(About::Record(at)), tally)?;
                    prop_assert_eq!(listed.contains(&Stored::id(at)), says, "{} {}", user, at);
                }
            }
            Err(error) => {
                prop_assert_eq!(error.kind(), ErrorKind::Refused, "{}", error);
                prop_assert!(!open, "{} may list", user);
            }
        }
        Ok(())
    }

    /// What the administrator is told of a user is what the witnesses say.
    fn checks(&self, ask: &Ask, tally: &mut Tally) -> Result<(), TestCaseError> {
        let record = match ask.about {
            About::Record(at) => Some(Stored::id(at)),
            _ => None,
        };
        let checked = self.stored.session(None).ask(Check {
            user: Some(user(ask.user)),
            permission: Permission::new(ask.resource, ask.action),
            record,
            field: None,
        });
        match checked {
            Ok(checked) => {
                let says = self.witnesses(ask, tally)?;
                prop_assert_eq!(checked.answer.allowed, says, "{:?}", ask);
            }
            // C5: a rule for everybody can hide from the administrator what decides.
            Err(OpError::Denied(denial)) if matches!(denial.reason, Reason::Field(_)) => {}
            Err(error) => return Err(TestCaseError::fail(format!("{error}: {ask:?}"))),
        }
        Ok(())
    }
}

#[test]
fn d11_both_witnesses_decide_as_a_real_store_does() {
    let tally = RefCell::new(Tally::default());
    let mut runner = TestRunner::new(ProptestConfig {
        // Each world is a store on the disk.
        max_shrink_iters: 100,
        ..config(ProptestConfig::default().cases / 4)
    });
    let run = runner.run(&case(), |case| {
        let heard = Heard::of(&case);
        let mut counted = Tally::default();
        for user in 0..USERS {
            heard.lists(user, &mut counted)?;
            for (resource, action, _) in CATALOGUE {
                let records = if *resource == "customers" { case.records.len() } else { 0 };
                let about = (0..records).map(About::Record).chain([About::Nothing]);
                for about in about {
                    let ask = Ask { user, resource, action, narrowed: false, about };
                    heard.checks(&ask, &mut counted)?;
                }
            }
        }
        tally.borrow_mut().add(&counted);
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
    let tally = tally.into_inner();
    println!("real stores: {tally}");
    tally.must_have_both();
}
