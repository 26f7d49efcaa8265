//! The man page `rolegate-model(7)`: how a decision is made.

use clap_mangen::roff::{Roff, bold, roman};
use rolegate::domain::{Catalogue, Class, FIELDS, SALES};

use super::{markup, pages};

/// The rules, for users. The tables of permissions, fields and roles follow from the catalogue.
const RULES: &str = include_str!("model.txt");

pub(super) fn page() -> String {
    let mut page = Roff::new();
    markup::add(&mut page, RULES);
    permissions(&mut page);
    fields(&mut page);
    roles(&mut page);
    pages::see_also(&mut page, &["rolegate(1)"]);
    pages::begin("rolegate-model", "7") + &pages::body(&page.render())
}

fn permissions(page: &mut Roff) {
    page.control("SH", ["BUILT-IN PERMISSIONS"]);
    page.text([roman("Sensitive permissions are marked with an asterisk (see D3).")]);
    for (permission, spec) in &Catalogue::built_in().permissions {
        page.control("TP", []);
        page.text([bold(format!("{permission}{}", if spec.sensitive { " *" } else { "" }))]);
        page.text([roman(spec.description.as_str())]);
    }
}

fn fields(page: &mut Roff) {
    page.control("SH", ["FIELDS OF CUSTOMERS"]);
    for class in [Class::Normal, Class::Personal, Class::Sensitive] {
        let names: Vec<_> =
            FIELDS.iter().filter(|spec| spec.class == class).map(|spec| spec.name).collect();
        if !names.is_empty() {
            page.control("TP", []);
            page.text([bold(format!("@{}", class.as_str()))]);
            page.text([roman(names.join(", "))]);
        }
    }
}

fn roles(page: &mut Roff) {
    page.control("SH", ["ROLES OF THE TEMPLATE SALES"]);
    page.control("TP", []);
    page.text([bold("administrator")]);
    page.text([roman("everything, everywhere: *:* with reach all")]);
    page.control("TP", []);
    page.text([bold("everyone")]);
    page.text([roman("held by every user; without rules until somebody gives it some")]);
    for role in SALES {
        page.control("TP", []);
        page.text([bold(role.name)]);
        page.text([roman(role.description)]);
    }
}
