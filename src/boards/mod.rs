//! Live boards, where every node finds them: only what may vanish.
//!
//! [`LiveStore`] keeps one copy of [`LiveBoards`] with the size of the log it holds. It moves in
//! one atomic step from exactly the size it is at, so a repeated, late or concurrent batch
//! changes nothing. Two implementations keep this contract: [`memory`] for one node, [`redis`]
//! for many. The log is the truth; a copy that is lost or stale is written anew from it.
//! [`view`] makes the bytes that readers get.

pub mod memory;
pub mod redis;
pub mod reply;
pub mod view;

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;

use agon_core::model::ModelSlug;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::live::{LiveBoard, LiveBoards, LiveRating, Touched};

/// Why the boards' store gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum BoardsError {
    /// Redis can't be reached or failed.
    #[error("Redis failed")]
    Redis(#[from] ::redis::RedisError),
    /// What Redis holds can't be read as boards.
    #[error("the live boards are damaged: {0}")]
    Damaged(String),
}

/// One step of the live boards: new values for what a run of log entries touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Size of the log before the run of entries.
    pub from: u64,
    /// Size of the log after the run of entries.
    pub to: u64,
    /// The boards that changed, by name.
    pub boards: BTreeMap<String, BoardMove>,
}

/// New values on one board, whole counts and not differences.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BoardMove {
    /// Entries of the log on this board, excluded ones too.
    pub raw: u64,
    /// Entries that count on this board.
    pub counted: u64,
    /// Size of the log at which its numbers were last put on exact ratings.
    pub reset_at: u64,
    /// Rating, step; wins, losses, ties, both bad of each model that moved.
    pub rows: BTreeMap<ModelSlug, ([f64; 2], [u64; 4])>,
}

impl Move {
    /// The step from `from` to the state of `boards`.
    pub fn of(boards: &LiveBoards, from: u64, touched: &Touched) -> Self {
        let moved = touched
            .iter()
            .filter_map(|(id, models)| boards.boards.get(id).map(|board| (id.to_string(), board_move(board, models))))
            .collect();
        Self { from, to: boards.size, boards: moved }
    }

    /// Everything, as a step that stays where it is.
    pub fn whole(boards: &LiveBoards) -> Self {
        let all = boards
            .boards
            .iter()
            .map(|(id, board)| (id.to_string(), board_move(board, board.standings.keys())))
            .collect();
        Self { from: boards.size, to: boards.size, boards: all }
    }

    /// Puts the new values into `boards`, which must be at `from`; otherwise changes nothing and returns `false`.
    pub fn apply(&self, boards: &mut LiveBoards) -> bool {
        if boards.size != self.from {
            return false;
        }
        boards.size = self.to;
        for (name, moved) in &self.boards {
            let Ok(id) = name.parse::<BoardId>() else { continue };
            let board = boards.boards.entry(id).or_default();
            board.raw = moved.raw;
            board.counted = moved.counted;
            board.reset_at = moved.reset_at;
            for (slug, &([elo, k], [wins, losses, ties, both_bad])) in &moved.rows {
                board.standings.insert(slug.clone(), LiveRating { elo, k, wins, losses, ties, both_bad });
            }
        }
        true
    }
}

fn board_move<'a>(board: &LiveBoard, models: impl IntoIterator<Item = &'a ModelSlug>) -> BoardMove {
    let rows = models
        .into_iter()
        .filter_map(|slug| {
            board.standings.get(slug).map(|s| (slug.clone(), ([s.elo, s.k], [s.wins, s.losses, s.ties, s.both_bad])))
        })
        .collect();
    BoardMove { raw: board.raw, counted: board.counted, reset_at: board.reset_at, rows }
}

/// What a node hears about the boards.
#[derive(Clone, Debug)]
pub enum News {
    /// The boards took one step.
    Moved(std::sync::Arc<Move>),
    /// All boards were written anew: read them again.
    Replaced,
}

/// Where the live boards are kept for all nodes.
#[async_trait]
pub trait LiveStore: Send + Sync {
    /// All boards, or `None` when there are none, or none made by `rule`.
    async fn load(&self, rule: &str) -> Result<Option<LiveBoards>, BoardsError>;
    /// Takes one step. `false`: the copy is not at `step.from` (or is gone), and nothing changed.
    async fn advance(&self, rule: &str, step: &Move) -> Result<bool, BoardsError>;
    /// Writes all boards anew, unless the copy is by the same rule and as new or newer.
    async fn replace(&self, boards: &LiveBoards) -> Result<(), BoardsError>;
    /// News from all nodes, this one too.
    fn news(&self) -> broadcast::Receiver<News>;
    /// Can the store be reached now?
    async fn ping(&self) -> Result<(), BoardsError>;
}
