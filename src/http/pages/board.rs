//! The leaderboard.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{PageProblem, page};
use crate::boards::view::{BoardJson, PROVISIONAL_BELOW};
use crate::domain::ranking::board::BoardId;
use crate::http::App;
use crate::http::problem::Problem;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage<'a> {
    board: &'a BoardJson,
    /// Name, title and counted votes of every board.
    boards: Vec<(&'a str, &'a str, u64)>,
    provisional_below: u64,
}

impl BoardPage<'_> {
    fn section(&self) -> &'static str {
        "boards"
    }
}

/// The board of all votes.
pub async fn overall(app: web::Data<App>) -> Result<HttpResponse, PageProblem> {
    show(&app, BoardId::Overall)
}

/// Any board.
pub async fn leaderboard(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, PageProblem> {
    let id = path.parse().map_err(|_| unknown())?;
    show(&app, id)
}

fn unknown() -> Problem {
    Problem::new(404, "unknown_board", "there is no such board")
}

fn show(app: &App, id: BoardId) -> Result<HttpResponse, PageProblem> {
    let pages = app.views.now();
    let shown = pages.get(id).ok_or_else(unknown)?;
    let boards = pages.all().map(|p| (p.board.board.as_str(), p.board.title.as_str(), p.board.votes.counted)).collect();
    page(200, &BoardPage { board: &shown.board, boards, provisional_below: PROVISIONAL_BELOW })
}
