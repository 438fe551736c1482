//! Boards, models and the log, for everybody.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header::{ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use futures_util::stream;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::boards::view::Page;
use crate::http::App;
use crate::http::api::battle::held;
use crate::http::api::ok;
use crate::http::api::vendors::models::public_slots;
use crate::http::extract::{ClientAddr, id};
use crate::http::problem::Problem;
use crate::models::catalogue::{Catalogue, Model, PublicSlot};
use agon_core::battle::style::Style;
use agon_core::log::{Entry, encoding};
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::rank::Rank;
use agon_core::verdict::Verdict;
use agon_store::PairCount;

fn unknown_board() -> Problem {
    Problem::new(404, "unknown_board", "there is no such board; GET /api/v1/boards lists them")
}

fn board_id(name: &str) -> Result<BoardId, Problem> {
    name.parse().map_err(|_| unknown_board())
}

/// A board as it is now.
pub fn find_page(app: &App, board: &str) -> Result<Arc<Page>, Problem> {
    app.views.now().get(board_id(board)?).cloned().ok_or_else(unknown_board)
}

/// The boards, with their sizes.
#[utoipa::path(get, path = "/api/v1/boards", tag = "boards", responses((status = 200, description = "`{\"log_size\",\"boards\":[…]}`")))]
pub async fn list(app: web::Data<App>) -> HttpResponse {
    let pages = app.views.now();
    let boards: Vec<Value> = pages
        .all()
        .map(|page| json!({"board": page.board.board, "title": page.board.title, "votes": page.board.votes, "models": page.board.rows.len()}))
        .collect();
    ok(&json!({"log_size": pages.log_size, "boards": boards}))
}

/// One board: ready-made bytes.
#[utoipa::path(get, path = "/api/v1/boards/{board}", tag = "boards", params(("board" = String, Path, example = "overall"), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, description = "the board, with an ETag"), (status = 304, description = "unchanged"), (status = 404, description = "`unknown_board`")))]
pub async fn show(app: web::Data<App>, request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
    let etag = (ETAG, page.etag.as_str());
    // Caches may keep a board, and must ask whether it is still the one.
    let cache = ("cache-control", "public, max-age=0, must-revalidate");
    if matches(&request, &page.etag) {
        return Ok(HttpResponse::NotModified().insert_header(etag).insert_header(cache).finish());
    }
    Ok(HttpResponse::Ok()
        .insert_header(etag)
        .insert_header(cache)
        .content_type("application/json")
        .body(page.json.clone()))
}

/// Does the client have this version already?
pub fn matches(request: &HttpRequest, etag: &str) -> bool {
    let header = request.headers().get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or_default();
    header.split(',').map(str::trim).any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

/// The board at each change: the first event, and any after a pause, is the whole board.
#[utoipa::path(get, path = "/api/v1/boards/{board}/live", tag = "boards", params(("board" = String, Path), ("Last-Event-ID" = Option<String>, Header)),
    responses((status = 200, content_type = "text/event-stream", description = "`moves` `{\"log_size\",\"votes\",\"rows\":[{\"model\",\"place\",\"rank\",\"rating\",\"ci\",\"elo\",\"votes\"}]}`")))]
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

    fn moves(&mut self, pages: &crate::boards::view::Pages) -> Option<Bytes> {
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
                rows.push(
                    json!({"model": row.model, "place": place, "rank": row.rank, "rating": row.rating, "ci": row.ci,
                    "elo": row.elo, "votes": row.votes}),
                );
            }
        }
        if rows.is_empty() {
            return None;
        }
        let data = json!({"log_size": board.log_size, "votes": board.votes, "rows": rows});
        Some(Bytes::from(format!("id: {}\nevent: moves\ndata: {data}\n\n", pages.log_size)))
    }
}

/// The catalogue: what each model is, how it is drawn and how often it was.
#[utoipa::path(get, path = "/api/v1/models", tag = "boards", responses((status = 200, description = "`{\"models\":[…]}`")))]
pub async fn models(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    let models = models_json(&app).await?;
    Ok(ok(
        &json!({"sampling": {"version": agon_core::battle::sampling::Rule::VERSION, "rule": app.config.sampling_rule()}, "models": models}),
    ))
}

/// Every model with its draws; pages show the same.
pub async fn models_json(app: &App) -> Result<Vec<Value>, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    let catalogue = app.catalogue();
    Ok(catalogue.models().map(|model| model_json(&catalogue, model, &counts, &slots)).collect())
}

