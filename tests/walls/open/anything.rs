//! A session takes every operation.

use rolegate::ops::{Change, Session};

fn run<T: Change>(session: &Session, operation: T) {
    let _ = session.change(operation, true);
}

fn main() {
    let _ = run::<rolegate::ops::users::AddUser>;
}
