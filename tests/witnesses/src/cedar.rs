//! A world told to Cedar: a policy for each rule that somebody is given.
//!
//! Cedar does the hierarchies (roles, teams, permissions in patterns, fields in classes,
//! scopes within scopes), the windows, the comparisons and the verdict.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request,
    RestrictedExpression,
};
use jiff::Timestamp;

use crate::question::{About, Ask, Case, Witness, reaches};
use crate::world::{
    CATALOGUE, DAYS, EVERYONE, FIELDS, Gift, NOW, Op, Operand, PERSONAL, Rule, Scope, Subject,
    TEXTS, Term, World,
};

pub struct Cedar {
    case: Case,
    /// What holds of records, with conditions and fields.
    on_records: PolicySet,
    /// What holds of a permission as such.
    on_reaches: PolicySet,
    entities: Entities,
    authorizer: Authorizer,
}

impl Witness for Cedar {
    fn told(case: &Case) -> Self {
        let (mut on_records, mut on_reaches) = (String::new(), String::new());
        for (rule, held) in given(&case.world) {
            on_records += &on_record(rule, &held);
            on_reaches += &on_reach(rule, &held);
        }
        let always = switched_off(&case.world);
        let policies = |rules: String| -> PolicySet {
            let text = [STANDING, &always, &rules].concat();
            text.parse().unwrap_or_else(|error| panic!("{error:?} in\n{text}"))
        };
        Self {
            case: case.clone(),
            on_records: policies(on_records),
            on_reaches: policies(on_reaches),
            entities: entities(case),
            authorizer: Authorizer::new(),
        }
    }

    fn says(&self, ask: &Ask) -> bool {
        match ask.about {
            About::Nothing => reaches(&self.case.world, ask)
                .iter()
                .any(|scope| self.allows(ask, &self.on_reaches, uid("Reach", reach(*scope)), None)),
            About::Record(at) => self.allows(ask, &self.on_records, record(ask, at), None),
            About::Field { record: at, field, unmasked } => {
                let field = Some((field, unmasked));
                self.allows(ask, &self.on_records, record(ask, at), field)
            }
        }
    }
}

impl Cedar {
    fn allows(
        &self,
        ask: &Ask,
        policies: &PolicySet,
        resource: EntityUid,
        field: Option<(&str, bool)>,
    ) -> bool {
        let run = if ask.narrowed { ask.user.to_string() } else { "whole".to_owned() };
        let now = RestrictedExpression::new_long(NOW);
        let run = RestrictedExpression::new_entity_uid(uid("Run", run));
        let mut context = vec![("now".to_owned(), now), ("run".to_owned(), run)];
        if let Some((field, unmasked)) = field {
            let field = RestrictedExpression::new_entity_uid(uid("Field", field));
            context.push(("field".to_owned(), field));
            context.push(("unmasked".to_owned(), RestrictedExpression::new_bool(unmasked)));
        }
        let context = Context::from_pairs(context).expect("a context");
        let action = uid("Action", format!("{}:{}", ask.resource, ask.action));
        let request = Request::new(uid("User", ask.user), action, resource, context, None);
        let request = request.expect("a request");
        let response = self.authorizer.is_authorized(&request, policies, &self.entities);
        // A policy that fails would be passed over, a forbid as well.
        if let Some(error) = response.diagnostics().errors().next() {
            panic!("{error} for {ask:?}");
        }
        response.decision() == Decision::Allow
    }
}

/// How somebody comes to a rule: who they are, and what else must hold.
struct Held {
    principal: String,
    when: Vec<String>,
    /// The role that has the rule; rules that are given directly have one of their own.
    role: String,
}

