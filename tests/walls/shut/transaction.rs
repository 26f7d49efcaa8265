//! What an operation does cannot be done without the transaction that the gate opens.

use rolegate::ops::Query;
use rolegate::ops::completions::ListNames;
use rolegate::store::Reading;

fn aside(reading: &mut Reading<'_, ListNames>) {
    let _ = ListNames.answer(reading);
}

fn main() {
    let _ = aside;
}
