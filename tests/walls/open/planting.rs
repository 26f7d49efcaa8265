//! A store that does not exist can be made.

use std::path::Path;

use rolegate::env::Env;
use rolegate::ops::{Init, RoleSet, Session};

fn plant(path: &Path, env: Env) {
    let init = Init { administrator: "me".parse().unwrap(), template: RoleSet::Sales };
    let _ = Session::init(path, env, init);
}

fn main() {
    let _ = plant;
}
