//! Published boards, by number.

use std::collections::BTreeMap;

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::boards::reply::{FitProof, StyleControlled, StyleEffect};
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::find_page;
use crate::http::etag::is_unchanged;
use crate::http::extract::id;
use crate::http::extract::query::{Query, page_size};
use crate::http::problem::Problem;
use agon_core::ranking::board_fit::Pair;
use agon_core::time::Timestamp;
use agon_store::SnapshotHead;

/// Most snapshots in one reply.
pub(super) const MOST: u32 = 500;

/// Which page of snapshots.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// The published snapshots, newest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/snapshots", tag = "boards", params(("board" = String, Path), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 500, description = "100 unless given")),
    responses((status = 200, body = SnapshotList, description = "a page of them")))]
pub async fn snapshots(
    app: web::Data<App>,
    path: web::Path<String>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let (page, limit) = (find_page(&app, &path)?, page_size(query.limit, 100, MOST)?);
    let rows = app.store.snapshot_heads(&page.board.board, query.cursor, limit).await?;
    let next = rows.last().filter(|row| rows.len() == limit as usize && row.number > 1).map(|row| row.number);
    Ok(ok(&SnapshotList { snapshots: rows.into_iter().map(Published::from).collect(), next_cursor: next }))
}

/// A page of snapshots.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"snapshots": [{"snapshot": 1, "log_size": 5, "as_of": "2026-11-26T08:51:12.236727Z",
    "published_at": "2026-11-26T08:51:12.32188Z", "sha256": "e566f535d1e59defc301d74bbe0572b1c3bcef247f324f4a77c5719462986bec",
    "bytes": 1550}], "next_cursor": null}))]
pub struct SnapshotList {
    /// The snapshots of the page, newest first.
    snapshots: Vec<Published>,
    /// Where the next page begins; none: this is the last.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// A snapshot that was published.
#[derive(Serialize, ToSchema)]
struct Published {
    /// Its number, from 1.
    snapshot: u64,
    /// Entries of the log that it was computed from.
    log_size: u64,
    /// When the last entry on the board was appended.
    #[schema(value_type = String, format = DateTime)]
    as_of: Timestamp,
    /// When it was published.
    #[schema(value_type = String, format = DateTime)]
    published_at: Timestamp,
    /// SHA-256 of its bytes (hex).
    sha256: String,
    /// How many bytes it has.
    bytes: u64,
}

impl From<SnapshotHead> for Published {
    fn from(head: SnapshotHead) -> Self {
        let SnapshotHead { number, log_size, as_of, published_at, bytes, digest } = head;
        Self { snapshot: number, log_size, as_of, published_at, sha256: hex::encode(digest), bytes }
    }
}

/// A snapshot's bytes, which never change.
#[utoipa::path(get, path = "/api/v1/boards/{board}/snapshots/{number}", tag = "boards", params(("board" = String, Path), ("number" = u64, Path)),
    responses((status = 200, body = Snapshot, description = "the board as `agon verify snapshot` recomputes it from the log, to the byte"), (status = 404, description = "`unknown_snapshot`")))]
pub async fn snapshot(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (board, number) = path.into_inner();
    let page = find_page(&app, &board)?;
    let body = find(&app, &page.board.board, id(&number, "unknown_snapshot", "snapshot")?).await?;
    let etag = format!("\"{}\"", hex::encode(Sha256::digest(&body)));
    let cache = (CACHE_CONTROL, "public, max-age=31536000, immutable");
    if is_unchanged(&request, &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).insert_header(cache).finish());
    }
    Ok(HttpResponse::Ok().insert_header((ETAG, etag)).insert_header(cache).content_type("application/json").body(body))
}

