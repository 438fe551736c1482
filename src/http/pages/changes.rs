//! Two models head to head, and what changed between two snapshots.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{PageProblem, page, words};
use crate::boards::view::{BoardJson, Row};
use crate::domain::ranking::difference::{Cause, Difference, Moved};
use crate::domain::ranking::exact::expected;
use crate::domain::ranking::fitted::HeadToHead;
use crate::http::App;
use crate::http::api::boards::find_page;
use crate::http::api::rankings::{DiffQuery, PairQuery, difference_of, unknown_model};
use crate::http::problem::Problem;

#[derive(Template)]
#[template(path = "pair.html")]
struct PairPage<'a> {
    board: &'a BoardJson,
    a: &'a Row,
    b: &'a Row,
    met: HeadToHead,
}

impl PairPage<'_> {
    fn section(&self) -> &'static str {
        "boards"
    }

    fn percent(&self, votes: impl std::borrow::Borrow<u64>) -> String {
        format!("{:.1}", 100.0 * *votes.borrow() as f64 / self.met.votes().max(1) as f64)
    }

    fn rows(&self) -> [(&str, u64); 4] {
        let Self { a, b, met, .. } = self;
        [(&a.name, met.wins), (&b.name, met.losses), ("Equally good", met.ties), ("Both bad", met.both_bad)]
    }

    fn expected(&self) -> Option<String> {
        let ratings = self.a.rating.zip(self.b.rating).filter(|_| self.a.component == self.b.component);
        ratings.map(|(a, b)| format!("{:.1}", 100.0 * expected(a, b)))
    }
}

/// Two models, head to head.
pub async fn pair(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<PairQuery>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let row = |slug: &str| shown.board.rows.iter().find(|row| row.model.as_str() == slug).ok_or_else(unknown_model);
    let (a, b) = (row(&query.a)?, row(&query.b)?);
    if a.model == b.model {
        return Err(Problem::new(400, "invalid_parameter", "a model does not meet itself; choose two").into());
    }
    let met = shown.fitted.as_ref().and_then(|fitted| fitted.head_to_head(&a.model, &b.model)).unwrap_or_default();
    page(200, &PairPage { board: &shown.board, a, b, met })
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage<'a> {
    board: &'a BoardJson,
    from: u64,
    to: u64,
    difference: Difference,
}

impl ChangesPage<'_> {
    fn section(&self) -> &'static str {
        "boards"
    }

    fn name<'a>(&'a self, moved: &'a Moved) -> &'a str {
        let row = self.board.rows.iter().find(|row| row.model == moved.model);
        row.map_or(moved.model.as_str(), |row| &row.name)
    }

    fn rating(rating: &Option<f64>) -> String {
        rating.map_or_else(|| "–".into(), |rating| format!("{rating:.1}"))
    }

    fn change(moved: &Moved) -> String {
        moved.moved.map_or_else(String::new, |points| format!("{points:+.1}"))
    }

    fn rank(rank: &Option<[u32; 2]>) -> String {
        words::places(*rank)
    }

    fn cause(moved: &Moved) -> &'static str {
        match moved.cause {
            Cause::New => "came onto the board",
            Cause::Gone => "left the board",
            Cause::RuleChange => "changed rules",
            Cause::Retractions => "votes taken back",
            Cause::NewVotes => "new votes",
            Cause::OthersVotes => "votes between others",
            Cause::None => "no move",
        }
    }
}

/// What changed between two snapshots: those asked for, or the newest two.
pub async fn changes(
    app: web::Data<App>,
    path: web::Path<String>,
    query: Option<web::Query<DiffQuery>>,
) -> Result<HttpResponse, PageProblem> {
    let shown = find_page(&app, &path)?;
    let newest = shown.board.snapshot.filter(|number| *number > 1);
    let chosen = query.map(|query| (query.from, query.to)).or(newest.map(|to| (to - 1, to)));
    let (from, to) = chosen
        .ok_or_else(|| Problem::new(404, "unknown_snapshot", "this board has no two snapshots to compare yet"))?;
    let difference = difference_of(&app, &shown.board.board, from, to).await?;
    page(200, &ChangesPage { board: &shown.board, from, to, difference })
}
