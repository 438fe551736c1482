//! How a vendor's own model lost and won lately, with the texts that their voters let go.

use std::sync::Arc;

use actix_web::http::Method;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::flow::vendors::query::{Sizes, models_of, read_preferences};
use crate::http::App;
use crate::http::api::vendors::disclosures::note;
use crate::http::extract::Caller;
use crate::http::extract::limited::{Limiter, Report};
use crate::http::pages::vendors::console::acting;
use crate::http::pages::vendors::job::Job;
use crate::http::pages::{Locale, PageProblem, page, see_other};
use crate::http::problem::Problem;
use agon_core::account::consent::Use;
use agon_core::ids::VendorId;
use agon_core::time::Timestamp;
use agon_core::vendors::preference::{Filter, Preference};
use agon_render as render;

/// Entries of the log that are looked through, from its end.
const LOOK: u64 = 5_000;
/// Entries that are read at once.
const STEP: u32 = 250;
/// Examples on the page.
const SHOWN: usize = 10;

/// Of which model, and how it went.
#[derive(Deserialize)]
pub struct Which {
    vendor: Option<VendorId>,
    #[serde(default)]
    model: String,
    #[serde(default)]
    went: Went,
}

/// How a battle went for the model.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Went {
    /// What is to be learned from comes first.
    #[default]
    Lost,
    Won,
}

impl Went {
    const ALL: [Self; 2] = [Self::Lost, Self::Won];

    const fn name(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Won => "won",
        }
    }
}

/// A vote with its texts.
struct Example {
    rival: String,
    at: Option<Timestamp>,
    tags: Vec<String>,
    exchanges: Vec<Told>,
}

/// A question with the model's answer and its rival's.
struct Told {
    prompt: String,
    own: Arc<str>,
    rival: Arc<str>,
}

#[derive(Template)]
#[template(path = "vendors/examples.html")]
struct ExamplesPage<'a> {
    t: Locale,
    vendor: VendorId,
    model: &'a str,
    name: String,
    went: Went,
    examples: Vec<Example>,
    /// Entries that were looked through.
    looked: u64,
}

impl ExamplesPage<'_> {
    fn back(&self) -> String {
        Job::Models.address(Some(self.vendor))
    }

    fn is(&self, went: &Went) -> bool {
        self.went == *went
    }

    fn at(&self, went: &Went) -> String {
        format!("/vendors/examples?vendor={}&model={}&went={}", self.vendor, self.model, went.name())
    }
}

/// Examples of one of the vendor's models. They are given like rows of a query: counted, and told in the public list.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    caller: Caller,
    limiter: Limiter<Report>,
    request: HttpRequest,
    which: web::Query<Which>,
) -> Result<HttpResponse, PageProblem> {
    let acting = acting(&app, &caller, which.vendor).await?;
    let Which { model, went, .. } = &*which;
    if model.is_empty() {
        return Ok(see_other(&Job::Models.address(Some(acting.vendor.id))));
    }
    if !models_of(&app.store, &acting.vendor).await?.contains(model) {
        return Err(Problem::new(404, "unknown_model", "the vendor has no such model").into());
    }
    limiter.count(&app, &caller).await?;
    let filter = Filter { model: Some(model.clone()), outcome: Some(went.name().into()), ..Filter::default() };
    let reader = acting.reader(&app, &filter, Some(Use::Read)).await?;
    let left = usize::try_from(acting.quota(&app).await?).unwrap_or(usize::MAX);
    let size = app.store.log_size().await?;
    // Who asks for the head alone is given no rows.
    let most = if request.method() == Method::HEAD { 0 } else { SHOWN.min(left) };
    let (mut rows, mut from): (Vec<Preference>, u64) = (Vec::new(), size);
    while rows.len() < most && size - from < LOOK && from > 0 {
        let end = from;
        from = end.saturating_sub(u64::from(STEP));
        let page = read_preferences(&app.store, &reader, &filter, [from, size], Sizes { budget: STEP, limit: STEP });
        // The budget counts the model's votes: a stretch with few of them reaches into the one that was read before.
        let fresh = page.await?.rows.into_iter().rev().filter(|row| row.index < end && !row.texts.is_empty());
        rows.extend(fresh.take(most - rows.len()));
    }
    let given = rows.len() as u64;
    acting.spend(&app, given).await?;
    note(&app, &acting, "query", "native", &filter, [size, given, given]).await?;
    let own = model.clone();
    let examples = web::block(move || rows.into_iter().map(|row| example(row, &own)).collect()).await;
    let stopping = |_| Problem::unavailable("stopping", "the service is stopping; try again shortly");
    let catalogue = app.catalogue();
    let mut examples: Vec<Example> = examples.map_err(stopping)?;
    for example in &mut examples {
        if let Ok(slug) = example.rival.parse() {
            example.rival = catalogue.name_of(&slug);
        }
    }
    let name = model.parse().map_or_else(|_| model.clone(), |slug| catalogue.name_of(&slug));
    page(200, &ExamplesPage { t, vendor: acting.vendor.id, model, name, went: *went, examples, looked: size - from })
}

/// A vote as the vendor of one of its models sees it.
fn example(row: Preference, own: &str) -> Example {
    let is_first = row.models[0] == own;
    let [first, second] = row.models;
    let [a, b] = row.tags;
    let tell = |one: agon_core::vendors::preference::Exchange| {
        let (own, rival) = if is_first { (one.a, one.b) } else { (one.b, one.a) };
        Told { prompt: one.prompt, own: render::document(&own), rival: render::document(&rival) }
    };
    Example {
        rival: if is_first { second } else { first },
        at: row.cast_at,
        tags: if is_first { a } else { b },
        exchanges: row.texts.into_iter().map(tell).collect(),
    }
}
