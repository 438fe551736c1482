//! The judging node: one loop under a lease over the judge's steps. Verdicts come first; what a step does about people,
//! boards and upkeep stands in a file of its own beside this one.

use agon_core::ids::VoterId;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::{Mutex, Notify};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;
use uuid::Uuid;

use crate::boards::LiveStore;
use crate::clock;
use crate::error::causes;
use crate::flow::points::post::Poster;
use crate::flow::ranking::fold::{FoldError, Folded};
use crate::flow::vote::judge::{LEASE, judge_votes};
use crate::flow::vote::judge_state::JudgeState;
use crate::worker::vote::burst::Burst;
use crate::worker::vote::standings::standing_row;
use agon_core::ledger::PointsPolicy;
use agon_core::ranking::board_fit::RankingRule;
use agon_core::ranking::live::EloRule;
use agon_core::verdict::Rules;
use agon_store::{Store, StoreError};

/// What the judging job needs.
pub struct Judge {
    /// Store of votes and log.
    pub store: Store,
    /// The copy of the live boards that all nodes read.
    pub boards: Arc<dyn LiveStore>,
    /// Elo rule of the live boards.
    pub elo: EloRule,
    /// Rule that fixes the scale of exact boards.
    pub ranking: RankingRule,
    /// A board that changed is fitted again after this time.
    pub refit: Duration,
    /// Boards are published this often; zero: never.
    pub publish: Duration,
    /// Rules of verdicts.
    pub rules: Rules,
    /// Policy by which counted votes are paid.
    pub points: PointsPolicy,
    /// The most votes that are judged in one transaction.
    pub batch: u32,
    /// How long the lease lasts without renewal.
    pub lease: Duration,
    /// While votes crowd in, verdicts wait up to this long, so that voters go first.
    pub step_aside: Duration,
    /// Rings when this node has taken votes.
    pub bell: Arc<Notify>,
}

/// How often votes of other nodes are looked for.
const LOOK: Duration = Duration::from_millis(150);
/// Least time between two rounds: under load a round has many votes, and costs little more for it.
const ROUND: Duration = Duration::from_millis(80);
/// A crowd is over when this node took no vote for so long.
const LULL: Duration = Duration::from_millis(100);
/// How often decisions of people are looked for.
const REVIEW_LOOK: Duration = Duration::from_secs(1);

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
                        Err(error) => tracing::error!(error = %causes(&error), "judging stopped; trying again"),
                    }
                    metrics::gauge!("agon_judging").set(0.0);
                }
                Ok(false) => {}
                Err(error) => tracing::warn!(error = %causes(&error), "could not ask for the judge's lease"),
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
        let mut renewed = Instant::now();
        let mut work = Work::new(self.boards_at_start().await?, JudgeState::load(&self.store, &self.rules).await?);
        self.finish_exclusions(holder, &mut work).await?;
        loop {
            let round = Instant::now();
            if renewed.elapsed() > self.lease / 3 {
                if !self.take(holder).await? {
                    return Err(StoreError::LeaseLost(LEASE).into());
                }
                renewed = round;
            }
            // Voters go first, until there is a lull or verdicts have waited long enough.
            if work.crowd.goes_first(round, self.step_aside) && !stop.is_cancelled() {
                tokio::time::sleep(LULL).await;
                if self.bell.notified().now_or_never().is_some() {
                    continue;
                }
            }
            self.merge_people(holder, &mut work).await?;
            let judged = judge_votes(&self.store, holder, &self.rules, &mut work.judge_state, self.batch, self.lease)
                .instrument(tracing::info_span!("job", name = "judge"))
                .await?;
            let (risen, changed): (Vec<_>, Vec<_>) =
                judged.changed.iter().partition(|(_, [before, after])| before.standing == after.standing);
            let row = |(voter, _): &(&VoterId, _)| standing_row(&work.judge_state, &self.rules, **voter);
            self.store.put_tiers(&risen.iter().map(row).collect::<Vec<_>>()).await?;
            for (voter, _) in changed {
                self.change_standing(holder, &mut work, *voter).await?;
            }
            for voter in &judged.milestones {
                self.look_at_skips(&work.judge_state, *voter).await?;
            }
            if work.reviewed.elapsed() >= REVIEW_LOOK {
                work.reviewed = Instant::now();
                self.carry_out(holder, &mut work).await?;
            }
            let votes = judged.entries.len();
            if votes > 0 {
                renewed = Instant::now();
            }
            self.fold(&mut work, &judged.entries).await?;
            self.look_after(&mut work, stop.is_cancelled()).await?;
            if stop.is_cancelled() {
                return Ok(());
            }
            work.crowd.judged(votes);
            if votes >= self.batch as usize {
                continue;
            }
            work.crowd.emptied(Instant::now());
            if votes > 0 {
                tokio::time::sleep_until(round + ROUND).await;
            } else {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = self.bell.notified() => {}
                    () = tokio::time::sleep(LOOK) => {}
                }
            }
        }
    }
}

/// What the judge has in hand while it holds the lease.
pub(super) struct Work {
    pub(super) boards: Folded,
    pub(super) judge_state: JudgeState,
    /// When the copy was last seen to be right, or is to be tried again.
    pub(super) healed: Instant,
    pub(super) refitted: Option<Instant>,
    pub(super) cleaned: Option<Instant>,
    /// When a checkpoint was last kept, and of which size.
    pub(super) kept: (Instant, u64),
    pub(super) looked: Instant,
    pub(super) publishing: Option<JoinHandle<()>>,
    /// When decisions of people were last looked for.
    pub(super) reviewed: Instant,
    pub(super) crowd: Burst,
    /// When points were last posted, by whom, and where that is.
    pub(super) posted: Instant,
    pub(super) posting: Option<JoinHandle<()>>,
    pub(super) poster: Arc<Mutex<Option<Poster>>>,
}

impl Work {
    fn new(boards: Folded, judge_state: JudgeState) -> Self {
        let now = Instant::now();
        Self {
            boards,
            judge_state,
            healed: now,
            refitted: None,
            cleaned: None,
            kept: (now, 0),
            looked: now,
            publishing: None,
            reviewed: now,
            crowd: Burst::new(now),
            posted: now,
            posting: None,
            poster: Arc::default(),
        }
    }
}