/// One model.
#[utoipa::path(get, path = "/api/v1/models/{model}", tag = "boards", params(("model" = String, Path)),
    responses((status = 200, description = "the model"), (status = 404, description = "`unknown_model`")))]
pub async fn model(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let slug: ModelSlug = id(&path, "unknown_model", "model")?;
    let catalogue = app.catalogue();
    let model = catalogue.get(&slug).ok_or_else(|| Problem::new(404, "unknown_model", "there is no such model"))?;
    Ok(ok(&model_facts(&app, &catalogue, model).await?))
}

/// A model with its draws; pages show the same.
pub async fn model_facts(app: &App, catalogue: &Catalogue, model: &Model) -> Result<Value, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    Ok(model_json(catalogue, model, &counts, &slots))
}

fn model_json(catalogue: &Catalogue, model: &Model, counts: &[PairCount], slots: &[PublicSlot]) -> Value {
    let slug = model.row.slug.as_str();
    let share = catalogue.draws.shares().into_iter().find(|(s, _)| s.as_str() == slug).map(|(_, share)| share);
    // Battles under way are not counted: the one that a person reads would show in the difference.
    let total: i64 = counts.iter().map(|c| 2 * c.drawn).sum();
    let mine = counts.iter().filter(|c| c.model_a == slug || c.model_b == slug);
    let (drawn, voted) = mine.fold((0, 0), |(d, v), c| (d + c.drawn, v + c.voted));
    let realised = (total > 0).then(|| drawn as f64 / total as f64);
    json!({
        "model": slug, "name": model.row.name, "organization": model.row.organization, "license": model.row.license,
        "origin": model.row.origin, "status": model.row.status,
        "price": model.row.price_input.zip(model.row.price_output).map(|(i, o)| json!({"input": i as f64 / 1e6, "output": o as f64 / 1e6})),
        "slot": slots.iter().find(|slot| slot.model == model.row.slug),
        "sampling": {"weight": model.weight, "share": share, "realised_share": realised, "battles": drawn, "votes": voted},
    })
}

/// A page of the log.
#[derive(Deserialize)]
pub struct LogQuery {
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// The log itself, from which every board can be computed again.
#[utoipa::path(get, path = "/api/v1/log", tag = "boards", params(("cursor" = Option<u64>, Query, description = "first log_index"), ("limit" = Option<u32>, Query, description = "1 to 1000, 100 unless given")),
    responses((status = 200, description = "`{\"entries\":[{…,\"bytes\",\"leaf_hash\"}],\"next_cursor\"}`; `bytes` is the canonical encoding, in hex")))]
pub async fn log(app: web::Data<App>, query: web::Query<LogQuery>) -> Result<HttpResponse, Problem> {
    let limit = query.limit.unwrap_or(100);
    if !(1..=1_000).contains(&limit) {
        return Err(Problem::new(400, "invalid_parameter", "limit is 1 to 1000"));
    }
    let rows = app.store.read_log(query.cursor.unwrap_or(0), limit).await?;
    let next = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.index + 1);
    let entries: Vec<Value> = rows
        .iter()
        .filter_map(|row| {
            let mut value = entry_json(&encoding::decode(&row.entry).ok()?);
            value["bytes"] = json!(hex::encode(&row.entry));
            value["leaf_hash"] = json!(hex::encode(row.leaf));
            Some(value)
        })
        .collect();
    Ok(ok(&json!({"entries": entries, "next_cursor": next})))
}

fn style_json(style: Style) -> Value {
    json!({"tokens": style.tokens, "headings": style.headings, "bold": style.bold, "lists": style.lists})
}

fn entry_json(entry: &Entry) -> Value {
    let (status, weight, reason) = match entry.verdict {
        Verdict::Counted { weight } => ("counted", weight, None),
        Verdict::Excluded(reason) => ("excluded", 0, Some(reason.code())),
    };
    json!({
        "log_index": entry.index, "kind": entry.kind.as_str(), "at": entry.at, "vote": entry.vote, "voter": hex::encode(entry.voter), "cast_at": entry.cast_at,
        "model_a": entry.left, "model_b": entry.right, "winner": entry.outcome, "status": status,
        "weight": f64::from(weight) / 1e6, "reason": reason, "rule_version": entry.rule_version, "turns": entry.turns,
        "language": entry.language, "kinds": entry.kinds.names().collect::<Vec<_>>(),
        "style": entry.style.map(|[a, b]| json!({"a": style_json(a), "b": style_json(b)})),
        "propensity": f64::from(entry.propensity) / 1e9, "sampling_version": entry.sampling_version,
    })
}
