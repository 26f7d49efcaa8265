//! The fields of a customer as options.

use clap::Args;
use rolegate::domain::Field;
use rolegate::ops::customers::Given;

/// Fields that people set; an empty text empties the field.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fields")]
pub struct FieldArgs {
    /// The id of the customer in another system; unique
    #[arg(long, value_name = "TEXT")]
    external_id: Option<String>,
    /// The company
    #[arg(long, value_name = "TEXT")]
    company: Option<String>,
    /// The position in the company
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The e-mail address
    #[arg(long, value_name = "TEXT")]
    email: Option<String>,
    /// The phone number
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    /// The postal address
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// The city
    #[arg(long, value_name = "TEXT")]
    city: Option<String>,
    /// The region
    #[arg(long, value_name = "TEXT")]
    region: Option<String>,
    /// The country
    #[arg(long, value_name = "TEXT")]
    country: Option<String>,
    /// The website
    #[arg(long, value_name = "TEXT")]
    website: Option<String>,
    /// Where the customer comes from
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// Where the customer stands, such as lead
    #[arg(long, value_name = "TEXT")]
    status: Option<String>,
    /// How important the customer is, such as gold
    #[arg(long, value_name = "TEXT")]
    tier: Option<String>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
}

impl FieldArgs {
    /// The fields that were given, with the name if it was.
    pub fn given(self, name: Option<String>) -> Given {
        let fields = [
            (Field::NAME, name),
            (Field::EXTERNAL_ID, self.external_id),
            (Field::COMPANY, self.company),
            (Field::TITLE, self.title),
            (Field::EMAIL, self.email),
            (Field::PHONE, self.phone),
            (Field::ADDRESS, self.address),
            (Field::CITY, self.city),
            (Field::REGION, self.region),
            (Field::COUNTRY, self.country),
            (Field::WEBSITE, self.website),
            (Field::SOURCE, self.source),
            (Field::STATUS, self.status),
            (Field::TIER, self.tier),
            (Field::NOTES, self.notes),
        ];
        Given(fields.into_iter().filter_map(|(field, text)| Some((field, text?))).collect())
    }
}
