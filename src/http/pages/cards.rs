//! The pictures that other sites show beside our links. They speak English: who asks for one is a program, and names and numbers
//! are most of what they say.

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};

use super::PageProblem;
use super::battle::shared::{ROBOTS, find, headline};
use super::battle::turn::{LABELS, name};
use super::ranking::changes::meeting;
use crate::boards::reply::Row;
use crate::cards::{Card, CardRow, Interval, Tone};
use crate::error::causes;
use crate::flow::ranking::taste::{ModelTaste, Taste, taste};
use crate::http::App;
use crate::http::api::account::progress::crowd_ratings;
use crate::http::api::ranking::pairs::PairQuery;
use crate::http::api::ranking::{find_page, unknown_model};
use crate::http::api::vote::{Fate, fate};
use crate::http::etag::is_unchanged;
use crate::http::extract::client_address;
use crate::http::extract::limited::{Limited, Read};
use crate::http::limits::Act;
use crate::http::problem::Problem;
use crate::i18n::Locale;
use agon_core::battle::Side;
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::RankingRule;

/// Rows of a board's picture.
const ROWS: usize = 5;
/// A picture of what everybody may see changes with each fit: others may keep it for some minutes.
const KEEP: &str = "public, max-age=300";
/// A shared battle's ends with its link.
const NEVER: &str = "no-store";

/// A rating, as it is said.
fn rated(t: Locale, row: &Row) -> String {
    match (row.rating, row.ci) {
        (Some(rating), Some([low, high])) => {
            let [rating, low, high] = [rating, low, high].map(|value| t.decimal(value, 0));
            t.say("card-rated").with("rating", rating).with("low", low).with("high", high).to_string()
        }
        (Some(rating), None) => t.decimal(rating, 0),
        (None, _) => t.say("card-unrated").to_string(),
    }
}

fn interval(row: &Row) -> Option<Interval> {
    let ([low, high], at) = (row.ci?, row.rating?);
    Some(Interval { low, at, high })
}

/// One of two, in its side's colour.
fn side(t: Locale, side: Side, name: String, row: Option<&Row>, chosen: bool) -> CardRow {
    CardRow {
        place: LABELS[side.index()].to_owned(),
        name,
        said: row.map(|row| rated(t, row)).unwrap_or_default(),
        interval: row.and_then(interval),
        tone: [Tone::A, Tone::B][side.index()],
        chosen,
    }
}

/// The picture of a shared battle: what was chosen, and where both stand. Neither question nor answer.
pub async fn shared_card(
    app: web::Data<App>,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let t = Locale::default();
    let (shown, vote) = find(&app, &token).await?;
    let names = Side::BOTH.map(|side| name(&app, &shown, side));
    let pages = app.views.now();
    let rows = pages.get(BoardId::Overall).map_or(&[][..], |page| &page.board.rows);
    let one = |which: Side| {
        let row = rows.iter().find(|row| row.model == shown.row.models[which.index()]);
        let chosen = vote.outcome.picks(which);
        side(t, which, names[which.index()].clone(), row, chosen)
    };
    let card = Card {
        title: headline(t, vote.outcome, &names).to_string(),
        kicker: match fate(&vote) {
            Fate::Excluded(_) => t.code("vote", "excluded").to_string(),
            Fate::Pending | Fate::Counted(_) => String::new(),
        },
        rows: Side::BOTH.map(one).into(),
        foot: format!("{} {}", t.say("home-ask"), t.say("home-decide")),
        ..Card::default()
    };
    let mut response = picture(&app, &request, &card, NEVER).await?;
    response.headers_mut().insert(ROBOTS.0, ROBOTS.1);
    Ok(response)
}

/// The picture of a board: its best models.
pub async fn board_card(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let t = Locale::default();
    let page = find_page(&app, &path)?;
    let row = |row: &Row| CardRow {
        place: t.places(row.rank),
        name: row.name.clone(),
        said: rated(t, row),
        interval: interval(row),
        ..CardRow::default()
    };
    let card = Card {
        kicker: t.say("boards-title").to_string(),
        title: t.board(&page.board.board),
        rows: page.board.rows.iter().take(ROWS).map(row).collect(),
        foot: t.say("card-votes").with("votes", page.board.votes.counted).to_string(),
        ..Card::default()
    };
    picture(&app, &request, &card, KEEP).await
}

