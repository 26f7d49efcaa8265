//! How bash asks for names: the words are put together again before the program is asked.
//!
//! Readline takes `customers:view` and `--as=li` apart at `:` and `=`, and replaces only what
//! stands behind the last of them.

use std::ffi::OsString;
use std::io::{Error, Write};
use std::path::Path;

use clap::Command;
use clap_complete::engine;
use clap_complete::env::EnvCompleter;

/// The function that bash calls. `$2` is what readline will replace; a candidate loses what
/// stands before that.
const SCRIPT: &str = r#"
_NAME() {
    local words=() piece blanks word start candidate
    local rest="${COMP_LINE:0:${COMP_POINT:-${#COMP_LINE}}}"
    for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        blanks="${rest%%[![:space:]]*}"
        rest="${rest#"$blanks"}"
        word="${rest:0:${#piece}}"
        rest="${rest:${#word}}"
        if [[ -n $blanks || ${#words[@]} -eq 0 ]]; then
            words+=("$word")
        else
            words[${#words[@]}-1]+="$word"
        fi
    done
    word="${words[${#words[@]}-1]#[\'\"]}"
    words[${#words[@]}-1]="$word"
    start=""
    [[ $word != *"$2" ]] || start="${word%"$2"}"
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("${candidate#"$start"}")
    done < <(VARIABLE=bash COMPLETER -- "${words[@]}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o bashdefault -o nosort -F _NAME BINARY 2>/dev/null || complete -o bashdefault -F _NAME BINARY
"#;

/// Bash with the words put together.
#[derive(Clone, Copy, Debug)]
pub struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == self.name()
    }

    fn write_registration(
        &self,
        variable: &str,
        name: &str,
        binary: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        let completer = format!("'{}'", completer.replace('\'', r"'\''"));
        let script = SCRIPT
            .replace("NAME", name)
            .replace("VARIABLE", variable)
            .replace("BINARY", binary)
            .replace("COMPLETER", &completer);
        out.write_all(script.trim_start().as_bytes())
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        out: &mut dyn Write,
    ) -> Result<(), Error> {
        let last = words.len().saturating_sub(1);
        for candidate in engine::complete(command, words, last, folder)? {
            writeln!(out, "{}", candidate.get_value().to_string_lossy())?;
        }
        Ok(())
    }
}
