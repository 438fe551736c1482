//! The leaderboard.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::boards::reply::{BoardJson, Rank, Row, StyleEffect};
use crate::flow::ranking::plots::Plot;
use crate::http::App;
use crate::http::extract::{Base, host};
use crate::http::pages::ranking::maker::Mark;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use crate::i18n::{Markup, Message};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::fit::POINTS;
use agon_votefile::dataset::as_text_cell;

/// By what rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// By the exact rating, best first.
    #[default]
    Rating,
    /// By the lower end of the interval: who is surely good.
    Lower,
    /// Most votes first.
    Votes,
    /// Greatest share of wins first.
    Wins,
    /// Cheapest output first; models without a price last.
    Price,
    /// By name.
    Name,
}

impl Order {
    const fn key(self) -> &'static str {
        match self {
            Self::Rating => "rating",
            Self::Lower => "lower",
            Self::Votes => "votes",
            Self::Wins => "wins",
            Self::Price => "price",
            Self::Name => "name",
        }
    }
}

/// Which columns are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Columns {
    /// Those that most readers want.
    #[default]
    Few,
    All,
}

/// What of a board is shown. A filter that is left empty leaves all in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    order: Order,
    columns: Columns,
    /// A part of a model's or maker's name.
    q: String,
    maker: String,
    licence: String,
    /// Dollars per million tokens of output at most; `over-15`: more than 15.
    price: String,
    /// Billions of parameters at most; `over-120`: more than 120.
    size: String,
}

/// Prices that readers choose from: dollars per million tokens of output.
const PRICES: [u32; 3] = [1, 5, 15];
/// Sizes that readers choose from: billions of parameters.
const SIZES: [u32; 3] = [8, 40, 120];

/// How the choice of what is above the last limit begins.
const OVER: &str = "over-";

/// Is a number within what a reader chose? A model that says nothing of itself is in no choice but "any", and what is no number
/// has no model.
fn within(chosen: &str, value: Option<f64>) -> bool {
    let limit = |text: &str| text.parse::<f64>().ok();
    match (chosen.strip_prefix(OVER), value) {
        _ if chosen.is_empty() => true,
        (Some(over), Some(value)) => limit(over).is_some_and(|limit| value > limit),
        (None, Some(value)) => limit(chosen).is_some_and(|limit| value <= limit),
        (_, None) => false,
    }
}

/// A filter by a number, with the choices that a reader has.
struct NumberFilter {
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
}

/// A choice: its value in the address, how it is said, and whether it is taken.
struct Choice {
    value: String,
    said: Message,
    is_taken: bool,
}

impl Shown {
    fn lets(&self, row: &Row) -> bool {
        let part = self.q.trim().to_lowercase();
        let names =
            |part: &str| row.name.to_lowercase().contains(part) || row.organization.to_lowercase().contains(part);
        (part.is_empty() || names(&part))
            && (self.maker.is_empty() || self.maker == row.organization)
            && (self.licence.is_empty() || self.licence == row.license)
            && within(&self.price, row.price.map(|price| price.output))
            && within(&self.size, row.size.map(|size| size.total))
    }

    fn filters(&self) -> [(&'static str, &str); 5] {
        [
            ("q", self.q.trim()),
            ("maker", &self.maker),
            ("licence", &self.licence),
            ("price", &self.price),
            ("size", &self.size),
        ]
    }

    fn is_filtered(&self) -> bool {
        self.filters().iter().any(|(_, value)| !value.is_empty())
    }

    /// The same, in another order or with other columns, as an address's query.
    fn query(&self, order: Order, columns: Columns) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.filters().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        if order != Order::Rating {
            query.append_pair("order", order.key());
        }
        if columns == Columns::All {
            query.append_pair("columns", "all");
        }
        let query = query.finish();
        if query.is_empty() { "?".into() } else { format!("?{query}") }
    }
}

