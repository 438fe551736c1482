//! The result of a vote by itself: what an open page puts where the vote was, without its answers, which it has.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use crate::flow::battle::show::show_battle;
use crate::http::App;
use crate::http::api::share::link_url;
use crate::http::extract::{Caller, host};
use crate::http::pages::battle::page::go_on_offers;
use crate::http::pages::battle::reveal::{Reveal, reveal};
use crate::http::pages::battle::turn::{TurnView, turn_view};
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::{Problem, unknown_battle};
use crate::i18n::Markup;
use agon_core::ids::BattleId;

#[derive(Template)]
#[template(path = "battle/result.html")]
struct ResultPart {
    t: Locale,
    id: String,
    turn: TurnView,
    vote: Reveal,
    go_on: Vec<(&'static str, Markup)>,
    max_chars: usize,
    can_share: bool,
    shared: Option<String>,
}

/// The names above the answers of the last turn, and what the vote shows; 404 before the vote.
pub async fn result(
    app: web::Data<App>,
    t: Locale,
    caller: Result<Caller, Problem>,
    path: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, PageProblem> {
    let caller = caller?;
    let id: BattleId = path.parse().map_err(|_| unknown_battle())?;
    let shown = show_battle(id, caller.account, &app.store).await?;
    let Some((vote, turn)) = shown.vote.as_ref().zip(shown.turns.last()) else { return Err(unknown_battle().into()) };
    let shared = app.store.link_of(id).await?.map(|link| link_url(&app, link, host(&request)));
    let turn = turn_view(&app, &shown, turn, &<_>::default());
    let part = ResultPart {
        t,
        id: id.to_string(),
        turn,
        vote: reveal(&app, t, &shown, vote),
        go_on: go_on_offers(&app, t, &shown.row),
        max_chars: app.config.battle.max_prompt_chars,
        can_share: shown.row.hidden.is_none(),
        shared,
    };
    page(200, &part)
}