/// D2 and D3: the rules of roles by every grant that could lead to them, of the role that
/// everybody holds, and those given directly.
fn given(world: &World) -> Vec<(&Rule, Held)> {
    let mut given = Vec::new();
    let of_role = |gift: usize, principal: &str, when: &[String]| -> Vec<(&Rule, Held)> {
        let roles = world.roles.iter().enumerate();
        let rules = roles.flat_map(|(at, role)| role.rules.iter().map(move |rule| (at, rule)));
        rules
            .map(|(at, rule)| {
                let mut when = when.to_vec();
                when.push(format!("Role::\"{gift}\" in Role::\"{at}\""));
                (rule, Held { principal: principal.to_owned(), when, role: at.to_string() })
            })
            .collect()
    };
    given.extend(of_role(EVERYONE, "principal", &[]));
    for grant in &world.grants {
        let principal = match grant.subject {
            Subject::User(at) => format!("principal == User::\"{at}\""),
            Subject::Team(at) if grant.direct => format!("principal in Members::\"{at}\""),
            Subject::Team(at) => format!("principal in Team::\"{at}\""),
        };
        let from = grant.from.map(|from| format!("context.now >= {from}"));
        let until = grant.until.map(|until| format!("context.now < {until}"));
        let when: Vec<_> = from.into_iter().chain(until).collect();
        match &grant.gift {
            Gift::Role(role) => given.extend(of_role(*role, &principal, &when)),
            Gift::Rule(rule) => {
                given.push((rule, Held { principal, when, role: "direct".to_owned() }));
            }
        }
    }
    given
}

/// D1: who may not act at all.
const STANDING: &str = "
forbid(principal, action, resource) when { principal.suspended };
forbid(principal, action, resource) when { principal has from && context.now < principal.from };
forbid(principal, action, resource) when { principal has until && context.now >= principal.until };
";

/// D10.
fn switched_off(world: &World) -> String {
    let switch = |(resource, action): &(Option<&str>, Option<&str>)| {
        let group = group(false, *resource, *action);
        format!("forbid(principal, action in {group}, resource);\n")
    };
    world.switches.iter().map(switch).collect()
}

/// D3 to D6, C1, C3 and C4: what a rule does to records and their fields.
fn on_record(rule: &Rule, held: &Held) -> String {
    let mut when = vec![in_scope(rule.scope).to_owned()];
    when.extend(rule.terms.iter().map(|term| holds(term, rule.allow)));
    let fields =
        (!rule.fields.is_empty()).then(|| format!("context.field in {}", set(&rule.fields)));
    match (rule.allow, fields) {
        // Without a field in question, the record is.
        (true, Some(fields)) => when.push(format!("!(context has field) || {fields}")),
        (false, Some(fields)) => when.push(format!("context has field && {fields}")),
        (_, None) => {}
    }
    if !rule.masks.is_empty() {
        let masked = format!("context.field in {}", set(&rule.masks));
        when.push(format!("!(context has field) || !(context.unmasked && {masked})"));
    }
    policy(rule, held, "resource is Record", &when)
}

/// D8: what a rule does to the permission as such. What is reached by a narrow scope is
/// reached by a wide one.
fn on_reach(rule: &Rule, held: &Held) -> String {
    let scope = reach(rule.scope);
    if rule.allow {
        // D5: without a team, `team` and `subtree` mean `own`.
        let narrow = "resource == Reach::\"own\" && !(principal has team)";
        let also = if rule.scope == Scope::All { "false" } else { narrow };
        let when = [format!("resource == Reach::\"{scope}\" || ({also})")];
        return policy(rule, held, "resource is Reach", &when);
    }
    if !rule.terms.is_empty() || !rule.fields.is_empty() {
        return String::new();
    }
    policy(rule, held, &format!("resource in Reach::\"{scope}\""), &[])
}

fn policy(rule: &Rule, held: &Held, resource: &str, when: &[String]) -> String {
    let effect = if rule.allow { "permit" } else { "forbid" };
    let group = group(rule.allow, rule.resource, rule.action);
    let mut text = format!("{effect}({}, action in {group}, {resource})", held.principal);
    // D4: a narrowed run has the allows of some roles, and every deny.
    let run = rule.allow.then(|| format!("context.run in Role::\"{}\"", held.role));
    for when in held.when.iter().chain(&run).chain(when) {
        let _ = write!(text, "\nwhen {{ {when} }}");
    }
    text + ";\n"
}

/// The permissions that a pattern of an allow or a deny is about.
fn group(allow: bool, resource: Option<&str>, action: Option<&str>) -> EntityUid {
    let effect = if allow { "allow" } else { "deny" };
    uid("Action", format!("{effect} {}:{}", resource.unwrap_or("*"), action.unwrap_or("*")))
}

