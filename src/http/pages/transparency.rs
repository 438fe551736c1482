//! What anybody may know: how often models are drawn, what is left out and why, which data went to whom.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

use crate::http::App;
use crate::http::api::ranking::boards::models_json;
use crate::http::api::rules::Rulebook;
use crate::http::api::vendors::models::public_slots;
use crate::http::pages::{Locale, PageProblem, page};
use crate::models::catalogue::PublicSlot;
use agon_core::vendors::release::Manifest;
use agon_store::{DisclosureRow, ReleaseRow};

#[derive(Template)]
#[template(path = "transparency.html")]
struct OpenPage {
    t: Locale,
    raw: u64,
    counted: u64,
    excluded: Vec<(&'static str, u64)>,
    shares: Vec<Value>,
    slots: Vec<PublicSlot>,
    disclosures: Vec<(String, DisclosureRow)>,
    releases: Vec<(ReleaseRow, Manifest)>,
}

impl OpenPage {
    fn text<'a>(row: &'a Value, name: &str) -> &'a str {
        row.pointer(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn number(row: &Value, name: &str) -> u64 {
        row.pointer(name).and_then(Value::as_u64).unwrap_or(0)
    }

    fn percent(&self, row: &Value, name: &str) -> String {
        self.t.percent(row.pointer(name).and_then(Value::as_f64))
    }
}

/// The page.
pub async fn transparency(app: web::Data<App>, t: Locale) -> Result<HttpResponse, PageProblem> {
    let Rulebook { raw, counted, excluded, .. } = Rulebook::of(&app);
    let shares = models_json(&app).await?;
    let names: std::collections::BTreeMap<_, _> =
        app.store.vendors().await?.into_iter().map(|v| (v.id, v.name)).collect();
    let name = |row: &DisclosureRow| names.get(&row.vendor).cloned().unwrap_or_default();
    let disclosures = app.store.disclosures(None, 50).await?.into_iter().map(|row| (name(&row), row)).collect();
    let read = |row: ReleaseRow| row.manifest().map(|manifest| (row, manifest));
    let releases = app.store.releases(None, 20).await?.into_iter().map(read).collect::<Result<_, _>>()?;
    let slots = public_slots(&app).await?;
    page(200, &OpenPage { t, raw, counted, excluded, shares, slots, disclosures, releases })
}
