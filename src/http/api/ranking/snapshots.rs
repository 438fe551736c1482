//! What stands behind a board: pairs, snapshots, history, differences, plots.

use std::collections::BTreeMap;

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::boards::view::Page;
use crate::flow::ranking::plots::{Kind, Plot};
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::boards::{find_page, matches};
use crate::http::extract::id;
use crate::http::problem::Problem;
use crate::i18n::Locale;
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FittedBoard, FittedRow, HeadToHead, Standings};
use agon_core::ranking::difference::{Difference, difference};
use agon_core::ranking::fit::expected;
use agon_store::SnapshotHead;

/// Most snapshots in one reply.
const MOST: u32 = 500;

fn page(app: &App, board: &str) -> Result<std::sync::Arc<Page>, Problem> {
    find_page(app, board)
}

/// No vote named this model here.
pub fn unknown_model() -> Problem {
    Problem::new(404, "unknown_model", "no such model has been voted on here")
}

fn model(slug: &str) -> Result<ModelSlug, Problem> {
    slug.parse().map_err(|_| unknown_model())
}

/// How often each pair met, and how it ended.
#[utoipa::path(get, path = "/api/v1/boards/{board}/matrix", tag = "boards", params(("board" = String, Path)),
    responses((status = 200, description = "`{\"board\",\"log_size\",\"models\":[…],\"pairs\":[{\"a\",\"b\",\"votes\",\"wins\",\"losses\",\"ties\",\"both_bad\",\"a_on_left\",\"win_fraction\",\"expected\"}]}`; `a` is the higher rated, numbers are from its side")))]
pub async fn matrix(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let Some(fitted) = &page.fitted else {
        return Ok(ok(&json!({"board": page.board.board, "log_size": 0, "models": [], "pairs": []})));
    };
    let row = |place: u32| fitted.rows.get(place as usize);
    let pairs: Vec<Value> =
        fitted.head_to_heads().iter().filter_map(|((a, b), met)| Some(pair_json(met, row(*a)?, row(*b)?))).collect();
    let models: Vec<&ModelSlug> = fitted.rows.iter().map(|row| &row.model).collect();
    Ok(ok(&json!({"board": fitted.board, "log_size": fitted.log_size, "models": models, "pairs": pairs})))
}

fn pair_json(met: &HeadToHead, a: &FittedRow, b: &FittedRow) -> Value {
    let ratings = a.rating.zip(b.rating).filter(|_| a.component == b.component);
    let expected = ratings.map(|(a, b)| expected(a, b));
    json!({
        "a": a.model, "b": b.model, "votes": met.votes(), "wins": met.wins, "losses": met.losses,
        "ties": met.ties + met.both_bad, "both_bad": met.both_bad, "a_on_left": met.on_left,
        "win_fraction": met.win_fraction(), "expected": expected,
    })
}

/// Two models.
#[derive(Deserialize)]
pub struct PairQuery {
    /// Slug.
    pub a: String,
    /// Slug.
    pub b: String,
}

/// Two models, head to head.
#[utoipa::path(get, path = "/api/v1/boards/{board}/pair", tag = "boards", params(("board" = String, Path), ("a" = String, Query), ("b" = String, Query)),
    responses((status = 200, description = "as in `matrix`, from the side of `a`"), (status = 404, description = "`unknown_board`, `unknown_model`")))]
pub async fn pair(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<PairQuery>,
) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let fitted = page.fitted.as_ref().ok_or_else(unknown_model)?;
    let row = |slug: &str| fitted.row(&model(slug)?).ok_or_else(unknown_model);
    let (a, b) = (row(&query.a)?, row(&query.b)?);
    let met = fitted.head_to_head(&a.model, &b.model).unwrap_or_default();
    Ok(ok(&pair_json(&met, a, b)))
}

/// A page of snapshots.
#[derive(Deserialize)]
pub struct PageQuery {
    cursor: Option<u64>,
    limit: Option<u32>,
}

