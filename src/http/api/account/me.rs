//! What belongs to the caller.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::flow::points::show::{Cursor, Points, show_points};
use crate::flow::ranking::personal::{LEAST, Personal, personal};
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::limited::{Limited, Read};
use crate::http::extract::query::{Query, page_size};
use crate::http::extract::{Caller, id};
use crate::http::problem::Problem;
use agon_core::battle::BattleState;
use agon_core::battle::mode::Mode;
use agon_core::ids::{AccountId, BattleId};
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FittedRow, RankingRule};
use agon_core::time::Timestamp;
use agon_core::vote::Outcome;
use agon_store::BattleSummary;

/// Who the caller is.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, body = Me, description = "the caller"), (status = 401, description = "no session")))]
pub async fn show(caller: Caller) -> HttpResponse {
    ok(&Me { account: caller.account, kind: "guest" })
}

/// The account of the session.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"account": "acct_01m8bgvnq7e9htdexkgj66syb6", "kind": "guest"}))]
pub struct Me {
    /// The account's id.
    #[schema(value_type = String)]
    account: AccountId,
    /// Always `guest`.
    kind: &'static str,
}

/// Reads the cursor of a statement.
///
/// # Errors
/// 400 `invalid_cursor`.
pub fn points_cursor(text: Option<&str>) -> Result<Option<Cursor>, Problem> {
    let wrong = |()| Problem::new(400, "invalid_cursor", "the cursor is none of ours; leave it out to begin anew");
    text.map(|text| text.parse().map_err(wrong)).transpose()
}

/// The caller's points: balances, and the statement newest first.
#[utoipa::path(get, path = "/api/v1/me/points", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "50 unless given")),
    responses((status = 200, body = Points, description = "amounts are micro-points, a point is 1,000,000"), (status = 400, description = "`invalid_parameter`, `invalid_cursor`")))]
pub async fn points(app: web::Data<App>, caller: Limited<Read>, page: Query<Page>) -> Result<HttpResponse, Problem> {
    let limit = page_size(page.limit, 50, 200)?;
    let shown = show_points(&app.store, caller.account, points_cursor(page.cursor.as_deref())?, limit).await?;
    Ok(ok(&shown))
}

/// The board of the caller's own counted votes, from the twentieth on.
#[utoipa::path(get, path = "/api/v1/me/board", tag = "me", responses((status = 200, body = OwnBoard, description = "the board"), (status = 409, description = "`too_few_votes`")))]
pub async fn board(app: web::Data<App>, caller: Limited<Read>) -> Result<HttpResponse, Problem> {
    let Personal { votes, board } = personal(&app.store, caller.account, &RankingRule::default()).await?;
    let own = board.ok_or_else(|| {
        let text = format!("a board of your own needs {LEAST} counted votes; you have {}", votes.len());
        Problem::new(409, "too_few_votes", text)
    })?;
    Ok(ok(&OwnBoard { votes: own.counted, rows: own.rows.into_iter().map(OwnRow::from).collect() }))
}

/// A board of one person's own counted votes.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"votes": 20, "rows": [{"model": "demo-markov", "rating": 1149.839220701398,
    "ci": [947.5701230102493, 1352.1083183925468], "rank": [1, 4], "votes": 10, "wins": 4, "losses": 4, "ties": 2, "both_bad": 0}]}))]
pub struct OwnBoard {
    /// The person's counted votes.
    votes: u64,
    /// Rated models by rating, then the others by name.
    rows: Vec<OwnRow>,
}

/// A model on a person's own board.
#[derive(Serialize, ToSchema)]
struct OwnRow {
    /// Its name in the API.
    #[schema(value_type = String)]
    model: ModelSlug,
    /// Exact rating; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    rating: Option<f64>,
    /// Lower and upper end of the 95 % interval.
    #[schema(required)]
    ci: Option<[f64; 2]>,
    /// Best and worst place that the votes allow, from 1.
    #[schema(required)]
    rank: Option<[u32; 2]>,
    /// The person's counted votes in its battles.
    votes: u64,
    /// Of these: for it.
    wins: u64,
    /// Own votes that the model lost.
    losses: u64,
    /// For neither, both-bad ones too: `wins + losses + ties == votes`.
    ties: u64,
    /// Of the ties, those that called both bad.
    both_bad: u64,
}

