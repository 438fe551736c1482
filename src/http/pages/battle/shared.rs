//! A battle as its owner shows it to others: question, answers, models, what was chosen. Nothing of the person: no account, no
//! name in the log, no ids, no comment, and no time finer than a day.

use std::sync::Arc;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpResponse, web};
use askama::Template;

use crate::flow::battle::share;
use crate::flow::battle::show::Shown;
use crate::http::App;
use crate::http::api::vote::{Fate, fate};
use crate::http::extract::Base;
use crate::http::pages::battle::turn::{LABELS, name, rendered};
use crate::http::pages::{Locale, PageProblem, badge, page};
use crate::http::problem::Problem;
use crate::i18n::Message;
use agon_core::battle::Side;
use agon_core::vote::Outcome;
use agon_store::VoteRow;

#[derive(Template)]
#[template(path = "battle/shared.html")]
struct SharedPage {
    t: Locale,
    base: Base,
    token: String,
    headline: String,
    /// Of the vote, in UTC.
    day: String,
    status: &'static str,
    turns: Vec<SharedTurn>,
    /// Where the crowd's votes on this pair are.
    pair: String,
}

impl SharedPage {
    /// The address of the page, or of something below it.
    fn path(&self, below: &str) -> String {
        format!("/s/{}{below}", self.token)
    }
}

struct SharedTurn {
    turn: u32,
    prompt: String,
    sides: [SharedSide; 2],
}

struct SharedSide {
    key: &'static str,
    label: &'static str,
    name: String,
    badge: Option<&'static str>,
    picked: bool,
    html: Arc<str>,
}

/// A person's own text: engines keep it out, whatever leads there.
pub(crate) const ROBOTS: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, noarchive"));

/// A shared battle.
pub async fn show(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    token: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let (shown, vote) = find(&app, &token).await?;
    let html = rendered(&shown).await?;
    let catalogue = app.catalogue();
    let names = Side::BOTH.map(|side| name(&app, &shown, side));
    let side = |side: Side, html: &[Arc<str>; 2]| SharedSide {
        key: side.as_str(),
        label: LABELS[side.index()],
        name: names[side.index()].clone(),
        badge: catalogue.get(&shown.row.models[side.index()]).and_then(|model| badge(model.row.origin)),
        picked: vote.outcome.picks(side),
        html: Arc::clone(&html[side.index()]),
    };
    let turns = shown.turns.iter().zip(&html).map(|(turn, html)| SharedTurn {
        turn: turn.turn,
        prompt: turn.prompt.clone(),
        sides: Side::BOTH.map(|one| side(one, html)),
    });
    let [a, b] = &shown.row.models;
    let shared = SharedPage {
        t,
        base,
        token: token.into_inner(),
        headline: headline(t, vote.outcome, &names).to_string(),
        day: t.day(vote.cast_at),
        // Why a vote does not count may tell of its voter; that it does not is enough.
        status: match fate(&vote) {
            Fate::Pending => "pending",
            Fate::Counted(_) => "counted",
            Fate::Excluded(_) => "excluded",
        },
        turns: turns.collect(),
        pair: format!("/leaderboard/overall/pair?a={a}&b={b}"),
    };
    let mut response = page(200, &shared)?;
    response.headers_mut().insert(ROBOTS.0, ROBOTS.1);
    Ok(response)
}

/// The battle of a token, and its vote.
pub(crate) async fn find(app: &App, token: &str) -> Result<(Shown, VoteRow), Problem> {
    let unknown = || Problem::new(404, "unknown_share", "this link leads to no battle, or not any more");
    let link = app.share_links.read(token).ok_or_else(unknown)?;
    let mut shown = share::shared(link, &app.store).await?.ok_or_else(unknown)?;
    let vote = shown.vote.take().ok_or_else(unknown)?;
    Ok((shown, vote))
}

/// What came out, in a line.
pub(crate) fn headline(t: Locale, outcome: Outcome, [a, b]: &[String; 2]) -> Message {
    match outcome {
        Outcome::A => t.say("shared-picked").with("winner", a).with("loser", b),
        Outcome::B => t.say("shared-picked").with("winner", b).with("loser", a),
        Outcome::Tie => t.say("shared-tie").with("a", a).with("b", b),
        Outcome::BothBad => t.say("shared-both-bad").with("a", a).with("b", b),
    }
}
