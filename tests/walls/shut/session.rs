//! A session gives neither its store nor its way into the gate away, and its caller cannot be
//! exchanged.

use rolegate::ops::Session;

fn inside(session: &mut Session, env: rolegate::env::Env) {
    let _ = &session.store;
    let _ = session.run();
    session.env = env;
}

fn main() {
    let _ = inside;
}
