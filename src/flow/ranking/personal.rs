//! A board of one person's own counted votes: what they like, not what is best.

use tokio::task::spawn_blocking;

use agon_core::ids::AccountId;
use agon_core::log::Entry;
use agon_core::log::encoding;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::board_fit::{FittedBoard, RankingRule, fit};
use agon_store::{LogRow, Store, StoreError};

/// Fewer counted votes say nothing about a person's taste.
pub const LEAST: usize = 20;
/// A person's newest votes that are read, at most.
const MOST: u32 = 20_000;

/// A person's counted votes and the board of them.
#[derive(Debug)]
pub struct Personal {
    /// The newest votes that count, those of the person's guests too, oldest first.
    pub votes: Vec<Entry>,
    /// Their board; `None`: they are too few.
    pub board: Option<FittedBoard>,
}

/// A person's counted votes and the board of them. Reading and fitting thousands of votes is done beside the threads that serve
/// others.
///
/// # Errors
/// [`StoreError`]; [`StoreError::Damaged`] when the votes are no log's.
pub async fn personal(store: &Store, account: AccountId, rule: &RankingRule) -> Result<Personal, StoreError> {
    let (rows, rule) = (store.counted_of(account, MOST).await?, rule.clone());
    let read = |row: &LogRow| {
        encoding::decode(&row.entry).map_err(|e| StoreError::Damaged(format!("log entry {}: {e}", row.index)))
    };
    let fitted = spawn_blocking(move || {
        let votes: Vec<Entry> = rows.iter().map(read).collect::<Result<_, _>>()?;
        let board = if votes.len() < LEAST { None } else { Some(board_of(&votes, &rule)?) };
        Ok(Personal { votes, board })
    });
    fitted.await.map_err(|_| StoreError::Interrupted)?
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
