//! What permissions *are*: names, scopes, rules, the role graph, reach, growth.
//!
//! Everything here is pure: no input or output, no clock, no SQL, no printing.

mod asked;
mod catalogue;
mod condition;
mod condition_parser;
mod customer;
mod denial;
mod display_name;
mod explain;
mod field;
mod growth;
mod held;
mod id;
mod instant;
mod mask;
mod name;
mod permission;
mod policy;
mod reach;
mod record;
mod scope;
mod template;
mod window;

pub use asked::{Asked, Refusal, Wanted};
pub use catalogue::{Catalogue, PermissionSpec, Switch, has_fields, has_owner};
pub use condition::{Condition, Op, Operand, Span, Term};
pub use condition_parser::{BadCondition, NoNames, Words, bounded, parse_condition};
pub use customer::{Customer, Value};
pub use denial::{Denial, Reason};
pub use display_name::{BadDisplayName, DisplayName};
pub use explain::{Explanation, Fit, Miss, Tie, Weighed};
pub use field::{Class, FIELDS, Field, FieldList, FieldSet, Kind, Set, Spec};
pub use growth::{Gain, Giver, gains, is_full_administrator, lasting_administrators};
pub use held::{Held, Path, given, held_ever, held_now, narrow, paths, reaches, rules_of};
pub use id::{CustomerId, GrantId, RoleId, RuleId, TeamId, UserId};
pub use instant::instant;
pub use mask::mask;
pub use name::{BadName, Name, SubjectName};
pub use permission::{BadPermission, Pattern, Permission};
pub use policy::{EVERYONE, Gift, Grant, Policy, Role, Rule, Subject, Team, User};
pub use reach::{Arm, FieldAccess, Judgement, Reach, Standpoint};
pub use record::{Cell, Placed, Record};
pub use scope::{Effect, Scope};
pub use template::{RoleTemplate, RuleTemplate, SALES, Template};
pub use window::Window;
