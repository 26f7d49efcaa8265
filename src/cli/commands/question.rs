//! The arguments of a question about one user: `[USER] PERMISSION [RECORD]`.

use clap::Args;
use rolegate::domain::Permission;
use rolegate::ops::questions::Check;

use crate::cli::context::Result;
use crate::cli::error::CliError;

/// A question about one user.
#[derive(Debug, Args)]
pub struct Question {
    /// About whom; left out, about oneself
    #[arg(value_name = "USER")]
    first: Option<String>,
    /// To do what, such as customers:edit
    #[arg(value_name = "PERMISSION")]
    second: Option<String>,
    /// On which record: C-42, 42, ext:X17; a user; a grant. Left out, on any
    #[arg(value_name = "RECORD")]
    third: Option<String>,
    /// With which field, as it is
    #[arg(long, value_name = "FIELD")]
    field: Option<String>,
}

impl Question {
    /// The question: what contains `:` first is the permission, about oneself.
    pub fn read(self) -> Result<Check> {
        let Self { first, second, third, field } = self;
        let Some(first) = first else {
            return Err(CliError::Invalid {
                why: "no PERMISSION is given".to_owned(),
                hint: Some("a permission is written `customers:view`".to_owned()),
            });
        };
        let (user, permission, record) = match (first.contains(':'), second, third) {
            (true, record, None) => (None, first, record),
            (false, Some(permission), record) => (Some(first), permission, record),
            (true, _, Some(extra)) => {
                return Err(CliError::Invalid {
                    why: format!("`{extra}` is one word too many"),
                    hint: Some("the user comes before the permission".to_owned()),
                });
            }
            (false, None, _) => {
                return Err(CliError::Invalid {
                    why: format!("`{first}` is no permission, and none follows"),
                    hint: Some("a permission is written `customers:view`".to_owned()),
                });
            }
        };
        let user = user.map(|user| user.parse()).transpose().map_err(unread)?;
        let permission: Permission = permission.parse().map_err(unread)?;
        Ok(Check { user, permission, record, field })
    }
}

fn unread(error: impl std::fmt::Display) -> CliError {
    CliError::invalid(error.to_string())
}
