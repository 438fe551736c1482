//! The judge's steps about boards: what was appended is folded, fitted, and written to the copy that all nodes read.

use std::time::Duration;

use tokio::time::Instant;
use tracing::Instrument;

use super::judge::{Judge, Work};
use crate::boards::Move;
use crate::error::causes;
use crate::flow::ranking::fold::{FoldError, Folded, fold_all, fold_boards, heal, send};
use crate::flow::ranking::refit::refit_boards;
use agon_core::log::Entry;

/// How often the boards' copy is checked while nothing happens.
const HEAL: Duration = Duration::from_secs(1);

impl Judge {
    /// Folds what was appended (`fresh`, and what else the log has), and fits what changed. Redis being away, or
    /// silent, holds no vote up: the boards catch up later.
    pub(super) async fn fold(&self, work: &mut Work, fresh: &[Entry]) -> Result<(), FoldError> {
        if work.healed > Instant::now() {
            return Ok(());
        }
        let folding = async {
            let Work { boards, judge_state, healed, refitted, .. } = &mut *work;
            fold_boards(boards, fresh, &self.store, &*self.boards).await?;
            if !boards.dirty.is_empty() && refitted.is_none_or(|at| at.elapsed() >= self.refit) {
                refit_boards(boards, &self.ranking, &self.store, &*self.boards)
                    .instrument(tracing::info_span!("job", name = "refit"))
                    .await?;
                *refitted = Some(Instant::now());
                judge_state.refresh_prior(&self.store).await?;
            }
            if healed.elapsed() >= HEAL {
                heal(&boards.live, &*self.boards).await?;
                *healed = Instant::now();
            }
            Ok(())
        };
        let failed = match tokio::time::timeout(self.lease / 4, folding).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(FoldError::Boards(error))) => causes(&error),
            Ok(Err(error)) => return Err(error),
            Err(_) => "no answer in time".into(),
        };
        metrics::counter!("agon_boards_unreachable_total").increment(1);
        tracing::warn!(error = failed, "the live boards can't be written; they will catch up");
        work.healed = Instant::now() + self.lease;
        // A fit may have been cut off between memory and the copy: fit all again.
        let Folded { counts, dirty, .. } = &mut work.boards;
        dirty.extend(counts.boards.keys().copied());
        Ok(())
    }

    /// The boards as the log makes them, and their copy with them.
    pub(super) async fn boards_at_start(&self) -> Result<Folded, FoldError> {
        let begun = std::time::Instant::now();
        let boards = fold_all(&self.store, self.elo).await?;
        tracing::info!(log.size = boards.size(), duration_ms = begun.elapsed().as_millis(), "folded the log");
        // The copy may be of the same size and still hold other numbers: another judge fitted it elsewhere.
        let whole = Move::whole(&boards.live);
        let sent = tokio::time::timeout(self.lease / 4, send(&boards.live, &whole, &*self.boards)).await;
        if !matches!(sent, Ok(Ok(()))) {
            tracing::warn!("the live boards can't be written; they will catch up");
        }
        Ok(boards)
    }
}