/// The picture of a model: where it stands on each board.
pub async fn model_card(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let t = Locale::default();
    let slug: ModelSlug = path.parse().map_err(|_| unknown_model())?;
    let catalogue = app.catalogue();
    let model = &catalogue.get(&slug).ok_or_else(unknown_model)?.row;
    let pages = app.views.now();
    let places = pages.all().filter_map(|page| {
        let row = page.board.rows.iter().find(|row| row.model == slug && row.votes > 0)?;
        let said = rated(t, row);
        Some(CardRow { name: t.board(&page.board.board), said, interval: interval(row), ..CardRow::default() })
    });
    let overall = pages.get(BoardId::Overall).map(|page| &page.board);
    let ranked = overall.and_then(|board| {
        let rank = board.rows.iter().find(|row| row.model == slug)?.rank?;
        Some(t.say("card-rank").with("rank", t.places(Some(rank))).with("models", board.rows.len()).to_string())
    });
    let card = Card {
        kicker: model.organization.clone(),
        title: model.name.clone(),
        rows: places.take(ROWS).collect(),
        foot: ranked.unwrap_or_else(|| t.say("card-unrated").to_string()),
        ..Card::default()
    };
    picture(&app, &request, &card, KEEP).await
}

/// The picture of what a person likes, for them alone: it is their file, to be shown by them or not. Nothing leads from it to
/// them or to a vote of theirs.
pub async fn taste_card(
    app: web::Data<App>,
    request: HttpRequest,
    t: Locale,
    caller: Limited<Read>,
) -> Result<HttpResponse, PageProblem> {
    let Taste { votes, missing, agreement, models } =
        taste(&app.store, caller.account, &crowd_ratings(&app), &RankingRule::default()).await?;
    if missing > 0 {
        return Err(Problem::new(409, "taste_needs_votes", format!("{missing} more counted votes are needed")).into());
    }
    // A picture whose words are left out says nothing: then it says them in English.
    let t = if app.cards.can_write(&t.say("taste-title").to_string()) { t } else { Locale::default() };
    let catalogue = app.catalogue();
    let rated = |one: &ModelTaste| {
        let ([low, high], at) = (one.ci?, one.rating?);
        let [own, crowd] = [Some(at), one.crowd].map(|rating| t.rating(rating, None, 0));
        let said = t.say("card-own-and-crowd").with("own", own).with("crowd", crowd).to_string();
        Some((catalogue.name_of(&one.model), said, Interval { low, at, high }))
    };
    let rows = models.iter().filter_map(rated).take(ROWS).zip(1_u32..).map(|((name, said, interval), place)| CardRow {
        place: t.whole(place),
        name,
        said,
        interval: Some(interval),
        ..CardRow::default()
    });
    let card = Card {
        kicker: t.say("taste-title").to_string(),
        title: match agreement.share() {
            Some(share) => t.say("card-agrees").with("share", t.percent(Some(share))).to_string(),
            None => t.say("taste-title").to_string(),
        },
        rows: rows.collect(),
        foot: t.say("card-votes").with("votes", votes).to_string(),
        ..Card::default()
    };
    picture(&app, &request, &card, NEVER).await
}

/// The picture of two models, head to head.
pub async fn pair_card(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<String>,
    query: web::Query<PairQuery>,
) -> Result<HttpResponse, PageProblem> {
    let t = Locale::default();
    let page = find_page(&app, &path)?;
    let (a, b, met) = meeting(&page, &query)?;
    let neither = met.ties + met.both_bad;
    let said = t.say("pair-label").with("a", &a.name).with("wins", met.wins).with("neither", neither);
    let said = said.with("b", &b.name).with("losses", met.losses);
    let is_met = met.votes() > 0;
    let card = Card {
        kicker: t.board(&page.board.board),
        title: t.say("pair-title").with("a", &a.name).with("b", &b.name).to_string(),
        rows: vec![side(t, Side::A, a.name.clone(), Some(a), false), side(t, Side::B, b.name.clone(), Some(b), false)],
        split: is_met.then_some([met.wins, neither, met.losses].map(|votes| votes as f64)),
        foot: if is_met { said } else { t.say("pair-never") }.to_string(),
    };
    picture(&app, &request, &card, KEEP).await
}

/// The picture, from memory or painted now. To paint counts as having much put together.
async fn picture(
    app: &App,
    request: &HttpRequest,
    card: &Card,
    cache: &'static str,
) -> Result<HttpResponse, PageProblem> {
    let layout = app.cards.layout(card);
    let etag = format!("\"{}\"", layout.version());
    let is_kept_by_others = cache == KEEP;
    if is_kept_by_others && is_unchanged(request, &etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, cache))
            .finish());
    }
    let bytes = match app.cards.kept(&layout) {
        Some(bytes) => bytes,
        None => {
            app.limits.check(Act::Report, None, client_address(request)?).await?;
            let cards = std::sync::Arc::clone(&app.cards);
            let painted = web::block(move || cards.paint(&layout)).await;
            let painted =
                painted.map_err(|_| Problem::unavailable("stopping", "the service is stopping; try again shortly"))?;
            painted.map_err(|error| {
                tracing::error!(error = causes(&error), "a picture could not be painted");
                Problem::new(500, "internal", "something went wrong on our side")
            })?
        }
    };
    let mut response = HttpResponse::Ok();
    if is_kept_by_others {
        response.insert_header((ETAG, etag));
    }
    Ok(response.insert_header((CACHE_CONTROL, cache)).content_type("image/png").body(bytes))
}