/// A published board. The same entries of the log make the same bytes.
// Described only: what is handed out are the bytes of `FittedBoard::bytes`, as they are kept.
#[derive(ToSchema)]
#[schema(example = json!({"form": 3, "board": "overall", "method": "bradley-terry", "intervals": "clustered", "rule_version": 3, "basket": [],
    "log_size": 5, "as_of": "2026-11-26T08:51:12.236727Z", "raw": 5, "counted": 2, "excluded": {"hidden_check": 3},
    "fits": [{"models": 2, "votes": 2, "gradient": 2.0816702528424215e-17, "lambda2": 0.0729164062499063, "iterations": 6}], "effects": [],
    "rows": [{"model": "demo-markov", "rating": 1169.0199058054625, "ci": [962.6573707307527, 1375.3824408801722],
        "se": 105.28894240020283, "rank": [1, 2], "p_best": 0.94025, "votes_to_flip": null, "component": 0, "style_controlled": null,
        "votes": 2, "wins": 1, "losses": 0, "ties": 1, "both_bad": 0}],
    "pairs": [[0, 1, [1, 0, 1, 0], null]]}))]
pub struct Snapshot {
    /// Version of this form and of everything that decides its bytes.
    pub form: u32,
    /// The board's name in URLs.
    pub board: String,
    /// `bradley-terry`.
    pub method: String,
    /// `clustered`: by voter.
    pub intervals: String,
    /// Verdicts were given by rules up to this version.
    pub rule_version: u16,
    /// Models whose mean rating is 1000; empty: all rated ones.
    pub basket: Vec<String>,
    /// Entries of the log that it was computed from.
    pub log_size: u64,
    /// When the last entry on this board was appended.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// Entries on this board.
    pub raw: u64,
    /// Those that count.
    pub counted: u64,
    /// Those that don't, by reason: a code of `GET /rules`.
    pub excluded: BTreeMap<String, u64>,
    /// Proof of the fit, one per component of the board, largest first.
    pub fits: Vec<FitProof>,
    /// What side and style are worth; empty where it can't be told yet.
    pub effects: Vec<StyleEffect>,
    /// Rated models by rating, then the others by name.
    pub rows: Vec<SnapshotRow>,
    /// How often each ordered pair met: left and right by their place in `rows`, votes for the left, for the right, tied, both bad; and what
    /// these weigh, in millionths, where it is not full.
    #[schema(value_type = Vec<(u32, u32, [u64; 4], Option<[u64; 4]>)>)]
    pub pairs: Vec<Pair>,
}

/// A model on a published board.
#[derive(ToSchema)]
pub struct SnapshotRow {
    /// Its name in the API.
    pub model: String,
    /// Exact rating; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    pub rating: Option<f64>,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    pub ci: Option<[f64; 2]>,
    /// Standard error of the rating.
    #[schema(required)]
    pub se: Option<f64>,
    /// Best and worst place that the data allow, from 1, in its component.
    #[schema(required)]
    pub rank: Option<[u32; 2]>,
    /// Probability of being the best, 0 to 1.
    #[schema(required)]
    pub p_best: Option<f64>,
    /// Votes for it over its upper neighbour that would make them swap.
    #[schema(required)]
    pub votes_to_flip: Option<u64>,
    /// Its component, from 0, the largest: ratings of different components can't be compared.
    #[schema(required)]
    pub component: Option<u32>,
    /// With side and style held constant; in the largest component only.
    #[schema(required)]
    pub style_controlled: Option<StyleControlled>,
    /// Counted votes in its battles.
    pub votes: u64,
    /// Of these: for it.
    pub wins: u64,
    /// Votes that the model lost.
    pub losses: u64,
    /// For neither, equally good.
    pub ties: u64,
    /// For neither, equally bad.
    pub both_bad: u64,
}

pub(super) async fn find(app: &App, board: &str, number: u64) -> Result<Vec<u8>, Problem> {
    let unknown = || Problem::new(404, "unknown_snapshot", "there is no such snapshot");
    app.store.snapshot(board, number).await?.ok_or_else(unknown)
}
