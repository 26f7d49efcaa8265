//! Which operations there are, and what each needs, is no secret.

use rolegate::ops::Action;

fn main() {
    assert!(Action::ALL.iter().any(|action| action.name() == "users add"));
}
