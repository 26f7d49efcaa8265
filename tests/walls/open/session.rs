//! A session says where its store is and who calls.

use rolegate::ops::Session;

fn outside(session: &Session) {
    let _ = session.path();
    let _ = session.env().account();
}

fn main() {
    let _ = outside;
}
