//! The judging node: holds the lease, gives verdicts, moves the live boards.

use std::collections::BTreeSet;
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
use crate::boards::Move;
use crate::clock;
use crate::error::causes;
use crate::flow::claims::request::gather_points;
use crate::flow::points::post::{EVERY, PostError, Poster};
use crate::flow::ranking::fold::{FoldError, Folded, checkpoint, fold_all, fold_boards, heal, send};
use crate::flow::ranking::refit::{publish_boards, refit_boards};
use crate::flow::vote::correct::correct_votes;
use crate::flow::vote::judge::{LEASE, judge_votes};
use crate::flow::vote::judge_state::JudgeState;
use crate::worker::vendors::projection::LATEST;
use crate::worker::vote::burst::Burst;
use agon_core::ledger::PointsPolicy;
use agon_core::log::{Entry, EntryKind};
use agon_core::ranking::board::BoardId;
use agon_core::ranking::board_fit::RankingRule;
use agon_core::ranking::live::EloRule;
use agon_core::time::Timestamp;
use agon_core::verdict::voter::{AccountStanding, Known};
use agon_core::verdict::{Rules, abstention};
use agon_store::{MergeRow, ReviewAction, StandingRow, Store, StoreError};

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
/// How often it is asked whether snapshots are due.
const PUBLISH_LOOK: Duration = Duration::from_secs(10);
/// How often a checkpoint of the boards is kept, if enough was folded since.
const CHECKPOINT: Duration = Duration::from_secs(60);
/// So few entries are folded again faster than a checkpoint is read.
const CHECKPOINT_ENTRIES: u64 = 5_000;
/// How often decisions of people are looked for.
const REVIEW_LOOK: Duration = Duration::from_secs(1);
/// How often the boards' copy is checked while nothing happens.
const HEAL: Duration = Duration::from_secs(1);
/// A battle without a vote after this time, in microseconds, is not coming back soon.
const ABANDONED: i64 = 600_000_000;
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
            let row = |(voter, _): &(&[u8; 16], _)| standing_row(&work.judge_state, &self.rules, **voter);
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

    /// Looks which battles a person left without a vote.
    async fn look_at_skips(&self, judge_state: &JudgeState, voter: [u8; 16]) -> Result<(), StoreError> {
        let row = standing_row(judge_state, &self.rules, voter);
        let before = Timestamp::from_micros(row.changed_at.micros() - ABANDONED);
        let (all, models) = self.store.opened_by(voter, before).await?;
        #[expect(clippy::cast_possible_truncation, reason = "a logarithm")]
        let skips = (abstention::evidence(all, &models) * 1_000.0) as i64;
        if skips > 0 {
            self.store.put_skips(&row, skips).await?;
        }
        Ok(())
    }

    /// Keeps a new standing; whoever is excluded has their votes taken back.
    async fn change_standing(&self, holder: Uuid, work: &mut Work, voter: [u8; 16]) -> Result<(), FoldError> {
        let row = standing_row(&work.judge_state, &self.rules, voter);
        self.store.put_standing(&row).await?;
        let standing = row.regard.standing;
        metrics::counter!("agon_standings_changed_total", "to" => standing.as_str()).increment(1);
        if standing == AccountStanding::Excluded {
            self.correct(EntryKind::Retraction, holder, work, voter).await?;
        }
        Ok(())
    }

    async fn correct(&self, kind: EntryKind, holder: Uuid, work: &mut Work, voter: [u8; 16]) -> Result<(), FoldError> {
        let JudgeState { voters, prior, .. } = &mut work.judge_state;
        let entries = correct_votes(kind, &self.store, holder, voter, self.lease).await?;
        for entry in &entries {
            voters.fold(entry, Known::default(), prior, &self.rules);
        }
        if !entries.is_empty() {
            tracing::info!(votes = entries.len(), kind = kind.as_str(), "corrected the votes of a person");
        }
        Ok(())
    }

    /// Takes accounts for one person that signed in with one wallet since.
    async fn merge_people(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        let open: Vec<MergeRow> = self.store.open_merges().await?;
        if open.is_empty() {
            return Ok(());
        }
        let size = self.store.log_size().await?;
        let mut changed = BTreeSet::new();
        for merge in &open {
            let JudgeState { voters, prior, .. } = &mut work.judge_state;
            let names = voters.merge(&merge.guest, &merge.owner, prior, &self.rules);
            changed.extend(names.into_iter().map(|(name, _)| name));
        }
        for voter in changed {
            self.change_standing(holder, work, voter).await?;
        }
        // Last: until then all of it is done again after a crash.
        self.store.note_merges(&open.iter().map(|merge| merge.guest).collect::<Vec<_>>(), size).await?;
        let owners: BTreeSet<[u8; 16]> = open.iter().map(|merge| merge.owner).collect();
        for owner in owners {
            if let Some(account) = self.store.account_named(owner).await? {
                gather_points(&self.store, &self.points, account, clock::now()).await?;
            }
        }
        Ok(())
    }

    /// Carries out what people decided who looked.
    async fn carry_out(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        for decision in self.store.open_decisions().await? {
            match decision.action {
                ReviewAction::Clear => {
                    for name in work.judge_state.voters.names(&decision.voter) {
                        self.correct(EntryKind::Reinstatement, holder, work, name).await?;
                    }
                    work.judge_state.voters.clear(decision.voter);
                }
                ReviewAction::Uphold => work.judge_state.voters.entry(decision.voter).exclude(),
                ReviewAction::Appeal => continue,
            }
            for name in work.judge_state.voters.names(&decision.voter) {
                self.change_standing(holder, work, name).await?;
            }
            // Last: until then all of it is done again after a crash.
            self.store.decision_done(decision.id, clock::now()).await?;
        }
        Ok(())
    }

    /// What a judge before may have left half done.
    async fn finish_exclusions(&self, holder: Uuid, work: &mut Work) -> Result<(), FoldError> {
        for voter in std::mem::take(&mut work.judge_state.unsaved) {
            self.change_standing(holder, work, voter).await?;
        }
        let untold = std::mem::take(&mut work.judge_state.untold);
        let rows: Vec<_> = untold.iter().map(|voter| standing_row(&work.judge_state, &self.rules, *voter)).collect();
        self.store.put_tiers(&rows).await?;
        for (voter, standing) in self.store.standings().await? {
            if standing == AccountStanding::Excluded {
                self.correct(EntryKind::Retraction, holder, work, voter).await?;
            }
        }
        Ok(())
    }

    /// Folds what was appended (`fresh`, and what else the log has), and fits what changed. Redis being away, or
    /// silent, holds no vote up: the boards catch up later.
    async fn fold(&self, work: &mut Work, fresh: &[Entry]) -> Result<(), FoldError> {
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

    /// What has to be done now and then.
    async fn look_after(&self, work: &mut Work, last: bool) -> Result<(), FoldError> {
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
    fn post_if_idle(&self, work: &mut Work) {
        let busy = work.posting.as_ref().is_some_and(|job| !job.is_finished());
        let pause = if work.crowd.is_there() { LATEST } else { EVERY };
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
    async fn publish_if_due(&self, log_size: u64) -> Result<Option<JoinHandle<()>>, StoreError> {
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

    /// The boards as the log makes them, and their copy with them.
    async fn boards_at_start(&self) -> Result<Folded, FoldError> {
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

/// A person's standing now, as a row to be kept.
fn standing_row(JudgeState { voters, prior, .. }: &JudgeState, rules: &Rules, voter: [u8; 16]) -> StandingRow {
    let person = voters.get(&voter);
    let evidence = person.map_or(0.0, |person| person.held_for(prior.models()));
    #[expect(clippy::cast_possible_truncation, reason = "evidence has a ceiling")]
    let evidence = (evidence / std::f64::consts::LN_10 * 1_000.0) as i64;
    let regard = person.map(|person| person.regard(rules)).unwrap_or_default();
    StandingRow { voter, regard, evidence, log_size: voters.size, changed_at: clock::now() }
}

/// What the judge has in hand while it holds the lease.
struct Work {
    boards: Folded,
    judge_state: JudgeState,
    /// When the copy was last seen to be right, or is to be tried again.
    healed: Instant,
    refitted: Option<Instant>,
    cleaned: Option<Instant>,
    /// When a checkpoint was last kept, and of which size.
    kept: (Instant, u64),
    looked: Instant,
    publishing: Option<JoinHandle<()>>,
    /// When decisions of people were last looked for.
    reviewed: Instant,
    crowd: Burst,
    /// When points were last posted, by whom, and where that is.
    posted: Instant,
    posting: Option<JoinHandle<()>>,
    poster: Arc<Mutex<Option<Poster>>>,
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
