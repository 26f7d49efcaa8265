//! A session takes nothing but operations.

use rolegate::ops::Session;

fn run<T>(session: &Session, anything: T) {
    let _ = session.change(anything, false);
}

fn main() {
    let _ = run::<()>;
}