/// The rows that are shown, in their order.
fn chosen<'a>(board: &'a BoardJson, shown: &Shown) -> Vec<&'a Row> {
    let mut rows: Vec<&Row> = board.rows.iter().filter(|row| shown.lets(row)).collect();
    // Sorts are stable: equal rows, and rows without what is sorted by, stay in the board's order.
    let downwards = |of: fn(&Row) -> Option<f64>| {
        move |a: &&Row, b: &&Row| of(b).unwrap_or(f64::NEG_INFINITY).total_cmp(&of(a).unwrap_or(f64::NEG_INFINITY))
    };
    match shown.order {
        Order::Rating => {}
        Order::Lower => rows.sort_by(downwards(|row| row.ci.map(|[low, _]| low))),
        Order::Wins => rows.sort_by(downwards(|row| row.win_rate)),
        Order::Votes => rows.sort_by_key(|row| std::cmp::Reverse(row.votes)),
        Order::Price => rows.sort_by(|a, b| price_of(a).total_cmp(&price_of(b))),
        Order::Name => rows.sort_by_cached_key(|row| row.name.to_lowercase()),
    }
    rows
}

/// What a million tokens of output cost; without a price more than anything.
fn price_of(row: &Row) -> f64 {
    row.price.map_or(f64::INFINITY, |price| price.output)
}

/// A model on the page.
struct Line<'a> {
    row: &'a Row,
    mark: Mark,
    bar: Option<Bar>,
    said: String,
}

#[derive(Template)]
#[template(path = "ranking/board.html")]
struct BoardPage<'a> {
    t: Locale,
    base: Base,
    board: &'a BoardJson,
    lines: Vec<Line<'a>>,
    shown: &'a Shown,
    ticks: Vec<(String, String)>,
    makers: BTreeSet<&'a str>,
    licences: BTreeSet<&'a str>,
    /// Name and counted votes of every board.
    boards: Vec<(&'a str, u64)>,
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
        self.t.rating(row.rating, None, 0)
    }

    fn doubt(&self, row: &Row) -> String {
        scale::doubt(self.t, row)
    }

    fn has_all_columns(&self) -> bool {
        self.shown.columns == Columns::All
    }

    /// The address of the board in another order, and what the column's head says of its own.
    fn by(&self, order: Order) -> String {
        self.shown.query(order, self.shown.columns)
    }

    fn sorted(&self, order: Order) -> &'static str {
        match (self.shown.order == order, order) {
            (false, _) => "",
            (true, Order::Price | Order::Name) => "aria-sort=ascending",
            (true, _) => "aria-sort=descending",
        }
    }

    fn with_columns(&self, all: bool) -> String {
        self.shown.query(self.shown.order, if all { Columns::All } else { Columns::Few })
    }

    /// What scripts search in.
    fn sought(&self, row: &Row) -> String {
        format!("{} {}", row.name, row.organization).to_lowercase()
    }

    fn files(&self) -> Markup {
        let board = &self.board.board;
        let query = self.shown.query(self.shown.order, Columns::Few);
        let said = self.t.html("boards-files").with("csv", format!("/leaderboard/{board}/csv{query}"));
        said.with("json", format!("/api/v1/boards/{board}")).with("feed", format!("/leaderboard/{board}/feed.atom"))
    }

    fn snapshot(&self, number: &u64) -> Markup {
        let link = format!("/api/v1/boards/{}/snapshots/{number}", self.board.board);
        self.t.html("boards-snapshot").with("link", link).with("number", number)
    }

    /// What is worth drawing: not the intervals, which the table has; prices only where there are any.
    fn plots(&self) -> impl Iterator<Item = Plot> {
        let has_prices = self.board.rows.iter().any(|row| row.rating.is_some() && row.price.is_some());
        Plot::ALL.into_iter().filter(move |plot| match plot {
            Plot::Intervals => false,
            Plot::Price => has_prices,
            _ => true,
        })
    }

    fn plot(&self, plot: &Plot) -> Message {
        plot.title(self.t)
    }

    fn controlled(&self, row: &Row) -> String {
        let styled = row.style_controlled.as_ref();
        self.t.rating(styled.map(|styled| styled.rating), styled.and_then(|styled| styled.ci), 0)
    }

    fn effect(&self, effect: &StyleEffect) -> String {
        let doubt = effect.se.map(|se| format!(" ± {}", self.t.decimal(1.96 * se * POINTS, 1))).unwrap_or_default();
        format!("{} {}{doubt}", self.t.code("effect", &effect.name), self.t.signed(effect.value * POINTS))
    }

    fn of(&self, row: &Row, votes: &u64) -> String {
        self.t.percent((row.votes > 0).then(|| *votes as f64 / row.votes as f64))
    }

    /// Filters by numbers that models say of themselves here.
    fn number_filters(&self) -> Vec<NumberFilter> {
        let (rows, shown) = (&self.board.rows, self.shown);
        let price = self.choices(PRICES, ["boards-price-to", "boards-price-over"], &shown.price);
        let size = self.choices(SIZES, ["boards-size-to", "boards-size-over"], &shown.size);
        let told = [
            rows.iter().any(|row| row.price.is_some()).then_some(("price", "boards-price", price)),
            rows.iter().any(|row| row.size.is_some()).then_some(("size", "boards-size", size)),
        ];
        told.into_iter().flatten().map(|(name, label, choices)| NumberFilter { name, label, choices }).collect()
    }

    /// Up to each of the limits, and over the last.
    fn choices(&self, limits: [u32; 3], [to, over]: [&'static str; 2], taken: &str) -> Vec<Choice> {
        let choice = |value: String, key, limit: u32| {
            let is_taken = value == taken;
            Choice { value, said: self.t.say(key).with("limit", limit), is_taken }
        };
        let [.., last] = limits;
        let over = choice(format!("{OVER}{last}"), over, last);
        limits.into_iter().map(|limit| choice(limit.to_string(), to, limit)).chain([over]).collect()
    }

    fn size(&self, row: &Row) -> String {
        row.size.map_or_else(String::new, |size| self.t.exact(&size.total.to_string()))
    }

    fn to_flip(&self, row: &Row) -> String {
        row.votes_to_flip.map_or_else(String::new, |votes| self.t.whole(votes))
    }

    fn price(&self, row: &Row) -> String {
        row.price.map_or_else(String::new, |price| format!("${}", self.t.price(price.output)))
    }
}

