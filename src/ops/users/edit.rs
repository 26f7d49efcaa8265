//! `users edit`.

use serde::Serialize;

use super::view::Viewer;
use super::{UserView, account};
use crate::authz::{Action, Operation, placed};
use crate::domain::{DisplayName, Name, Permission, User, Window};
use crate::ops::belongings::{self, Holder};
use crate::ops::customers::Place;
use crate::ops::moment::{self, Edge};
use crate::ops::{Change, Edit, OpError, Result, lookup};
use crate::store::{View, Writing};

/// Changes a user.
#[derive(Debug)]
pub struct EditUser {
    /// Its name.
    pub name: Name,
    /// Another name.
    pub rename: Option<Name>,
    /// How people call them.
    pub display_name: Edit<DisplayName>,
    /// The team they are in.
    pub team: Edit<Name>,
    /// Whether the customers they own go with them into the team.
    pub move_records: bool,
    /// The operating-system account that stands for them.
    pub account: Edit<String>,
    /// Since when they may act, as it was typed.
    pub from: Edit<String>,
    /// Until when they may act, as it was typed.
    pub until: Edit<String>,
}

/// What an edit made of a user.
#[derive(Clone, Debug, Serialize)]
pub struct EditedUser {
    /// The user as they are now.
    #[serde(flatten)]
    pub user: UserView,
    /// What is other than before.
    pub changed: Vec<&'static str>,
    /// How many customers went with them into another team.
    pub moved_records: u64,
}

impl Operation for EditUser {
    const ACTION: Action = Action::EditUser;
}

impl Change for EditUser {
    type View = EditedUser;

    fn target(&self) -> Option<String> {
        Some(self.name.to_string())
    }

    fn apply(self, w: &mut Writing<'_, Self>) -> Result<EditedUser> {
        let permissions = self.permissions();
        let Some(first) = permissions.first() else {
            let why = format!("nothing to change of user `{}`", self.name);
            let hint = Some("`rolegate users edit --help` lists what can be".to_owned());
            return Err(OpError::Invalid { why, hint });
        };
        // Who lacks one altogether is refused before any name is looked up (rule K1).
        for permission in &permissions {
            w.rights().open_reach(permission)?;
        }
        let policy = w.policy()?;
        let before = lookup::user(w, &policy, &self.name)?;
        let team = self.team.try_map(|name| lookup::team(w, &policy, &name).map(|team| team.id))?;
        let account = self.account.try_map(|name| account::named(&name))?;
        let after = User {
            id: before.id,
            name: self.rename.unwrap_or_else(|| before.name.clone()),
            display_name: self.display_name.map(String::from).apply(before.display_name.clone()),
            team: team.apply(before.team),
            suspended: before.suspended,
            window: window(w, &before.name, self.from, self.until, &before.window)?,
            account: account.apply(before.account.clone()),
        };
        for permission in &permissions {
            // Both images (rule D7).
            for image in [&before, &after] {
                let rule = w.rights().demand(permission, &placed(image), before.name.as_str())?;
                w.trail.decided_by([rule]);
            }
        }
        w.rights().demand_rank(&policy, &before, first)?;
        w.trail.permissions = permissions.iter().map(ToString::to_string).collect();
        let moved_records = match self.move_records {
            true => belongings::hand_over(w, Holder::User(&before), |owner| Place {
                owner,
                team: after.team,
            })?,
            false => 0,
        };
        w.update_user(&before, &after)?;
        let policy = w.policy()?;
        let user = Viewer::new(w, &policy).user(&after);
        Ok(EditedUser { user, changed: differing(&before, &after), moved_records })
    }
}

impl EditUser {
    /// What the edit needs beyond seeing the user.
    fn permissions(&self) -> Vec<Permission> {
        let edits = self.rename.is_some()
            || !(self.display_name.keeps() && self.from.keeps() && self.until.keeps());
        [("edit", edits), ("move", !self.team.keeps()), ("map", !self.account.keeps())]
            .into_iter()
            .filter(|(_, needed)| *needed)
            .map(|(action, _)| Permission::new("users", action))
            .collect()
    }
}

fn window(
    view: &View<'_>,
    name: &Name,
    from: Edit<String>,
    until: Edit<String>,
    before: &Window,
) -> Result<Window> {
    let zone = view.settings()?.zone();
    let read = |text: String, edge| moment::moment(&text, edge, &zone, view.now());
    let window = Window {
        from: from.try_map(|text| read(text, Edge::From))?.apply(before.from),
        until: until.try_map(|text| read(text, Edge::Until))?.apply(before.until),
    };
    moment::in_order(&window)?;
    if window.until != before.until {
        let hint = format!("`rolegate users suspend {name} --reason TEXT` takes their rights now");
        moment::not_over(view, &window, Some(hint))?;
    }
    Ok(window)
}

fn differing(before: &User, after: &User) -> Vec<&'static str> {
    [
        ("name", before.name != after.name),
        ("display_name", before.display_name != after.display_name),
        ("team", before.team != after.team),
        ("from", before.window.from != after.window.from),
        ("until", before.window.until != after.window.until),
        ("account", before.account != after.account),
    ]
    .into_iter()
    .filter(|(_, differs)| *differs)
    .map(|(field, _)| field)
    .collect()
}
