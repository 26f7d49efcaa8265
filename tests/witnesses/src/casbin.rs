//! A world told to Casbin: a policy line for each rule that somebody is given.
//!
//! Casbin does the hierarchies, the windows, the comparisons and the verdict. It has one graph
//! for all its hierarchies and follows it ten steps far; names of one kind lead only to names
//! of that kind, and no chain here is that long.

use casbin::{CoreApi, DefaultModel, Enforcer, MemoryAdapter, Model};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::question::{About, Ask, Case, Witness, reaches};
use crate::world::{
    CATALOGUE, DAYS, EVERYONE, FIELDS, Gift, NOW, Op, Operand, PERSONAL, Rule, Scope, Subject,
    TEXTS, Term, World,
};

/// What is asked, in this order. Words that do not apply are empty.
const REQUEST: &str = "sub, at, res, act, sensitive, now, run, \
    owner, team, region, status, tier, day, field, unmasked, reach";

const POLICY: &str = "sub, gift, role, from, until, res, act, scope, fields, cond, eft";

/// D2 to D4: whose rule it is, and what it is about.
const HELD: &str = r#"
    (p.res == "*" || p.res == r.res) && (p.act == "*" || p.act == r.act)
    && (p.eft == "deny" || r.sensitive == "no" || (p.res == "*") == (p.act == "*"))
    && g2(r.sub, p.sub) && g(p.gift, p.role) && (p.eft == "deny" || g(r.run, p.role))
    && r.now >= p.from && r.now < p.until"#;

/// D5 and C1.
const ON_RECORD: &str = r#"
    (p.scope == "all" || r.owner == r.sub
    || (p.scope != "own" && r.team != "" && r.team == r.at)
    || (p.scope == "subtree" && r.team != "" && r.at != "" && g2(r.team, r.at)))
    && eval(p.fields) && eval(p.cond)"#;

/// D8: a deny of the whole without condition covers what it reaches; without a team, `team`
/// and `subtree` mean `own`.
const ON_REACH: &str = r#"
    ((p.eft == "allow"
    && (p.scope == r.reach || (r.at == "" && r.reach == "own" && p.scope != "all")))
    || (p.eft == "deny" && p.cond == "true" && p.fields == "true" && g2(r.reach, p.scope)))"#;

const EFFECT: &str = "some(where (p.eft == allow)) && !some(where (p.eft == deny))";

pub struct Casbin {
    case: Case,
    /// What holds of records, with conditions and fields.
    on_records: Enforcer,
    /// What holds of a permission as such.
    on_reaches: Enforcer,
}

impl Witness for Casbin {
    fn told(case: &Case) -> Self {
        let lines = lines(&case.world);
        let links = links(case);
        Self {
            case: case.clone(),
            on_records: enforcer(ON_RECORD, &lines, &links),
            on_reaches: enforcer(ON_REACH, &lines, &links),
        }
    }

    fn says(&self, ask: &Ask) -> bool {
        match ask.about {
            About::Nothing => reaches(&self.case.world, ask)
                .iter()
                .any(|reach| allows(&self.on_reaches, self.request(ask, None, scope(*reach)))),
            About::Record(at) => allows(&self.on_records, self.request(ask, Some(at), "")),
            About::Field { record, .. } => {
                allows(&self.on_records, self.request(ask, Some(record), ""))
            }
        }
    }
}

fn allows(enforcer: &Enforcer, request: Vec<String>) -> bool {
    enforcer.enforce(request.clone()).unwrap_or_else(|error| panic!("{error} for {request:?}"))
}

impl Casbin {
    fn request(&self, ask: &Ask, record: Option<usize>, reach: &str) -> Vec<String> {
        let record = record.map(|at| self.case.record(at, ask.resource));
        let of_record = |text: Option<String>| text.unwrap_or_default();
        let record = record.as_ref();
        let day = record.and_then(|record| record.created_at).map(|at| {
            let at = Timestamp::from_microsecond(at).expect("an instant");
            TimeZone::UTC.to_datetime(at).date().to_string()
        });
        let (field, unmasked) = match ask.about {
            About::Field { field, unmasked, .. } => (format!("field-{field}"), unmasked),
            _ => (String::new(), false),
        };
        let sensitive = CATALOGUE.contains(&(ask.resource, ask.action, true));
        let at = self.case.world.users[ask.user].team.map(team);
        let text = |value: Option<&str>| of_record(value.map(str::to_owned));
        vec![
            user(ask.user),
            of_record(at),
            ask.resource.to_owned(),
            ask.action.to_owned(),
            yes_or_no(sensitive),
            instant(NOW),
            if ask.narrowed { format!("run-{}", ask.user) } else { "run".to_owned() },
            of_record(record.and_then(|record| record.owner).map(user)),
            of_record(record.and_then(|record| record.team).map(team)),
            text(record.and_then(|record| record.region)),
            text(record.and_then(|record| record.status)),
            String::new(),
            of_record(day),
            field,
            yes_or_no(unmasked),
            reach.to_owned(),
        ]
    }
}

