//! The program: parses arguments, asks the library, prints.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
