//! Two to four models beside each other: their bars on one scale, and each against each.

use actix_web::{HttpResponse, web};
use askama::Template;

use crate::boards::reply::{BoardJson, Row};
use crate::http::App;
use crate::http::api::ranking::{find_page, unknown_model};
use crate::http::pages::ranking::maker::Mark;
use crate::http::pages::ranking::scale::{self, Bar, Scale};
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use agon_core::ranking::board_fit::HeadToHead;

/// Models that fit beside each other.
const MOST: usize = 4;

/// One of them.
struct Column<'a> {
    row: &'a Row,
    mark: Mark,
    bar: Option<Bar>,
    said: String,
}

/// Two of them, and how their battles went.
struct Pair<'a> {
    a: &'a Row,
    b: &'a Row,
    met: HeadToHead,
    /// Parts of the bar in percent: the first won, neither won, and where the second begins.
    bar: [String; 3],
}

#[derive(Template)]
#[template(path = "ranking/compare.html")]
struct ComparePage<'a> {
    t: Locale,
    board: &'a BoardJson,
    /// Whom the form has chosen, by place.
    chosen: [&'a str; MOST],
    columns: Vec<Column<'a>>,
    ticks: Vec<(String, String)>,
    pairs: Vec<Pair<'a>>,
}

impl ComparePage<'_> {
    fn doubt(&self, row: &Row) -> String {
        scale::doubt(self.t, row)
    }

    fn price(&self, row: &Row) -> String {
        row.price.map_or_else(String::new, |price| format!("${}", self.t.price(price.output)))
    }
}

/// Models compared. Whoever is named twice is compared once; an empty place of the form is nobody.
pub async fn compare(
    app: web::Data<App>,
    t: Locale,
    path: web::Path<String>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let board = &shown.board;
    let mut rows: Vec<&Row> = Vec::new();
    for (_, slug) in query.iter().filter(|(name, slug)| name == "model" && !slug.is_empty()) {
        let row = board.rows.iter().find(|row| row.model.as_str() == slug).ok_or_else(unknown_model)?;
        if rows.iter().all(|other| other.model != row.model) {
            rows.push(row);
        }
    }
    if rows.len() > MOST {
        return Err(
            Problem::new(400, "invalid_parameter", "at most four models fit beside each other; name fewer").into()
        );
    }
    let mut chosen = [""; MOST];
    for (place, row) in chosen.iter_mut().zip(&rows) {
        *place = row.model.as_str();
    }
    let scale = Scale::of(rows.iter().copied());
    let column = |row| Column {
        row,
        mark: Mark::of(&row.organization),
        bar: scale.and_then(|scale| scale.bar(row)),
        said: scale::said(t, row),
    };
    let fitted = shown.fitted.as_ref();
    let pair = |a: &'_ Row, b: &'_ Row| fitted.and_then(|f| f.head_to_head(&a.model, &b.model)).unwrap_or_default();
    let percent = |votes: u64, of: u64| format!("{:.1}", 100.0 * votes as f64 / of.max(1) as f64);
    let mut pairs = Vec::new();
    for (place, a) in rows.iter().copied().enumerate() {
        for b in rows[place + 1..].iter().copied() {
            let met = pair(a, b);
            let neither = met.ties + met.both_bad;
            let bar = [met.wins, neither, met.wins + neither].map(|votes| percent(votes, met.votes()));
            pairs.push(Pair { a, b, met, bar });
        }
    }
    let ticks = scale.map(|scale| scale.ticks(t)).unwrap_or_default();
    page(200, &ComparePage { t, board, chosen, columns: rows.iter().copied().map(column).collect(), ticks, pairs })
}
