//! Boards: the list, and each with its ratings.

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::boards::reply::{BoardJson, Votes};
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::find_page;
use crate::http::etag::is_unchanged;
use crate::http::problem::Problem;

/// The boards, with their sizes.
#[utoipa::path(get, path = "/api/v1/boards", tag = "boards", responses((status = 200, body = BoardList, description = "the boards")))]
pub async fn list(app: web::Data<App>) -> HttpResponse {
    let pages = app.views.now();
    let boards = pages.all().map(|page| BoardSize::of(&page.board)).collect();
    ok(&BoardList { log_size: pages.log_size, boards })
}

/// All boards, each with its size.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"log_size": 265, "boards": [{"board": "overall", "title": "Overall", "votes": {"raw": 265, "counted": 265}, "models": 5}]}))]
pub struct BoardList<'a> {
    /// Entries of the log that are in them.
    log_size: u64,
    /// The overall board first.
    boards: Vec<BoardSize<'a>>,
}

/// A board with its size.
#[derive(Serialize, ToSchema)]
struct BoardSize<'a> {
    /// Its name in URLs.
    board: &'a str,
    /// Its name for people.
    title: &'a str,
    /// How many votes are on the board.
    votes: Votes,
    /// Models on it, those without votes too.
    models: usize,
}

impl<'a> BoardSize<'a> {
    fn of(board: &'a BoardJson) -> Self {
        Self { board: &board.board, title: &board.title, votes: board.votes, models: board.rows.len() }
    }
}

/// One board: ready-made bytes.
#[utoipa::path(get, path = "/api/v1/boards/{board}", tag = "boards", params(("board" = String, Path, example = "overall"), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = BoardJson, description = "the board, with an ETag"), (status = 304, description = "unchanged"), (status = 404, description = "`unknown_board`")))]
pub async fn show(app: web::Data<App>, request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
    let etag = (ETAG, page.etag.as_str());
    // Caches may keep a board, and must ask whether it is still the one.
    let cache = ("cache-control", "public, max-age=0, must-revalidate");
    if is_unchanged(&request, &page.etag) {
        return Ok(HttpResponse::NotModified().insert_header(etag).insert_header(cache).finish());
    }
    Ok(HttpResponse::Ok()
        .insert_header(etag)
        .insert_header(cache)
        .content_type("application/json")
        .body(page.json.clone()))
}
