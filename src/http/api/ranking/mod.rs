//! Boards, what stands behind them, and the models on them.

pub mod boards;
pub mod difference;
pub mod history;
pub mod live;
pub mod log;
pub mod models;
pub mod pairs;
pub mod plots;
pub mod settings;
pub mod snapshots;

use std::sync::Arc;

use crate::boards::view::Page;
use crate::http::App;
use crate::http::problem::Problem;
use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;

/// No vote named this model here.
pub fn unknown_model() -> Problem {
    Problem::new(404, "unknown_model", "no such model has been voted on here")
}

fn parse_model(slug: &str) -> Result<ModelSlug, Problem> {
    slug.parse().map_err(|_| unknown_model())
}

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
