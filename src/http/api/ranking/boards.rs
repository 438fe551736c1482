//! Boards, models and the log, for everybody.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use futures_util::stream;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::boards::view::{BoardJson, Page, Pages, Price, Rank, Row, Votes};
use crate::http::App;
use crate::http::api::battle::held;
use crate::http::api::ok;
use crate::http::api::vendors::models::public_slots;
use crate::http::etag::is_unchanged;
use crate::http::extract::{ClientAddr, id};
use crate::http::problem::Problem;
use crate::models::catalogue::{Catalogue, Model, PublicSlot};
use agon_core::battle::prompt::Language;
use agon_core::battle::sampling::Rule;
use agon_core::battle::style::Style;
use agon_core::ids::VoteId;
use agon_core::log::{Entry, encoding};
use agon_core::model::{ModelSlug, ModelStatus, Origin};
use agon_core::ranking::board::BoardId;
use agon_core::time::Timestamp;
use agon_core::verdict::Verdict;
use agon_core::vote::Outcome;
use agon_store::{LogRow, PairCount, StoreError};

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
        let data = serde_json::to_string(&moves).unwrap_or_default();
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

/// The catalogue: what each model is, how it is drawn and how often it was.
#[utoipa::path(get, path = "/api/v1/models", tag = "boards", responses((status = 200, body = ModelList, description = "the catalogue")))]
pub async fn models(app: web::Data<App>) -> Result<HttpResponse, Problem> {
    let sampling = Sampling { version: Rule::VERSION, rule: app.config.sampling_rule().into() };
    Ok(ok(&ModelList { sampling, models: all_model_facts(&app).await? }))
}

/// Every model with its draws; pages show the same.
pub async fn all_model_facts(app: &App) -> Result<Vec<ModelFacts>, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    let catalogue = app.catalogue();
    Ok(catalogue.models().map(|model| ModelFacts::new(&catalogue, model, &counts, &slots)).collect())
}

/// One model of the catalogue: price, status, slot, and how often it was drawn.
#[utoipa::path(get, path = "/api/v1/models/{model}", tag = "boards", params(("model" = String, Path)),
    responses((status = 200, body = ModelFacts, description = "the model"), (status = 404, description = "`unknown_model`")))]
pub async fn model(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let slug: ModelSlug = id(&path, "unknown_model", "model")?;
    let catalogue = app.catalogue();
    let model = catalogue.get(&slug).ok_or_else(|| Problem::new(404, "unknown_model", "there is no such model"))?;
    Ok(ok(&model_facts(&app, &catalogue, model).await?))
}

/// A model with its draws; pages show the same.
pub async fn model_facts(app: &App, catalogue: &Catalogue, model: &Model) -> Result<ModelFacts, Problem> {
    let (counts, slots) = (app.store.pair_counts().await?, public_slots(app).await?);
    Ok(ModelFacts::new(catalogue, model, &counts, &slots))
}

/// The catalogue, with the rule by which models are drawn.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"sampling": {"version": 1, "rule": {"uniform": 0.15, "min_share": 0.5, "max_share": 3.0}},
    "models": [{"model": "demo-calculator", "name": "Demo Calculator", "organization": "Agon demo", "license": "Apache-2.0", "origin": "demo",
        "status": "active", "price": null, "slot": null,
        "sampling": {"weight": 1.0, "share": 0.2, "realised_share": 0.5, "battles": 1, "votes": 1}}]}))]
pub struct ModelList {
    /// How two models are drawn.
    sampling: Sampling,
    /// The models, in the order of their slugs.
    models: Vec<ModelFacts>,
}

/// How two models are drawn.
#[derive(Serialize, ToSchema)]
struct Sampling {
    /// Stored with each battle; it changes with the rule.
    version: i64,
    /// What battles are drawn by now.
    rule: SamplingRule,
}

/// The sampling rule.
#[derive(Serialize, ToSchema)]
struct SamplingRule {
    /// Part of the probability that is spread evenly over all pairs, 0 to 1; the rest goes by weight.
    uniform: f64,
    /// Least share of a model, as a multiple of the even share.
    min_share: f64,
    /// Greatest share of a model, as a multiple of the even share.
    max_share: f64,
}

impl From<Rule> for SamplingRule {
    fn from(Rule { uniform, min_share, max_share }: Rule) -> Self {
        Self { uniform, min_share, max_share }
    }
}

/// A model, how it is drawn and how often it was.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"model": "demo-calculator", "name": "Demo Calculator", "organization": "Agon demo", "license": "Apache-2.0",
    "origin": "demo", "status": "active", "price": null, "slot": null,
    "sampling": {"weight": 1.0, "share": 0.2, "realised_share": 0.5, "battles": 1, "votes": 1}}))]
