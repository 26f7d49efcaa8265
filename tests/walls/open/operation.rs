//! Code may be written for any operation, each of which names its permission; it hands the value
//! over.

use rolegate::ops::{Action, Change, Result, Session};

fn rehearse<C: Change>(session: &Session, change: C) -> Result<(Action, C::View)> {
    Ok((C::ACTION, session.change(change, true)?.view))
}

fn main() {
    let _ = rehearse::<rolegate::ops::users::AddUser>;
}
