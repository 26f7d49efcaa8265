//! An operation names its permission for everybody to read.

use rolegate::ops::{Action, Change};

fn action<C: Change>(_: &C) -> Action {
    C::ACTION
}

fn main() {
    let _ = action::<rolegate::ops::users::AddUser>;
}
