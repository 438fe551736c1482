//! Boards that changed get exact ratings again: fit, keep, put the live numbers on them, publish.
//!
//! A fit is a pure function of the counts, so it may be lost or repeated; what is kept is only there
//! for other nodes and for readers. A published snapshot is computed from the log anew, with votes
//! of one person taken together, and never changes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::boards::{LiveStore, Move};
use crate::clock;
use crate::flow::ranking::fold::{FoldError, Folded, send};
use agon_core::log::encoding;
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_counts::TalliedBoards;
use agon_core::ranking::board_fit::{FittedBoard, RankingRule, fit};
use agon_core::ranking::live::Touched;
use agon_store::{FitRow, NewSnapshot, Store};

/// Entries read at once.
const PAGE: u32 = 20_000;

/// Fits every dirty board and puts its live numbers on the result; gives how many were fitted.
///
/// # Errors
/// [`FoldError`]; boards that were not reached stay dirty.
pub async fn refit_boards(
    folded: &mut Folded,
    rule: &RankingRule,
    store: &Store,
    copy: &dyn LiveStore,
) -> Result<usize, FoldError> {
    let (size, mut touched) = (folded.size(), Touched::new());
    let dirty: Vec<BoardId> = folded.dirty.iter().copied().collect();
    for &id in &dirty {
        let Some(board) = folded.counts.boards.get(&id) else { continue };
        let begun = std::time::Instant::now();
        // A board of a few hundred models takes some milliseconds: no reason to leave this thread.
        match fit(id, size, board, rule) {
            Ok(fitted) => {
                metrics::histogram!("agon_fit_seconds").record(begun.elapsed().as_secs_f64());
                store.put_fit(&FitRow { board: id.to_string(), log_size: size, body: fitted.bytes() }).await?;
                folded.live.reset(id, &fitted, &mut touched);
            }
            Err(error) => {
                metrics::counter!("agon_fits_failed_total").increment(1);
                tracing::error!(board = %id, %error, "a board could not be fitted; it keeps its last ratings");
            }
        }
    }
    if !touched.is_empty() {
        send(&folded.live, &Move::of(&folded.live, size, &touched), copy).await?;
    }
    for id in &dirty {
        folded.dirty.remove(id);
    }
    Ok(dirty.len())
}

/// The boards that the log's first `log_size` entries make, computed from nothing else: what a
/// snapshot is, and how anybody checks one.
///
/// # Errors
/// [`FoldError`] when the log can't be read, or is shorter.
pub async fn recompute(
    store: &Store,
    log_size: u64,
    rule: &RankingRule,
) -> Result<BTreeMap<BoardId, FittedBoard>, FoldError> {
    let mut counts = TalliedBoards { keep_ballots: true, ..TalliedBoards::default() };
    while counts.size < log_size {
        let wanted = u32::try_from(log_size - counts.size).unwrap_or(PAGE).min(PAGE);
        let rows = store.read_log(counts.size, wanted).await?;
        if rows.is_empty() {
            return Err(FoldError::Log { index: counts.size, reason: "the log ends here".into() });
        }
        for row in rows {
            let fail = |reason: String| FoldError::Log { index: row.index, reason };
            let entry = encoding::decode(&row.entry).map_err(|e| fail(e.to_string()))?;
            counts.fold(&entry).map_err(|e| fail(e.to_string()))?;
        }
    }
    let fail = |error: &dyn std::fmt::Display| FoldError::Log { index: log_size, reason: error.to_string() };
    counts.boards.iter().map(|(id, board)| Ok((*id, fit(*id, log_size, board, rule).map_err(|e| fail(&e))?))).collect()
}

/// Publishes a snapshot of every board that has entries its last one lacks; gives how many.
///
/// # Errors
/// [`FoldError`]; publishing again goes on where it stopped.
pub async fn publish_boards(store: &Store, log_size: u64, rule: &RankingRule) -> Result<usize, FoldError> {
    let mut published = 0;
    for (id, fitted) in recompute(store, log_size, rule).await? {
        let board = id.to_string();
        let last = store.snapshot_heads(&board, None, 1).await?.pop().map_or(0, |head| head.number);
        let body = store.snapshot(&board, last).await?;
        let before = body.and_then(|body| FittedBoard::parse(&body)).map_or(0, |before| before.raw);
        if before == fitted.raw {
            continue;
        }
        let body = fitted.bytes();
        let new = NewSnapshot {
            digest: Sha256::digest(&body).into(),
            board,
            log_size,
            as_of: fitted.as_of,
            published_at: clock::now(),
            body,
        };
        published += usize::from(store.publish_snapshot(&new).await?.is_some());
    }
    if published > 0 {
        tracing::info!(log.size = log_size, boards = published, "published snapshots");
    }
    Ok(published)
}
