//! About whom and what a question is, as the actor may ask it (rules K1 and K2).

use crate::authz::placed;
use crate::domain::{
    Asked, Cell, Customer, Field, FieldSet, GrantId, Held, Name, Permission, Placed, Policy,
    Reason, Record, Standpoint, TeamId, User, UserId, held_now,
};
use crate::ops::{OpError, Result, customers, grants, lookup};
use crate::store::View;

/// A user about whom is asked, with the rules that count for them.
pub(super) struct Bearer {
    pub(super) user: User,
    pub(super) policy: Policy,
    pub(super) held: Vec<Held>,
    pub(super) standpoint: Standpoint,
}

impl Bearer {
    /// The actor themself, who may always be asked about, with the roles that are active.
    pub(super) fn oneself(view: &View<'_>) -> Self {
        let rights = view.rights();
        Self {
            user: rights.actor().clone(),
            policy: rights.policy().clone(),
            held: rights.held().to_vec(),
            standpoint: Standpoint::of(rights.policy(), rights.actor()),
        }
    }

    /// The user of that name; without one, oneself. Questions about others need `users:view`
    /// and `grants:view` in reach of them.
    pub(super) fn find(view: &View<'_>, name: Option<&Name>) -> Result<Self> {
        let rights = view.rights();
        let Some(name) = name.filter(|name| **name != rights.actor().name) else {
            return Ok(Self::oneself(view));
        };
        rights.open_reach(&Permission::new("users", "view"))?;
        rights.open_reach(&Permission::new("grants", "view"))?;
        let policy = view.slice(&[name])?;
        let user = match lookup::user(view, &policy, name) {
            Ok(user) => user,
            // The names that come close are in the whole policy only.
            Err(_) => lookup::user(view, &view.policy()?, name)?,
        };
        rights.demand(&Permission::new("grants", "view"), &placed(&user), name.as_str())?;
        let held = held_now(&policy, &user, rights.now());
        let standpoint = Standpoint::of(&policy, &user);
        Ok(Self { user, policy, held, standpoint })
    }

    /// The fields of a record that decide what they may do there with the permission. The
    /// actor may ask about themself whatever decides (rule K2).
    pub(super) fn deciding(&self, view: &View<'_>, permission: &Permission) -> FieldSet {
        if self.user.id == view.rights().actor().id {
            return FieldSet::EMPTY;
        }
        self.asked(view, FieldSet::EMPTY).reach(permission).deciding()
    }

    /// What is asked about them, by one who sees those fields of the record as they are.
    pub(super) fn asked<'b>(&'b self, view: &'b View<'_>, seen: FieldSet) -> Asked<'b> {
        Asked {
            policy: &self.policy,
            catalogue: view.rights().catalogue(),
            user: &self.user,
            standpoint: &self.standpoint,
            held: &self.held,
            now: view.now(),
            seen,
        }
    }
}

/// Demands that the permission is one of the catalogue.
pub(super) fn known(view: &View<'_>, permission: &Permission) -> Result<()> {
    let catalogue = view.rights().catalogue();
    if catalogue.permissions.contains_key(permission) {
        return Ok(());
    }
    Err(lookup::unknown("permission", &permission.to_string(), lookup::permissions(view)))
}

/// A record about which is asked.
#[derive(Debug)]
pub(super) enum Thing {
    Customer(Box<Customer>),
    Placed(Placed),
}

impl Record for Thing {
    fn owners(&self) -> [Option<UserId>; 2] {
        match self {
            Self::Customer(customer) => customer.owners(),
            Self::Placed(placed) => placed.owners(),
        }
    }

    fn teams(&self) -> [Option<TeamId>; 2] {
        match self {
            Self::Customer(customer) => customer.teams(),
            Self::Placed(placed) => placed.teams(),
        }
    }

    fn cell(&self, field: Field) -> Cell<'_> {
        match self {
            Self::Customer(customer) => customer.cell(field),
            Self::Placed(placed) => placed.cell(field),
        }
    }
}

/// The record of that name, if the actor may know of it, and how it is written.
pub(super) fn record(view: &View<'_>, resource: &str, name: &str) -> Result<(Thing, String)> {
    match resource {
        "customers" => {
            let name = name.parse().map_err(OpError::invalid)?;
            let customer = customers::find(view, &name, &customers::view_reach(view), false)?;
            let id = customer.id().to_string();
            Ok((Thing::Customer(Box::new(customer)), id))
        }
        "users" => {
            let name: Name = name.parse()?;
            let user = lookup::user(view, &view.policy()?, &name)?;
            Ok((Thing::Placed(placed(&user)), name.to_string()))
        }
        "grants" => {
            let id: GrantId = name.parse().map_err(OpError::invalid)?;
            let policy = view.policy()?;
            let grant = grants::Sight::of(view, &policy).find(id)?;
            let place = grants::placed_subject(&policy, grant.subject);
            Ok((Thing::Placed(place), id.to_string()))
        }
        other => Err(OpError::Invalid {
            why: format!("`{other}` has no records that are judged one by one"),
            hint: Some("leave the record out".to_owned()),
        }),
    }
}

/// The fields of the record that the actor sees as they are. Owner and team of users and grants
/// show to whoever may know of these.
pub(super) fn seen(view: &View<'_>, record: Option<&Thing>) -> FieldSet {
    match record {
        Some(Thing::Customer(customer)) => {
            customers::view_reach(view).fields(customer.as_ref()).unmasked
        }
        Some(Thing::Placed(_)) | None => FieldSet::of(|_| true),
    }
}

/// Demands that the actor sees as they are all fields of the record that decide the answer: an
/// answer about somebody else would tell what they hold (rule C5).
pub(super) fn demand_sight(
    view: &View<'_>,
    record: Option<&(Thing, String)>,
    deciding: FieldSet,
) -> Result<()> {
    let Some((thing, name)) = record else {
        return Ok(());
    };
    let Some(field) = deciding.without(seen(view, Some(thing))).iter().next() else {
        return Ok(());
    };
    let view_customers = Permission::new("customers", "view");
    let reason = Reason::Field(field);
    Err(view.rights().denial(&view_customers, Some(name.clone()), reason).into())
}
