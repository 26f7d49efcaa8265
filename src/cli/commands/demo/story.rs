//! The story: who may see, change and take away which customer.

use super::narrator::Narrator;
use crate::cli::context::Result;

/// Tells it.
pub(super) fn tell(n: &Narrator<'_>) -> Result<()> {
    n.say("You make a store and become its administrator. The roles come from a template.")?;
    n.run("init --name boss")?;
    n.run("roles list")?;

    n.say("Teams form a tree; people have roles.")?;
    for line in [
        "teams add sales",
        "teams add north --parent sales",
        "teams add south --parent sales",
        "users add li --display-name 李伟 --team sales --role sales-manager",
        "users add wang --display-name 王芳 --team north --role sales-rep",
        "users add zhang --display-name 张敏 --team north --role sales-rep",
        "users add chen --display-name 陈静 --team south --role sales-rep",
        "users add maria --display-name 'María Ruiz' --role support",
        "users add noor --display-name 'Noor Khoury' --role support",
        "users add omar --display-name 'Omar Haddad' --role auditor",
    ] {
        n.run(line)?;
    }
    n.run("users list")?;

    n.say("Li, a sales manager, looks at a file of a thousand leads first, then loads it.")?;
    let import = "--as li customers import leads.csv --map 'name={First Name} {Last Name}'";
    n.run(&format!("{import} --dry-run"))?;
    n.run(import)?;

    n.say("Wang sees her own customers, and the pool of her team with personal data masked.")?;
    n.run(
        "--as wang customers list --where owner=wang -n 4 --columns id,name,company,phone,owner",
    )?;
    n.run(
        "--as wang customers list --where owner=none -n 3 --columns id,name,company,phone,owner",
    )?;
    n.run("--as wang customers list --count")?;

    n.say("She may change her own. Those of others are not there for her.")?;
    n.run("--as wang customers add 'Nordlys AS' --phone 13812341234 --status lead")?;
    n.run("--as wang customers edit C-1001 --status won")?;
    n.expect("--as chen customers show C-1001", 3)?;
    n.run("customers history C-1001")?;

    n.say("Support sees everybody, phones masked and notes hidden.")?;
    n.run("--as maria customers show C-1001")?;
    n.expect("--as maria customers list --where phone=13812341234", 4)?;

    n.say("Viewing is not taking away: nobody exports without the right to.")?;
    n.expect("--as wang customers export -o mine.csv", 4)?;
    n.expect("explain wang customers:export", 1)?;
    n.run("grants add wang --allow customers:export --scope own --until 30d --reason 'fair in Munich'")?;
    n.run("--as wang customers export -o mine.csv")?;

    n.say("Every answer can be explained.")?;
    n.run("check wang customers:edit C-1001")?;
    n.run("explain wang customers:edit C-1001")?;
    n.expect("explain chen customers:edit C-1001", 1)?;
    n.run("who-can customers:export")?;

    n.say("No one climbs: Li may staff her teams, with no more than she could use herself.")?;
    n.run("grants add li --allow grants:create --scope subtree --reason 'staffs her teams'")?;
    n.run("--as li grants add zhang --role sales-manager --until 14d --reason 'covers for Wang'")?;
    n.expect("--as li grants add zhang --role administrator", 4)?;
    n.expect("--as li grants add li --allow customers:export --scope own", 4)?;

    n.say("One switch stops every export at once.")?;
    n.run("permissions disable customers:export --reason 'a leak is being looked into'")?;
    n.expect("--as wang customers export -o again.csv", 4)?;
    n.run("permissions enable customers:export")?;

    n.say("A review for cron, and the record of it all.")?;
    n.expect("review run --fail-on medium", 1)?;
    n.run("audit list --limit 8")?;
    n.run("audit verify")
}
