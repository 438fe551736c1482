//! What anybody may know: how often models are drawn, what is left out and why, which data went to whom.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::http::App;
use crate::http::api::ranking::models::{ModelFacts, all_model_facts};
use crate::http::api::rules::Rulebook;
use crate::http::api::vendors::models::public_slots;
use crate::http::extract::Base;
use crate::http::pages::{Locale, PageProblem, page};
use crate::models::catalogue::PublicSlot;
use agon_core::vendors::release::Manifest;
use agon_store::{DisclosureRow, ReleaseRow};

#[derive(Template)]
#[template(path = "transparency.html")]
struct OpenPage {
    t: Locale,
    base: Base,
    raw: u64,
    counted: u64,
    excluded: Vec<(&'static str, u64)>,
    models: Vec<ModelFacts>,
    slots: Vec<PublicSlot>,
    disclosures: Vec<(String, DisclosureRow)>,
    releases: Vec<(ReleaseRow, Manifest)>,
}

/// The page of what anybody may know.
pub async fn transparency(app: web::Data<App>, t: Locale, base: Base) -> Result<HttpResponse, PageProblem> {
    let Rulebook { raw, counted, excluded, .. } = Rulebook::of(&app);
    let models = all_model_facts(&app).await?;
    let names: std::collections::BTreeMap<_, _> =
        app.store.vendors().await?.into_iter().map(|v| (v.id, v.name)).collect();
    let name = |row: &DisclosureRow| names.get(&row.vendor).cloned().unwrap_or_default();
    let disclosures = app.store.disclosures(None, 50).await?.into_iter().map(|row| (name(&row), row)).collect();
    let read = |row: ReleaseRow| row.manifest().map(|manifest| (row, manifest));
    let releases = app.store.releases(None, 20).await?.into_iter().map(read).collect::<Result<_, _>>()?;
    let slots = public_slots(&app).await?;
    page(200, &OpenPage { t, base, raw, counted, excluded, models, slots, disclosures, releases })
}