/// The board of all votes.
pub async fn overall(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, PageProblem> {
    show(&app, t, base, BoardId::Overall, &shown)
}

/// The page of any board.
pub async fn leaderboard(
    app: web::Data<App>,
    t: Locale,
    base: Base,
    path: web::Path<String>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, PageProblem> {
    let id = path.parse().map_err(|_| unknown())?;
    show(&app, t, base, id, &shown)
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
    let header = "rank_best,rank_worst,model,name,organization,license,rating,ci_low,ci_high,elo,votes,wins,losses,ties,both_bad,win_rate,provisional,price_input,price_output,parameters,active_parameters";
    out.write_record(header.split(',')).map_err(failed)?;
    for row in chosen(board, &query) {
        let place = |end: fn(Rank) -> u32| row.rank.map_or_else(String::new, |r| end(r).to_string());
        let cells = [
            place(|rank| rank.best),
            place(|rank| rank.worst),
            row.model.to_string(),
            as_text_cell(&row.name).into_owned(),
            as_text_cell(&row.organization).into_owned(),
            as_text_cell(&row.license).into_owned(),
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
            text(row.price.map(|price| price.input)),
            text(row.price.map(|price| price.output)),
            text(row.size.map(|size| size.total)),
            text(row.size.map(|size| size.active)),
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

fn show(app: &App, t: Locale, base: Base, id: BoardId, shown: &Shown) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let page_of = pages.get(id).ok_or_else(unknown)?;
    let boards = pages.all().map(|p| (p.board.board.as_str(), p.board.votes.counted)).collect();
    let board = &page_of.board;
    // One scale for all filters: a bar stays where it was.
    let scale = Scale::of(&board.rows);
    let lines = chosen(board, shown).into_iter().map(|row| Line {
        row,
        mark: Mark::of(&row.organization),
        bar: scale.and_then(|scale| scale.bar(row)),
        said: scale::said(t, row),
    });
    page(
        200,
        &BoardPage {
            t,
            base,
            lines: lines.collect(),
            shown,
            ticks: scale.map(|scale| scale.ticks(t)).unwrap_or_default(),
            makers: board.rows.iter().map(|row| row.organization.as_str()).collect(),
            licences: board.rows.iter().map(|row| row.license.as_str()).collect(),
            board,
            boards,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_number_is_up_to_a_limit_or_over_it_and_what_is_none_has_no_model() {
        for (chosen, value, is_in) in [
            ("", None, true),
            ("8", Some(8.0), true),
            ("8", Some(8.1), false),
            ("over-120", Some(120.0), false),
            ("over-120", Some(671.0), true),
            ("8", None, false),
            ("over-120", None, false),
            ("cheap", Some(1.0), false),
            ("120+", Some(671.0), false),
            ("nan", Some(1.0), false),
        ] {
            assert_eq!(within(chosen, value), is_in, "{chosen} {value:?}");
        }
    }
}
