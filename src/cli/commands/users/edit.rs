//! `rolegate users edit`.

use clap::Args;
use rolegate::domain::{DisplayName, Name};
use rolegate::ops::Edit as Field;
use rolegate::ops::phrase::counted;
use rolegate::ops::users::{EditUser, EditedUser};

use super::oneself::confirm_own;
use crate::cli::args::ChangeArgs;
use crate::cli::context::{Context, Result};

/// Change a user
///
/// Name, display name and validity need users:edit, the team needs users:move, the account
/// needs users:map; and whoever can do more than you could give is out of your hands. Whoever
/// would give away the account by which they call is asked first.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  rolegate users edit wang --team south
  rolegate users edit wang --rename wang-li --display-name 王丽
  rolegate users edit wang --os-account wang --until 2026-12-31
  rolegate users edit wang --no-os-account --no-until")]
pub struct Edit {
    /// Name of the user
    name: Name,
    /// Give them another name
    #[arg(long, value_name = "NAME")]
    rename: Option<Name>,
    /// How people call them
    #[arg(long, value_name = "TEXT", conflicts_with = "no_display_name")]
    display_name: Option<DisplayName>,
    /// Take the display name away
    #[arg(long)]
    no_display_name: bool,
    /// Move them to this team; their customers stay where they are unless --move-records
    #[arg(long, value_name = "TEAM", group = "place")]
    team: Option<Name>,
    /// Take them out of their team
    #[arg(long, group = "place")]
    no_team: bool,
    /// Move the customers they own into the new team as well; needs customers:assign
    #[arg(long, requires = "place")]
    move_records: bool,
    /// The operating-system account that stands for them
    #[arg(long, value_name = "ACCOUNT", conflicts_with = "no_os_account")]
    os_account: Option<String>,
    /// Let no account stand for them
    #[arg(long)]
    no_os_account: bool,
    /// Since when they may act: a date, a time, or a span from now such as 30d, 2w or 1mo
    #[arg(long, value_name = "WHEN", conflicts_with = "no_from")]
    from: Option<String>,
    /// Let them act from the beginning
    #[arg(long)]
    no_from: bool,
    /// Until when they may act: a date (that day included), a time, or a span such as 30d, 2w
    /// or 1mo
    #[arg(long, value_name = "WHEN", conflicts_with = "no_until")]
    until: Option<String>,
    /// Let them act without end
    #[arg(long)]
    no_until: bool,
    #[command(flatten)]
    change: ChangeArgs,
}

pub fn run(context: &Context<'_>, args: Edit) -> Result {
    let before = args.name.to_string();
    if !args.change.dry_run && (args.os_account.is_some() || args.no_os_account) {
        let other = args.os_account.as_deref();
        confirm_own(context, &args.name, |account| match other {
            Some(other) if other == account => None,
            Some(other) => Some(format!(
                "`{other}` will act as you, and your account `{account}` will stand for nobody"
            )),
            None => Some(format!("your account `{account}` will stand for nobody")),
        })?;
    }
    let edit = EditUser {
        name: args.name,
        rename: args.rename,
        display_name: Field::of(args.display_name, args.no_display_name),
        team: Field::of(args.team, args.no_team),
        move_records: args.move_records,
        account: Field::of(args.os_account, args.no_os_account),
        from: Field::of(args.from, args.no_from),
        until: Field::of(args.until, args.no_until),
    };
    context.change(edit, args.change, |edited| sentence(&before, edited))
}

fn sentence(before: &str, edited: &EditedUser) -> String {
    let changed: Vec<_> = edited.changed.iter().map(|field| field.replace('_', " ")).collect();
    let moved = match edited.moved_records {
        0 => String::new(),
        count => format!(" {} went along.", counted(count, "customer")),
    };
    match changed.as_slice() {
        [] if moved.is_empty() => format!("User `{before}` is so already; nothing changed."),
        [] => format!("User `{before}` is so already.{moved}"),
        changed => format!(
            "Changed user `{before}`: {}.{moved}\nNext: rolegate users show {}",
            changed.join(", "),
            edited.user.name
        ),
    }
}
