//! What is written about the program is what the program does.

#![cfg(test)]

mod generated;
mod readme;
