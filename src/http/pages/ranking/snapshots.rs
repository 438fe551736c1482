//! All snapshots of a board: when each was published, of how much of the log, and what it changed.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::http::App;
use crate::http::api::ranking::find_page;
use crate::http::pages::{Locale, PageProblem, page};
use crate::http::problem::Problem;
use agon_store::SnapshotHead;

/// Snapshots of one page.
const SHOWN: u32 = 60;

#[derive(Template)]
#[template(path = "ranking/snapshots.html")]
struct SnapshotsPage<'a> {
    t: Locale,
    board: &'a str,
    snapshots: Vec<SnapshotHead>,
    older: Option<u64>,
}

/// Where the page begins.
#[derive(Deserialize)]
pub struct Where {
    /// Snapshots before this one.
    before: Option<u64>,
}

/// The snapshots of a board, newest first.
pub async fn snapshots(
    app: web::Data<App>,
    t: Locale,
    path: web::Path<String>,
    query: Option<web::Query<Where>>,
) -> Result<HttpResponse, PageProblem> {
    let query = query.ok_or_else(|| Problem::new(400, "invalid_parameter", "before is the number of a snapshot"))?;
    let shown = find_page(&app, &path)?;
    let board = shown.board.board.as_str();
    let snapshots = app.store.snapshot_heads(board, query.before, SHOWN).await?;
    let older = snapshots.last().map(|head| head.number).filter(|number| *number > 1);
    page(200, &SnapshotsPage { t, board, snapshots, older })
}
