//! Nobody outside the library can make an operation: the trait in which an operation says which
//! permission it needs cannot be named, and the session takes nothing else.

use rolegate::authz::Operation;
use rolegate::ops::{Action, Session};

struct Mine;

impl Operation for Mine {
    const ACTION: Action = Action::WhoAmI;
}

fn anything<T>(session: &Session, mine: T) {
    let _ = session.change(mine, false);
}

fn main() {
    let _ = anything::<Mine>;
}
