//! The leaderboard.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::boards::reply::{BoardJson, Rank, Row, StyleEffect};
use crate::boards::view::PROVISIONAL_BELOW;
use crate::flow::ranking::plots::Plot;
use crate::http::App;
use crate::http::extract::{Base, Origin, host};
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use crate::i18n::{Markup, Message};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::fit::POINTS;

/// By what rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// By the exact rating, best first.
    #[default]
    Rating,
    /// By the lower end of the interval: who is surely good.
    Lower,
}

/// What of a board is shown.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    order: Order,
}

/// The rows in an order.
fn ordered(board: &BoardJson, order: Order) -> Vec<&Row> {
    let mut rows: Vec<&Row> = board.rows.iter().collect();
    if order == Order::Lower {
        let lower = |row: &Row| row.ci.map_or(f64::NEG_INFINITY, |[low, _]| low);
        // The sort is stable: equal ends, and rows without one, stay as they were.
        rows.sort_by(|a, b| lower(b).total_cmp(&lower(a)));
    }
    rows
}

#[derive(Template)]
#[template(path = "ranking/board.html")]
struct BoardPage<'a> {
    t: Locale,
    origin: Origin,
    base: Base,
    board: &'a BoardJson,
    rows: Vec<&'a Row>,
    order: Order,
    /// The least and the greatest end of an interval.
    span: [f64; 2],
    /// Name and counted votes of every board.
    boards: Vec<(&'a str, u64)>,
    provisional_below: u64,
}

impl BoardPage<'_> {
    /// The address of the page, or of something below it.
    fn path(&self, below: &str) -> String {
        format!("/leaderboard/{}{below}", self.board.board)
    }

    fn rank(&self, row: &Row) -> String {
        self.t.places(row.rank)
    }

    fn rating(&self, row: &Row) -> String {
        self.t.rating(row.rating, None, 1)
    }

    fn files(&self) -> Markup {
        let board = &self.board.board;
        let order = if self.is_by_lower() { "?order=lower" } else { "" };
        let said = self.t.html("boards-files").with("csv", format!("/leaderboard/{board}/csv{order}"));
        said.with("json", format!("/api/v1/boards/{board}")).with("feed", format!("/leaderboard/{board}/feed.atom"))
    }

    fn snapshot(&self, number: &u64) -> Markup {
        let link = format!("/api/v1/boards/{}/snapshots/{number}", self.board.board);
        self.t.html("boards-snapshot").with("link", link).with("number", number)
    }

    /// What is worth drawing: prices only where there are any.
    fn plots(&self) -> impl Iterator<Item = Plot> {
        let has_prices = self.rows.iter().any(|row| row.rating.is_some() && row.price.is_some());
        Plot::ALL.into_iter().filter(move |plot| has_prices || *plot != Plot::Price)
    }

    fn plot(&self, plot: &Plot) -> Message {
        plot.title(self.t)
    }

    /// The interval as a bar: where it begins, how wide it is, and where the rating is, in percent of the span.
    fn bar(&self, row: &Row) -> Option<[String; 3]> {
        let ([low, high], rating, [least, most]) = (row.ci?, row.rating?, self.span);
        let percent = |at: f64| format!("{:.1}", 100.0 * (at - least) / (most - least).max(1e-9));
        Some([percent(low), percent(least + high - low), percent(rating)])
    }

    fn is_by_lower(&self) -> bool {
        self.order == Order::Lower
    }

    /// How far the interval reaches to either side; it is even but for rounding.
    fn interval(&self, row: &Row) -> String {
        let half = row.ci.map(|[low, high]| (high - low) / 2.0);
        half.map_or_else(String::new, |half| format!("±{}", self.t.decimal(half, 1)))
    }

    fn controlled(&self, row: &Row) -> String {
        let styled = row.style_controlled.as_ref();
        self.t.rating(styled.map(|styled| styled.rating), styled.and_then(|styled| styled.ci), 1)
    }

    fn effect(&self, effect: &StyleEffect) -> String {
        let doubt = effect.se.map(|se| format!(" ± {}", self.t.decimal(1.96 * se * POINTS, 1))).unwrap_or_default();
        format!("{} {}{doubt}", self.t.code("effect", &effect.name), self.t.signed(effect.value * POINTS))
    }

    fn of(&self, row: &Row, votes: &u64) -> String {
        self.t.percent((row.votes > 0).then(|| *votes as f64 / row.votes as f64))
    }

    fn to_flip(&self, row: &Row) -> String {
        row.votes_to_flip.map_or_else(String::new, |votes| self.t.whole(votes))
    }

    fn price(&self, row: &Row) -> String {
        row.price
            .map_or_else(String::new, |price| format!("{} / {}", self.t.price(price.input), self.t.price(price.output)))
    }
}

/// The board of all votes.
pub async fn overall(
    app: web::Data<App>,
    t: Locale,
    ours: (Origin, Base),
    shown: web::Query<Shown>,
) -> Result<HttpResponse, PageProblem> {
    show(&app, t, ours, BoardId::Overall, *shown)
}