pub struct ModelFacts {
    /// Its name in the API.
    #[schema(value_type = String)]
    pub model: ModelSlug,
    /// Its name for people.
    pub name: String,
    /// The organization that made the model.
    pub organization: String,
    /// The model's licence.
    pub license: String,
    /// `live`, `replay` or `demo`.
    #[schema(value_type = String)]
    pub origin: Origin,
    /// `active`, `draining` or `retired`: only active models are drawn into new battles.
    #[schema(value_type = String)]
    pub status: ModelStatus,
    /// Dollars per million tokens.
    #[schema(required)]
    pub price: Option<Price>,
    /// The slot of a vendor's model, as in `GET /slots`; none: the model is the operator's.
    #[schema(required)]
    pub slot: Option<PublicSlot>,
    /// How often the model is to be drawn, and was.
    pub sampling: Draws,
}

/// How a model is drawn, and how often it was.
#[derive(Serialize, ToSchema)]
pub struct Draws {
    /// Its sampling weight, above 0; 1 is usual.
    pub weight: f64,
    /// The share of battles that it is meant to have, 0 to 1; none while it is not drawn.
    #[schema(required)]
    pub share: Option<f64>,
    /// The share that it had, of battles that are over; none before the first.
    #[schema(required)]
    pub realised_share: Option<f64>,
    /// Battles that are over.
    pub battles: i64,
    /// Of these, battles that were voted on.
    pub votes: i64,
}

impl ModelFacts {
    fn new(catalogue: &Catalogue, model: &Model, counts: &[PairCount], slots: &[PublicSlot]) -> Self {
        let row = &model.row;
        let slug = row.slug.as_str();
        // Battles under way are not counted: the one that a person reads would show in the difference.
        let total: i64 = counts.iter().map(|c| 2 * c.drawn).sum();
        let mine = counts.iter().filter(|c| c.model_a == slug || c.model_b == slug);
        let (battles, votes) = mine.fold((0, 0), |(d, v), c| (d + c.drawn, v + c.voted));
        let sampling = Draws {
            weight: model.weight,
            share: catalogue.draws.shares().into_iter().find(|(s, _)| *s == row.slug).map(|(_, share)| share),
            realised_share: (total > 0).then(|| battles as f64 / total as f64),
            battles,
            votes,
        };
        Self {
            model: row.slug.clone(),
            name: row.name.clone(),
            organization: row.organization.clone(),
            license: row.license.clone(),
            origin: row.origin,
            status: row.status,
            price: Price::of(row),
            slot: slots.iter().find(|slot| slot.model == row.slug).cloned(),
            sampling,
        }
    }
}

/// Which page of the log.
#[derive(Deserialize)]
pub struct LogQuery {
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// The log itself, from which every board can be computed again.
#[utoipa::path(get, path = "/api/v1/log", tag = "boards", params(("cursor" = Option<u64>, Query, description = "first log_index"), ("limit" = Option<u32>, Query, description = "1 to 1000, 100 unless given")),
    responses((status = 200, body = LogPage, description = "entries in order"), (status = 400, description = "`invalid_parameter`")))]
pub async fn log(app: web::Data<App>, query: web::Query<LogQuery>) -> Result<HttpResponse, Problem> {
    let limit = query.limit.unwrap_or(100);
    if !(1..=1_000).contains(&limit) {
        return Err(Problem::new(400, "invalid_parameter", "limit is 1 to 1000"));
    }
    let rows = app.store.read_log(query.cursor.unwrap_or(0), limit).await?;
    let next = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.index + 1);
    // An entry left out would be a gap that nobody is told of.
    let damaged = |row: &LogRow, error| StoreError::Damaged(format!("log entry {}: {error}", row.index));
    let entry = |row: &LogRow| {
        let entry = encoding::decode(&row.entry).map_err(|error| damaged(row, error))?;
        Ok::<_, StoreError>(LogEntry::new(row, entry))
    };
    let entries = rows.iter().map(entry).collect::<Result<_, _>>()?;
    Ok(ok(&LogPage { entries, next_cursor: next }))
}

