//! One model: where it stands on each board, against whom, and how often it is drawn.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

use super::{PageProblem, page, words};
use crate::boards::view::{BoardJson, Row};
use crate::domain::model::ModelSlug;
use crate::domain::ranking::board::BoardId;
use crate::domain::ranking::exact::expected;
use crate::domain::ranking::fitted::HeadToHead;
use crate::http::App;
use crate::http::api::boards::model_facts;
use crate::http::api::own_models::public_slots;
use crate::http::api::rankings::unknown_model;
use crate::models::catalogue::PublicSlot;
use crate::store::ModelRow;

/// The model on one board.
struct Place<'a> {
    board: &'a BoardJson,
    row: &'a Row,
}

/// A rival, and how it went.
struct Met<'a> {
    rival: &'a Row,
    met: HeadToHead,
    expected: Option<f64>,
}

#[derive(Template)]
#[template(path = "model.html")]
struct ModelPage<'a> {
    model: ModelRow,
    slot: Option<PublicSlot>,
    facts: Value,
    places: Vec<Place<'a>>,
    rivals: Vec<Met<'a>>,
}

impl ModelPage<'_> {
    fn section(&self) -> &'static str {
        "boards"
    }

    fn rank(row: &Row) -> String {
        words::places(row.rank.map(|rank| [rank.best, rank.worst]))
    }

    fn rating(row: &Row) -> String {
        let half = row.ci.map(|[low, high]| format!(" ±{:.1}", (high - low) / 2.0)).unwrap_or_default();
        row.rating.map_or_else(|| words::NONE.into(), |rating| format!("{rating:.1}{half}"))
    }

    fn fact(&self, name: &str) -> String {
        words::percent(self.facts.pointer(name).and_then(Value::as_f64))
    }

    fn battles(&self) -> u64 {
        self.facts.pointer("/sampling/battles").and_then(Value::as_u64).unwrap_or(0)
    }

    /// Where a rival's bar changes its colour, in percent: won, then neither.
    fn bar(met: &HeadToHead) -> [String; 3] {
        let percent = |votes: u64| format!("{:.1}", 100.0 * votes as f64 / met.votes().max(1) as f64);
        [percent(met.wins), percent(met.ties + met.both_bad), percent(met.wins + met.ties + met.both_bad)]
    }

    fn dollars(&self) -> Option<String> {
        let (input, output) = self.model.price_input.zip(self.model.price_output)?;
        Some(format!("{} / {} dollars", input as f64 / 1e6, output as f64 / 1e6))
    }
}

/// The page.
pub async fn show(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    let slug: ModelSlug = path.parse().map_err(|_| unknown_model())?;
    let catalogue = app.catalogue();
    let model = catalogue.get(&slug).ok_or_else(unknown_model)?;
    let facts = model_facts(&app, &catalogue, model).await?;
    let pages = app.views.now();
    let row = |board: &'_ BoardJson| board.rows.iter().position(|row| row.model == slug);
    let places = pages
        .all()
        .filter_map(|page| Some(Place { board: &page.board, row: page.board.rows.get(row(&page.board)?)? }))
        .filter(|place| place.row.votes > 0)
        .collect();
    let mut rivals = Vec::new();
    if let Some((page, fitted)) = pages.get(BoardId::Overall).and_then(|page| Some((page, page.fitted.as_ref()?))) {
        let own = fitted.rows.iter().find(|row| row.model == slug);
        for ((a, b), met) in fitted.head_to_heads() {
            let [Some(a), Some(b)] = [a, b].map(|place| fitted.rows.get(place as usize)) else { continue };
            let (rival, met) = match (a.model == slug, b.model == slug) {
                (true, _) => (b, met),
                (_, true) => (a, met.flipped()),
                _ => continue,
            };
            let Some(shown) = page.board.rows.iter().find(|row| row.model == rival.model) else { continue };
            let ratings = own.and_then(|own| own.rating.zip(rival.rating).filter(|_| own.component == rival.component));
            let expected = ratings.map(|(own, rival)| expected(own, rival));
            rivals.push(Met { rival: shown, met, expected });
        }
    }
    rivals.sort_by_key(|met| std::cmp::Reverse(met.met.votes()));
    let slot = public_slots(&app).await?.into_iter().find(|slot| slot.model == slug);
    page(200, &ModelPage { model: model.row.clone(), slot, facts, places, rivals })
}
