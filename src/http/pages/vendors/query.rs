//! Which votes a vendor wants: how many there are, what they add up to, and taking them as a file.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::flow::vendors::estimate::{Estimate, estimate_votes};
use crate::flow::vendors::slice::{Line, slice_votes};
use crate::http::App;
use crate::http::api::ranking::unknown_model;
use crate::http::api::vendors::preferences::size_of;
use crate::http::extract::limited::{Limiter, Report};
use crate::http::extract::{Base, Caller};
use crate::http::pages::vendors::console::acting;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use crate::i18n::NONE;
use agon_core::ids::VendorId;
use agon_core::time::Timestamp;
use agon_core::vendors::preference::{Filter, Status};
use agon_core::verdict::voter::TIERS;
use agon_core::vote::TAGS;
use agon_store::{ModelRow, VendorRow};
use agon_votefile::dataset::Schema;

/// What the form says; an empty field says nothing.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Ask {
    vendor: Option<VendorId>,
    model: String,
    opponent: String,
    outcome: String,
    language: String,
    kind: String,
    tag: String,
    tier: String,
    verdict: Option<Status>,
    from: String,
    to: String,
    /// Was the form sent?
    count: Option<String>,
}

impl Ask {
    fn filter(&self) -> Result<Filter, Problem> {
        let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let day = |text: &str| -> Result<Option<Timestamp>, Problem> {
            let wrong = |_| Problem::new(400, "invalid_filter", "days are like 2026-11-26");
            let moment = |day: String| serde_json::from_value(format!("{day}T00:00:00Z").into()).map_err(wrong);
            said(text).map(moment).transpose()
        };
        let filter = Filter {
            model: said(&self.model),
            opponent: said(&self.opponent),
            outcome: said(&self.outcome),
            language: said(&self.language),
            kind: said(&self.kind),
            tag: said(&self.tag),
            tier: said(&self.tier),
            verdict: self.verdict,
            from: day(&self.from)?,
            to: day(&self.to)?,
            source: None,
        };
        filter.check()?;
        Ok(filter)
    }
}

#[derive(Template)]
#[template(path = "vendors/query.html")]
struct QueryPage<'a> {
    t: Locale,
    base: Base,
    vendor: VendorRow,
    ask: &'a Ask,
    found: Option<Estimate>,
    slices: Option<Vec<Line>>,
    filter: String,
    address: String,
    /// Slug and name.
    models: Vec<(String, String)>,
    tags: &'static [&'static str],
    tiers: &'static [&'static str],
    schemas: [Schema; 5],
    refused: Option<String>,
}

impl QueryPage<'_> {
    fn verdict(&self) -> &'static str {
        self.ask.verdict.unwrap_or_default().as_str()
    }

    /// Won, with how sure that is.
    fn won(&self, line: &Line) -> String {
        let Some(share) = line.win_rate else { return NONE.into() };
        let [value, low, high] = [share.value, share.ci[0], share.ci[1]].map(|share| self.t.percent(Some(share)));
        format!("{value} ({low} – {high})")
    }
}

/// The page on which a query is built and counted.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    caller: Caller,
    limiter: Limiter<Report>,
    ask: web::Query<Ask>,
) -> Result<HttpResponse, PageProblem> {
    let acting = acting(&app, &caller, ask.vendor).await?;
    let catalogue = app.catalogue();
    let mut shown = QueryPage {
        t,
        base,
        vendor: acting.vendor.clone(),
        ask: &ask,
        found: None,
        slices: None,
        filter: String::new(),
        address: String::new(),
        models: catalogue.models().map(|m| (m.row.slug.to_string(), m.row.name.clone())).collect(),
        tags: &TAGS,
        tiers: &TIERS,
        schemas: [Schema::Native, Schema::Arena, Schema::Dpo, Schema::Kto, Schema::Comparia],
        refused: None,
    };
    if ask.count.is_none() {
        return page(200, &shown);
    }
    limiter.count(&app, &caller).await?;
    let known = app.store.models().await?;
    let filter = match ask.filter().and_then(|filter| by_slug(filter, &known)) {
        Ok(filter) => filter,
        Err(problem) => {
            shown.refused = Some(t.problem(&problem));
            return page(problem.status.as_u16(), &shown);
        }
    };
    let reader = acting.reader(&app, &filter, None).await?;
    let size = size_of(&app, &filter).await?;
    let found = estimate_votes(&app.store, &reader, &filter, size).await?;
    // What was counted whole is short enough to be added up; the rest is the API's.
    if found.is_exact && found.votes > 0 {
        shown.slices = Some(slice_votes(&app.store, &reader, &filter, size).await?.models);
    }
    shown.address = format!("/api/v1/stats/pairwise?{}", filter_query(&filter));
    shown.filter = serde_json::to_string(&filter).unwrap_or_default();
    shown.found = Some(found);
    page(200, &shown)
}

/// A filter whose models are named by their slugs: people type names.
fn by_slug(mut filter: Filter, known: &[ModelRow]) -> Result<Filter, Problem> {
    for asked in [&mut filter.model, &mut filter.opponent].into_iter().flatten() {
        let is = |model: &&ModelRow| model.slug.as_str() == asked || model.name.to_lowercase() == asked.to_lowercase();
        let found = known.iter().find(is).ok_or_else(unknown_model)?;
        *asked = found.slug.to_string();
    }
    Ok(filter)
}

/// A filter as the API's query has it.
fn filter_query(filter: &Filter) -> String {
    let value = serde_json::to_value(filter).unwrap_or_default();
    let fields = value.as_object().into_iter().flatten();
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    fields.map(|(name, value)| format!("{name}={}", text(value))).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_a_filter_and_says_what_is_wrong_with_it() {
        let ask = Ask { model: " one ".into(), from: "2026-11-01".into(), ..Ask::default() };
        let filter = ask.filter().expect("a filter");
        assert_eq!((filter.model.as_deref(), filter.opponent.as_deref()), (Some("one"), None));
        assert_eq!(filter_query(&filter), "from=2026-11-01T00:00:00Z&model=one");
        for wrong in [
            Ask { from: "yesterday".into(), ..Ask::default() },
            Ask { outcome: "perhaps".into(), ..Ask::default() },
            Ask { outcome: "won".into(), ..Ask::default() },
            Ask { tier: "king".into(), ..Ask::default() },
        ] {
            assert_eq!(wrong.filter().expect_err("a refusal").code, "invalid_filter");
        }
    }
}
