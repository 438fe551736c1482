//! A board of one person's own counted votes: what they like, not what is best.

use agon_core::ids::AccountId;
use agon_core::log::Entry;
use agon_core::log::encoding;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::board_fit::{FittedBoard, RankingRule, fit};
use agon_store::{Store, StoreError};

/// Fewer counted votes say nothing about a person's taste.
pub const LEAST: usize = 20;
/// A person's newest votes that are read, at most.
const MOST: u32 = 20_000;

/// The person's board, or how many counted votes there are while there are too few.
///
/// # Errors
/// [`StoreError::UnknownAccount`] and the engine's.
pub async fn personal_board(
    store: &Store,
    account: AccountId,
    rule: &RankingRule,
) -> Result<Result<FittedBoard, usize>, StoreError> {
    board_or_count(&own_votes(store, account).await?, rule)
}

/// The board of somebody's votes, or how many they are while they are too few.
///
/// # Errors
/// [`StoreError::Damaged`], when they are no log's.
pub fn board_or_count(votes: &[Entry], rule: &RankingRule) -> Result<Result<FittedBoard, usize>, StoreError> {
    if votes.len() < LEAST {
        return Ok(Err(votes.len()));
    }
    board_of(votes, rule).map(Ok)
}

/// Entries of a person's votes that count.
///
/// # Errors
/// [`StoreError::UnknownAccount`] and the engine's.
pub async fn own_votes(store: &Store, account: AccountId) -> Result<Vec<Entry>, StoreError> {
    let voter = store.alias_of(account).await?.ok_or(StoreError::UnknownAccount)?;
    let rows = store.counted_of(voter, MOST).await?;
    let read = |row: &agon_store::LogRow| {
        encoding::decode(&row.entry).map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))
    };
    rows.iter().map(read).collect()
}

/// The board of these votes, as though the log had no others.
fn board_of(votes: &[Entry], rule: &RankingRule) -> Result<FittedBoard, StoreError> {
    let mut counts = TalliedBoards::default();
    for (index, entry) in (0..).zip(votes) {
        let damaged = |e: String| StoreError::Damaged(format!("log entry {}: {e}", entry.index));
        counts.fold(&Entry { index, ..entry.clone() }).map_err(|e| damaged(e.to_string()))?;
    }
    let overall = counts.boards.remove(&BoardId::Overall).unwrap_or_default();
    fit(BoardId::Overall, counts.size, &overall, rule)
        .map_err(|e| StoreError::Damaged(format!("a person's board can't be fitted: {e}")))
}
