//! Nobody outside the library can make an operation: the trait in which an operation says which
//! permission it needs cannot be named.

use rolegate::authz::Operation;
use rolegate::ops::Action;

struct Mine;

impl Operation for Mine {
    const ACTION: Action = Action::WhoAmI;
}

fn main() {}
