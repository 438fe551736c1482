//! What stands behind a board: pairs, snapshots, history, differences, plots.

use std::collections::BTreeMap;

use actix_web::http::header::{CACHE_CONTROL, ETAG};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::boards::view::{FitProof, Page, Rank, StyleControlled, StyleEffect};
use crate::flow::ranking::plots::{Kind, Plot};
use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::boards::find_page;
use crate::http::etag::is_unchanged;
use crate::http::extract::id;
use crate::http::problem::Problem;
use crate::i18n::Locale;
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FittedBoard, FittedRow, HeadToHead, Pair, Standings};
use agon_core::ranking::difference::{self, Cause, Difference};
use agon_core::ranking::fit::expected;
use agon_core::time::Timestamp;
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
    responses((status = 200, body = Matrix, description = "pairs that met; `a` is the higher rated")))]
pub async fn matrix(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let Some(fitted) = &page.fitted else {
        return Ok(ok(&Matrix { board: &page.board.board, log_size: 0, models: Vec::new(), pairs: Vec::new() }));
    };
    let row = |place: u32| fitted.rows.get(place as usize);
    let met = fitted.head_to_heads();
    let pairs = met.iter().filter_map(|((a, b), met)| Some(PairReply::new(met, row(*a)?, row(*b)?))).collect();
    let models = fitted.rows.iter().map(|row| &row.model).collect();
    Ok(ok(&Matrix { board: &fitted.board, log_size: fitted.log_size, models, pairs }))
}

/// How often each pair met.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"board": "overall", "log_size": 32, "models": ["demo-extractive", "demo-outliner"],
    "pairs": [{"a": "demo-extractive", "b": "demo-outliner", "votes": 2, "wins": 1, "losses": 1, "ties": 0, "both_bad": 0, "a_on_left": 2,
        "win_fraction": 0.5, "expected": 0.6358038874087627}]}))]
pub struct Matrix<'a> {
    /// The board's name in URLs.
    board: &'a str,
    /// Entries of the log that are in it.
    log_size: u64,
    /// Rated models by rating, then the others by name.
    #[schema(value_type = Vec<String>)]
    models: Vec<&'a ModelSlug>,
    /// Pairs that met.
    pairs: Vec<PairReply<'a>>,
}

/// Two models, head to head, from the side of `a`.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"a": "demo-extractive", "b": "demo-outliner", "votes": 2, "wins": 1, "losses": 1, "ties": 0, "both_bad": 0,
    "a_on_left": 2, "win_fraction": 0.5, "expected": 0.6358038874087627}))]
pub struct PairReply<'a> {
    /// The model whose view is told.
    #[schema(value_type = String)]
    a: &'a ModelSlug,
    /// Its opponent.
    #[schema(value_type = String)]
    b: &'a ModelSlug,
    /// Counted votes between them.
    votes: u64,
    /// Of these: for `a`.
    wins: u64,
    /// Votes that `b` won.
    losses: u64,
    /// For neither, both-bad ones too.
    ties: u64,
    /// Of the ties, those that called both bad.
    both_bad: u64,
    /// Votes of battles in which `a` was on side A.
    a_on_left: u64,
    /// The share of a win per vote that `a` had, ties as halves, 0 to 1; none where they never met.
    #[schema(required)]
    win_fraction: Option<f64>,
    /// The share that their ratings promise `a`; none where these can't be compared.
    #[schema(required)]
    expected: Option<f64>,
}

impl<'a> PairReply<'a> {
    fn new(met: &HeadToHead, a: &'a FittedRow, b: &'a FittedRow) -> Self {
        let ratings = a.rating.zip(b.rating).filter(|_| a.component == b.component);
        Self {
            a: &a.model,
            b: &b.model,
            votes: met.votes(),
            wins: met.wins,
            losses: met.losses,
            ties: met.ties + met.both_bad,
            both_bad: met.both_bad,
            a_on_left: met.on_left,
            win_fraction: met.win_fraction(),
            expected: ratings.map(|(a, b)| expected(a, b)),
        }
    }
}

/// Which two models.
#[derive(Deserialize)]
pub struct PairQuery {
    /// Slug of one model.
    pub a: String,
    /// Slug of the other model.
    pub b: String,
}

/// Two models, head to head.
#[utoipa::path(get, path = "/api/v1/boards/{board}/pair", tag = "boards", params(("board" = String, Path), ("a" = String, Query), ("b" = String, Query)),
    responses((status = 200, body = PairReply, description = "the pair, as in `matrix`"), (status = 404, description = "`unknown_board`, `unknown_model`")))]
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
    Ok(ok(&PairReply::new(&met, a, b)))
}

/// Which page of snapshots.
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