impl From<FittedRow> for OwnRow {
    fn from(row: FittedRow) -> Self {
        Self {
            model: row.model,
            rating: row.rating,
            ci: row.ci,
            rank: row.rank,
            votes: row.votes,
            wins: row.wins,
            losses: row.losses,
            ties: row.ties + row.both_bad,
            both_bad: row.both_bad,
        }
    }
}

/// Which page of a list.
#[derive(Deserialize)]
pub struct Page {
    cursor: Option<String>,
    limit: Option<u32>,
}

/// The caller's battles, newest first; models of those that have their vote or name them.
#[utoipa::path(get, path = "/api/v1/me/battles", tag = "me", params(("cursor" = Option<String>, Query), ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "20 unless given")),
    responses((status = 200, body = BattleList, description = "a page of them"), (status = 400, description = "`invalid_parameter`, `invalid_cursor`")))]
pub async fn battles(app: web::Data<App>, caller: Limited<Read>, page: Query<Page>) -> Result<HttpResponse, Problem> {
    let limit = page_size(page.limit, 20, 100)?;
    let before = page.cursor.as_deref().map(|c| id(c, "invalid_cursor", "cursor")).transpose()?;
    let rows = app.store.battles_of(caller.account, before, limit).await?;
    let next = rows.last().filter(|_| rows.len() == limit as usize).map(|row| row.id);
    Ok(ok(&BattleList { battles: rows.into_iter().map(OwnBattle::from).collect(), next_cursor: next }))
}

/// A page of somebody's battles.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"battles": [{"id": "btl_01m8bgszchefnswc2vf3h6xy6n", "mode": "battle", "state": "voted", "turns": 1, "prompt": "How do robots learn?",
    "created_at": "2026-11-26T08:50:57.041931Z", "pinned": false, "winner": "a", "models": {"a": "river-stone", "b": "demo-eliza"}}], "next_cursor": null}))]
pub struct BattleList {
    /// The battles of the page, newest first.
    battles: Vec<OwnBattle>,
    /// Where the next page begins; none: this is the last.
    #[schema(required, value_type = Option<String>)]
    next_cursor: Option<BattleId>,
}

/// A battle without its answers.
#[derive(Serialize, ToSchema)]
struct OwnBattle {
    /// The battle's id.
    #[schema(value_type = String)]
    id: BattleId,
    /// `battle`, `side_by_side` or `direct`.
    #[schema(value_type = String)]
    mode: Mode,
    /// `generating`, `ready`, `voted` or `void`.
    #[schema(value_type = String)]
    state: BattleState,
    /// Questions that were asked.
    turns: u32,
    /// The first of them.
    prompt: String,
    /// When it was opened.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// Is it kept at the top of the list?
    pinned: bool,
    /// `a`, `b`, `tie` or `both_bad`, once there is a vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    winner: Option<Outcome>,
    /// Who answered; of a battle once there is a vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    models: Option<SideModels>,
}

/// Who answered, by the names in the API.
#[derive(Serialize, ToSchema)]
struct SideModels {
    /// Slug of the model on side A.
    #[schema(value_type = String)]
    a: ModelSlug,
    /// Slug of the model on side B; none where one answers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    b: Option<ModelSlug>,
}

impl From<BattleSummary> for OwnBattle {
    fn from(row: BattleSummary) -> Self {
        let is_named = row.mode.names_models(row.state);
        let [a, b] = row.models;
        Self {
            id: row.id,
            mode: row.mode,
            state: row.state,
            turns: row.turn,
            prompt: row.prompt,
            created_at: row.created_at,
            pinned: row.is_pinned,
            winner: row.outcome.filter(|_| is_named),
            models: is_named.then(|| SideModels { a, b: (row.mode.models() > 1).then_some(b) }),
        }
    }
}
