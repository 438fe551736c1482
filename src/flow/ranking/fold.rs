//! The log moves the boards.
//!
//! The folding node keeps two things in memory, at one size of the log: the live numbers, and the
//! counts from which exact ratings are fitted. It sends each step of the live numbers to where all
//! nodes find them. If that copy is gone or elsewhere (Redis was emptied, a step was lost), it is
//! written anew from memory; memory itself comes from a checkpoint and the log after it.

use serde::{Deserialize, Serialize};

use crate::boards::{BoardsError, LiveStore, Move};
use agon_core::log::{Entry, encoding};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::{Stored, TalliedBoards};
use agon_core::ranking::live::{EloRule, LiveBoards, Touched};
use agon_store::{LogRow, Store, StoreError};

/// Entries that are folded into one step of the live boards.
const STEP: u32 = 2_000;
/// Entries read at once when folding everything.
const PAGE: u32 = 20_000;
/// Name of the checkpoint; its form is part of it.
const CHECKPOINT: &str = "boards/1";

/// Why the boards did not move on with the log.
#[derive(Debug, thiserror::Error)]
pub enum FoldError {
    /// The log can't be read from the store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The live boards can't be written.
    #[error(transparent)]
    Boards(#[from] BoardsError),
    /// The log holds what this version can't read, or has a gap.
    #[error("the log can't be folded at entry {index}: {reason}")]
    Log {
        /// Index of the entry at which folding stopped.
        index: u64,
        /// What is wrong with the entry, for the operator's log.
        reason: String,
    },
}

/// All boards at one size of the log.
#[derive(Clone, Debug)]
pub struct Folded {
    /// The live numbers of all boards.
    pub live: LiveBoards,
    /// The counts of all boards, from which ratings are fitted.
    pub counts: TalliedBoards,
    /// Boards whose counts changed since they were last fitted.
    pub dirty: std::collections::BTreeSet<BoardId>,
}

#[derive(Serialize, Deserialize)]
struct Checkpoint {
    rule: String,
    live: Move,
    counts: Stored,
}

impl Folded {
    /// All boards before the first entry of the log.
    pub fn new(rule: EloRule) -> Self {
        Self { live: LiveBoards::new(rule), counts: TalliedBoards::default(), dirty: Default::default() }
    }

    /// Entries folded: the index of the next one.
    pub fn size(&self) -> u64 {
        self.live.size
    }

    async fn page(&mut self, store: &Store, limit: u32) -> Result<Option<Move>, FoldError> {
        let rows = store.read_log(self.size(), limit).await?;
        let decode = |row: &LogRow| {
            encoding::decode(&row.entry).map_err(|e| FoldError::Log { index: row.index, reason: e.to_string() })
        };
        self.step(&rows.iter().map(decode).collect::<Result<Vec<_>, _>>()?)
    }

    fn step(&mut self, entries: &[Entry]) -> Result<Option<Move>, FoldError> {
        if entries.is_empty() {
            return Ok(None);
        }
        let (from, mut touched) = (self.size(), Touched::new());
        for entry in entries {
            let fail = |reason: String| FoldError::Log { index: entry.index, reason };
            self.live.fold(entry, &mut touched).map_err(|e| fail(e.to_string()))?;
            self.counts.fold(entry).map_err(|e| fail(e.to_string()))?;
        }
        self.dirty.extend(touched.keys().copied());
        Ok(Some(Move::of(&self.live, from, &touched)))
    }
}

/// Boards as the log makes them: from the checkpoint, if there is one by the same rule, and the
/// entries after it. All boards with votes are dirty: their fits may be older than the counts.
///
/// # Errors
/// [`FoldError`] when the log can't be read or folded.
pub async fn fold_all(store: &Store, rule: EloRule) -> Result<Folded, FoldError> {
    let mut folded = restore(store, rule).await?.unwrap_or_else(|| Folded::new(rule));
    while folded.page(store, PAGE).await?.is_some() {}
    folded.dirty.extend(folded.counts.boards.keys().copied());
    Ok(folded)
}

async fn restore(store: &Store, rule: EloRule) -> Result<Option<Folded>, FoldError> {
    let Some(body) = store.checkpoint(CHECKPOINT).await? else { return Ok(None) };
    let restored = || {
        let Checkpoint { rule: name, live: step, counts } = serde_json::from_slice(&body).ok()?;
        let mut live = LiveBoards::new(rule);
        let counts = counts.restore()?;
        let fits = name == rule.name() && Move { from: 0, ..step }.apply(&mut live) && live.size == counts.size;
        fits.then_some(Folded { live, counts, dirty: Default::default() })
    };
    let restored = restored();
    if restored.is_none() {
        tracing::info!("the checkpoint of the boards is of another rule or form; folding the log from its start");
    }
    Ok(restored)
}

/// Keeps a checkpoint of the boards.
///
/// # Errors
/// [`StoreError`].
pub async fn checkpoint(folded: &Folded, store: &Store) -> Result<(), StoreError> {
    let checkpoint = Checkpoint {
        rule: folded.live.rule.name(),
        live: Move::whole(&folded.live),
        counts: Stored::from(&folded.counts),
    };
    let body = serde_json::to_vec(&checkpoint).unwrap_or_default();
    store.put_checkpoint(CHECKPOINT, folded.size(), &body).await
}

/// Brings `folded` up to the log, and the copy of its live numbers; gives how many entries were
/// folded. What of the log is at hand, `fresh`, is not read again.
///
/// # Errors
/// [`FoldError`]; calling again goes on where it stopped.
pub async fn fold_boards(
    folded: &mut Folded,
    fresh: &[Entry],
    store: &Store,
    copy: &dyn LiveStore,
) -> Result<u64, FoldError> {
    let start = folded.size();
    if fresh.first().is_some_and(|entry| entry.index == start)
        && let Some(step) = folded.step(fresh)?
    {
        send(&folded.live, &step, copy).await?;
    }
    while let Some(step) = folded.page(store, STEP).await? {
        send(&folded.live, &step, copy).await?;
    }
    Ok(folded.size() - start)
}

/// Sends a step to the copy; a copy that is elsewhere is written anew.
///
/// # Errors
/// [`BoardsError`].
pub async fn send(live: &LiveBoards, step: &Move, copy: &dyn LiveStore) -> Result<(), BoardsError> {
    if !copy.advance(&live.rule.name(), step).await? {
        replace(live, copy).await?;
    }
    Ok(())
}

/// Writes the copy anew if it is not what memory holds.
///
/// # Errors
/// [`BoardsError`].
pub async fn heal(live: &LiveBoards, copy: &dyn LiveStore) -> Result<bool, BoardsError> {
    let still = Move { from: live.size, to: live.size, boards: Default::default() };
    if copy.advance(&live.rule.name(), &still).await? {
        return Ok(false);
    }
    replace(live, copy).await?;
    Ok(true)
}

async fn replace(live: &LiveBoards, copy: &dyn LiveStore) -> Result<(), BoardsError> {
    tracing::warn!(log.size = live.size, "the live boards were lost or stale; writing them anew");
    metrics::counter!("agon_boards_replaced_total").increment(1);
    copy.replace(live).await
}