/// A page of the log.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"entries": [{"log_index": 1, "kind": "verdict", "at": "2026-11-26T08:51:15.201246Z",
    "vote": "vote_01m8bgth3pe41rvepbhr4jtwj4", "voter": "03e95829b86914be27c7369e520cd1ad", "cast_at": "2026-11-26T08:51:15.190501Z",
    "model_a": "demo-eliza", "model_b": "demo-extractive", "winner": "a", "status": "excluded", "weight": 0.0, "reason": "hidden_check",
    "rule_version": 3, "turns": 1, "language": "und", "kinds": [], "style": {
        "a": {"tokens": 10, "headings": 0, "bold": 0, "lists": 0}, "b": {"tokens": 58, "headings": 1, "bold": 1, "lists": 3}},
    "propensity": 0.1, "sampling_version": 1, "bytes": "020100000000000000010006612a0bd398de01a2170d447671038dbacb8e…",
    "leaf_hash": "33bba6d2a1589049926a1a4a6a903d9f18b1620b9ca5849b7a85d64d8279cd5b"}], "next_cursor": null}))]
pub struct LogPage {
    /// In the log's order.
    entries: Vec<LogEntry>,
    /// Where the next page begins; none: the log ends here, for now.
    #[schema(required)]
    next_cursor: Option<u64>,
}

/// An entry of the log: the verdict on a vote.
#[derive(Serialize, ToSchema)]
struct LogEntry {
    /// Its place, from 0.
    log_index: u64,
    /// `verdict`, `retraction` (takes a counted vote back) or `reinstatement` (counts it again).
    kind: &'static str,
    /// When it was appended.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
    /// The vote that was judged.
    #[schema(value_type = String)]
    vote: VoteId,
    /// The voter under a random name, equal for all votes of one person (hex).
    voter: String,
    /// When the vote was cast.
    #[schema(value_type = String, format = DateTime)]
    cast_at: Timestamp,
    /// The model on side A.
    #[schema(value_type = String)]
    model_a: ModelSlug,
    /// The model on side B.
    #[schema(value_type = String)]
    model_b: ModelSlug,
    /// `a`, `b`, `tie` or `both_bad`.
    #[schema(value_type = String)]
    winner: Outcome,
    /// `counted` or `excluded`.
    status: &'static str,
    /// What the vote weighs, 0 to 1; of a retraction: what is subtracted.
    weight: f64,
    /// Why it is excluded: a code of `GET /rules`.
    #[schema(required)]
    reason: Option<&'static str>,
    /// The rules that judged it.
    rule_version: u16,
    /// Questions that were asked before the vote, from 1.
    turns: u16,
    /// Language of the first question (ISO 639-1); `und`: it can't be told.
    #[schema(value_type = String)]
    language: Language,
    /// Kinds of the first question: `code`, `maths`, `long`.
    kinds: Vec<&'static str>,
    /// How both sides look; none when the vote came before they were whole.
    #[schema(required)]
    style: Option<SideStyles>,
    /// Probability with which this pair was drawn, above 0, to 1.
    propensity: f64,
    /// The sampling rule that drew it.
    sampling_version: u16,
    /// Its canonical encoding (hex).
    bytes: String,
    /// Its leaf hash (RFC 6962, SHA-256, hex).
    leaf_hash: String,
}

/// How both sides look, over all turns.
#[derive(Serialize, ToSchema)]
struct SideStyles {
    /// How side A's answers looked.
    a: AnswerStyle,
    /// How side B's answers looked.
    b: AnswerStyle,
}

/// How a side's answers look.
#[derive(Serialize, ToSchema)]
struct AnswerStyle {
    /// Words in it, and each ideograph or kana as one.
    tokens: u32,
    /// Headings in it.
    headings: u16,
    /// Spans of bold in it.
    bold: u16,
    /// Items of lists in it.
    lists: u16,
}

impl From<Style> for AnswerStyle {
    fn from(Style { tokens, headings, bold, lists }: Style) -> Self {
        Self { tokens, headings, bold, lists }
    }
}

impl LogEntry {
    fn new(row: &LogRow, entry: Entry) -> Self {
        let (status, weight, reason) = match entry.verdict {
            Verdict::Counted { weight } => ("counted", weight, None),
            Verdict::Excluded(reason) => ("excluded", 0, Some(reason.code())),
        };
        Self {
            log_index: entry.index,
            kind: entry.kind.as_str(),
            at: entry.at,
            vote: entry.vote,
            voter: hex::encode(entry.voter),
            cast_at: entry.cast_at,
            model_a: entry.left,
            model_b: entry.right,
            winner: entry.outcome,
            status,
            weight: f64::from(weight) / 1e6,
            reason,
            rule_version: entry.rule_version,
            turns: entry.turns,
            language: entry.language,
            kinds: entry.kinds.names().collect(),
            style: entry.style.map(|[a, b]| SideStyles { a: a.into(), b: b.into() }),
            propensity: f64::from(entry.propensity) / 1e9,
            sampling_version: entry.sampling_version,
            bytes: hex::encode(&row.entry),
            leaf_hash: hex::encode(row.leaf),
        }
    }
}