/// D5.
fn in_scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Own => "resource has owner && resource.owner == principal",
        Scope::Team => {
            "(resource has owner && resource.owner == principal)\n\
             || (resource has team && principal has team && resource.team == principal.team)"
        }
        Scope::Subtree => {
            "(resource has owner && resource.owner == principal)\n\
             || (resource has team && principal has team && resource.team in principal.team)"
        }
        Scope::All => "true",
    }
}

/// C1: what is empty cannot be compared: no for an allow, yes for a deny.
fn holds(term: &Term, allow: bool) -> String {
    let field = term.field;
    let compared = match &term.operand {
        Operand::Nothing if term.op == Op::Eq => return format!("!(resource has {field})"),
        Operand::Nothing => return format!("resource has {field}"),
        Operand::Texts(texts) => compared_texts(field, term.op, texts),
        Operand::Days(days) => compared_days(field, term.op, days),
    };
    match allow {
        true => format!("resource has {field} && ({compared})"),
        false => format!("!(resource has {field}) || ({compared})"),
    }
}

fn compared_texts(field: &str, op: Op, texts: &[usize]) -> String {
    let list: Vec<_> = texts.iter().map(|at| format!("{:?}", TEXTS[*at])).collect();
    let contained = format!("[{}].contains(resource.{field})", list.join(", "));
    // Cedar does not order texts: places in their order do.
    let place = place(TEXTS[texts[0]]);
    match op {
        Op::Eq => contained,
        Op::Ne => format!("!{contained}"),
        Op::Lt => format!("resource.{field}_place < {place}"),
        Op::Le => format!("resource.{field}_place <= {place}"),
        Op::Gt => format!("resource.{field}_place > {place}"),
        Op::Ge => format!("resource.{field}_place >= {place}"),
    }
}

/// A day is all its instants: later than a day is after its end.
fn compared_days(field: &str, op: Op, days: &[usize]) -> String {
    let begins = |at: &usize| format!("datetime(\"{}\")", DAYS[*at]);
    let ends = |at: &usize| format!("{}.offset(duration(\"1d\"))", begins(at));
    let value = format!("resource.{field}");
    let within = |at| format!("({value} >= {} && {value} < {})", begins(at), ends(at));
    let any = days.iter().map(within).collect::<Vec<_>>().join(" || ");
    match op {
        Op::Eq => any,
        Op::Ne => format!("!({any})"),
        Op::Lt => format!("{value} < {}", begins(&days[0])),
        Op::Le => format!("{value} < {}", ends(&days[0])),
        Op::Gt => format!("{value} >= {}", ends(&days[0])),
        Op::Ge => format!("{value} >= {}", begins(&days[0])),
    }
}

/// C3: fields and classes.
fn set(words: &[&str]) -> String {
    let word = |word: &&str| match word.strip_prefix('@') {
        Some(class) => uid("Class", class).to_string(),
        None => uid("Field", word).to_string(),
    };
    format!("[{}]", words.iter().map(word).collect::<Vec<_>>().join(", "))
}

