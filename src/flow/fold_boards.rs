//! The log moves the live boards.
//!
//! The folding node keeps the boards in memory and sends each step to where all nodes find them.
//! If that copy is gone or elsewhere (Redis was emptied, a step was lost), it is written anew
//! from memory; if memory is behind or of another log, it is folded anew from the log.

use crate::boards::{BoardsError, LiveStore, Move};
use crate::domain::log::encoding;
use crate::domain::ranking::live::{EloRule, LiveBoards, Touched};
use crate::store::{Store, StoreError};

/// Entries folded into one step.
const STEP: u32 = 2_000;
/// Entries read at once when folding everything.
const PAGE: u32 = 20_000;

/// Why the boards did not move.
#[derive(Debug, thiserror::Error)]
pub enum FoldError {
    /// The log can't be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The boards can't be written.
    #[error(transparent)]
    Boards(#[from] BoardsError),
    /// The log holds what this version can't read, or has a gap.
    #[error("the log can't be folded at entry {index}: {reason}")]
    Log {
        /// Where.
        index: u64,
        /// Why.
        reason: String,
    },
}

/// Boards folded from the whole log.
///
/// # Errors
/// [`FoldError`] when the log can't be read or folded.
pub async fn fold_all(store: &Store, rule: EloRule) -> Result<LiveBoards, FoldError> {
    let mut boards = LiveBoards::new(rule);
    while fold_page(&mut boards, store, PAGE).await?.is_some() {}
    Ok(boards)
}

/// Folds the next page into `boards`; gives the step, or `None` when nothing was left.
async fn fold_page(boards: &mut LiveBoards, store: &Store, limit: u32) -> Result<Option<Move>, FoldError> {
    let from = boards.size;
    let rows = store.read_log(from, limit).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut touched = Touched::new();
    for row in rows {
        let fail = |reason: String| FoldError::Log { index: row.index, reason };
        let entry = encoding::decode(&row.entry).map_err(|e| fail(e.to_string()))?;
        boards.fold(&entry, &mut touched).map_err(|e| fail(e.to_string()))?;
    }
    Ok(Some(Move::of(boards, from, &touched)))
}

/// Brings `boards` and their copy up to the log; gives how many entries were folded.
///
/// # Errors
/// [`FoldError`]; calling again goes on where it stopped.
pub async fn fold_boards(boards: &mut LiveBoards, store: &Store, copy: &dyn LiveStore) -> Result<u64, FoldError> {
    let rule = boards.rule.name();
    let start = boards.size;
    while let Some(step) = fold_page(boards, store, STEP).await? {
        if !copy.advance(&rule, &step).await? {
            replace(boards, copy).await?;
        }
    }
    Ok(boards.size - start)
}

/// Writes the copy anew if it is not what memory holds.
///
/// # Errors
/// [`BoardsError`].
pub async fn heal(boards: &LiveBoards, copy: &dyn LiveStore) -> Result<bool, BoardsError> {
    let still = Move { from: boards.size, to: boards.size, boards: Default::default() };
    if copy.advance(&boards.rule.name(), &still).await? {
        return Ok(false);
    }
    replace(boards, copy).await?;
    Ok(true)
}

async fn replace(boards: &LiveBoards, copy: &dyn LiveStore) -> Result<(), BoardsError> {
    tracing::warn!(log.size = boards.size, "the live boards were lost or stale; writing them anew");
    metrics::counter!("agon_boards_replaced_total").increment(1);
    copy.replace(boards).await
}