impl PageQuery {
    fn limit(&self) -> Result<u32, Problem> {
        let limit = self.limit.unwrap_or(100);
        if (1..=MOST).contains(&limit) {
            Ok(limit)
        } else {
            Err(Problem::new(400, "invalid_parameter", format!("limit is 1 to {MOST}")))
        }
    }
}

fn snapshot_json(row: &SnapshotHead) -> Value {
    json!({
        "snapshot": row.number, "log_size": row.log_size, "as_of": row.as_of, "published_at": row.published_at,
        "sha256": hex::encode(row.digest), "bytes": row.bytes,
    })
}

/// The published snapshots, newest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/snapshots", tag = "boards", params(("board" = String, Path), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, description = "`{\"snapshots\":[{\"snapshot\",\"log_size\",\"as_of\",\"published_at\",\"sha256\",\"bytes\"}],\"next_cursor\"}`")))]
pub async fn snapshots(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let (page, limit) = (page(&app, &path)?, query.limit()?);
    let rows = app.store.snapshot_heads(&page.board.board, query.cursor, limit).await?;
    let next = rows.last().filter(|row| rows.len() == limit as usize && row.number > 1).map(|row| row.number);
    let rows: Vec<Value> = rows.iter().map(snapshot_json).collect();
    Ok(ok(&json!({"snapshots": rows, "next_cursor": next})))
}

/// A snapshot's bytes, which never change.
#[utoipa::path(get, path = "/api/v1/boards/{board}/snapshots/{number}", tag = "boards", params(("board" = String, Path), ("number" = u64, Path)),
    responses((status = 200, description = "the board as `agon boards verify` recomputes it from the log, to the byte"), (status = 404, description = "`unknown_snapshot`")))]
pub async fn snapshot(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (board, number) = path.into_inner();
    let page = page(&app, &board)?;
    let body = find(&app, &page.board.board, id(&number, "unknown_snapshot", "snapshot")?).await?;
    let etag = format!("\"{}\"", hex::encode(Sha256::digest(&body)));
    let cache = (CACHE_CONTROL, "public, max-age=31536000, immutable");
    if matches(&request, &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).insert_header(cache).finish());
    }
    Ok(HttpResponse::Ok().insert_header((ETAG, etag)).insert_header(cache).content_type("application/json").body(body))
}

async fn find(app: &App, board: &str, number: u64) -> Result<Vec<u8>, Problem> {
    let unknown = || Problem::new(404, "unknown_snapshot", "there is no such snapshot");
    app.store.snapshot(board, number).await?.ok_or_else(unknown)
}

/// Which history.
#[derive(Deserialize)]
pub struct HistoryQuery {
    model: Option<String>,
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// Ratings over the snapshots, oldest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/history", tag = "boards", params(("board" = String, Path), ("model" = Option<String>, Query, description = "only this model"), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, description = "`{\"board\",\"models\":{slug:[{\"snapshot\",\"as_of\",\"rating\",\"ci\",\"rank\",\"votes\"}]},\"next_cursor\"}`")))]
pub async fn history(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<HistoryQuery>,
) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let limit = PageQuery { cursor: query.cursor, limit: query.limit }.limit()?;
    let only = query.model.as_deref().map(model).transpose()?;
    let rows = app.store.snapshot_heads(&page.board.board, query.cursor, limit).await?;
    let next = rows.last().filter(|row| rows.len() == limit as usize && row.number > 1).map(|row| row.number);
    let mut models: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for snapshot in rows.iter().rev() {
        let body = app.store.snapshot(&page.board.board, snapshot.number).await?;
        let Some(board) = body.and_then(|body| Standings::parse(&body)) else { continue };
        for row in board.rows.iter().filter(|row| only.as_ref().is_none_or(|only| row.model == *only)) {
            let rank = row.rank.map(|[best, worst]| json!({"best": best, "worst": worst}));
            models.entry(row.model.to_string()).or_default().push(json!({
                "snapshot": snapshot.number, "as_of": snapshot.as_of, "rating": row.rating, "ci": row.ci,
                "rank": rank, "votes": row.votes,
            }));
        }
    }
    if only.is_some() && models.is_empty() {
        return Err(unknown_model());
    }
    Ok(ok(&json!({"board": page.board.board, "models": models, "next_cursor": next})))
}

