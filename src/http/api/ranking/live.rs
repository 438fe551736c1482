//! A board as it moves, as server-sent events.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use futures_util::stream;
use serde::Serialize;

use crate::boards::reply::{Rank, Row, Votes};
use crate::boards::view::{Page, Pages};
use crate::http::App;
use crate::http::api::battle::held;
use crate::http::api::ranking::{board_id, unknown_board};
use crate::http::extract::ClientAddr;
use crate::http::problem::Problem;
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;

/// The board at each change: the first event, and any after a pause, is the whole board.
#[utoipa::path(get, path = "/api/v1/boards/{board}/live", tag = "boards", params(("board" = String, Path), ("Last-Event-ID" = Option<String>, Header)),
    responses((status = 200, content_type = "text/event-stream", description = "`moves` `{\"log_size\",\"votes\",\"rows\":[{\"model\",\"place\",\"rank\",\"rating\",\"ci\",\"elo\",\"votes\"}]}`; a row's place from 1, the rest as on the board")))]
pub async fn live(
    app: web::Data<App>,
    request: HttpRequest,
    addr: ClientAddr,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let id = board_id(&path)?;
    let place = app.limits.open_stream(None, addr.0)?;
    if app.views.now().get(id).is_none() {
        return Err(unknown_board());
    }
    let seen = request.headers().get("last-event-id").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    let state = Follower { app: app.clone(), id, changed: app.views.watch(), seen, page: None, shown: BTreeMap::new() };
    let events = stream::unfold(state, |mut state| async move {
        let bytes = state.next().await?;
        Some((Ok::<_, Infallible>(bytes), state))
    });
    Ok(HttpResponse::Ok()
        .insert_header(("content-type", "text/event-stream"))
        .insert_header(("cache-control", "no-store"))
        .insert_header(("x-accel-buffering", "no"))
        .streaming(held(place, events)))
}

/// Somebody who watches a board.
struct Follower {
    app: web::Data<App>,
    id: BoardId,
    changed: tokio::sync::watch::Receiver<u64>,
    /// Size of the log that they have seen.
    seen: Option<u64>,
    /// The page that they have.
    page: Option<Arc<Page>>,
    /// Rows as they have them: place, votes, live number and rating, rank.
    shown: BTreeMap<ModelSlug, (u32, u64, [u64; 2], Option<Rank>)>,
}

impl Follower {
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            let pages = self.app.views.now();
            // Somebody who comes back to the board they had gets what is new from now on.
            let had = self.seen.take() == Some(pages.log_size);
            if let Some(event) = self.moves(&pages).filter(|_| !had) {
                return Some(event);
            }
            tokio::select! {
                changed = self.changed.changed() => changed.ok()?,
                () = self.app.stop.cancelled() => return None,
                () = tokio::time::sleep(Duration::from_secs(10)) => return Some(Bytes::from_static(b": heartbeat\n\n")),
            }
        }
    }

    fn moves(&mut self, pages: &Pages) -> Option<Bytes> {
        let page = pages.get(self.id)?;
        if self.page.as_ref().is_some_and(|last| Arc::ptr_eq(last, page)) {
            return None;
        }
        self.page = Some(Arc::clone(page));
        let board = &page.board;
        let mut rows = Vec::new();
        for (place, row) in (1_u32..).zip(&board.rows) {
            let now = (place, row.votes, [row.elo, row.rating.unwrap_or(0.0)].map(f64::to_bits), row.rank);
            if self.shown.insert(row.model.clone(), now) != Some(now) {
                rows.push(MovedRow::new(place, row));
            }
        }
        if rows.is_empty() {
            return None;
        }
        let moves = Moves { log_size: board.log_size, votes: board.votes, rows };
        let data = serde_json::to_string(&moves)
            .inspect_err(|error| tracing::error!(%error, "moves can't be written"))
            .ok()?;
        Some(Bytes::from(format!("id: {}\nevent: moves\ndata: {data}\n\n", pages.log_size)))
    }
}

/// What is new on a board.
#[derive(Serialize)]
struct Moves<'a> {
    log_size: u64,
    votes: Votes,
    rows: Vec<MovedRow<'a>>,
}

/// A row that is new, or not where it was.
#[derive(Serialize)]
struct MovedRow<'a> {
    model: &'a ModelSlug,
    place: u32,
    rank: Option<Rank>,
    rating: Option<f64>,
    ci: Option<[f64; 2]>,
    elo: f64,
    votes: u64,
}

impl<'a> MovedRow<'a> {
    fn new(place: u32, row: &'a Row) -> Self {
        let Row { model, rank, rating, ci, elo, votes, .. } = row;
        Self { model, place, rank: *rank, rating: *rating, ci: *ci, elo: *elo, votes: *votes }
    }
}
