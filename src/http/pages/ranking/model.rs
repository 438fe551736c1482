//! One model: where it stands on each board, against whom, and how often it is drawn.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::boards::reply::{BoardJson, Row};
use crate::http::App;
use crate::http::api::ranking::models::{Draws, ModelFacts, model_facts};
use crate::http::api::ranking::unknown_model;
use crate::http::extract::Base;
use crate::http::pages::ranking::maker::Mark;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, PageProblem, page};
use crate::i18n::Message;
use crate::models::catalogue::PublicSlot;
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::HeadToHead;
use agon_core::ranking::fit::expected;

/// The model on one board.
struct Place<'a> {
    board: &'a BoardJson,
    row: &'a Row,
    bar: Option<Bar>,
    said: String,
}

/// The model, or one near it, on the board of all votes.
struct Near<'a> {
    row: &'a Row,
    is_self: bool,
    bar: Option<Bar>,
    said: String,
}

/// Models above and below that are shown beside it.
const NEAR: usize = 3;

/// A rival, and how it went.
struct Met<'a> {
    rival: &'a Row,
    met: HeadToHead,
    expected: Option<f64>,
}

#[derive(Template)]
#[template(path = "ranking/model.html")]
struct ModelPage<'a> {
    t: Locale,
    base: Base,
    model: ModelFacts,
    mark: Mark,
    /// Its rating in a sentence; `None`: it has none.
    verdict: Option<Message>,
    near: Vec<Near<'a>>,
    ticks: Vec<(String, String)>,
    place_ticks: Vec<(String, String)>,
    places: Vec<Place<'a>>,
    rivals: Vec<Met<'a>>,
}

impl ModelPage<'_> {
    /// The address of the page, or of something below it.
    fn path(&self, below: &str) -> String {
        format!("/models/{}{below}", self.model.model)
    }

    fn rank(&self, row: &Row) -> String {
        self.t.places(row.rank)
    }

    fn rating(&self, row: &Row) -> String {
        self.t.rating(row.rating, row.ci, 0)
    }

    fn drawn(&self) -> Message {
        let Draws { share, realised_share, battles, .. } = self.model.sampling;
        let said = match share {
            Some(_) => self.t.say("model-drawn").with("intended", self.t.percent(share)),
            None => self.t.say("model-drawn-before"),
        };
        said.with("battles", battles).with("share", self.t.percent(realised_share))
    }

    fn was_stealth(&self, slot: &PublicSlot) -> Message {
        let said = match slot.variants_tested {
            Some(variants) => self.t.say("model-was-one-of").with("variants", variants),
            None => self.t.say("model-was-stealth"),
        };
        said.with("name", slot.model.to_string())
    }

    /// Where a rival's bar changes its colour, in percent: won, then neither.
    fn bar(met: &HeadToHead) -> [String; 3] {
        let percent = |votes: u64| format!("{:.1}", 100.0 * votes as f64 / met.votes().max(1) as f64);
        [percent(met.wins), percent(met.ties + met.both_bad), percent(met.wins + met.ties + met.both_bad)]
    }

    fn size(&self) -> Option<Message> {
        let size = self.model.size?;
        let number = |billions: f64| self.t.exact(&billions.to_string());
        let said = if size.active < size.total { "model-size-active" } else { "model-size" };
        Some(self.t.say(said).with("total", number(size.total)).with("active", number(size.active)))
    }

    fn price(&self) -> Option<Message> {
        let price = self.model.price?;
        Some(
            self.t
                .say("model-price")
                .with("input", self.t.price(price.input))
                .with("output", self.t.price(price.output)),
        )
    }
}

/// A model's page.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let slug: ModelSlug = path.parse().map_err(|_| unknown_model())?;
    let catalogue = app.catalogue();
    let model = catalogue.get(&slug).ok_or_else(unknown_model)?;
    let model = model_facts(&app, &catalogue, model).await?;
    let pages = app.views.now();
    let row = |board: &'_ BoardJson| board.rows.iter().position(|row| row.model == slug);
    let on: Vec<(&BoardJson, &Row)> = pages
        .all()
        .filter_map(|page| Some((&page.board, page.board.rows.get(row(&page.board)?)?)))
        .filter(|(_, row)| row.votes > 0)
        .collect();
    let of_places = Scale::of(on.iter().map(|(_, row)| *row));
    let place =
        |(board, row)| Place { board, row, bar: of_places.and_then(|scale| scale.bar(row)), said: scale::said(t, row) };
    let places = on.into_iter().map(place).collect();
    let overall = pages.get(BoardId::Overall).map_or(&[][..], |page| &page.board.rows);
    let at = overall.iter().position(|row| row.model == slug && row.rating.is_some());
    let beside = at.map_or(&[][..], |at| &overall[at.saturating_sub(NEAR)..overall.len().min(at + NEAR + 1)]);
    let of_near = Scale::of(beside);
    let near = |row| Near {
        row,
        is_self: row.model == slug,
        bar: of_near.and_then(|scale| scale.bar(row)),
        said: scale::said(t, row),
    };
    let near = beside.iter().map(near).collect();
    let verdict = at.map(|at| verdict(t, &overall[at], overall.len()));
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
    let mark = Mark::of(&model.organization);
    let ticks = |scale: Option<Scale>| scale.map(|scale| scale.ticks(t)).unwrap_or_default();
    let (ticks, place_ticks) = (ticks(of_near), ticks(of_places));
    page(200, &ModelPage { t, base, model, mark, verdict, near, ticks, place_ticks, places, rivals })
}

/// A rating in a sentence: how high, how sure, how many stand there too.
fn verdict(t: Locale, row: &Row, models: usize) -> Message {
    let [low, high] = row.ci.unwrap_or([row.rating.unwrap_or_default(); 2]);
    let said = t.say("model-verdict").with("rating", t.decimal(row.rating.unwrap_or_default(), 0));
    let said = said.with("low", t.decimal(low, 0)).with("high", t.decimal(high, 0));
    said.with("rank", t.places(row.rank)).with("models", models).with("votes", row.votes)
}
