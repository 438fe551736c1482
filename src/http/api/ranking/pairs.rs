//! How two models of a board met, and all of them.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::{find_page, parse_model, unknown_model};
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::{FittedRow, HeadToHead};
use agon_core::ranking::fit::expected;

/// How often each pair met, and how it ended.
#[utoipa::path(get, path = "/api/v1/boards/{board}/matrix", tag = "boards", params(("board" = String, Path)),
    responses((status = 200, body = Matrix, description = "pairs that met; `a` is the higher rated")))]
pub async fn matrix(app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
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
    query: Query<PairQuery>,
) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
    let fitted = page.fitted.as_ref().ok_or_else(unknown_model)?;
    let row = |slug: &str| fitted.row(&parse_model(slug)?).ok_or_else(unknown_model);
    let (a, b) = (row(&query.a)?, row(&query.b)?);
    let met = fitted.head_to_head(&a.model, &b.model).unwrap_or_default();
    Ok(ok(&PairReply::new(&met, a, b)))
}