/// Who and what there is, and what lies in what.
fn entities(case: &Case) -> Entities {
    let world = &case.world;
    let mut all = Vec::new();
    for (at, user) in world.users.iter().enumerate() {
        let team = user.team.map(|team| uid("Team", team));
        let members = user.team.map(|team| uid("Members", team));
        let long = RestrictedExpression::new_long;
        let attributes = [
            Some(("suspended", RestrictedExpression::new_bool(user.suspended))),
            user.from.map(|from| ("from", long(from))),
            user.until.map(|until| ("until", long(until))),
            team.clone().map(|team| ("team", RestrictedExpression::new_entity_uid(team))),
        ];
        all.push(entity(uid("User", at), attributes, team.into_iter().chain(members)));
    }
    for (at, parent) in world.teams.iter().enumerate() {
        all.push(node(uid("Team", at), parent.map(|parent| uid("Team", parent))));
    }
    for (at, role) in world.roles.iter().enumerate() {
        all.push(node(uid("Role", at), role.juniors.iter().map(|junior| uid("Role", junior))));
    }
    let roles = (0..world.roles.len()).map(|at| uid("Role", at));
    all.push(node(uid("Run", "whole"), roles.chain([uid("Role", "direct")])));
    for (at, active) in case.active.iter().enumerate() {
        let active = active.iter().chain([&EVERYONE]);
        all.push(node(uid("Run", at), active.map(|role| uid("Role", role))));
    }
    all.extend(CATALOGUE.iter().map(|(resource, action, sensitive)| {
        let permission = uid("Action", format!("{resource}:{action}"));
        node(permission, groups(resource, action, *sensitive))
    }));
    for field in FIELDS {
        let class = if PERSONAL.contains(field) { "personal" } else { "normal" };
        all.push(node(uid("Field", field), [uid("Class", class)]));
    }
    let scopes = [Scope::Own, Scope::Team, Scope::Subtree, Scope::All].map(reach);
    for (at, scope) in scopes.iter().enumerate() {
        all.push(node(uid("Reach", scope), scopes.get(at + 1).map(|wider| uid("Reach", wider))));
    }
    for resource in ["customers", "deals"] {
        all.extend((0..case.records.len()).map(|at| row(case, at, resource)));
    }
    Entities::from_entities(all, None).expect("entities")
}

/// D3: the patterns that are about a permission; an allow names a sensitive one in full, or
/// everything.
fn groups(resource: &str, action: &str, sensitive: bool) -> Vec<EntityUid> {
    let mut groups = Vec::new();
    for allow in [true, false] {
        groups.extend([group(allow, Some(resource), Some(action)), group(allow, None, None)]);
        if !allow || !sensitive {
            groups.extend([group(allow, Some(resource), None), group(allow, None, Some(action))]);
        }
    }
    groups
}

fn record(ask: &Ask, at: usize) -> EntityUid {
    row_uid(ask.resource, at)
}

/// Resources without owner and team share their records.
fn row_uid(resource: &str, at: usize) -> EntityUid {
    let kind = if crate::question::is_placed(resource) { "placed" } else { "bare" };
    uid("Record", format!("{kind} {at}"))
}

fn row(case: &Case, at: usize, resource: &str) -> Entity {
    let record = case.record(at, resource);
    let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
    let long = |text: &str| RestrictedExpression::new_long(place(text));
    let reference = |kind, at: usize| RestrictedExpression::new_entity_uid(uid(kind, at));
    let instant = |at| {
        let at = Timestamp::from_microsecond(at).expect("an instant");
        RestrictedExpression::new_datetime(format!("{at:.3}"))
    };
    let attributes = [
        record.owner.map(|owner| ("owner", reference("User", owner))),
        record.team.map(|team| ("team", reference("Team", team))),
        record.region.map(|region| ("region", text(region))),
        record.region.map(|region| ("region_place", long(region))),
        record.status.map(|status| ("status", text(status))),
        record.status.map(|status| ("status_place", long(status))),
        record.created_at.map(|at| ("created_at", instant(at))),
    ];
    entity(row_uid(resource, at), attributes, [])
}

/// How many of the texts come before one, by their bytes.
fn place(text: &str) -> i64 {
    TEXTS.iter().filter(|other| other.as_bytes() < text.as_bytes()).count() as i64
}

fn reach(scope: Scope) -> &'static str {
    match scope {
        Scope::Own => "own",
        Scope::Team => "team",
        Scope::Subtree => "subtree",
        Scope::All => "all",
    }
}

fn node(id: EntityUid, parents: impl IntoIterator<Item = EntityUid>) -> Entity {
    Entity::new_no_attrs(id, parents.into_iter().collect())
}

fn entity(
    id: EntityUid,
    attributes: impl IntoIterator<Item = Option<(&'static str, RestrictedExpression)>>,
    parents: impl IntoIterator<Item = EntityUid>,
) -> Entity {
    let attributes: HashMap<_, _> =
        attributes.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect();
    let parents: HashSet<_> = parents.into_iter().collect();
    Entity::new(id, attributes, parents).expect("an entity")
}

fn uid(kind: &str, name: impl ToString) -> EntityUid {
    let kind = kind.parse().expect("a type");
    EntityUid::from_type_name_and_id(kind, cedar_policy::EntityId::new(name.to_string()))
}
