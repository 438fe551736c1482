//! The judging node: one loop under a lease over the judge's steps. Verdicts come first; what a step does about people,
//! boards and upkeep stands in a file of its own beside this one.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::FutureExt;
use tokio::sync::{Mutex, Notify};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tracing::Instrument;
use uuid::Uuid;

use crate::boards::LiveStore;
use crate::error::causes;
use crate::flow::points::post::Poster;
use crate::flow::ranking::fold::{FoldError, Folded};
use crate::flow::vote::judge::{LEASE, judge_votes};
use crate::flow::vote::judge_state::JudgeState;
use crate::worker::lease::{Job, Lease, Next};
use crate::worker::vote::burst::Burst;
use crate::worker::vote::standings::standing_row;
use agon_core::ids::VoterId;
use agon_core::ledger::PointsPolicy;
use agon_core::ranking::board_fit::RankingRule;
use agon_core::ranking::live::EloRule;
use agon_core::verdict::Rules;
use agon_store::Store;

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
    /// Comes when this node has taken votes.
    pub wakeup: Arc<Notify>,
    /// What is in hand while this node holds the lease; `None`: nothing yet.
    pub work: Option<Work>,
}

/// How often votes of other nodes are looked for.
const LOOK: Duration = Duration::from_millis(150);
/// Least time between two rounds: under load a round has many votes, and costs little more for it.
const ROUND: Duration = Duration::from_millis(80);
/// A crowd is over when this node took no vote for so long.
const LULL: Duration = Duration::from_millis(100);
/// How often decisions of people are looked for.
const REVIEW_LOOK: Duration = Duration::from_secs(1);

#[async_trait]
impl Job for Judge {
    const NAME: &'static str = LEASE;

    fn hold(&self) -> Duration {
        self.lease
    }

    fn pause(&self) -> Duration {
        if self.work.is_some() { LOOK } else { self.lease / 4 }
    }

    fn longest_wait(&self) -> Duration {
        self.lease / 4
    }

    async fn turn(&mut self, lease: &mut Lease, stop: &CancellationToken) -> Result<Next, String> {
        let Some(mut work) = self.work.take() else {
            // Folding a long log can outlast the lease: it is asked for again before the first verdict.
            self.work = Some(self.begin(lease.holder()).await.map_err(|e| causes(&e))?);
            return Ok(Next::Now);
        };
        let next = self.round(lease, &mut work, stop).await.map_err(|e| causes(&e))?;
        self.work = Some(work);
        Ok(next)
    }

    fn forget(&mut self) {
        if self.work.take().is_some() {
            tracing::warn!("another node may judge now");
        }
        metrics::gauge!("agon_judging").set(0.0);
    }

    async fn finish(&mut self, lease: &mut Lease) -> Result<(), String> {
        let Some(mut work) = self.work.take() else { return Ok(()) };
        metrics::gauge!("agon_judging").set(0.0);
        self.judge(lease, &mut work).await.map_err(|e| causes(&e))?;
        self.look_after(&mut work, true).await.map_err(|e| causes(&e))
    }
}

impl Judge {
    /// Takes over from whoever judged before.
    async fn begin(&self, holder: Uuid) -> Result<Work, FoldError> {
        tracing::info!("this node judges");
        metrics::gauge!("agon_judging").set(1.0);
        let mut work = Work::new(self.boards_at_start().await?, JudgeState::load(&self.store, &self.rules).await?);
        self.finish_exclusions(holder, &mut work).await?;
        Ok(work)
    }

    /// Verdicts of the votes that wait, and what follows from them.
    async fn round(&self, lease: &mut Lease, work: &mut Work, stop: &CancellationToken) -> Result<Next, FoldError> {
        let round = Instant::now();
        // Voters go first, until there is a lull or verdicts have waited long enough.
        if work.burst.goes_first(round, self.step_aside) && !stop.is_cancelled() {
            tokio::time::sleep(LULL).await;
            if self.wakeup.notified().now_or_never().is_some() {
                return Ok(Next::Now);
            }
        }
        let votes = self.judge(lease, work).await?;
        self.look_after(work, false).await?;
        work.burst.judged(votes);
        if votes >= self.batch as usize {
            return Ok(Next::Now);
        }
        work.burst.emptied(Instant::now());
        if votes == 0 {
            return Ok(Next::Later);
        }
        tokio::time::sleep_until(round + ROUND).await;
        Ok(Next::Now)
    }

    /// The steps of a round but for upkeep; gives how many votes were judged.
    async fn judge(&self, lease: &mut Lease, work: &mut Work) -> Result<usize, FoldError> {
        let holder = lease.holder();
        self.merge_people(holder, work).await?;
        let began = Instant::now();
        let judged = judge_votes(&self.store, holder, &self.rules, &mut work.judge_state, self.batch, self.lease)
            .instrument(tracing::info_span!("job", name = "judge"))
            .await?;
        if !judged.entries.is_empty() {
            lease.renewed(began);
        }
        let (risen, changed): (Vec<_>, Vec<_>) =
            judged.changed.iter().partition(|(_, [before, after])| before.standing == after.standing);
        let row = |(voter, _): &(&VoterId, _)| standing_row(&work.judge_state, &self.rules, **voter);
        self.store.put_tiers(&risen.iter().map(row).collect::<Vec<_>>()).await?;
        for (voter, _) in changed {
            self.change_standing(holder, work, *voter).await?;
        }
        for voter in &judged.milestones {
            self.test_abstention(&work.judge_state, *voter).await?;
        }
        if work.reviewed.elapsed() >= REVIEW_LOOK {
            work.reviewed = Instant::now();
            self.carry_out(holder, work).await?;
        }
        self.fold(work, &judged.entries).await?;
        Ok(judged.entries.len())
    }
}

/// What the judge has in hand while it holds the lease.
pub struct Work {
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
    pub(super) burst: Burst,
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
            burst: Burst::new(now),
            posted: now,
            posting: None,
            poster: Arc::default(),
        }
    }
}
