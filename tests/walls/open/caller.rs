//! The world can be read.

use rolegate::env::Env;

fn main() {
    let env = Env::read().expect("the account is known");
    assert!(!env.account().name().is_empty());
}
