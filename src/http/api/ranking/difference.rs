//! What changed between two snapshots, and why.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::http::App;
use crate::http::api::ok;
use crate::http::api::ranking::find_page;
use crate::http::api::ranking::snapshots::find;
use crate::http::extract::query::Query;
use crate::http::problem::Problem;
use agon_core::model::ModelSlug;
use agon_core::ranking::board_fit::FittedBoard;
use agon_core::ranking::difference::{self, Cause, Difference};

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
    query: Query<DiffQuery>,
) -> Result<HttpResponse, Problem> {
    let page = find_page(&app, &path)?;
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
