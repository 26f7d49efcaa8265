//! Nobody outside the library can name a clearance, let alone make one.

use rolegate::authz::{Clearance, clear};
use rolegate::ops::users::AddUser;

fn main() {
    let _: fn(_) -> Result<Clearance<AddUser>, _> = clear::<AddUser>;
}
