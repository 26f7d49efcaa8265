//! The caller is whom the operating system says: neither the account nor the clock nor the
//! machine can be made up.

use rolegate::env::{Account, Clock, Env};

fn main() {
    let root = Account { name: "root".to_owned(), uid: 0 };
    let other = Account::named("root");
    let clock = Clock { fixed: None };
    let mut env = Env::read().unwrap();
    env.host = "elsewhere".to_owned();
    let _ = Env { account: root, clock, host: String::new() };
    let _ = other;
}
