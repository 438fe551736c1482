//! One question of a battle and its two answers.

use std::sync::Arc;

use actix_web::web;

use crate::flow::battle::show::Shown;
use crate::http::App;
use crate::http::pages::badge;
use crate::http::problem::Problem;
use agon_core::battle::Side;
use agon_render as render;
use agon_store::TurnRow;

/// One question and its two answers.
pub(crate) struct TurnView {
    pub turn: u32,
    pub prompt: String,
    pub current: bool,
    pub sides: Vec<SideView>,
}

impl TurnView {
    /// Has each answer code?
    pub fn has_code(&self) -> bool {
        self.sides.iter().all(|side| render::has_code(&side.html))
    }
}

/// One column. Before the vote nothing in it but the words depends on the model.
pub(crate) struct SideView {
    pub key: &'static str,
    pub label: &'static str,
    pub name: Option<String>,
    pub badge: Option<&'static str>,
    pub winner: bool,
    pub html: Arc<str>,
    pub reasoning: Option<String>,
}

/// The answers of each turn as HTML. Rendering can take long: it is done beside the threads that serve others.
pub(crate) async fn rendered(shown: &Shown) -> Result<Vec<[Arc<str>; 2]>, Problem> {
    let body = |turn, side| shown.answer(turn, side).map(|answer| answer.body.clone()).unwrap_or_default();
    let bodies: Vec<[String; 2]> = shown.turns.iter().map(|turn| Side::BOTH.map(|side| body(turn, side))).collect();
    let html = move || bodies.iter().map(|pair| pair.each_ref().map(|body| render::document(body))).collect();
    web::block(html).await.map_err(|_| Problem::unavailable("stopping", "the service is stopping; try again shortly"))
}

/// What the sides are called.
pub(crate) const LABELS: [&str; 2] = ["A", "B"];

pub(crate) fn turn_view(app: &App, shown: &Shown, turn: &TurnRow, html: &[Arc<str>; 2]) -> TurnView {
    let (catalogue, is_named) = (app.catalogue(), shown.names_models());
    let side = |side: Side| {
        let answer = shown.answer(turn, side);
        let model = catalogue.get(&shown.row.models[side.index()]).filter(|_| is_named);
        SideView {
            key: side.as_str(),
            label: LABELS[side.index()],
            name: is_named.then(|| name(app, shown, side)),
            badge: model.and_then(|m| badge(m.row.origin)),
            winner: shown.vote.as_ref().is_some_and(|vote| vote.outcome.picks(side)),
            html: Arc::clone(&html[side.index()]),
            reasoning: answer.filter(|_| is_named).and_then(|a| a.reasoning.clone()),
        }
    };
    TurnView {
        turn: turn.turn,
        prompt: turn.prompt.clone(),
        current: turn.turn == shown.row.turn,
        sides: shown.sides().map(side).collect(),
    }
}

/// A model's name, for somebody who may know it.
pub(crate) fn name(app: &App, shown: &Shown, side: Side) -> String {
    app.catalogue().name_of(&shown.row.models[side.index()])
}