/// The page of any board.
pub async fn leaderboard(
    app: web::Data<App>,
    t: Locale,
    ours: (Origin, Base),
    path: web::Path<String>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, PageProblem> {
    let id = path.parse().map_err(|_| unknown())?;
    show(&app, t, ours, id, *shown)
}

/// What is on the screen, as CSV.
pub async fn csv(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let board = &pages.get(path.parse().map_err(|_| unknown())?).ok_or_else(unknown)?.board;
    let mut out = csv::Writer::from_writer(Vec::new());
    let text = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let failed = |_| Problem::new(500, "internal", "something went wrong on our side");
    let header = "rank_best,rank_worst,model,name,organization,license,rating,ci_low,ci_high,elo,votes,wins,losses,ties,both_bad,win_rate,provisional";
    out.write_record(header.split(',')).map_err(failed)?;
    for row in ordered(board, query.order) {
        let place = |end: fn(Rank) -> u32| row.rank.map_or_else(String::new, |r| end(r).to_string());
        let cells = [
            place(|rank| rank.best),
            place(|rank| rank.worst),
            row.model.to_string(),
            row.name.clone(),
            row.organization.clone(),
            row.license.clone(),
            text(row.rating),
            text(row.ci.map(|[low, _]| low)),
            text(row.ci.map(|[_, high]| high)),
            row.elo.to_string(),
            row.votes.to_string(),
            row.wins.to_string(),
            row.losses.to_string(),
            row.ties.to_string(),
            row.both_bad.to_string(),
            text(row.win_rate),
            row.provisional.to_string(),
        ];
        out.write_record(cells).map_err(failed)?;
    }
    let bytes = out.into_inner().map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"agon-{}.csv\"", board.board)))
        .insert_header(("cache-control", "no-store"))
        .body(bytes))
}

#[derive(Template)]
#[template(path = "ranking/badge.svg", escape = "html")]
struct Badge {
    title: String,
    place: String,
    left: usize,
    width: usize,
}

/// A model's place as a small picture, for other pages.
pub async fn badge(app: web::Data<App>, path: web::Path<(String, String)>) -> Result<HttpResponse, PageProblem> {
    let (board, model) = path.into_inner();
    let pages = app.views.now();
    let board = &pages.get(board.parse().map_err(|_| unknown())?).ok_or_else(unknown)?.board;
    let model = model.trim_end_matches(".svg");
    let no_model = || Problem::new(404, "unknown_model", "there is no such model on this board");
    let row = board.rows.iter().find(|row| row.model.as_str() == model).ok_or_else(no_model)?;
    let title = format!("{} on Agon, {}", row.name, board.title);
    let place = match (row.rating, row.provisional) {
        (Some(rating), false) => {
            let rank = Locale::default().places(row.rank);
            format!("#{rank} · {rating:.0}")
        }
        (Some(rating), true) => format!("provisional · {rating:.0}"),
        (None, _) => "not rated yet".into(),
    };
    // Seven units a letter: wide enough for the widest usual font.
    let left = 7 * title.chars().count() + 16;
    let width = left + 7 * place.chars().count() + 16;
    let svg = Badge { title, place, left, width }.render();
    let svg = svg.map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(HttpResponse::Ok()
        .content_type("image/svg+xml")
        .insert_header(("cache-control", "public, max-age=300"))
        .body(svg))
}

#[derive(Template)]
#[template(path = "ranking/feed.xml", escape = "html")]
struct Feed<'a> {
    board: &'a BoardJson,
    base: String,
    updated: String,
    heads: Vec<agon_store::SnapshotHead>,
}

/// Snapshots of a board, as an Atom feed (RFC 4287).
pub async fn feed(
    app: web::Data<App>,
    request: actix_web::HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let board = &pages.get(path.parse().map_err(|_| unknown())?).ok_or_else(unknown)?.board;
    let heads = app.store.snapshot_heads(&board.board, None, 50).await?;
    let updated = heads.first().map_or(board.as_of, |head| head.published_at).to_string();
    let feed = Feed { board, base: app.site.base(host(&request)), updated, heads };
    let xml = feed.render().map_err(|_| Problem::new(500, "internal", "something went wrong on our side"))?;
    Ok(HttpResponse::Ok()
        .content_type("application/atom+xml; charset=utf-8")
        .insert_header(("cache-control", "public, max-age=60"))
        .body(xml))
}

fn unknown() -> Problem {
    Problem::new(404, "unknown_board", "there is no such board")
}

fn show(
    app: &App,
    t: Locale,
    (origin, base): (Origin, Base),
    id: BoardId,
    Shown { order }: Shown,
) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let shown = pages.get(id).ok_or_else(unknown)?;
    let boards = pages.all().map(|p| (p.board.board.as_str(), p.board.votes.counted)).collect();
    let board = &shown.board;
    let ends = board.rows.iter().filter_map(|row| row.ci);
    let span =
        ends.fold([f64::INFINITY, f64::NEG_INFINITY], |[least, most], [low, high]| [least.min(low), most.max(high)]);
    page(
        200,
        &BoardPage {
            t,
            origin,
            base,
            rows: ordered(board, order),
            order,
            span,
            board,
            boards,
            provisional_below: PROVISIONAL_BELOW,
        },
    )
}