/// Which two snapshots.
#[derive(Deserialize)]
pub struct DiffQuery {
    /// Number of the earlier snapshot.
    pub from: u64,
    /// Number of the later one.
    pub to: u64,
}

fn damaged() -> Problem {
    Problem::new(500, "internal", "something went wrong on our side")
}

/// The difference of two snapshots of a board.
pub async fn difference_of(app: &App, board: &str, from: u64, to: u64) -> Result<Difference, Problem> {
    let read = async |number| -> Result<FittedBoard, Problem> {
        FittedBoard::parse(&find(app, board, number).await?).ok_or_else(damaged)
    };
    Ok(difference(&read(from).await?, &read(to).await?))
}

/// What changed between two snapshots, and why.
#[utoipa::path(get, path = "/api/v1/boards/{board}/diff", tag = "boards", params(("board" = String, Path), ("from" = u64, Query), ("to" = u64, Query)),
    responses((status = 200, description = "`{\"from\",\"to\",\"causes\":{\"new_votes\",\"retracted_votes\",\"rule_change\",\"basket_change\"},\"models\":[{\"model\",\"rating\":[before,after],\"move\",\"rank\":[…],\"new_votes\",\"retracted_votes\",\"cause\"}]}`, largest moves first"), (status = 404, description = "`unknown_snapshot`")))]
pub async fn diff(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<DiffQuery>,
) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let board = &page.board.board;
    let difference = difference_of(&app, board, query.from, query.to).await?;
    let mut value = serde_json::to_value(&difference).map_err(|_| damaged())?;
    value["board"] = json!(board);
    value["from"] = json!(query.from);
    value["to"] = json!(query.to);
    Ok(ok(&value))
}

/// How wide a plot is.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Size {
    #[default]
    Page,
    Phone,
}

/// Which drawing.
#[derive(Deserialize)]
pub struct PlotQuery {
    #[serde(default)]
    size: Size,
    language: Option<String>,
}

/// A plot of the board, as SVG with a text alternative; light and dark.
#[utoipa::path(get, path = "/api/v1/boards/{board}/plots/{plot}", tag = "boards", params(("board" = String, Path), ("plot" = String, Path, description = "`intervals.svg`, `wins.svg`, `counts.svg`, `history.svg` or `price.svg`"), ("size" = Option<String>, Query, description = "`page`, or `phone` for 360 pixels"), ("language" = Option<String>, Query, description = "what it speaks: `en`, `ar` or `zh-Hans`")),
    responses((status = 200, content_type = "image/svg+xml", description = "the plot"), (status = 404, description = "`unknown_board`, `unknown_plot`, `unknown_language`")))]
pub async fn plot(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    query: web::Query<PlotQuery>,
) -> Result<HttpResponse, Problem> {
    let (board, name) = path.into_inner();
    let page = page(&app, &board)?;
    let phone = query.size == Size::Phone;
    let plot: Plot = id(&name, "unknown_plot", "plot")?;
    let t = match &query.language {
        Some(tag) => Locale::named(tag).ok_or_else(|| {
            let offered: Vec<_> = Locale::offered().map(Locale::tag).collect();
            Problem::new(404, "unknown_language", format!("plots speak {}", offered.join(", ")))
        })?,
        None => Locale::default(),
    };
    // Nothing in a plot changes without a fit or a snapshot.
    let state = format!("{}-{}-{}", page.board.board, page.board.fitted_at, page.board.snapshot.unwrap_or(0));
    let etag = format!("\"{name}-{}-{state}{}\"", t.tag(), if phone { "-phone" } else { "" });
    let cache = (CACHE_CONTROL, "public, max-age=0, must-revalidate");
    if matches(&request, &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).insert_header(cache).finish());
    }
    let svg = app.drawings.get(Kind { plot, phone, t }, &page, &state, &app.store).await?;
    Ok(HttpResponse::Ok().insert_header((ETAG, etag)).insert_header(cache).content_type("image/svg+xml").body(svg))
}
