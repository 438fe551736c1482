//! The judging node: holds the lease, gives verdicts, moves the live boards.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;
use uuid::Uuid;

use crate::boards::LiveStore;
use crate::clock;
use crate::domain::ranking::live::{EloRule, LiveBoards};
use crate::domain::verdict::Rules;
use crate::flow::fold_boards::{FoldError, fold_all, fold_boards, heal};
use crate::flow::judge_votes::{LEASE, judge_votes};
use crate::store::{Store, StoreError};

/// What the judge needs.
pub struct Judge {
    /// Votes and log.
    pub store: Store,
    /// The live boards of all nodes.
    pub boards: Arc<dyn LiveStore>,
    /// Their rule.
    pub elo: EloRule,
    /// The rules for verdicts.
    pub rules: Rules,
    /// Votes judged in one transaction.
    pub batch: u32,
    /// How long the lease lasts without renewal.
    pub lease: Duration,
    /// Rings when this node has taken votes.
    pub bell: Arc<Notify>,
}

/// How often votes of other nodes are looked for.
const LOOK: Duration = Duration::from_millis(150);
/// Least time between two rounds: under load a round has many votes, and costs little more for it.
const ROUND: Duration = Duration::from_millis(80);
/// How often the boards' copy is checked while nothing happens.
const HEAL: Duration = Duration::from_secs(1);
/// How long replies to idempotency keys are kept.
const KEEP_REPLIES: Duration = Duration::from_secs(24 * 3600);

impl Judge {
    /// Works until `stop`; gives the lease back at the end.
    pub async fn run(self, stop: CancellationToken) {
        let holder = Uuid::new_v4();
        while !stop.is_cancelled() {
            match self.take(holder).await {
                Ok(true) => {
                    tracing::info!("this node judges");
                    metrics::gauge!("agon_judging").set(1.0);
                    match self.hold(holder, &stop).await {
                        Ok(()) => {}
                        Err(FoldError::Store(StoreError::LeaseLost(_))) => tracing::warn!("another node judges now"),
                        Err(error) => tracing::error!(error = %chain(&error), "judging stopped; trying again"),
                    }
                    metrics::gauge!("agon_judging").set(0.0);
                }
                Ok(false) => {}
                Err(error) => tracing::warn!(error = %chain(&error), "could not ask for the judge's lease"),
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(self.lease / 4) => {}
            }
        }
        if let Err(error) = self.store.drop_lease(LEASE, holder).await {
            tracing::warn!(%error, "could not give the judge's lease back; it runs out by itself");
        }
    }

    async fn take(&self, holder: Uuid) -> Result<bool, StoreError> {
        let now = clock::now();
        self.store.take_lease(LEASE, holder, now, now.plus(self.lease)).await
    }

    /// Judges and folds until `stop` or until the lease is lost.
    async fn hold(&self, holder: Uuid, stop: &CancellationToken) -> Result<(), FoldError> {
        // Folding a long log can outlast the lease: it counts from before, so that it is renewed first.
        let mut renewed = tokio::time::Instant::now();
        let mut boards = self.boards_at_start().await?;
        let mut healed = tokio::time::Instant::now();
        let mut cleaned: Option<tokio::time::Instant> = None;
        loop {
            let round = tokio::time::Instant::now();
            if renewed.elapsed() > self.lease / 3 {
                if !self.take(holder).await? {
                    return Err(StoreError::LeaseLost(LEASE).into());
                }
                renewed = round;
            }
            let judged = judge_votes(&self.store, holder, &self.rules, self.batch, self.lease)
                .instrument(tracing::info_span!("job", name = "judge"))
                .await?;
            if judged > 0 {
                renewed = tokio::time::Instant::now();
            }
            self.fold(&mut boards, &mut healed).await?;
            if cleaned.is_none_or(|at| at.elapsed() > Duration::from_secs(600)) {
                cleaned = Some(tokio::time::Instant::now());
                let before = clock::now().micros() - i64::try_from(KEEP_REPLIES.as_micros()).unwrap_or(0);
                self.store.forget_replies(crate::domain::time::Timestamp::from_micros(before)).await?;
            }
            if stop.is_cancelled() {
                return Ok(());
            }
            if judged > 0 && judged < self.batch as usize {
                tokio::time::sleep_until(round + ROUND).await;
            } else if judged == 0 {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.bell.notified() => {}
                    () = tokio::time::sleep(LOOK) => {}
                }
            }
        }
    }

    /// Folds what was appended. Redis being away, or silent, holds no vote up: the boards catch up
    /// later. `healed` is when the copy was last seen to be right, or is to be tried again.
    async fn fold(&self, boards: &mut LiveBoards, healed: &mut tokio::time::Instant) -> Result<(), FoldError> {
        if *healed > tokio::time::Instant::now() {
            return Ok(());
        }
        let work = async {
            fold_boards(boards, &self.store, &*self.boards).await?;
            if healed.elapsed() >= HEAL {
                heal(boards, &*self.boards).await?;
                *healed = tokio::time::Instant::now();
            }
            Ok(())
        };
        let failed = match tokio::time::timeout(self.lease / 4, work).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(FoldError::Boards(error))) => chain(&error),
            Ok(Err(error)) => return Err(error),
            Err(_) => "no answer in time".into(),
        };
        metrics::counter!("agon_boards_unreachable_total").increment(1);
        tracing::warn!(error = failed, "the live boards can't be written; they will catch up");
        *healed = tokio::time::Instant::now() + self.lease;
        Ok(())
    }

    /// The boards as all nodes have them, or folded from the log.
    async fn boards_at_start(&self) -> Result<LiveBoards, FoldError> {
        let size = self.store.log_size().await?;
        match tokio::time::timeout(self.lease / 4, self.boards.load(&self.elo.name())).await {
            Ok(Ok(Some(boards))) if boards.size <= size => return Ok(boards),
            Ok(Ok(_)) => {}
            Ok(Err(error)) => tracing::warn!(error = %chain(&error), "the live boards can't be read; folding the log"),
            Err(_) => tracing::warn!("the live boards' store is silent; folding the log"),
        }
        let begun = std::time::Instant::now();
        let boards = fold_all(&self.store, self.elo).await?;
        tracing::info!(log.size = boards.size, duration_ms = begun.elapsed().as_millis(), "folded the log");
        if !matches!(tokio::time::timeout(self.lease / 4, self.boards.replace(&boards)).await, Ok(Ok(()))) {
            tracing::warn!("the live boards can't be written; they will catch up");
        }
        Ok(boards)
    }
}

/// An error with all its causes, for the log.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
