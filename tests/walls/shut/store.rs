//! The store cannot be named: nothing outside the library holds a database handle.

use rolegate::store::Store;

fn main() {
    let _ = Store::open(std::path::Path::new("rolegate.db"));
}