/// The published snapshots, newest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/snapshots", tag = "boards", params(("board" = String, Path), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = SnapshotList, description = "a page of them")))]
pub async fn snapshots(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let (page, limit) = (page(&app, &path)?, query.limit()?);
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
    let page = page(&app, &board)?;
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

async fn find(app: &App, board: &str, number: u64) -> Result<Vec<u8>, Problem> {
    let unknown = || Problem::new(404, "unknown_snapshot", "there is no such snapshot");
    app.store.snapshot(board, number).await?.ok_or_else(unknown)
}

/// Whose history (one model, or all), and which snapshots.
#[derive(Deserialize)]
pub struct HistoryQuery {
    model: Option<String>,
    cursor: Option<u64>,
    limit: Option<u32>,
}

/// Ratings over the snapshots, oldest first.
#[utoipa::path(get, path = "/api/v1/boards/{board}/history", tag = "boards", params(("board" = String, Path), ("model" = Option<String>, Query, description = "only this model"), ("cursor" = Option<u64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = History, description = "a page of snapshots, newest page first"), (status = 404, description = "`unknown_board`, `unknown_model`")))]
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
    Ok(difference::difference(&read(from).await?, &read(to).await?))
}

/// What changed between two snapshots, and why.
#[utoipa::path(get, path = "/api/v1/boards/{board}/diff", tag = "boards", params(("board" = String, Path), ("from" = u64, Query), ("to" = u64, Query)),
    responses((status = 200, body = Diff, description = "the difference"), (status = 404, description = "`unknown_snapshot`")))]
pub async fn diff(
    app: web::Data<App>,
    path: web::Path<String>,
    query: web::Query<DiffQuery>,
) -> Result<HttpResponse, Problem> {
    let page = page(&app, &path)?;
    let board = &page.board.board;
    let difference = difference_of(&app, board, query.from, query.to).await?;
    let models = difference.models.into_iter().map(Moved::from).collect();
    Ok(ok(&Diff { board, from: query.from, to: query.to, causes: difference.causes.into(), models }))
}

/// What changed between two snapshots.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"board": "overall", "from": 3, "to": 5,
    "causes": {"new_votes": 8, "retracted_votes": 0, "rule_change": false, "basket_change": false},
    "models": [{"model": "demo-extractive", "rating": [1182.9358679459342, 1134.2360630953904], "move": -48.69980485054384,
        "rank": [[1, 4], [1, 5]], "new_votes": 3, "retracted_votes": 0, "cause": "new_votes"}]}))]
pub struct Diff<'a> {
    /// The board's name in URLs.
    board: &'a str,
    /// Number of the earlier snapshot.
    from: u64,
    /// Number of the later one.
    to: u64,
    /// What happened between them.
    causes: Causes,
    /// Largest move first.
    models: Vec<Moved>,
}

/// What happened between two snapshots.
#[derive(Serialize, ToSchema)]
struct Causes {
    /// Votes that were added.
    new_votes: u64,
    /// Votes that were taken back.
    retracted_votes: u64,
    /// Did the rules of verdicts change?
    rule_change: bool,
    /// Did the models change whose mean is 1000?
    basket_change: bool,
}

impl From<difference::Causes> for Causes {
    fn from(causes: difference::Causes) -> Self {
        let difference::Causes { new_votes, retracted_votes, rule_change, basket_change } = causes;
        Self { new_votes, retracted_votes, rule_change, basket_change }
    }
}

/// One model's move.
#[derive(Serialize, ToSchema)]
struct Moved {
    /// Its name in the API.
    #[schema(value_type = String)]
    model: ModelSlug,
    /// Rating before and after; none where it had none.
    rating: [Option<f64>; 2],
    /// After less before.
    #[serde(rename = "move")]
    #[schema(required)]
    moved: Option<f64>,
    /// Best and worst place before, and after.
    rank: [Option<[u32; 2]>; 2],
    /// Votes added in its battles.
    new_votes: u64,
    /// Votes taken back in its battles.
    retracted_votes: u64,
    /// `new`, `gone`, `rule_change`, `retractions`, `new_votes`, `others_votes` or `none`.
    #[schema(value_type = String)]
    cause: Cause,
}

impl From<difference::Moved> for Moved {
    fn from(one: difference::Moved) -> Self {
        let difference::Moved { model, rating, moved, rank, new_votes, retracted_votes, cause } = one;
        Self { model, rating, moved, rank, new_votes, retracted_votes, cause }
    }
}

/// How wide a plot is.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Size {
    #[default]
    Page,
    Phone,
}

/// Which drawing: its size and language.
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
    if is_unchanged(&request, &etag) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, etag)).insert_header(cache).finish());
    }
    let svg = app.drawings.get(Kind { plot, phone, t }, &page, &state, &app.store).await?;
    Ok(HttpResponse::Ok().insert_header((ETAG, etag)).insert_header(cache).content_type("image/svg+xml").body(svg))
}
