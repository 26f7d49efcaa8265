//! What plants a new store, before anybody has a right, is no operation on a store that exists.

use rolegate::ops::{Change, Init};

fn plant(init: Init) {
    let _ = init.target();
}

fn main() {
    let _ = plant;
}
