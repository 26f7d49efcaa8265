//! The same operation through the session.

use rolegate::ops::Session;
use rolegate::ops::completions::ListNames;

fn through(session: &Session) {
    let _ = session.ask(ListNames);
}

fn main() {
    let _ = through;
}
