//! Makes the content of a new store.

use serde::Serialize;

use super::{Change, OpError, Result};
use crate::authz::{Action, Operation};
use crate::domain::{
    Condition, FieldList, Name, NoNames, RuleTemplate, SALES, Template, parse_condition,
};
use crate::store::{NewRule, Writing};

/// What a new store begins with. By itself it does nothing: only making a store plants it.
#[derive(Debug)]
pub struct Init {
    /// The name of the first administrator.
    pub administrator: Name,
    /// Whether to add the roles of the template `sales`.
    pub template: RoleSet,
}

/// The roles that a new store begins with, beside `administrator` and `everyone`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleSet {
    /// Managers, representatives, support, auditors.
    Sales,
    /// None.
    None,
}

impl RoleSet {
    const fn roles(self) -> Template {
        match self {
            Self::Sales => SALES,
            Self::None => &[],
        }
    }
}

/// What a new store holds.
#[derive(Debug, Serialize)]
pub struct Initialised {
    /// The first administrator.
    pub administrator: Name,
    /// The account that stands for them.
    pub account: String,
    /// The roles.
    pub roles: Vec<String>,
}

/// Plants the roles of a new store. Not visible outside, because who has no right at all may
/// run it.
#[derive(Debug)]
pub(super) struct Plant(pub(super) Init);

impl Operation for Plant {
    const ACTION: Action = Action::Init;
}

impl Change for Plant {
    type View = Initialised;

    fn target(&self) -> Option<String> {
        None
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<Initialised> {
        let Init { administrator, template } = self.0;
        w.keep_planted()?;
        for role in template.roles() {
            let id = w.insert_role(&role.name.parse()?, Some(role.description), true)?;
            for rule in role.rules {
                for pattern in rule.patterns.split(' ') {
                    w.insert_rule(Some((id, role.name)), &new_rule(rule, pattern)?)?;
                }
            }
        }
        let policy = w.policy()?;
        Ok(Initialised {
            administrator,
            account: w.rights().account().name().to_owned(),
            roles: policy.roles.values().map(|role| role.name.to_string()).collect(),
        })
    }
}

fn new_rule(rule: &RuleTemplate, pattern: &str) -> Result<NewRule> {
    let fields =
        |list: Option<&str>| list.map(FieldList::parse).transpose().map_err(OpError::invalid);
    let condition = match rule.condition {
        Some(text) => parse_condition(text, &NoNames)?,
        None => Condition::default(),
    };
    Ok(NewRule {
        effect: rule.effect,
        pattern: pattern.parse().map_err(OpError::invalid)?,
        scope: rule.scope,
        fields: fields(rule.fields)?,
        masks: fields(rule.masks)?,
        condition,
    })
}
