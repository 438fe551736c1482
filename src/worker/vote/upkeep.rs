//! The judge's steps now and then: checkpoints, points, snapshots, replies that are forgotten.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::Instant;
use tracing::Instrument;

use super::judge::{Judge, Work};
use crate::clock;
use crate::error::causes;
use crate::flow::points::post::{EVERY, PostError, Poster};
use crate::flow::ranking::fold::{FoldError, checkpoint};
use crate::flow::ranking::refit::publish_boards;
use crate::worker::vendors::projection::LATEST;
use agon_core::ranking::board::BoardId;
use agon_core::time::Timestamp;
use agon_store::StoreError;

/// How often it is asked whether snapshots are due.
const PUBLISH_LOOK: Duration = Duration::from_secs(10);
/// How often a checkpoint of the boards is kept, if enough was folded since.
const CHECKPOINT: Duration = Duration::from_secs(60);
/// So few entries are folded again faster than a checkpoint is read.
const CHECKPOINT_ENTRIES: u64 = 5_000;
/// How long replies to idempotency keys are kept.
const KEEP_REPLIES: Duration = Duration::from_secs(24 * 3600);

impl Judge {
    /// What has to be done now and then.
    pub(super) async fn look_after(&self, work: &mut Work, last: bool) -> Result<(), FoldError> {
        if work.cleaned.is_none_or(|at| at.elapsed() > Duration::from_secs(600)) {
            work.cleaned = Some(Instant::now());
            let before = clock::now().micros() - i64::try_from(KEEP_REPLIES.as_micros()).unwrap_or(0);
            self.store.forget_replies(Timestamp::from_micros(before)).await?;
        }
        let new = work.boards.size().saturating_sub(work.kept.1);
        if new >= CHECKPOINT_ENTRIES && (last || work.kept.0.elapsed() > CHECKPOINT) {
            checkpoint(&work.boards, &self.store).await?;
            work.judge_state.checkpoint(&self.store).await?;
            work.kept = (Instant::now(), work.boards.size());
        }
        if !last {
            self.post_if_idle(work);
        }
        let busy = work.publishing.as_ref().is_some_and(|job| !job.is_finished());
        if !last && !self.publish.is_zero() && !busy && work.looked.elapsed() >= PUBLISH_LOOK.min(self.publish) {
            work.looked = Instant::now();
            work.publishing = self.publish_if_due(work.boards.size()).await?;
        }
        Ok(())
    }

    /// Points are posted on a task of their own: the ledger follows the log, and holds no vote up. While votes
    /// crowd in, it follows in longer steps, each of which keeps what everybody earned once.
    pub(super) fn post_if_idle(&self, work: &mut Work) {
        let busy = work.posting.as_ref().is_some_and(|job| !job.is_finished());
        let pause = if work.burst.is_there() { LATEST } else { EVERY };
        if busy || work.posted.elapsed() < pause {
            return;
        }
        work.posted = Instant::now();
        let (store, policy, poster) = (self.store.clone(), self.points, Arc::clone(&work.poster));
        let job = async move {
            let mut poster = poster.lock().await;
            let run = async {
                let mut at = match poster.take() {
                    Some(at) => at,
                    None => Poster::load(&store).await?,
                };
                at.run(&store, &policy, clock::now()).await?;
                *poster = Some(at);
                Ok::<_, PostError>(())
            };
            if let Err(error) = run.await {
                metrics::counter!("agon_posting_failed_total").increment(1);
                tracing::error!(error = %causes(&error), "points could not be posted; trying again");
            }
        };
        work.posting = Some(tokio::spawn(job.instrument(tracing::info_span!("job", name = "points"))));
    }

    /// Publishing reads the whole log: it has a task of its own, and two at once do no harm.
    pub(super) async fn publish_if_due(&self, log_size: u64) -> Result<Option<JoinHandle<()>>, StoreError> {
        let last = self.store.snapshot_heads(&BoardId::Overall.to_string(), None, 1).await?.pop();
        let due = last.is_none_or(|last| last.published_at.plus(self.publish) <= clock::now());
        if !due || log_size == 0 {
            return Ok(None);
        }
        let (store, rule) = (self.store.clone(), self.ranking.clone());
        let job = async move {
            if let Err(error) = publish_boards(&store, log_size, &rule).await {
                tracing::warn!(error = %causes(&error), "snapshots could not be published; trying again");
            }
        };
        Ok(Some(tokio::spawn(job.instrument(tracing::info_span!("job", name = "publish")))))
    }
}
