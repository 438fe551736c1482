//! How the caller keeps on, and what they like: numbers about themselves, that pay nothing.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::clock;
use crate::flow::points::progress::show_progress;
use crate::flow::ranking::taste::{ModelTaste, Taste, taste};
use crate::http::App;
use crate::http::api::ok;
use crate::http::extract::limited::{Limited, Read};
use crate::http::problem::Problem;
use agon_core::account::progress::Progress;
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::RankingRule;

/// The caller's week.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"week_votes": 4, "goal": 10, "streak_weeks": 3, "freeze_left": 1}))]
pub struct ProgressReply {
    /// The caller's counted votes of this week (from Monday, UTC). Questions count for nothing.
    week_votes: u64,
    /// Counted votes that are aimed at in a week; 0: there is no goal.
    goal: u32,
    /// Weeks in a row in which the goal was met, this one too once it is.
    streak_weeks: u32,
    /// Weeks of this month that may be missed without an end of the streak: 1 or 0.
    freeze_left: u32,
}

impl From<Progress> for ProgressReply {
    fn from(Progress { week_votes, goal, streak_weeks, freeze_left }: Progress) -> Self {
        Self { week_votes, goal, streak_weeks, freeze_left }
    }
}

/// The caller's week: counted votes, the goal, and the streak. It never pays anything.
#[utoipa::path(get, path = "/api/v1/me/progress", tag = "me", responses((status = 200, body = ProgressReply, description = "counted votes as they are in the log, a moment later")))]
pub async fn progress(app: web::Data<App>, caller: Limited<Read>) -> Result<HttpResponse, Problem> {
    let goal = app.config.progress.week_votes;
    let shown = show_progress(&app.store, caller.account, goal, clock::now()).await?;
    Ok(ok(&ProgressReply::from(shown)))
}

/// What the caller likes, beside everybody.
#[derive(Serialize, ToSchema)]
#[schema(example = json!({"votes": 24, "missing": 0, "agreement": 0.625, "models": [{"model": "demo-markov", "votes": 10, "rating": 1149.839220701398,
    "ci": [947.5701230102493, 1352.1083183925468], "crowd": 1002.4, "agreement": 0.5}]}))]
pub struct TasteReply {
    /// The caller's counted votes.
    votes: u64,
    /// So many counted votes are missing until models are rated; then 0.
    missing: u64,
    /// Share of the caller's votes for one side that went to the one with everybody's higher rating; none: there is none to tell it by.
    #[schema(required)]
    agreement: Option<f64>,
    /// Models by the caller's rating, the others after them by name; empty while votes are missing.
    models: Vec<ModelTasteReply>,
}

/// What the caller thinks of a model.
#[derive(Serialize, ToSchema)]
struct ModelTasteReply {
    /// Its name in the API.
    #[schema(value_type = String)]
    model: ModelSlug,
    /// The caller's counted votes in its battles.
    votes: u64,
    /// Rating by the caller's votes alone; none for a model that only won, only lost, or has no link to the others.
    #[schema(required)]
    rating: Option<f64>,
    /// Lower and upper end of its 95 % interval, which is wide: it is one person's votes.
    #[schema(required)]
    ci: Option<[f64; 2]>,
    /// Everybody's rating.
    #[schema(required)]
    crowd: Option<f64>,
    /// As for all models, of the votes in its battles.
    #[schema(required)]
    agreement: Option<f64>,
}

impl From<ModelTaste> for ModelTasteReply {
    fn from(ModelTaste { model, votes, rating, ci, crowd, agreement }: ModelTaste) -> Self {
        Self { model, votes, rating, ci, crowd, agreement: agreement.share() }
    }
}

/// Everybody's ratings on the overall board, by model.
pub fn crowd_ratings(app: &App) -> BTreeMap<ModelSlug, f64> {
    let pages = app.views.now();
    let rows = pages.get(BoardId::Overall).map(|page| page.board.rows.as_slice()).unwrap_or_default();
    rows.iter().filter_map(|row| Some((row.model.clone(), row.rating?))).collect()
}

/// What the caller likes, by their counted votes alone, beside everybody's ratings: what is said is a taste, not what is best.
#[utoipa::path(get, path = "/api/v1/me/taste", tag = "me", responses((status = 200, body = TasteReply, description = "from the twentieth counted vote on; before, how many are missing")))]
pub async fn show_taste(app: web::Data<App>, caller: Limited<Read>) -> Result<HttpResponse, Problem> {
    let crowd = crowd_ratings(&app);
    let Taste { votes, missing, agreement, models } =
        taste(&app.store, caller.account, &crowd, &RankingRule::default()).await?;
    let models = models.into_iter().map(ModelTasteReply::from).collect();
    Ok(ok(&TasteReply { votes, missing, agreement: agreement.share(), models }))
}
