//! A session can be opened; it runs operations through the gate.

use std::path::Path;

use rolegate::env::Env;
use rolegate::ops::{Assumed, Session};

fn main() {
    let env = Env::read().expect("the account is known");
    assert!(Session::open(Path::new("/no/such/folder/rolegate.db"), env, Assumed::default()).is_err());
}