fn enforcer(about: &str, lines: &[[String; 11]], links: &[(&str, String, String)]) -> Enforcer {
    let mut model = DefaultModel::default();
    let matcher = format!("{HELD} && {about}").split_whitespace().collect::<Vec<_>>().join(" ");
    for (section, key, words) in [
        ("r", "r", REQUEST),
        ("p", "p", POLICY),
        ("g", "g", "_, _"),
        ("g", "g2", "_, _"),
        ("e", "e", EFFECT),
        ("m", "m", &matcher),
    ] {
        assert!(model.add_def(section, key, words), "{key} is not taken");
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let enforcer = runtime.block_on(Enforcer::new(model, MemoryAdapter::default()));
    let mut enforcer = enforcer.expect("an enforcer");
    let model = enforcer.get_mut_model();
    for line in lines {
        model.add_policy("p", "p", line.to_vec());
    }
    for (kind, from, to) in links {
        model.add_policy("g", kind, vec![from.clone(), to.clone()]);
    }
    enforcer.build_role_links().expect("hierarchies");
    enforcer
}

/// Whom a rule is given, and since and until when.
struct Held {
    sub: String,
    gift: String,
    role: String,
    from: Option<i64>,
    until: Option<i64>,
}

fn lines(world: &World) -> Vec<[String; 11]> {
    let mut lines = Vec::new();
    let mut of_role = |sub: &str, gift: usize, from, until| {
        for (at, owner) in world.roles.iter().enumerate() {
            for rule in &owner.rules {
                let (sub, gift, role) = (sub.to_owned(), role(gift), role(at));
                lines.push(line(rule, Held { sub, gift, role, from, until }));
            }
        }
    };
    of_role("everybody", EVERYONE, None, None);
    let subject = |subject: &Subject, direct| match subject {
        Subject::User(at) => user(*at),
        Subject::Team(at) if direct => format!("members-{at}"),
        Subject::Team(at) => team(*at),
    };
    for grant in &world.grants {
        if let Gift::Role(role) = grant.gift {
            of_role(&subject(&grant.subject, grant.direct), role, grant.from, grant.until);
        }
    }
    for grant in &world.grants {
        if let Gift::Rule(rule) = &grant.gift {
            lines.push(line(
                rule,
                Held {
                    sub: subject(&grant.subject, grant.direct),
                    gift: "direct".to_owned(),
                    role: "direct".to_owned(),
                    from: grant.from,
                    until: grant.until,
                },
            ));
        }
    }
    // D1 and D10 are denies of everything to somebody, and of something to everybody.
    for (at, one) in world.users.iter().enumerate() {
        if one.suspended {
            lines.push(barred(user(at), (None, None), None, None));
        }
        if one.from.is_some() {
            lines.push(barred(user(at), (None, None), None, one.from));
        }
        if one.until.is_some() {
            lines.push(barred(user(at), (None, None), one.until, None));
        }
    }
    for switch in &world.switches {
        lines.push(barred("everybody".to_owned(), *switch, None, None));
    }
    if lines.is_empty() {
        // Without any line, Casbin judges an empty one.
        lines.push(barred("nobody".to_owned(), (None, None), None, None));
    }
    lines
}

fn line(rule: &Rule, held: Held) -> [String; 11] {
    let conditions: Vec<_> =
        rule.terms.iter().map(|term| format!("({})", holds(term, rule.allow))).collect();
    let conditions =
        if conditions.is_empty() { "true".to_owned() } else { conditions.join(" && ") };
    [
        held.sub,
        held.gift,
        held.role,
        instant(held.from.unwrap_or(0)),
        instant(held.until.unwrap_or(999)),
        rule.resource.unwrap_or("*").to_owned(),
        rule.action.unwrap_or("*").to_owned(),
        scope(rule.scope).to_owned(),
        on_field(rule),
        conditions,
        if rule.allow { "allow" } else { "deny" }.to_owned(),
    ]
}

fn barred(
    sub: String,
    (resource, action): (Option<&'static str>, Option<&'static str>),
    from: Option<i64>,
    until: Option<i64>,
) -> [String; 11] {
    let everywhere = Rule {
        allow: false,
        resource,
        action,
        scope: Scope::All,
        fields: Vec::new(),
        masks: Vec::new(),
        terms: Vec::new(),
    };
    let direct = "direct".to_owned();
    line(&everywhere, Held { sub, gift: direct.clone(), role: direct, from, until })
}

/// C3 and C4: which fields an allow shows, and shows as they are, and which a deny hides.
/// Without a field in question, the record is.
fn on_field(rule: &Rule) -> String {
    let any = |words: &[&str]| {
        let word = |word: &&str| format!(r#"g2(r.field, "field-{word}")"#);
        words.iter().map(word).collect::<Vec<_>>().join(" || ")
    };
    let mut tests = Vec::new();
    if !rule.fields.is_empty() {
        let fields = any(&rule.fields);
        tests.push(match rule.allow {
            true => format!(r#"(r.field == "" || {fields})"#),
            false => format!(r#"(r.field != "" && ({fields}))"#),
        });
    }
    if !rule.masks.is_empty() {
        tests.push(format!(r#"(r.unmasked == "no" || !({}))"#, any(&rule.masks)));
    }
    if tests.is_empty() { "true".to_owned() } else { tests.join(" && ") }
}

/// C1: what is empty cannot be compared: no for an allow, yes for a deny.
fn holds(term: &Term, allow: bool) -> String {
    let field = if term.field == "created_at" { "day" } else { term.field };
    let values: Vec<_> = match &term.operand {
        Operand::Nothing if term.op == Op::Eq => return format!(r#"r.{field} == """#),
        Operand::Nothing => return format!(r#"r.{field} != """#),
        Operand::Texts(texts) => texts.iter().map(|at| TEXTS[*at]).collect(),
        Operand::Days(days) => days.iter().map(|at| DAYS[*at]).collect(),
    };
    let (sign, word) = match term.op {
        Op::Eq => ("==", " || "),
        Op::Ne => ("!=", " && "),
        Op::Lt => ("<", " && "),
        Op::Le => ("<=", " && "),
        Op::Gt => (">", " && "),
        Op::Ge => (">=", " && "),
    };
    let compared: Vec<_> =
        values.iter().map(|value| format!("r.{field} {sign} {value:?}")).collect();
    let compared = compared.join(word);
    match allow {
        true => format!(r#"r.{field} != "" && ({compared})"#),
        false => format!(r#"r.{field} == "" || {compared}"#),
    }
}

/// What lies in what.
fn links(case: &Case) -> Vec<(&'static str, String, String)> {
    let world = &case.world;
    let mut links = Vec::new();
    for (at, one) in world.users.iter().enumerate() {
        links.push(("g2", user(at), "everybody".to_owned()));
        if let Some(of) = one.team {
            links.push(("g2", user(at), team(of)));
            links.push(("g2", user(at), format!("members-{of}")));
        }
    }
    for (at, parent) in world.teams.iter().enumerate() {
        links.extend(parent.map(|parent| ("g2", team(at), team(parent))));
    }
    for (wide, narrow) in [("team", "own"), ("subtree", "team"), ("all", "subtree")] {
        links.push(("g2", narrow.to_owned(), wide.to_owned()));
    }
    for field in FIELDS {
        let class = if PERSONAL.contains(field) { "@personal" } else { "@normal" };
        links.push(("g2", format!("field-{field}"), format!("field-{class}")));
    }
    for (at, one) in world.roles.iter().enumerate() {
        links.push(("g", "run".to_owned(), role(at)));
        links.extend(one.juniors.iter().map(|junior| ("g", role(at), role(*junior))));
    }
    links.push(("g", "run".to_owned(), "direct".to_owned()));
    for (at, active) in case.active.iter().enumerate() {
        let active = active.iter().chain([&EVERYONE]);
        links.extend(active.map(|active| ("g", format!("run-{at}"), role(*active))));
    }
    links
}

fn user(at: usize) -> String {
    format!("user-{at}")
}

fn team(at: usize) -> String {
    format!("team-{at}")
}

fn role(at: usize) -> String {
    format!("role-{at}")
}

/// Casbin compares texts.
fn instant(at: i64) -> String {
    format!("{at:03}")
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Own => "own",
        Scope::Team => "team",
        Scope::Subtree => "subtree",
        Scope::All => "all",
    }
}
