//! A model's ratings from snapshot to snapshot.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::boards::reply::Rank;
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::snapshots::MOST;
use crate::http::api::ranking::{find_page, parse_model, unknown_model};
use crate::http::extract::query::{Query, page_size};
use crate::http::problem::Problem;
use agon_core::ranking::board_fit::{FittedRow, Standings};
use agon_core::time::Timestamp;
use agon_store::SnapshotHead;

/// Whose history (one model, or all), and which snapshots.
#[derive(Deserialize)]
pub struct HistoryQuery {
    model: Option<String>,
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// Ratings over the snapshots, oldest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/history", tag = "boards", params(("board" = String, Path), ("model" = Option<String>, Query, description = "only this model"), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 500, description = "100 unless given")),
    responses((status = 200, body = History, description = "a page of snapshots, newest page first"), (status = 404, description = "`unknown_board`, `unknown_model`")))]
pub async fn history(
    app: web::Data<App>,
    path: web::Path<String>,
    query: Query<HistoryQuery>,
) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
    let limit = page_size(query.limit, 100, MOST)?;
    let only = query.model.as_deref().map(parse_model).transpose()?;
    let rows = app.store.snapshot_heads(&page.board.board, query.cursor, limit).await?;
    let next = rows.last().filter(|row| rows.len() == limit as usize && row.number > 1).map(|row| row.number);
    let mut models: BTreeMap<String, Vec<HistoryPoint>> = BTreeMap::new();
    for snapshot in rows.iter().rev() {
        let body = app.store.snapshot(&page.board.board, snapshot.number).await?;
        let Some(board) = body.and_then(|body| Standings::parse(&body)) else { continue };
        for row in board.rows.iter().filter(|row| only.as_ref().is_none_or(|only| row.model == *only)) {
            models.entry(row.model.to_string()).or_default().push(HistoryPoint::new(snapshot, row));
        }
    }
    if only.is_some() && models.is_empty() {
        return Err(unknown_model());
    }
    Ok(ok(&History { board: &page.board.board, models, next_cursor: next }))
}

/// Ratings over the snapshots.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"board": "overall", "models": {"demo-eliza": [{"snapshot": 1, "as_of": "2026-11-26T08:56:04.846274Z",
    "rating": 1018.1921097173589, "ci": [755.8895872486141, 1280.4946321861037], "rank": {"best": 1, "worst": 4}, "votes": 4}]},
    "next_cursor": null}))]
pub struct History<'a> {
    /// The board's name in URLs.
    board: &'a str,
    /// Oldest first, by model.
    models: BTreeMap<String, Vec<HistoryPoint>>,
    /// Where the next page, of older snapshots, begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// A model on one snapshot.
#[derive(Serialize, ToSchema)]
struct HistoryPoint {
    /// The snapshot's number.
    snapshot: u64,
    /// When the last entry on that board was appended.
    #[schema(value_type = String, format = DateTime)]
    as_of: Timestamp,
    /// Exact rating; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    rating: Option<f64>,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    ci: Option<[f64; 2]>,
    /// Places that the data allow; none without a rating.
    #[schema(required)]
    rank: Option<Rank>,
    /// Counted votes in its battles.
    votes: u64,
}

impl HistoryPoint {
    fn new(snapshot: &SnapshotHead, row: &FittedRow) -> Self {
        Self {
            snapshot: snapshot.number,
            as_of: snapshot.as_of,
            rating: row.rating,
            ci: row.ci,
            rank: row.rank.map(Rank::from),
            votes: row.votes,
        }
    }
}
